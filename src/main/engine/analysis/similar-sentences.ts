// What two answers are compared by: their sentences, each as words that weigh by how much they say, and pairs of
// neighbours. Who is greeted, who signs, links, handles and emoji say nothing of the answer itself.
import { foldedWords } from './near-duplicates-shingles.ts'

export interface Sentence {
  /** Word or pair -> its weight. */
  readonly parts: ReadonlyMap<string, number>
  readonly weight: number
}

export interface Answer {
  readonly sentences: readonly Sentence[]
  /** All its words and pairs, whatever their sentence. */
  readonly whole: Sentence
}

const ENDS = /(?<=[.!?…:;])\s+|\n+|\s+[–—|]\s+/u
const GREETING =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks?(?: you)?|bonjour|bonsoir|salut|coucou|ch[eè]re?|merci)(?!\p{L})[^.!?\n,:]{0,30}[,.!:]?\s*/iu
const SIGNED = /\s+[-–—^~/]\s*\p{L}{1,14}\s*$/u

/** Grammar says little, long words say most: about how rare they are (Zipf 1949). */
const weightOf = (word: string): number => {
  if (/\d/.test(word)) return 1
  return word.length <= 3 ? 0.25 : word.length <= 5 ? 0.7 : 1
}

/** Endings differ with number, tense and person; the beginning carries the word. Of a figure every digit counts. */
const stemOf = (word: string): string =>
  word.length <= 5 || /\d/.test(word) ? word : word.slice(0, Math.max(5, word.length - 3))

/** What a text says in words alone, each once: the beginning of a word -> its weight. */
export const wordWeights = (text: string): ReadonlyMap<string, number> =>
  new Map(foldedWords(text).map((word) => [stemOf(word), weightOf(word)]))

/** A pair of neighbours weighs so much of its words: the same words in another order are still much the same. */
const PAIR = 0.35

const toSentence = (text: string): Sentence | null => {
  const words = foldedWords(text)
  if (words.length === 0) return null
  const parts = new Map<string, number>()
  const add = (key: string, weight: number): void => void parts.set(key, (parts.get(key) ?? 0) + weight)
  words.forEach((word, index) => {
    add(stemOf(word), weightOf(word))
    const next = words[index + 1]
    if (next !== undefined) add(`${stemOf(word)} ${stemOf(next)}`, PAIR * Math.min(weightOf(word), weightOf(next)))
  })
  let weight = 0
  for (const one of parts.values()) weight += one
  return { parts, weight }
}

const merged = (sentences: readonly Sentence[]): Sentence => {
  const parts = new Map<string, number>()
  let weight = 0
  for (const sentence of sentences) {
    weight += sentence.weight
    for (const [part, one] of sentence.parts) parts.set(part, (parts.get(part) ?? 0) + one)
  }
  return { parts, weight }
}

export const answerOf = (text: string): Answer => {
  const sentences = text
    .replace(SIGNED, '')
    .replace(GREETING, '')
    .split(ENDS)
    .map(toSentence)
    .filter((one) => one !== null)
  return { sentences, whole: merged(sentences) }
}
