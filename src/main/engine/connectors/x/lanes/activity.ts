// What happens to our account as it happens: X's Activity stream tells mentions, replies, quotes and reposts in under a
// second. It is only faster: what it misses is in the mentions, which are read anyway, so it fills no gap.
import { z } from 'zod'
import type { Lane, LaneContext, Page } from '../../connector.ts'
import { type LaneParts, pageOf } from '../lane-parts.ts'
import type { XStream } from '../stream-reader.ts'
import { laneWords } from '../words.ts'

const EVENTS = ['post.mention.create', 'post.reply.create', 'post.quote.create', 'post.repost.create'] as const
const HEARTBEAT_MS = 20_000
/** As for the filtered stream. */
const AHEAD_COUNT = 250
const PATH = '/2/activity/subscriptions'

const About = z.object({ event_type: z.string(), filter: z.object({ user_id: z.string().optional() }) })
const Subscriptions = z.object({ data: z.array(About).default([]) })
const Event = z.object({ data: About.extend({ payload: z.unknown(), includes: z.unknown().optional() }) })

export const createActivityLane = (parts: LaneParts): Lane => {
  const { account, api, reading, meter, clock } = parts

  const subscribe = async (context: LaneContext): Promise<void> => {
    const call = { path: PATH, limit: 'activity.subscriptions', as: 'app', cost: null } as const
    const { body } = await api.call({ ...call, method: 'GET', query: { max_results: 1000 } }, context)
    const known = Subscriptions.safeParse(body)
    const ours = (known.success ? known.data.data : []).filter(({ filter }) => filter.user_id === account.id)
    const have = new Set(ours.map(({ event_type }) => event_type))
    for (const event_type of EVENTS.filter((event) => !have.has(event))) {
      const wanted = { event_type, filter: { user_id: account.id }, tag: `sangfroid:${account.id}` }
      await api.call({ ...call, method: 'POST', body: wanted }, context)
    }
  }

  /** As an answer with one post; null = not of ours. */
  const postOf = (item: unknown): unknown => {
    const event = Event.safeParse(item)
    if (!event.success || event.data.data.filter.user_id !== account.id) return null
    const { payload, includes, event_type } = event.data.data
    return EVENTS.some((known) => known === event_type) ? { data: payload, includes } : null
  }

  async function* take(items: readonly unknown[], context: LaneContext): AsyncGenerator<Page> {
    const answers = items.map(postOf).filter((answer) => answer !== null)
    const found = answers.map((answer) => reading.take(answer, clock.now()))
    yield pageOf(found.flatMap(({ posts }) => posts))
    const authorlessIds = found.flatMap((one) => one.authorlessIds)
    if (authorlessIds.length === 0) return
    const { posts, removals } = await reading.byIds(authorlessIds, context)
    yield pageOf(posts, { removals })
  }

  return {
    name: 'activity',
    label: laneWords.activity,
    kind: 'stream',
    normalIntervalMs: HEARTBEAT_MS,
    async *read(context) {
      meter.demand('watch')
      await subscribe(context)
      const hold = meter.holdAhead('postRead', AHEAD_COUNT)
      let stream: XStream | null = null
      try {
        stream = await parts.openStream({
          path: '/2/activity/stream',
          signal: context.signal,
          onItem: () => hold.took(1),
        })
        yield pageOf([])
        for (;;) {
          const items = await stream.next()
          hold.settle()
          yield* take(items, context)
          meter.demand('watch')
        }
      } finally {
        stream?.close()
        hold.close()
      }
    },
  }
}
