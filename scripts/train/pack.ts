// From trained weights to the file's: a byte q for q * |q| steps (tone-file.ts).
import { CLASS_COUNT, type ToneFile, type ToneLanguage } from '../../src/main/engine/analysis/tone-file.ts'
import { foldGroups } from './fold-groups.ts'
import type { Lexicon } from './lexicon.ts'
import type { LinearModel } from './logistic.ts'

const LARGEST = 127

const scaleOf = (...tables: readonly Float32Array[]): number => {
  let top = 0
  for (const table of tables) for (const weight of table) top = Math.max(top, Math.abs(weight))
  return top === 0 ? 1 : top / LARGEST ** 2
}

const rootsOf = (weights: Float32Array, scale: number): Int8Array =>
  Int8Array.from(weights, (weight) => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale)))

export const packModel = (
  { weights, bias }: LinearModel,
  lexicon: Lexicon,
  bits: number,
  languages: readonly ToneLanguage[],
): ToneFile => {
  const buckets = weights.subarray(0, CLASS_COUNT << bits)
  const plain = foldGroups(weights, lexicon, bits, false)
  const negated = foldGroups(weights, lexicon, bits, true)
  const [scale, wordScale] = [scaleOf(buckets), scaleOf(plain, negated)]
  return {
    header: { bits, wordCount: lexicon.groupsOf.size, scale, wordScale, bias, languages },
    words: Int32Array.from(lexicon.groupsOf.keys()),
    weights: rootsOf(buckets, scale),
    wordWeights: rootsOf(plain, wordScale),
    negatedWeights: rootsOf(negated, wordScale),
  }
}
