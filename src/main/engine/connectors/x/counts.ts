// How much was said in the last seven days, by the minute: the baseline of a brand that is new here, at half a cent for
// each query.
import { z } from 'zod'
import { SourceProblem } from '../connector.ts'
import type { ApiCall, Caller } from './api.ts'
import type { LaneParts } from './lane-parts.ts'
import { MAX_QUERY_LENGTH, queriesOf, type Watched } from './query.ts'
import { problemWords } from './words.ts'

export interface CountedMinute {
  readonly fromAt: number
  readonly durationMs: number
  readonly count: number
}

const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))
const Bucket = z
  .object({ start: time, end: time, tweet_count: z.int().optional(), post_count: z.int().optional() })
  .transform(({ start, end, tweet_count, post_count }) => ({
    fromAt: start,
    durationMs: end - start,
    count: tweet_count ?? post_count ?? 0,
  }))
const Counts = z.object({
  data: z.array(Bucket).default([]),
  meta: z.object({ next_token: z.string().optional() }).default({}),
})

/** Oldest first, since `sinceAt` or for seven days. A post that two queries find is counted twice. */
export const countRecent = async (
  { api, meter, account }: Pick<LaneParts, 'api' | 'meter' | 'account'>,
  watched: Watched,
  caller: Caller,
  sinceAt: number | null = null,
): Promise<readonly CountedMinute[]> => {
  meter.demand('counts')
  const minutes = new Map<number, CountedMinute>()
  const since = sinceAt === null ? {} : { start_time: new Date(sinceAt).toISOString().replace(/\.\d{3}/, '') }
  for (const query of queriesOf(watched, { maxLength: MAX_QUERY_LENGTH, samplePercent: null })) {
    let token: string | undefined
    do {
      const call: ApiCall = {
        method: 'GET',
        path: '/2/tweets/counts/recent',
        limit: 'posts.counts',
        as: account.hasBearer ? 'app' : 'user',
        query: { query, granularity: 'minute', ...since, ...(token === undefined ? {} : { next_token: token }) },
        cost: { what: 'counts', mostUnits: 1, unitsOf: () => 1 },
      }
      const counts = Counts.safeParse((await api.call(call, caller)).body)
      if (!counts.success) throw new SourceProblem('ours', problemWords.ours)
      for (const minute of counts.data.data) {
        const count = minute.count + (minutes.get(minute.fromAt)?.count ?? 0)
        minutes.set(minute.fromAt, { ...minute, count })
      }
      token = counts.data.meta.next_token
    } while (token !== undefined)
  }
  return [...minutes.values()].sort((a, b) => a.fromAt - b.fromAt)
}
