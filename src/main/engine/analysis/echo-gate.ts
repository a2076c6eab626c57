// Whether a text may be near to one that was heard lately: asked of every post, so that only what echoes is compared at
// length. Keeps true: memory for the last so many texts; one pass over the characters, no copy of the text.
//
// Of every text the four least hashes of its pairs of words are kept (bottom-k sketch, Cohen and Kaplan 2007). Two texts
// that share 7 pairs of 11, one word of ten changed, have two of the four in common in about 9 cases of 10; copies have all.

export interface EchoGate<T> {
  /** Those to compare that were not yet handed out, this one last; empty while nothing like it was heard. */
  readonly pass: (text: string, value: T) => T[]
}

interface Kept<T> {
  readonly value: T
  isOut: boolean
}

const SKETCH_SIZE = 4
/** One pair in common is a turn of phrase. */
const ENOUGH_ALIKE = 2
const FIRST_WIDE = 0x2e80
const AT_SIGN = 0x40

/** Letters, digits and what is beyond ASCII; scripts without spaces have a word in each character. */
const isWordPart = (code: number): boolean =>
  code > 0xbf || (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a)

const lower = (code: number): number => (code > 0x40 && code < 0x5b ? code + 32 : code)

/** Keeps the least values in ascending order, each once. */
const insert = (least: Int32Array, found: number, hash: number): number => {
  let at = found
  while (at > 0 && (least[at - 1] ?? 0) > hash) at -= 1
  if (at === SKETCH_SIZE || (at > 0 && least[at - 1] === hash)) return found
  least.copyWithin(at + 1, at, SKETCH_SIZE - 1)
  least[at] = hash
  return Math.min(SKETCH_SIZE, found + 1)
}

const mixed = (one: number, other: number): number => {
  const product = Math.imul(one ^ Math.imul(other, 0x85ebca6b), 0x9e3779b1)
  return product ^ (product >>> 15)
}

/** Fills `least` with the sketch and answers its size. Names and links are no words, as for near-duplicates. */
const sketch = (text: string, least: Int32Array): number => {
  let found = 0
  let former = 0
  let word = 0
  let isName = false
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    const isWide = code >= FIRST_WIDE
    if (isWordPart(code) && !isWide) {
      word = Math.imul(word ^ lower(code), 0x01000193)
      continue
    }
    // A link goes on to the next space.
    if (word !== 0 && code === 0x3a && text.startsWith('://', at)) {
      while (at < text.length && text.charCodeAt(at) > 0x20) at += 1
      word = 0
      continue
    }
    if (word !== 0 && !isName) {
      if (former !== 0) found = insert(least, found, mixed(former, word))
      former = word
    }
    word = 0
    isName = code === AT_SIGN
    if (!isWide) continue
    if (former !== 0) found = insert(least, found, mixed(former, code))
    former = code
  }
  return found
}

const takeOut = <T>(kept: Kept<T>): boolean => {
  const isFirst = !kept.isOut
  kept.isOut = true
  return isFirst
}

export const createEchoGate = <T>(horizonCount: number): EchoGate<T> => {
  const least = new Int32Array(SKETCH_SIZE)
  let young = new Map<number, Kept<T>>()
  let old = new Map<number, Kept<T>>()
  return {
    pass: (text, value) => {
      if (young.size >= horizonCount * SKETCH_SIZE) {
        old = young
        young = new Map()
      }
      const size = sketch(text, least)
      const kept: Kept<T> = { value, isOut: false }
      const alike: Kept<T>[] = []
      for (let k = 0; k < size; k += 1) {
        const hash = least[k] ?? 0
        const like = young.get(hash) ?? old.get(hash)
        if (like) alike.push(like)
        else young.set(hash, kept)
      }
      if (alike.length === 0 || alike.length < Math.min(ENOUGH_ALIKE, size)) return []
      return [...alike, kept].filter(takeOut).map((one) => one.value)
    },
  }
}
