// A stretch of time by recent search, from its old end to its new one in slices: what is given stays given, and a stop
// loses no more than a slice.
import type { Post } from '../../../../shared/model.ts'
import type { Gap, Removal } from '../connector.ts'
import type { Caller } from './api.ts'
import { byTime } from './normalise.ts'
import type { Reading } from './reading.ts'
import type { ServerClock } from './server-clock.ts'
import { idOf } from './snowflake.ts'

export interface Range {
  readonly fromAt: number
  /** null = up to what X has now. */
  readonly toAt: number | null
}

export interface Slice {
  /** Oldest first; the same post can be there twice. */
  readonly posts: readonly Post[]
  readonly removals: readonly Removal[]
  /** All up to here was given. */
  readonly untilAt: number
  /** What X searches no more. */
  readonly gap: Gap | null
}

const DAY_MS = 86_400_000
/** X searches seven days; a minute's margin, since they pass while we ask. */
const REACH_MS = 7 * DAY_MS - 60_000
const FIRST_SLICE_MS = 60_000
const MIN_SLICE_MS = 5_000
const MAX_SLICE_MS = DAY_MS
/** Held at once: a slice that had more makes the next one shorter. */
const MANY = 2_000
/** About one page: a slice that had less makes the next one longer. */
const FEW = 100

export const createSearch = (reading: Reading, clock: ServerClock) => {
  const find = (query: string, fromAt: number, toAt: number | null, maxPages: number | null, caller: Caller) =>
    reading.list(
      {
        path: '/2/tweets/search/recent',
        limit: 'posts.search',
        what: 'postRead',
        // `since_id` is exclusive.
        query: { query, since_id: idOf(fromAt - 1), ...(toAt === null ? {} : { until_id: idOf(toAt) }) },
        maxPages,
      },
      caller,
    )

  const findAll = async (
    queries: readonly string[],
    { fromAt, toAt }: Range,
    maxPages: number | null,
    caller: Caller,
  ) => {
    const found = []
    for (const query of queries) found.push(await find(query, fromAt, toAt, maxPages, caller))
    return {
      posts: found.flatMap(({ posts }) => posts).sort(byTime),
      removals: found.flatMap(({ removals }) => removals),
      isCut: found.some(({ isCut }) => isCut),
    }
  }

  const reachable = (fromAt: number): { fromAt: number; gap: Gap | null } => {
    const oldestAt = clock.now() - REACH_MS
    return fromAt >= oldestAt ? { fromAt, gap: null } : { fromAt: oldestAt, gap: { fromAt, toAt: oldestAt } }
  }

  /** Ends with a slice whose `untilAt` is the range's end, or when the last search was asked. */
  async function* inOrder(queries: readonly string[], range: Range, caller: Caller): AsyncGenerator<Slice> {
    const start = reachable(range.fromAt)
    let { fromAt, gap } = start
    let sliceMs = FIRST_SLICE_MS
    for (;;) {
      const endAt = range.toAt ?? clock.now()
      const isLast = fromAt + sliceMs >= endAt
      const untilAt = isLast ? Math.max(fromAt, endAt) : fromAt + sliceMs
      const slice = { fromAt, toAt: isLast ? range.toAt : untilAt }
      const { posts, removals } = await findAll(queries, slice, null, caller)
      yield { posts, removals, untilAt, gap }
      if (isLast) return
      gap = null
      fromAt = untilAt
      if (posts.length > MANY) sliceMs = Math.max(MIN_SLICE_MS, sliceMs / 2)
      if (posts.length < FEW) sliceMs = Math.min(MAX_SLICE_MS, sliceMs * 2)
    }
  }

  /** One page of each query, the newest: what the money allows. What is between it and the range's start is a gap. */
  const newest = async (queries: readonly string[], range: Range, caller: Caller): Promise<Slice> => {
    const { fromAt, gap } = reachable(range.fromAt)
    const untilAt = range.toAt ?? clock.now()
    const { posts, removals, isCut } = await findAll(queries, { ...range, fromAt }, 1, caller)
    const oldestAt = posts[0]?.createdAt ?? fromAt
    const missed = isCut ? { fromAt: range.fromAt, toAt: Math.max(oldestAt, range.fromAt) } : gap
    return { posts, removals, untilAt, gap: missed }
  }

  return { inOrder, newest }
}

export type Search = ReturnType<typeof createSearch>
