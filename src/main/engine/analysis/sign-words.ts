// Lists of words that are signs of something, and how a text is looked at to find them.
// Keeps true: case, accents, apostrophes, drawn-out letters, handles and links make no difference; lists are compiled
// once; a text is read once, whatever the number of words: only what begins like one of them is compared.

/** What the words of a post are signs of. `person`: somebody speaks of themselves or to somebody. */
export type WordSign =
  | 'insult'
  | 'oath'
  | 'anger'
  | 'accusation'
  | 'complaint'
  | 'threat'
  | 'scolding'
  | 'question'
  | 'request'
  | 'greeting'
  | 'thanks'
  | 'praise'
  | 'defence'
  | 'correction'
  | 'agreement'
  | 'disagreement'
  | 'irony'
  | 'person'

export type SignWords = Readonly<Partial<Record<WordSign, string>>>

const LINK = /https?:\/\/\S+|\bwww\.\S+/g
const HANDLE = /(?<![\p{L}\p{N}/])@[\p{L}\p{N}_.]+/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is meant
const ASCII = /^[\x00-\x7f]*$/
/** The marks that French and its neighbours put on letters. */
const MARKS = /[\u0300-\u036f]+/g
const GAPS = /[\s'’`´‘#_-]+/g
const DRAWN_OUT = /([a-z])\1{2,}/g

/** Lower case without accents; words apart by one space; without handles and links. Punctuation and emoji stay. */
export const plainText = (text: string): string => {
  const words = text.includes('http') || text.includes('www.') ? text.replace(LINK, ' ') : text
  const lower = (words.includes('@') ? words.replace(HANDLE, ' ') : words).toLowerCase()
  const plain = ASCII.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, '').replaceAll('œ', 'oe')
  return plain.replace(GAPS, ' ').replace(DRAWN_OUT, '$1').trim()
}

const FEW_WORDS = '(?:[^ .,;!?]+ ){0,3}'

const asPattern = (entry: string): string =>
  entry
    .replaceAll('*', '[a-z0-9]*')
    .replaceAll(' ~ ', ` ${FEW_WORDS}`)
    .replaceAll('~ ', FEW_WORDS)
    .replaceAll("'", ' ?')

const ANY = '*'

/** Every pair of characters with which a match of the entry can begin; `*` stands for any, a space for the end of a word. */
const beginningsOf = (entry: string): Set<string> => {
  const found = new Set<string>()
  const walk = (head: string, rest: string): void => {
    const char = rest.charAt(0)
    if (head.length === 2 || char === '') found.add(head.padEnd(2))
    else if (char === '*' || char === '+') found.add(head + ANY)
    else if (char === "'") for (const gap of [' ', '']) walk(head + gap, rest.slice(1))
    else if (rest.startsWith('\\d')) for (const digit of '0123456789') walk(head + digit, rest.slice(2))
    else if (char === '(') {
      const end = rest.indexOf(')')
      const isOptional = rest.charAt(end + 1) === '?'
      const tail = rest.slice(end + (isOptional ? 2 : 1))
      for (const choice of rest.slice(1, end).split('|')) walk(head, choice + tail)
      if (isOptional) walk(head, tail)
    } else {
      const isOptional = rest.charAt(1) === '?'
      walk(head + char, rest.slice(isOptional ? 2 : 1))
      if (isOptional) walk(head, rest.slice(2))
    }
  }
  walk('', entry)
  return found
}

const CHARS = ' abcdefghijklmnopqrstuvwxyz0123456789'
const LATIN = /[a-z0-9]/
const [SPACE, ZERO, NINE, A, Z] = [' ', '0', '9', 'a', 'z'].map((char) => char.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
]
const isWordUnit = (unit: number): boolean => (unit >= A && unit <= Z) || (unit >= ZERO && unit <= NINE)

const entriesOf = (list: string): string[] =>
  list
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '')

const beginsAt = (pattern: RegExp, plain: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(plain)
}

/** Which of some lists have an entry in a `plainText`. Lists are comma-separated. In an entry, `*` is any ending of a
 * word, `'` a gap that may be missing, `~` up to three words, (a|b) one or the other (no brackets within brackets), `?`
 * as in a pattern. Entries of scripts without spaces need no word borders. `notAfter`: what must not stand before. */
export const compileLists = <Name extends string>(
  lists: Readonly<Partial<Record<Name, string>>>,
  notAfter = '',
): ((plain: string) => Set<Name>) => {
  const shelves = new Map<string, Map<Name, string[]>>()
  const borderless: [Name, RegExp][] = []
  const shelve = (beginning: string, name: Name, entry: string): void => {
    const shelf = shelves.get(beginning) ?? new Map<Name, string[]>()
    shelves.set(beginning, shelf.set(name, [...(shelf.get(name) ?? []), asPattern(entry)]))
  }
  for (const [name, list] of Object.entries(lists) as [Name, string][]) {
    const others = entriesOf(list).filter((entry) => !LATIN.test(entry))
    if (others.length > 0) borderless.push([name, new RegExp(others.join('|'))])
    for (const entry of entriesOf(list).filter((one) => LATIN.test(one)))
      for (const [first = '', second = ''] of beginningsOf(entry))
        for (const char of second === ANY ? CHARS : second) shelve(first + char, name, entry)
  }
  const toPattern = (patterns: Iterable<string>): RegExp =>
    new RegExp(`${notAfter}(?:${[...new Set(patterns)].join('|')})(?![a-z0-9])`, 'y')
  // Most words begin like an entry and are none: one comparison with all turns them away.
  const compiled = new Map<number, { readonly any: RegExp; readonly each: readonly (readonly [Name, RegExp])[] }>()
  for (const [beginning, shelf] of shelves) {
    const any = toPattern([...shelf.values()].flat())
    const each = [...shelf].map(([name, patterns]) => [name, toPattern(patterns)] as const)
    compiled.set(beginning.charCodeAt(0) * 128 + beginning.charCodeAt(1), { any, each })
  }

  return (plain) => {
    const found = new Set<Name>()
    for (const [name, pattern] of borderless) if (pattern.test(plain)) found.add(name)
    let isInWord = false
    for (let at = 0; at < plain.length; at += 1) {
      const unit = plain.charCodeAt(at)
      const wasInWord = isInWord
      isInWord = isWordUnit(unit)
      if (wasInWord || !isInWord) continue
      const next = plain.charCodeAt(at + 1)
      const shelf = compiled.get(unit * 128 + (isWordUnit(next) ? next : SPACE))
      if (!shelf || !beginsAt(shelf.any, plain, at)) continue
      for (const [name, pattern] of shelf.each) if (!found.has(name) && beginsAt(pattern, plain, at)) found.add(name)
    }
    return found
  }
}
