// Texts as bags of numbered signs for the mixture: stems, pairs of stems, and kinds of complaint (complaint-kinds.ts).
// Keeps true: a word that too few texts have, or most of them, weighs nothing (the brand's own name among them).
//
// The kinds are there because a post is too short to tell by itself that "hold" and "hung up" are about one thing. How
// much they help is measured against human reasons by `npm run eval:claims`; posts that speak of no kind are clustered
// by their words alone.

import type { Bag } from './claim-mixture.ts'
import { claimWords } from './claim-words.ts'
import { COMPLAINT_KINDS, type ComplaintKind, complaintKinds } from './complaint-kinds.ts'

/** Sign -> its number. */
export type Vocabulary = ReadonlyMap<string, number>

const LEAST_TEXTS = 3
const MOST_SHARE = 0.5
/** A kind weighs like so many words, two words of one kind like twice that. */
const KIND_WEIGHT = 5
const MOST_KIND_WORDS = 2

/** No word of a text looks like this. */
const signOfKind = (kind: ComplaintKind): string => `kind:${kind}`

/** What a text is clustered by: words once, kinds as often as they weigh. */
export const signsOf = (text: string): readonly string[] => {
  const words = claimWords(text)
  const kinds = [...complaintKinds(words)].flatMap(([kind, count]) =>
    new Array<string>(KIND_WEIGHT * Math.min(count, MOST_KIND_WORDS)).fill(signOfKind(kind)),
  )
  return [...words, ...kinds]
}

/** How many texts have each sign; of kinds, how heavy they are. */
export const countSigns = (texts: readonly { readonly signs: readonly string[] }[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { signs } of texts) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}

export const vocabularyOf = (texts: readonly { readonly signs: readonly string[] }[]): Vocabulary => {
  const numbers = new Map<string, number>(COMPLAINT_KINDS.map((kind, i) => [signOfKind(kind), i]))
  for (const [sign, count] of countSigns(texts)) {
    const isTelling = count >= LEAST_TEXTS && count < texts.length * MOST_SHARE
    if (isTelling && !numbers.has(sign)) numbers.set(sign, numbers.size)
  }
  return numbers
}

/** Signs outside the vocabulary are left out. */
export const bagOf = (signs: readonly string[], vocabulary: Vocabulary): Bag => {
  const weights = new Map<number, number>()
  let total = 0
  for (const sign of signs) {
    const number = vocabulary.get(sign)
    if (number === undefined) continue
    weights.set(number, (weights.get(number) ?? 0) + 1)
    total += 1
  }
  return { words: Int32Array.from(weights.keys()), weights: Int32Array.from(weights.values()), total }
}
