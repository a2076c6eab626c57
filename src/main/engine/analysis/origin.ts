// The first post of this event, not of the brand: the event's story is what most of the rise hangs on, and its first post
// may lie quiet for hours before the counts move.
//
// Keeps true: nothing is guessed. An answer says what ties the event to the post and how much of it; where links, words
// and tags tie it to nothing, the first hostile post is named with little confidence, or nobody.

import type { OriginWhy } from '../../../shared/anatomy.ts'
import type { MentionSeq } from '../../../shared/model.ts'
import type { Amplification } from './amplification.ts'
import type { Heard } from './heard.ts'
import { cascadeStory } from './origin-cascade.ts'
import { hashtagStory, type Story, wordStory } from './origin-words.ts'

export interface FoundOrigin {
  readonly seq: MentionSeq
  /** 0..1 */
  readonly confidence: number
  readonly why: OriginWhy
}

export interface OriginQuestion {
  /** The posts of the event, at least of its rise, and of a day before it, in any order; all in the amplification. */
  readonly posts: readonly Heard[]
  /** Where the counts began to rise, ms UTC. */
  readonly onsetAt: number
  readonly amplification: Amplification
}

const HOUR_MS = 3_600_000
/** How far before the onset a first post is looked for. */
const LOOK_BACK_MS = 48 * HOUR_MS
/** A story that holds less of the event explains nothing. */
const MIN_SHARE = 0.15
const MIN_POST_COUNT = 3
/** A link is a fact; the same words may be chance, a tag or a topic more so. By how far each can be trusted alone. */
const TRUST: Readonly<Record<OriginWhy['basis'], number>> = {
  links: 0.95,
  sameText: 0.8,
  sameHashtag: 0.8,
  firstHostile: 0.2,
}
/** Nothing is known from before it, or what it hangs on is not in the data. */
const UNKNOWN_BEFORE = 0.7

/** The rise lasts so long at least. */
const MIN_RISE_MS = 6 * HOUR_MS

/** When the rise is over: the end of the busiest hour, ms UTC. Later the talk turns to other things, the answers among
 * them, and tells less and less of how it began. */
const riseEndOf = (event: readonly Heard[], onsetAt: number): number => {
  const counts = new Map<number, number>()
  for (const { at } of event) {
    const hour = Math.floor((at - onsetAt) / HOUR_MS)
    counts.set(hour, (counts.get(hour) ?? 0) + 1)
  }
  let busiest = 0
  for (const [hour, count] of counts) if (count > (counts.get(busiest) ?? 0)) busiest = hour
  return onsetAt + Math.max(MIN_RISE_MS, (busiest + 1) * HOUR_MS)
}

const isHostile = ({ stance, tone }: Heard): boolean => (stance === null ? tone === 'negative' : stance === 'attack')

const hostileStory = (before: readonly Heard[], event: readonly Heard[]): Story | null => {
  const hostile = event.filter(isHostile)
  const last = before.filter((post) => post.at >= (event[0]?.at ?? 0) - HOUR_MS)
  const first = [...last, ...event].find(isHostile)
  return first ? { basis: 'firstHostile', first, eventCount: hostile.length, trust: 1 } : null
}

/** `null` = nothing supports an answer: unknown. */
export const findOrigin = ({ posts, onsetAt, amplification }: OriginQuestion): FoundOrigin | null => {
  const inTime = posts
    .filter((post) => !post.isOwn && post.at >= onsetAt - LOOK_BACK_MS)
    .sort((a, b) => a.at - b.at || a.seq - b.seq)
  const firstOfEvent = inTime.findIndex(({ at }) => at >= onsetAt)
  if (firstOfEvent < 0) return null
  const [before, after] = [inTime.slice(0, firstOfEvent), inTime.slice(firstOfEvent)]
  const riseEndAt = riseEndOf(after, onsetAt)
  const event = after.filter(({ at }) => at < riseEndAt)

  const certaintyOf = ({ basis, eventCount, trust }: Story): number =>
    (eventCount / event.length) * TRUST[basis] * trust
  const supported = [
    cascadeStory(before, event, amplification),
    hashtagStory(before, event),
    wordStory(before, event),
  ].flatMap((story) =>
    story && story.eventCount >= MIN_POST_COUNT && story.eventCount >= MIN_SHARE * event.length ? [story] : [],
  )
  const [best = hostileStory(before, event)] = supported.sort((a, b) => certaintyOf(b) - certaintyOf(a))
  if (!best) return null
  const isFirstKnown = best.first === inTime[0]
  return {
    seq: best.first.seq,
    confidence: certaintyOf(best) * (isFirstKnown ? UNKNOWN_BEFORE : 1),
    why: {
      basis: best.basis,
      shareOfEvent: best.eventCount / event.length,
      eventPostCount: event.length,
      leadMs: onsetAt - best.first.at,
    },
  }
}
