// Somebody far better known than those who usually speak to this brand attacks it or asks it something.
// Keeps true: an unknown number of followers is never a great one; it rings for the loudest voice in four weeks only, so
// that a brand that giants talk about every day is not woken by each of them. However often and of whatever size they
// come: those with more followers at a rate of u in four weeks leave a chance of exp(-u) to be the loudest, and the
// integral of exp(-u) / 4 over all u is 0.25 a week.
import type { AuthorWhy } from '../../../shared/alert-why.ts'
import type { Heard } from './heard.ts'
import { always, type IsWanted, type Rest, ring, type TriggerFinding } from './trigger.ts'
import { emptyReach, learnReach, type ReachState, shareAbove, usualReach } from './usual-reach.ts'

export interface InfluenceOptions {
  /** Followers from which an author is influential for any brand; the team may change it. */
  readonly influentialFrom?: number
}

interface Loud {
  readonly followers: number
  readonly at: number
}

export interface InfluentialAuthorSnapshot {
  readonly version: 1
  readonly rest: Rest
  readonly reach: ReachState
  /** The loudest voices of the last weeks, each louder than all after it; no names. */
  readonly louds: readonly Loud[]
}

export interface InfluentialAuthor {
  /** `repostedAt`: when that which it repeats was said; null = unknown, then it is from before we watched. */
  readonly push: (post: Heard, repostedAt?: number | null, isWanted?: IsWanted) => TriggerFinding<AuthorWhy> | null
  readonly snapshot: () => InfluentialAuthorSnapshot
}

const DAY_MS = 86_400_000
const INFLUENTIAL_FROM = 100_000
/** Nobody below is influential, however small the brand, unless the team says so. */
const LEAST_FOLLOWERS = 20_000
/** The one in a thousand of the brand's own authors (99.9th percentile). */
const RARE_SHARE = 0.001
/** Who passes on what is older only finds it late. */
const FRESH_MS = DAY_MS
const MEMORY_MS = 28 * DAY_MS
const MOST_REMEMBERED = 64

export const createInfluentialAuthor = (options: InfluenceOptions = {}): InfluentialAuthor =>
  restoreInfluentialAuthor({ version: 1, rest: null, reach: emptyReach(), louds: [] }, options)

export const restoreInfluentialAuthor = (
  snapshot: InfluentialAuthorSnapshot,
  { influentialFrom = INFLUENTIAL_FROM }: InfluenceOptions = {},
): InfluentialAuthor => {
  const { reach } = structuredClone(snapshot)
  let { rest } = snapshot
  let louds: readonly Loud[] = snapshot.louds

  /** Whether nobody as loud was heard in four weeks; remembers it. */
  const isLoudest = (followers: number, at: number): boolean => {
    const recent = louds.filter((loud) => loud.at > at - MEMORY_MS)
    const louder = recent.filter((loud) => loud.followers > followers)
    louds = [...louder, { followers, at }].slice(0, MOST_REMEMBERED)
    return recent.every((loud) => loud.followers < followers)
  }

  const least = Math.min(LEAST_FOLLOWERS, influentialFrom)

  const judge = (post: Heard, followers: number, isWanted: IsWanted): TriggerFinding<AuthorWhy> | null => {
    const { at, seq } = post
    const isGreat = followers >= influentialFrom || shareAbove(reach, followers) < RARE_SHARE
    if (!isLoudest(followers, at) || !isGreat) return null
    const turn = ring(rest, at)
    if (!turn.rings) {
      rest = turn.rest
      return null
    }
    const finding: TriggerFinding<AuthorWhy> = {
      kind: 'author',
      at,
      onsetAt: at,
      // 100,000 followers: 0.25; ten times as many: 0.25 more.
      severity: Math.min(1, Math.max(0, (Math.log10(followers) - 4) / 4)),
      why: { kind: 'author', followers, usualFollowers: usualReach(reach) },
      evidence: [seq],
    }
    if (!isWanted(finding)) return null
    rest = turn.rest
    return finding
  }

  return {
    push: (post, repostedAt = null, isWanted = always) => {
      const { followers, at } = post
      if (followers === null || post.isOwn) return null
      const isStale = post.repostOfId !== null && (repostedAt === null || at - repostedAt > FRESH_MS)
      const speaksUp = post.stance === 'attack' || post.stance === 'ask'
      const finding = speaksUp && !isStale && followers >= least ? judge(post, followers, isWanted) : null
      learnReach(reach, followers, at)
      return finding
    },
    snapshot: () => structuredClone({ version: 1 as const, rest, reach, louds }),
  }
}
