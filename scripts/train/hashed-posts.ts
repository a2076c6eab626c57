// Posts as the trainer holds them: the numbers of all their features in one row, post i from `starts[i]` to
// `starts[i + 1]`. Numbers from 2^bits on are groups of the lexicon, plain and under a "not"; they exist in training
// only: `foldGroups` gives what they learned to their words.
import { createFeatureReader } from '../../src/main/engine/analysis/tone-features.ts'
import { createTokenReader, NEGATED } from '../../src/main/engine/analysis/tone-tokens.ts'
import type { Lexicon } from './lexicon.ts'

export interface HashedPosts {
  /** How many numbers of features there are. */
  readonly size: number
  readonly count: number
  readonly features: Int32Array
  readonly starts: Int32Array
  /** 1 / square root of the number of features that the finished model will see. */
  readonly share: Float64Array
}

/** What a group says counts as much as this many features, being learned from many words. */
export const GROUP_WORTH = 4

export const groupFeature = (bits: number, group: number, isNegated: boolean): number =>
  (1 << bits) + 2 * group + (isNegated ? 1 : 0)

/** Buckets of a 32-bit hash: its upper bits. */
export const bucketOf = (hash: number, bits: number): number => hash >>> (32 - bits)

export const hashPosts = (texts: readonly string[], lexicon: Lexicon, bits: number): HashedPosts => {
  const readFeatures = createFeatureReader()
  const readTokens = createTokenReader()
  const starts = new Int32Array(texts.length + 1)
  const share = new Float64Array(texts.length)
  const chunks: Int32Array[] = []
  let filled = 0
  texts.forEach((text, index) => {
    const { hash, count } = readFeatures(text)
    const numbers = Array.from(hash.subarray(0, count), (feature) => bucketOf(feature, bits))
    const tokens = readTokens(text)
    for (let token = 0; token < tokens.count; token += 1) {
      const isNegated = ((tokens.flags[token] ?? 0) & NEGATED) !== 0
      for (const group of lexicon.groupsOf.get(tokens.hash[token] ?? 0) ?? [])
        for (let time = 0; time < GROUP_WORTH; time += 1) numbers.push(groupFeature(bits, group, isNegated))
    }
    share[index] = 1 / Math.sqrt(count)
    filled += numbers.length
    starts[index + 1] = filled
    chunks.push(Int32Array.from(numbers))
  })
  const features = new Int32Array(filled)
  chunks.forEach((chunk, index) => {
    features.set(chunk, starts[index])
  })
  return { size: (1 << bits) + 2 * lexicon.groupCount, count: texts.length, features, starts, share }
}
