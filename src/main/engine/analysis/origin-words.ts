// What an event talks about that the hours before it did not: a hashtag that many of its posts carry, or a few words.
// Keeps true: what was said before at the same rate, the brand's own name above all, tells nothing about this event.

import type { OriginWhy } from '../../../shared/anatomy.ts'
import { STOP_WORDS } from './claim-stop-words.ts'
import { hashtagsOf } from './hashtags.ts'
import type { Heard } from './heard.ts'
import { foldedWords } from './near-duplicates-shingles.ts'

/** A part of the event that hangs together, and its first post. */
export interface Story {
  readonly basis: OriginWhy['basis']
  readonly first: Heard
  /** Posts of the event that belong to it. */
  readonly eventCount: number
  /** 0..1, beside the trust that its basis deserves. */
  readonly trust: number
}

type TermsOf = (post: Heard) => readonly string[]

/** A term belongs to the event if its share is so many times the share before. */
const MIN_RATIO = 4
/** So long before the onset the event may have begun in silence: no measure of what is usual. */
const EARLY_MS = 6 * 3_600_000
/** Enough to know what it is about, whatever its size. */
const MAX_SAMPLE = 4_000

const evenly = (posts: readonly Heard[]): readonly Heard[] => {
  const step = Math.ceil(posts.length / MAX_SAMPLE)
  return step <= 1 ? posts : posts.filter((_, n) => n % step === 0)
}

const countsOf = (posts: readonly Heard[], termsOf: TermsOf): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const post of posts) for (const term of new Set(termsOf(post))) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** The term that came up most: the greatest share of the event beyond what is usual; of equals the first by letters. */
const termOfEvent = (before: readonly Heard[], event: readonly Heard[], termsOf: TermsOf): string | null => {
  const usual = before.filter(({ at }) => at < (event[0]?.at ?? 0) - EARLY_MS)
  const usualCounts = countsOf(usual, termsOf)
  // Said once before is said by chance.
  const usualShare = (term: string): number => ((usualCounts.get(term) ?? 1) - 1) / Math.max(1, usual.length)
  const sample = evenly(event)
  let best: string | null = null
  let bestLift = 0
  for (const [term, count] of countsOf(sample, termsOf)) {
    const share = count / sample.length
    const lift = share - usualShare(term)
    if (share < MIN_RATIO * usualShare(term) || lift < bestLift) continue
    if (lift === bestLift && best !== null && best <= term) continue
    best = term
    bestLift = lift
  }
  return best
}

/** The first post of the story: from the event back as long as less than `EARLY_MS` lies between one and the next, so that
 * a chance use of the same word the day before is not taken for the beginning. */
const firstOf = (before: readonly Heard[], firstOfEvent: Heard, belongs: (post: Heard) => boolean): Heard => {
  let first = firstOfEvent
  for (const post of before.toReversed()) {
    if (first.at - post.at > EARLY_MS) break
    if (belongs(post)) first = post
  }
  return first
}

const storyOf = (before: readonly Heard[], event: readonly Heard[], termsOf: TermsOf): Omit<Story, 'basis'> | null => {
  const best = termOfEvent(before, event, termsOf)
  if (best === null) return null
  const belongs = (post: Heard): boolean => termsOf(post).includes(best)
  const members = event.filter(belongs)
  const [first] = members
  return first ? { first: firstOf(before, first, belongs), eventCount: members.length, trust: 1 } : null
}

/** The posts with the hashtag that came up most. */
export const hashtagStory = (before: readonly Heard[], event: readonly Heard[]): Story | null => {
  const story = storyOf(before, event, ({ text }) => (text === null ? [] : hashtagsOf(text)))
  return story && { ...story, basis: 'sameHashtag' }
}

/** One word in common is less than one text in common. */
const TRUST_WORD = 0.75

const isSpaceless = (word: string): boolean => word.length === 1 && /\p{Lo}/u.test(word)

/** Words that carry a topic; of scripts without spaces pairs of neighbours. */
const topicWords: TermsOf = ({ text }) => {
  if (text === null) return []
  const words = foldedWords(text)
  const pairs = words.slice(1).map((word, n) => `${words[n] ?? ''}${word}`)
  const single = words.filter((word) => word.length >= 3 && !STOP_WORDS.has(word))
  return words.some(isSpaceless) ? [...single, ...pairs.filter((pair) => pair.length === 2)] : single
}

/** The posts with the word that came up most. */
export const wordStory = (before: readonly Heard[], event: readonly Heard[]): Story | null => {
  const story = storyOf(before, event, topicWords)
  return story && { ...story, basis: 'sameText', trust: TRUST_WORD }
}
