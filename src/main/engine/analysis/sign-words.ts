// Lists of words that are signs of something, and how a text is looked at to find them.
// Keeps true: case, accents, apostrophes, drawn-out letters, handles and links make no difference; every list is compiled
// once; the time for a text grows with its length only.

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

const LINK = /https?:\/\/\S+|(?<![\p{L}\p{N}])www\.\S+/giu
const HANDLE = /(?<![\p{L}\p{N}/])@[\p{L}\p{N}_.]+/gu
const MARKS = /\p{M}+/gu
const GAPS = /[\s'’`´‘#_-]+/g
const DRAWN_OUT = /([a-z])\1{2,}/g

/** Lower case without accents; words apart by one space; without handles and links. Punctuation and emoji stay. */
export const plainText = (text: string): string =>
  text
    .replace(LINK, ' ')
    .replace(HANDLE, ' ')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('œ', 'oe')
    .replace(GAPS, ' ')
    .replace(DRAWN_OUT, '$1')
    .trim()

const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]*$/u

const asPattern = (entry: string): string =>
  entry
    .trim()
    .replace(/\s+/g, ' ')
    .replaceAll('*', '[a-z0-9]*')
    .replaceAll(' ~ ', ' (?:[^ .,;!?]+ ){0,3}')
    .replaceAll('~ ', '(?:[^ .,;!?]+ ){0,3}')
    .replaceAll("'", ' ?')

/** Finds any entry of a comma-separated list in a `plainText`. In an entry, `*` is any ending of a word, `'` a gap that
 * may be missing, `~` up to three words, (a|b) one or the other. Scripts without spaces have no word borders. */
export const compileWords = (list: string): RegExp => {
  const entries = list
    .split(',')
    .map(asPattern)
    .filter((entry) => entry !== '')
  const any = `(?:${entries.join('|')})`
  return LATIN.test(list) ? new RegExp(`(?<![a-z0-9])${any}(?![a-z0-9])`) : new RegExp(any)
}
