// Watch terms in X's query language, for rules and searches. X folds case but not accents, and knows no adjacency but
// the exact phrase; what it finds too much is sorted out by our own matching, what it would miss is asked for. Pure.

/** A watch term, parsed (formats.md). */
export interface QueryTerm {
  readonly kind: 'words' | 'phrase' | 'tag' | 'handle'
  readonly text: string
  readonly excluded: boolean
}

export interface Watched {
  readonly terms: readonly QueryTerm[]
  /** Bare, of any platform. */
  readonly ownHandles: readonly string[]
}

export const isHandle = (text: string): boolean => /^\w{1,15}$/.test(text)

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')

const spellings = (text: string): string[] => [...new Set([text, withoutAccents(text)])]

/** Quoted, so that no word of it is taken for an operator. */
const phrase = (text: string): string[] => {
  const words = text.replace(/["\\]/g, ' ').replace(/\s+/g, ' ').trim()
  return words === '' ? [] : spellings(words).map((spelling) => `"${spelling}"`)
}

const tag = (text: string): string[] =>
  /^[\p{L}\p{N}\p{M}_]+$/u.test(text) ? spellings(text).map((spelling) => `#${spelling}`) : []

const clausesOf = ({ kind, text }: QueryTerm): string[] => {
  if (kind === 'handle') return isHandle(text) ? [`@${text}`] : []
  if (kind === 'tag') return tag(text)
  const words = phrase(text)
  // `koch farms` is #KochFarms too; a single word is found in its tag by X itself.
  const isSeveral = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(text)
  return kind === 'words' && isSeveral ? [...words, ...tag(text.replace(/[^\p{L}\p{N}\p{M}_]/gu, ''))] : words
}

/** As few queries as fit: `(a OR b OR c)`, each with the same suffix. A clause that does not fit alone is left out. */
export const packClauses = (clauses: readonly string[], suffix: string, maxLength: number): string[] => {
  const queries: string[] = []
  let open: string[] = []
  const write = (some: readonly string[]): string => {
    const any = some.length === 1 ? (some[0] ?? '') : `(${some.join(' OR ')})`
    return suffix === '' ? any : `${any} ${suffix}`
  }
  for (const clause of new Set(clauses)) {
    if (write([clause]).length > maxLength) continue
    if (open.length > 0 && write([...open, clause]).length > maxLength) {
      queries.push(write(open))
      open = []
    }
    open.push(clause)
  }
  if (open.length > 0) queries.push(write(open))
  return queries
}

/** As many exclusions as half a query holds: a post too many costs money, a term too few costs the crisis. */
const exclusions = (terms: readonly QueryTerm[], maxLength: number): string => {
  let text = ''
  for (const clause of terms.filter(({ excluded }) => excluded).flatMap(clausesOf)) {
    const longer = `${text} -${clause}`.trim()
    if (longer.length <= maxLength / 2) text = longer
  }
  return text
}

export interface QueryOptions {
  readonly maxLength: number
  /** One post in a hundred per point, of those that only say a watched word; null = all. */
  readonly samplePercent: number | null
}

/** Who speaks to us or with our handle is never sampled, and no excluded word undoes it. */
export const queriesOf = ({ terms, ownHandles }: Watched, { maxLength, samplePercent }: QueryOptions): string[] => {
  const own = ownHandles.map((handle) => handle.replace(/^@/, '')).filter(isHandle)
  const wanted = terms.filter(({ excluded }) => !excluded)
  const handles = wanted.filter(({ kind }) => kind === 'handle').flatMap(clausesOf)
  const toUs = own.flatMap((handle) => [`@${handle}`, `to:${handle}`, `from:${handle}`])
  const words = wanted.filter(({ kind }) => kind !== 'handle').flatMap(clausesOf)
  const sample = samplePercent === null ? '' : `sample:${samplePercent}`
  const suffix = `${exclusions(terms, maxLength)} ${sample}`.trim()
  return [...packClauses([...toUs, ...handles], '', maxLength), ...packClauses(words, suffix, maxLength)]
}

/** X's lengths of August 2026: a search of a self-serve plan, a rule of a self-serve and of an enterprise plan. */
export const MAX_QUERY_LENGTH = 512
export const MAX_RULE_LENGTH = { payPerUse: 1024, enterprise: 2048 } as const
export const MAX_RULES = 1000
