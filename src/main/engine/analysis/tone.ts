// The tone of one post: negative, neutral or positive, with the probability that this is right, or nothing.
// Keeps true: the same text has the same answer on every machine (whole numbers are added up, and each score is one
// product and one sum); a language that the model did not learn is not judged. A linear model over hashed features:
// what it was trained on, how well it does and what it must not be used for is in docs/tone-model-card.md.
import type { Tone } from '../../../shared/model.ts'
import { createFeatureReader } from './tone-features.ts'
import { type Rung, readToneFile } from './tone-file.ts'

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

export const NO_LANGUAGE = 'und'

/** In the order of the weights. */
export const TONES: readonly Tone[] = ['negative', 'neutral', 'positive']

const confidenceOf = (ladder: readonly Rung[], lead: number): number => {
  let confidence = 0
  for (const rung of ladder) {
    if (rung.lead > lead) break
    confidence = rung.confidence
  }
  return confidence
}

/** Throws RangeError on a file that is not a model or of another version. */
export const loadToneModel = (bytes: Uint8Array): ToneModel => {
  const { header, weights } = readToneFile(bytes)
  const ladders = new Map(header.languages.map(({ lang, ladder }) => [lang, ladder]))
  const [negativeBias = 0, neutralBias = 0, positiveBias = 0] = header.bias
  const shift = 32 - header.bits
  const readFeatures = createFeatureReader()
  const read = (text: string, lang: string | null): ToneReading | null => {
    const ladder = ladders.get(lang ?? NO_LANGUAGE)
    if (!ladder) return null
    const { hash, count, wordCount } = readFeatures(text)
    if (wordCount === 0) return null
    let negative = 0
    let neutral = 0
    let positive = 0
    for (let index = 0; index < count; index += 1) {
      const bucket = 3 * ((hash[index] ?? 0) >>> shift)
      negative += weights[bucket] ?? 0
      neutral += weights[bucket + 1] ?? 0
      positive += weights[bucket + 2] ?? 0
    }
    const scale = header.scale / Math.sqrt(count)
    const scores = [negative * scale + negativeBias, neutral * scale + neutralBias, positive * scale + positiveBias]
    const ranked = [1, 0, 2].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    const [first = 1, second = 1] = ranked
    const lead = (scores[first] ?? 0) - (scores[second] ?? 0)
    return { tone: TONES[first] ?? 'neutral', confidence: confidenceOf(ladder, lead) }
  }
  return { read, langs: [...ladders.keys()].filter((lang) => lang !== NO_LANGUAGE) }
}
