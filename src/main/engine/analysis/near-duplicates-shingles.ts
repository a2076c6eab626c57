// What two texts are compared by: their words and pairs of neighbouring words, as a set of numbers.
//
// Keeps true: case, accents, styled letters (𝗔), links, @mentions, "RT @x:", apostrophes, punctuation, # and emoji make no
// difference. Digits are kept: a price, a date or a count of victims is what a text says, and masking them would make
// one text of every "flight 12 is late". Where a script writes no spaces each character counts as a word.

const LINK = /(?:https?:\/\/|www\.|pic\.twitter\.com\/|\bt\.co\/)[\x21-\x7e]*/g
const ENTITY = /&(?:amp|lt|gt|quot|nbsp|#\d+);/g
const MENTION = /(?:\brt\s+)?@[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu
const APOSTROPHE = /['’‘ʼ`´]/g
/** Accents of Latin, Greek and Cyrillic letters, and Arabic vowel signs; vowels of Thai or Devanagari carry the word. */
const ACCENT = /[\u0300-\u036f\u064b-\u065f]/g
const SPACELESS = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}'
const WORD = new RegExp(
  `[${SPACELESS}]|(?![${SPACELESS}])[\\p{L}\\p{N}](?:(?![${SPACELESS}])[\\p{L}\\p{N}\\p{M}])*`,
  'gu',
)
const PLAIN_WORD = /[a-z0-9]+/g

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)

/** An article is told by its beginning; without a limit one post of 100,000 characters would stop the stream. */
const MAX_WORD_COUNT = 400
const MAX_LENGTH = 4_000

/** The words of a text in order, folded; none for a text of links, mentions and emoji only. */
export const foldedWords = (text: string): readonly string[] => {
  const head = text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text
  const plain = isAscii(head)
  const even = (plain ? head : head.normalize('NFKC')).toLowerCase()
  const bare = even.replace(LINK, ' ').replace(ENTITY, ' ').replace(MENTION, ' ').replace(APOSTROPHE, '')
  const words = plain ? bare.match(PLAIN_WORD) : bare.normalize('NFD').replace(ACCENT, '').normalize('NFC').match(WORD)
  return (words ?? []).slice(0, MAX_WORD_COUNT)
}

/** FNV-1a, 32 bits. */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash | 0
}

const hashPair = (first: number, second: number): number => {
  const mixed = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) + Math.imul(second, 0x297a2d39)
  return (mixed ^ (mixed >>> 13)) | 0
}

/** Words and pairs of neighbours, ascending, each once. Pairs are there because the same words in another order are
 * another text; single words, because one changed word in ten must not undo it. */
export const shinglesOf = (words: readonly string[]): Int32Array => {
  const hashes = words.map(hashOf)
  const pairs = hashes.slice(1).map((hash, i) => hashPair(hashes[i] ?? 0, hash))
  return Int32Array.from(new Set([...hashes, ...pairs])).sort()
}

const sharedCount = (a: Int32Array, b: Int32Array): number => {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0]
    if (x === y) shared += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return shared
}

/** |A ∩ B| / |A ∪ B| of two ascending sets; 0 when both are empty. */
export const jaccard = (a: Int32Array, b: Int32Array): number => {
  const shared = sharedCount(a, b)
  const union = a.length + b.length - shared
  return union === 0 ? 0 : shared / union
}

/** |A ∩ B| / min(|A|, |B|): how much of the shorter text is in the longer (Broder 1997); 0 when one is empty. */
export const containment = (a: Int32Array, b: Int32Array): number => {
  const shorter = Math.min(a.length, b.length)
  return shorter === 0 ? 0 : sharedCount(a, b) / shorter
}
