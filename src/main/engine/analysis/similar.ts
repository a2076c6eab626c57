// How much one answer is another one said again: 0 = nothing in common, 1 = the same words. At 0.85 and above it is what a
// reader, and X's rule on duplicate posts, takes for a canned answer (doctrine R5). Sentence by sentence, so that another
// order, a sentence more or less, a name or a link change little, and another point changes much.
import { type Answer, answerOf, type Sentence } from './similar-sentences.ts'

/** From here on a draft is too like one that was sent. */
export const TOO_SIMILAR = 0.85

const sharedOf = (a: Sentence, b: Sentence): number => {
  const [small, large] = a.parts.size <= b.parts.size ? [a, b] : [b, a]
  let shared = 0
  for (const [part, weight] of small.parts) shared += Math.min(weight, large.parts.get(part) ?? 0)
  return shared
}

/** Of the words of both, how many are the same (Dice 1945), weighed by what they say. */
const overlap = (a: Sentence, b: Sentence): number => (2 * sharedOf(a, b)) / (a.weight + b.weight)

/** A text that repeats a long one in part is a copy; one that shares a formula with it is not. */
const CONTAINED = 0.6

/** Of the shares of two texts that are found again in the other one; 0..1. */
const either = (a: number, b: number): number => CONTAINED * Math.max(a, b) + (1 - CONTAINED) * Math.min(a, b)

/** As `either`, of texts that share so much by weight. */
export const eitherOfShared = (shared: number, a: number, b: number): number => either(shared / a, shared / b)

/** How much of `said` is found again in `other`, each sentence where it fits best. */
const coverage = (said: Answer, other: Answer): number => {
  let found = 0
  for (const sentence of said.sentences) {
    let best = 0
    for (const one of other.sentences) best = Math.max(best, overlap(sentence, one))
    found += sentence.weight * best
  }
  return found / said.whole.weight
}

const overlapOf = (a: Answer, b: Answer): number => {
  if (a.sentences.length === 0 || b.sentences.length === 0) return 0
  const bySentence = either(coverage(a, b), coverage(b, a))
  // Sentences may be cut elsewhere, or short: all the words of both, whatever their sentences.
  const byWords = eitherOfShared(sharedOf(a.whole, b.whole), a.whole.weight, b.whole.weight)
  return Math.min(1, Math.max(bySentence, byWords))
}

/** The overlap at which half of the pairs are taken for the same answer, read off one half of test/phrases/similar.tsv. */
const SAME_FROM = 0.7

/** Stretched so that the overlap of a canned answer begins at `TOO_SIMILAR`; the order of pairs stays. */
const stretched = (overlapped: number): number =>
  overlapped < SAME_FROM
    ? (overlapped / SAME_FROM) * TOO_SIMILAR
    : TOO_SIMILAR + ((overlapped - SAME_FROM) / (1 - SAME_FROM)) * (1 - TOO_SIMILAR)

/** As `similarityOf`, of texts that were read before. */
export const compareAnswers = (a: Answer, b: Answer): number => stretched(overlapOf(a, b))

/** 0..1; symmetric; never throws. A text without words is like nothing. */
export const similarityOf = (a: string, b: string): number => compareAnswers(answerOf(a), answerOf(b))
