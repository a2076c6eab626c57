// X's query language, as far as the simulator knows it: what it does not know it refuses, as X does.
// expr := all (OR all)* ; all := term+ ; term := -term | (expr) | "phrase" | word | #tag | @handle | name:value
export type Query =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  | { readonly kind: 'hashtag' | 'mention'; readonly value: string }
  | { readonly kind: 'operator'; readonly name: Operator; readonly value: string }

const OPERATORS = ['from', 'to', 'conversation_id', 'is', 'has', 'lang', 'sample', 'url'] as const
export type Operator = (typeof OPERATORS)[number]

/** These only narrow: a query that has nothing else is refused. */
const NARROWING: readonly Operator[] = ['is', 'has', 'lang', 'sample']

export class QueryProblem extends Error {}

const TOKEN = /\s*(-?\(|\)|-?"[^"]*"|-?[^\s()"]+)/gy

const tokensOf = (text: string): string[] => {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    if (text.slice(TOKEN.lastIndex).trim() === '') break
    const match = TOKEN.exec(text)
    if (!match?.[1]) throw new QueryProblem(`no viable alternative in '${text}'`)
    tokens.push(match[1])
  }
  return tokens
}

/** Words as X cuts them: by what is neither letter nor digit nor underscore; case does not count, accents do. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []

const leafOf = (token: string): Query => {
  const operator = /^([a-z_]+):(.+)$/.exec(token)
  if (operator?.[1] && operator[2] && !/^https?:/.test(token)) {
    const name = OPERATORS.find((known) => known === operator[1])
    if (!name) throw new QueryProblem(`Reference to invalid operator '${operator[1]}'.`)
    return { kind: 'operator', name, value: operator[2].replace(/^@/, '').toLowerCase() }
  }
  if (/^#./.test(token)) return { kind: 'hashtag', value: token.slice(1).toLowerCase() }
  if (/^@./.test(token)) return { kind: 'mention', value: token.slice(1).toLowerCase() }
  const words = wordsOf(token)
  if (words.length === 0) throw new QueryProblem(`'${token}' holds no word`)
  return { kind: 'phrase', words }
}

const isStandalone = (query: Query): boolean => {
  if (query.kind === 'not') return false
  if (query.kind === 'all') return query.of.some(isStandalone)
  if (query.kind === 'any') return query.of.every(isStandalone)
  return query.kind !== 'operator' || !NARROWING.includes(query.name)
}

export const parseQuery = (text: string): Query => {
  const tokens = tokensOf(text)
  let at = 0

  const term = (): Query => {
    const token = tokens[at++]
    if (token === undefined || token === ')') throw new QueryProblem(`missing term in '${text}'`)
    if (token.startsWith('-') && token.length > 1) {
      tokens[--at] = token.slice(1)
      return { kind: 'not', of: term() }
    }
    if (token !== '(') return leafOf(token)
    const inner = any()
    if (tokens[at++] !== ')') throw new QueryProblem(`missing ')' in '${text}'`)
    return inner
  }
  const all = (): Query => {
    const of = [term()]
    while (at < tokens.length && tokens[at] !== ')' && tokens[at] !== 'OR') {
      if (tokens[at] === 'AND') throw new QueryProblem("'AND' is no operator: a space does it")
      of.push(term())
    }
    return of.length === 1 && of[0] ? of[0] : { kind: 'all', of }
  }
  const any = (): Query => {
    const of = [all()]
    while (tokens[at] === 'OR') {
      at++
      of.push(all())
    }
    return of.length === 1 && of[0] ? of[0] : { kind: 'any', of }
  }

  const query = any()
  if (at < tokens.length) throw new QueryProblem(`unexpected '${tokens[at]}' in '${text}'`)
  if (!isStandalone(query)) throw new QueryProblem('Query must include at least one stand-alone, not negated operator.')
  return query
}
