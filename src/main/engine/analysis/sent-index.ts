// The sent answer that a draft is most like, among ten thousand, while somebody types. Answers that share words which few
// others have come first; only those are compared sentence by sentence.
import { foldedWords } from './near-duplicates-shingles.ts'
import { compareSentences, stretched } from './similar.ts'
import { type Sentence, sentencesOf } from './similar-sentences.ts'

/** So many are compared at most: who is not among those that share most with it is not alike. */
const COMPARED = 24
/** The rarest words of a draft lead to what it is like: as many of them as these visits allow. */
const VISITS = 12_000

interface Kept {
  readonly text: string
  readonly words: readonly string[]
  /** Read when it is compared for the first time. */
  sentences: readonly Sentence[] | null
}

export interface Nearest<Id> {
  readonly id: Id
  /** As `similarityOf`. */
  readonly score: number
}

export const createSentIndex = <Id>() => {
  const texts = new Map<Id, Kept>()
  const holding = new Map<string, Set<Id>>()

  const remove = (id: Id): void => {
    for (const word of texts.get(id)?.words ?? []) holding.get(word)?.delete(id)
    texts.delete(id)
  }

  const candidates = (words: readonly string[]): Id[] => {
    const points = new Map<Id, number>()
    const byRarity = words.map((word) => holding.get(word) ?? new Set<Id>()).sort((a, b) => a.size - b.size)
    let visits = 0
    for (const ids of byRarity) {
      visits += ids.size
      if (visits > VISITS) break
      const worth = 1 / Math.log2(1 + ids.size)
      for (const id of ids) points.set(id, (points.get(id) ?? 0) + worth)
    }
    // Canned from beginning to end, it has common words only: any of those that have the longest will do.
    if (points.size === 0) {
      const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? ''
      for (const id of holding.get(longest) ?? []) {
        if (points.size >= COMPARED) break
        points.set(id, 0)
      }
    }
    return [...points]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMPARED)
      .map(([id]) => id)
  }

  return {
    size: (): number => texts.size,
    add: (id: Id, text: string): void => {
      remove(id)
      const words = [...new Set(foldedWords(text))]
      texts.set(id, { text, words, sentences: null })
      for (const word of words) {
        const ids = holding.get(word) ?? new Set<Id>()
        holding.set(word, ids.add(id))
      }
    },
    remove,
    /** `isLeftOut`: answers that do not count. null = nothing was sent. */
    nearest: (text: string, isLeftOut: (id: Id) => boolean = () => false): Nearest<Id> | null => {
      const draft = sentencesOf(text)
      let best: Nearest<Id> | null = null
      for (const id of candidates([...new Set(foldedWords(text))])) {
        if (isLeftOut(id)) continue
        const kept = texts.get(id)
        if (!kept) continue
        kept.sentences ??= sentencesOf(kept.text)
        const score = stretched(compareSentences(draft, kept.sentences))
        if (best === null || score > best.score) best = { id, score }
      }
      return best
    },
  }
}
