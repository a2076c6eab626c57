// The tone of one post: negative, neutral or positive, with the probability that this is right, or nothing.
// Keeps true: the same text has the same answer on every machine (whole numbers are added up, then few steps in a fixed
// order); a language that the model did not learn is not judged. A linear model over hashed features: what it was
// trained on, how well it does and what it must not be used for is in docs/tone-model-card.md.
import type { Tone } from '../../../shared/model.ts'
import { createFeatureReader, type Features } from './tone-features.ts'
import { CLASS_COUNT, type Rung, readToneFile, type ToneFile } from './tone-file.ts'
import { NEGATED } from './tone-tokens.ts'

export interface ToneReading {
  readonly tone: Tone
  /** Calibrated probability that `tone` is right, 0..1. */
  readonly confidence: number
}

export interface ToneModel {
  /** `lang`: ISO 639-1, null = not known. null = it does not know: no words, or a language it was not trained for. */
  readonly read: (text: string, lang: string | null) => ToneReading | null
  readonly langs: readonly string[]
}

/** A post whose language nobody told, as BCP 47 and X write it. */
export const NO_LANGUAGE = 'und'

/** In the order of the weights. */
export const TONES: readonly Tone[] = ['negative', 'neutral', 'positive']

const squared = (roots: Int8Array): Int16Array => {
  const weights = new Int16Array(roots.length)
  for (let index = 0; index < roots.length; index += 1) {
    const root = roots[index] ?? 0
    weights[index] = root * Math.abs(root)
  }
  return weights
}

/** Into `scores`: three numbers, of the tones. */
const createScorer = ({ header, words, ...roots }: ToneFile): ((features: Features, scores: Float64Array) => void) => {
  const weights = squared(roots.weights)
  const wordWeights = squared(roots.wordWeights)
  const negatedWeights = squared(roots.negatedWeights)
  const known = new Map<number, number>()
  words.forEach((hash, word) => {
    known.set(hash, CLASS_COUNT * word)
  })
  const shift = 32 - header.bits
  const [negativeBias = 0, neutralBias = 0, positiveBias = 0] = header.bias
  return ({ hash, count, tokens }, scores) => {
    let [negative, neutral, positive] = [0, 0, 0]
    for (let index = 0; index < count; index += 1) {
      const bucket = CLASS_COUNT * ((hash[index] ?? 0) >>> shift)
      negative += weights[bucket] ?? 0
      neutral += weights[bucket + 1] ?? 0
      positive += weights[bucket + 2] ?? 0
    }
    let [wordNegative, wordNeutral, wordPositive] = [0, 0, 0]
    for (let index = 0; index < tokens.count; index += 1) {
      const word = known.get(tokens.hash[index] ?? 0)
      if (word === undefined) continue
      const from = ((tokens.flags[index] ?? 0) & NEGATED) === 0 ? wordWeights : negatedWeights
      wordNegative += from[word] ?? 0
      wordNeutral += from[word + 1] ?? 0
      wordPositive += from[word + 2] ?? 0
    }
    const share = 1 / Math.sqrt(count)
    const { scale, wordScale } = header
    scores[0] = (negative * scale + wordNegative * wordScale) * share + negativeBias
    scores[1] = (neutral * scale + wordNeutral * wordScale) * share + neutralBias
    scores[2] = (positive * scale + wordPositive * wordScale) * share + positiveBias
  }
}

const NEUTRAL = 1

/** Of equals the neutral one: to say less is the safer error. */
const firstOf = (scores: Float64Array): number => {
  let first = NEUTRAL
  for (let tone = 0; tone < CLASS_COUNT; tone += 1) if ((scores[tone] ?? 0) > (scores[first] ?? 0)) first = tone
  return first
}

const leadOf = (scores: Float64Array, first: number): number => {
  let second = -Infinity
  for (let tone = 0; tone < CLASS_COUNT; tone += 1) if (tone !== first) second = Math.max(second, scores[tone] ?? 0)
  return (scores[first] ?? 0) - second
}

export const confidenceOf = (ladder: readonly Rung[], lead: number): number => {
  let confidence = 0
  for (const rung of ladder) {
    if (rung.lead > lead) break
    confidence = rung.confidence
  }
  return confidence
}

/** Throws RangeError on a file that is not a model or of another version. */
export const loadToneModel = (bytes: Uint8Array): ToneModel => {
  const file = readToneFile(bytes)
  const ladders = new Map(file.header.languages.map(({ lang, ladder }) => [lang, ladder]))
  const readFeatures = createFeatureReader()
  const addScores = createScorer(file)
  const scores = new Float64Array(CLASS_COUNT)
  return {
    langs: [...ladders.keys()].filter((lang) => lang !== NO_LANGUAGE),
    read: (text, lang) => {
      const ladder = ladders.get(lang ?? NO_LANGUAGE)
      if (!ladder) return null
      const features = readFeatures(text)
      if (features.saidCount === 0) return null
      addScores(features, scores)
      const first = firstOf(scores)
      return { tone: TONES[first] ?? 'neutral', confidence: confidenceOf(ladder, leadOf(scores, first)) }
    },
  }
}
