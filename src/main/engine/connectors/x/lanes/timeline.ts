// Two timelines that X keeps for us: who mentions us, and what we said ourselves. X gives them newest first and not
// without end (800 mentions, 3,200 of our own): what is beyond is a gap, so mentions are read more often when more come.
import type { Lane } from '../../connector.ts'
import { type LaneParts, pageOf } from '../lane-parts.ts'
import type { Activity } from '../prices.ts'
import { PAGE_SIZE } from '../reading.ts'
import { idOf, timeOf } from '../snowflake.ts'
import { laneWords } from '../words.ts'

interface Timeline {
  readonly name: 'mentions' | 'own'
  readonly path: 'mentions' | 'tweets'
  readonly activity: Activity
  /** X gives no more than so many. */
  readonly mostPosts: number
  readonly normalIntervalMs: number
}

const MENTIONS: Timeline = {
  name: 'mentions',
  path: 'mentions',
  activity: 'mentions',
  mostPosts: 800,
  normalIntervalMs: 60_000,
}
const OWN: Timeline = { name: 'own', path: 'tweets', activity: 'own', mostPosts: 3200, normalIntervalMs: 60_000 }

/** X gives no fewer at once. */
const SMALLEST_PAGE = 5

/** Read when this share of what X keeps has come: a rise to four times the pace still fits. */
const SHARE = 0.25
/** 180 calls in 15 minutes, of X's 300. */
const SHORTEST_MS = 5_000

/** ms until the next reading, after `postCount` came in the last `sinceMs`. */
export const nextReadingMs = (
  postCount: number,
  sinceMs: number,
  { mostPosts, normalIntervalMs }: Timeline,
): number => {
  if (postCount === 0) return normalIntervalMs
  return Math.min(normalIntervalMs, Math.max(SHORTEST_MS, Math.ceil((mostPosts * SHARE * sinceMs) / postCount)))
}

const createTimelineLane = (parts: LaneParts, timeline: Timeline): Lane => {
  const { account, reading, meter, timing, readLagMs } = parts
  let readAt: number | null = null
  let sinceMs = timeline.normalIntervalMs
  return {
    name: timeline.name,
    label: laneWords[timeline.name],
    kind: 'poll',
    normalIntervalMs: timeline.normalIntervalMs,
    async *read(context) {
      meter.demand(timeline.activity)
      const sinceId = context.cursor
      const isOwn = timeline.name === 'own'
      const what = account.ownsApp ? 'ownedRead' : 'postRead'
      // With the last of the money small pages are read: without a look at what we said nothing may leave.
      const affordable = isOwn ? Math.max(SMALLEST_PAGE, meter.unitsLeft(what, isOwn)) : PAGE_SIZE
      const { posts, removals, serverAt } = await reading.list(
        {
          path: `/2/users/${account.id}/${timeline.path}`,
          limit: `users.${timeline.name}`,
          what,
          isOwn,
          pageSize: Math.min(PAGE_SIZE, affordable),
          query: sinceId === null ? {} : { since_id: sinceId },
          // The first time: the recent past, at the price of a page.
          maxPages: sinceId === null ? 1 : null,
        },
        context,
      )
      sinceMs = readAt === null ? timeline.normalIntervalMs : Math.max(1, timing.now() - readAt)
      readAt = timing.now()
      const isFull = sinceId !== null && posts.length >= timeline.mostPosts
      const gap = isFull ? { fromAt: timeOf(sinceId) ?? serverAt, toAt: posts[0]?.createdAt ?? serverAt } : null
      // What X shows late must still come: the cursor stays behind by as much.
      yield pageOf(posts, { removals, gap, cursor: idOf(serverAt - readLagMs) })
    },
    nextInMs: (postCount) => nextReadingMs(postCount, sinceMs, timeline),
  }
}

export const createMentionsLane = (parts: LaneParts): Lane => createTimelineLane(parts, MENTIONS)
export const createOwnLane = (parts: LaneParts): Lane => ({ ...createTimelineLane(parts, OWN), isOwn: true })
