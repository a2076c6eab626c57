// What the tone model knows of a post: words, pairs of neighbours, pieces of words and a few counts, each as a 32-bit
// hash ("hashing trick", Weinberger et al. 2009).
import { finish, mixIn } from './tone-hash.ts'
import {
  createTokenReader,
  IS_WORD,
  LETTER_LIMIT,
  LINK,
  NEGATED,
  PERSON,
  SHOUTED,
  STRETCHED,
  TAGGED,
  type Tokens,
} from './tone-tokens.ts'

export interface Features {
  count: number
  readonly tokens: Tokens
  /** Words, marks and emoji; 0 = nothing to judge. */
  saidCount: number
  readonly hash: Int32Array
}

const SHORTEST_PIECE = 2
const LONGEST_PIECE = 5
/** A letter begins four pieces, a word two more and two features of its own. */
const FEATURE_LIMIT = 9 * LETTER_LIMIT
/** Beginning and end, of a word and of a post. */
const EDGE = 0x2e
const SALT = { word: 0x1b873593, negated: 0x2545f491, pair: 0x38b34ae5, piece: 0x5bd1e995, count: 0x6a09e667 }
const LARGEST_COUNT = 3
const LARGEST_LENGTH = 12

export const wordFeature = (token: number, isNegated: boolean): number =>
  finish(token ^ (isNegated ? SALT.negated : SALT.word))

const pairFeature = (before: number, token: number): number => finish(mixIn(before, 0) ^ token ^ SALT.pair)

/** The answer is the reader's own and holds until its next call. */
export const createFeatureReader = (): ((text: string) => Features) => {
  const readTokens = createTokenReader()
  const hash = new Int32Array(FEATURE_LIMIT)
  const features: Features = { count: 0, saidCount: 0, hash, tokens: readTokens('') }
  let count = 0

  const addPieces = (letters: Uint16Array, from: number, to: number): void => {
    for (let start = from - 1; start < to; start += 1) {
      let piece = mixIn(SALT.piece, start < from ? EDGE : (letters[start] ?? EDGE))
      const end = Math.min(start + LONGEST_PIECE, to + 1)
      for (let at = start + 1; at < end; at += 1) {
        piece = mixIn(piece, at < to ? (letters[at] ?? EDGE) : EDGE)
        if (at - start + 1 >= SHORTEST_PIECE) hash[count++] = finish(piece)
      }
    }
  }

  const addCounts = (tokens: Tokens): void => {
    let [shouted, stretched, tagged, persons, links, words] = [0, 0, 0, 0, 0, 0]
    for (let index = 0; index < tokens.count; index += 1) {
      const flags = tokens.flags[index] ?? 0
      const token = tokens.hash[index]
      if ((flags & IS_WORD) !== 0) words += 1
      if ((flags & SHOUTED) !== 0) shouted += 1
      if ((flags & STRETCHED) !== 0) stretched += 1
      if ((flags & TAGGED) !== 0) tagged += 1
      if (token === PERSON) persons += 1
      if (token === LINK) links += 1
    }
    const addCount = (kind: number, value: number): void => {
      hash[count++] = finish(SALT.count ^ (kind << 8) ^ value)
    }
    addCount(0, Math.min(shouted, LARGEST_COUNT))
    addCount(1, Math.min(stretched, LARGEST_COUNT))
    addCount(2, Math.min(tagged, LARGEST_COUNT))
    addCount(3, Math.min(persons, LARGEST_COUNT))
    addCount(4, Math.min(links, LARGEST_COUNT))
    addCount(5, Math.min(words >> 2, LARGEST_LENGTH))
    features.saidCount = tokens.count - persons - links
  }

  return (text) => {
    const tokens = readTokens(text)
    count = 0
    let before = EDGE
    for (let index = 0; index < tokens.count; index += 1) {
      const token = tokens.hash[index] ?? 0
      const flags = tokens.flags[index] ?? 0
      hash[count++] = wordFeature(token, (flags & NEGATED) !== 0)
      hash[count++] = pairFeature(before, token)
      before = token
      if ((flags & IS_WORD) !== 0) addPieces(tokens.letters, tokens.from[index] ?? 0, tokens.to[index] ?? 0)
    }
    hash[count++] = pairFeature(before, EDGE)
    addCounts(tokens)
    features.count = count
    return features
  }
}
