// Words of the team's list that several people say at once: danger, boycott, a recall.
// Keeps true: bounded memory per word; a word that this brand hears every day rings only above its own usual; who
// repeats a post says nothing new; what is found is told once per event. Which words a post contains is the matcher's
// business: they come in as the list has them.
import type { RedFlagWhy } from '../../../shared/alert-why.ts'
import type { Heard } from './heard.ts'
import { always, evidenceOf, type IsWanted, type Rest, ring, type Seen, seen, type TriggerFinding } from './trigger.ts'

interface FlagState {
  /** Said within the last hour, one per author, oldest first. */
  said: Seen[]
  /** Greatest number of authors in an hour of the past, fading. */
  peak: number
  peakAt: number
  /** Nothing is learnt of what is usual until then: there was a storm. */
  stormUntilAt: number
}

export interface RedFlagsSnapshot {
  readonly version: 1
  readonly firstAt: number | null
  readonly lastAt: number
  readonly rest: Rest
  readonly flags: Readonly<Record<string, FlagState>>
}

export interface RedFlags {
  /** `flagged`: the words of the list that the post contains. */
  readonly push: (post: Heard, flagged: readonly string[], isWanted?: IsWanted) => TriggerFinding<RedFlagWhy> | null
  readonly snapshot: () => RedFlagsSnapshot
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Two may be a couple or a joke. */
const LEAST_AUTHORS = 3
/** Before a whole day was seen nobody knows what this brand hears in its worst hour. */
const LEAST_AUTHORS_UNKNOWN = 6
/** As with volume, a wave counts when it is twice what was ever usual. */
const OVER_PEAK = 2
const PEAK_HALF_LIFE_MS = 14 * DAY_MS
/** More authors within an hour change neither the answer nor the evidence. */
const MOST_REMEMBERED = 500
/** So many times the usual is as bad as it gets. */
const WORST_TIMES = 100

export const createRedFlags = (words: readonly string[]): RedFlags =>
  restoreRedFlags(words, { version: 1, firstAt: null, lastAt: 0, rest: null, flags: {} })

/** A word that left the list is forgotten. */
export const restoreRedFlags = (words: readonly string[], snapshot: RedFlagsSnapshot): RedFlags => {
  const kept = structuredClone(snapshot)
  let { firstAt, lastAt, rest } = kept
  const flags = new Map<string, FlagState>()
  const known = new Map(Object.entries(kept.flags))
  for (const word of words) flags.set(word, known.get(word) ?? { said: [], peak: 0, peakAt: 0, stormUntilAt: 0 })

  const peakOf = (flag: FlagState, at: number): number => flag.peak * 0.5 ** ((at - flag.peakAt) / PEAK_HALF_LIFE_MS)

  const enough = (flag: FlagState, at: number): number => {
    const least = firstAt === null || at - firstAt < DAY_MS ? LEAST_AUTHORS_UNKNOWN : LEAST_AUTHORS
    return Math.max(least, OVER_PEAK * peakOf(flag, at) + 1)
  }

  /** What has left the hour becomes what is usual; of a storm only its beginning, lest it hide the next. */
  const settle = (flag: FlagState, at: number): void => {
    const first = flag.said[0]
    if (!first || first.at > at - HOUR_MS) return
    const limit = enough(flag, at)
    const peak = Math.min(flag.said.length, limit)
    if (at >= flag.stormUntilAt && peak >= peakOf(flag, at)) Object.assign(flag, { peak, peakAt: at })
    if (flag.said.length >= limit) flag.stormUntilAt = at + DAY_MS
    flag.said = flag.said.filter((post) => post.at > at - HOUR_MS)
  }

  const find = (word: string, flag: FlagState, post: Heard, isWanted: IsWanted): TriggerFinding<RedFlagWhy> | null => {
    const { at } = post
    settle(flag, at)
    if (flag.said.length < MOST_REMEMBERED && !flag.said.some(({ authorId }) => authorId === post.authorId))
      flag.said.push(seen(post))
    const authorCount = flag.said.length
    if (authorCount < enough(flag, at)) return null
    const turn = ring(rest, at)
    if (!turn.rings) {
      rest = turn.rest
      return null
    }
    const finding: TriggerFinding<RedFlagWhy> = {
      kind: 'redflag',
      at,
      onsetAt: flag.said[0]?.at ?? at,
      severity: Math.min(1, Math.log(authorCount / Math.max(1, peakOf(flag, at))) / Math.log(WORST_TIMES)),
      why: { kind: 'redflag', word, postCount: authorCount, authorCount, windowMs: HOUR_MS },
      evidence: evidenceOf(flag.said),
    }
    if (!isWanted(finding)) return null
    rest = turn.rest
    return finding
  }

  return {
    push: (post, flagged, isWanted = always) => {
      if (post.isOwn || post.repostOfId !== null || post.at < lastAt - HOUR_MS) return null
      firstAt ??= post.at
      lastAt = Math.max(lastAt, post.at)
      let finding: TriggerFinding<RedFlagWhy> | null = null
      for (const word of flagged) {
        const flag = flags.get(word)
        if (flag) finding = find(word, flag, post, isWanted) ?? finding
      }
      return finding
    },
    snapshot: () => structuredClone({ version: 1 as const, firstAt, lastAt, rest, flags: Object.fromEntries(flags) }),
  }
}
