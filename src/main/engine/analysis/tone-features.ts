// What the tone model knows of a post: words, pairs and threes of neighbours, pieces of words and a few counts, each as
// a 32-bit hash ("hashing trick", Weinberger et al. 2009). No feature can be turned back into text.
import {
  emptyTokens,
  IS_WORD,
  LINK,
  mixIn,
  NEGATED,
  PERSON,
  readTokens,
  SHOUTED,
  STRETCHED,
  TAGGED,
} from './tone-tokens.ts'

const FEATURE_LIMIT = 24_000
const EDGE = 0x2e
const SHORTEST_PIECE = 2
const LONGEST_PIECE = 5

export interface Features {
  count: number
  /** How many of them are of whole words or marks: 0 = nothing to judge. */
  wordCount: number
  readonly hash: Int32Array
}

/** The finish of MurmurHash3: every bit of the feature decides its bucket. */
const finish = (value: number): number => {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

const SALT = {
  word: 0x1b873593,
  negated: 0x2545f491,
  pair: 0x38b34ae5,
  three: 0x4cf5ad43,
  piece: 0x5bd1e995,
  count: 0x6a09e667,
}

export const wordFeature = (tokenHash: number, isNegated: boolean): number =>
  finish(tokenHash ^ (isNegated ? SALT.negated : SALT.word))

export const createFeatureReader = (): ((text: string) => Features) => {
  const tokens = emptyTokens()
  const features: Features = { count: 0, wordCount: 0, hash: new Int32Array(FEATURE_LIMIT) }
  const { hash } = features
  return (text) => {
    readTokens(text, tokens)
    let count = 0
    let shouted = 0
    let stretched = 0
    let tagged = 0
    let persons = 0
    let links = 0
    let words = 0
    let before = EDGE
    let beforeThat = 0
    for (let index = 0; index <= tokens.count; index += 1) {
      const isEnd = index === tokens.count
      const token = isEnd ? EDGE : (tokens.hash[index] ?? 0)
      const flags = isEnd ? 0 : (tokens.flags[index] ?? 0)
      hash[count++] = finish(Math.imul(before, 0x01000193) ^ token ^ SALT.pair)
      if (index > 0)
        hash[count++] = finish(Math.imul(Math.imul(beforeThat, 0x01000193) ^ before, 0x01000193) ^ token ^ SALT.three)
      beforeThat = before
      before = token
      if (isEnd) break
      hash[count++] = finish(token ^ ((flags & NEGATED) !== 0 ? SALT.negated : SALT.word))
      if (token === PERSON) persons += 1
      else if (token === LINK) links += 1
      if ((flags & IS_WORD) === 0) continue
      words += 1
      if ((flags & SHOUTED) !== 0) shouted += 1
      if ((flags & STRETCHED) !== 0) stretched += 1
      if ((flags & TAGGED) !== 0) tagged += 1
      const from = tokens.from[index] ?? 0
      const to = tokens.to[index] ?? 0
      for (let start = from - 1; start < to; start += 1) {
        let piece = start < from ? mixIn(SALT.piece, EDGE) : mixIn(SALT.piece, tokens.letters[start] ?? 0)
        const end = Math.min(start + LONGEST_PIECE, to + 1)
        for (let next = start + 1; next < end; next += 1) {
          piece = mixIn(piece, next < to ? (tokens.letters[next] ?? 0) : EDGE)
          if (next - start + 1 >= SHORTEST_PIECE) hash[count++] = finish(piece)
        }
      }
    }
    const counts = [shouted, stretched, tagged, persons, links, words >> 2]
    for (let index = 0; index < counts.length; index += 1)
      hash[count++] = finish(SALT.count ^ (index << 8) ^ Math.min(counts[index] ?? 0, index === 5 ? 12 : 3))
    features.count = count
    features.wordCount = tokens.count - persons - links
    return features
  }
}
