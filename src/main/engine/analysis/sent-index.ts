// The sent answer that a draft is most like, among ten thousand, while somebody types. Every answer is ranked by the words
// that it shares with the draft; only those that share most are read and compared sentence by sentence.
import { compareAnswers, eitherOfShared } from './similar.ts'
import { type Answer, answerOf, wordWeights } from './similar-sentences.ts'

/** So many are compared at most: who is not among those that share most with it is not alike. */
const COMPARED = 24
/** So many are ranked, for those among them that do not count. */
const RANKED = 4 * COMPARED

interface Kept<Id> {
  readonly id: Id
  readonly text: string
  readonly weight: number
  /** Read when it is compared for the first time. */
  answer: Answer | null
}

export interface Nearest<Id> {
  readonly id: Id
  /** As `similarityOf`. */
  readonly score: number
}

const totalOf = (weights: Iterable<number>): number => {
  let total = 0
  for (const weight of weights) total += weight
  return total
}

export const createSentIndex = <Id>() => {
  /** In order of arrival; null = removed. Words lead to places, not ids: ten thousand of them are run through at each look. */
  let places: (Kept<Id> | null)[] = []
  let placesOf = new Map<string, number[]>()
  const placeOf = new Map<Id, number>()

  const put = (kept: Kept<Id>, words: Iterable<string>): void => {
    const place = places.push(kept) - 1
    placeOf.set(kept.id, place)
    for (const word of words) {
      const holding = placesOf.get(word)
      if (holding) holding.push(place)
      else placesOf.set(word, [place])
    }
  }

  /** Without the places of those who were removed, once they are half. */
  const tidy = (): void => {
    if (places.length < 64 || places.length < 2 * placeOf.size) return
    const kept = places.filter((one) => one !== null)
    places = []
    placesOf = new Map()
    for (const one of kept) put(one, wordWeights(one.text).keys())
  }

  const remove = (id: Id): void => {
    const place = placeOf.get(id)
    if (place === undefined) return
    places[place] = null
    placeOf.delete(id)
    tidy()
  }

  /** The likeliest first. */
  const candidates = (words: ReadonlyMap<string, number>): Kept<Id>[] => {
    const shared = new Float64Array(places.length)
    for (const [word, weight] of words)
      for (const place of placesOf.get(word) ?? []) shared[place] = (shared[place] ?? 0) + weight
    const draftWeight = totalOf(words.values())
    const ranked: { readonly kept: Kept<Id>; readonly promise: number }[] = []
    for (const [place, kept] of places.entries()) {
      const common = shared[place] ?? 0
      if (kept === null || common === 0) continue
      const promise = eitherOfShared(common, draftWeight, kept.weight)
      if (ranked.length === RANKED && promise <= (ranked.at(-1)?.promise ?? 0)) continue
      let at = ranked.length
      while (at > 0 && (ranked[at - 1]?.promise ?? 0) < promise) at -= 1
      ranked.splice(at, 0, { kept, promise })
      if (ranked.length > RANKED) ranked.pop()
    }
    return ranked.map(({ kept }) => kept)
  }

  return {
    size: (): number => placeOf.size,
    add: (id: Id, text: string): void => {
      remove(id)
      const words = wordWeights(text)
      put({ id, text, weight: totalOf(words.values()), answer: null }, words.keys())
    },
    remove,
    /** `isLeftOut`: answers that do not count. null = nothing that was sent shares a word with it. */
    nearest: (text: string, isLeftOut: (id: Id) => boolean = () => false): Nearest<Id> | null => {
      const draft = answerOf(text)
      let best: Nearest<Id> | null = null
      let comparedCount = 0
      for (const kept of candidates(wordWeights(text))) {
        if (comparedCount === COMPARED) break
        if (isLeftOut(kept.id)) continue
        comparedCount += 1
        kept.answer ??= answerOf(kept.text)
        const score = compareAnswers(draft, kept.answer)
        if (best === null || score > best.score) best = { id: kept.id, score }
      }
      return best
    },
  }
}
