// A word's score is its own weight plus what its groups learned. Both are sums, so the groups are added up for each word
// once and for all: the finished model holds hashes and weights, and neither words nor groups.
import { CLASS_COUNT } from '../../src/main/engine/analysis/tone-file.ts'
import { GROUP_WORTH, groupFeature } from './hashed-posts.ts'
import type { Lexicon } from './lexicon.ts'

/** What the known words, in the order of `groupsOf`, carry beside the weights of their features; three each. */
export const foldGroups = (weights: Float32Array, lexicon: Lexicon, bits: number, isNegated: boolean): Float32Array => {
  const folded = new Float32Array(CLASS_COUNT * lexicon.groupsOf.size)
  let word = 0
  for (const groups of lexicon.groupsOf.values()) {
    for (const group of groups) {
      const from = CLASS_COUNT * groupFeature(bits, group, isNegated)
      for (let tone = 0; tone < CLASS_COUNT; tone += 1)
        folded[word + tone] = (folded[word + tone] ?? 0) + GROUP_WORTH * (weights[from + tone] ?? 0)
    }
    word += CLASS_COUNT
  }
  return folded
}
