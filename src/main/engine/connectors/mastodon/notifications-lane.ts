// Who speaks to us: mentions, answers, quotes, and who passes our posts on. Counted by the server in the order of
// arrival, so that reading on from the last one misses nothing, whatever its visibility.
import type { Lane } from '../connector.ts'
import { createSieve, type LaneParts, MINUTE_MS, unreadable } from './lane-parts.ts'
import { readNotification } from './normalise.ts'
import { readOn } from './paging.ts'

const CRISIS_INTERVAL_MS = 15_000

const TYPES = ['mention', 'status', 'reblog', 'quote', 'update'] as const

export const createNotificationsLane = ({ client, server, followers }: LaneParts): Lane => {
  let isCrisis = false
  return {
    name: 'notifications',
    label: { en: 'mentions and answers', fr: 'mentions et réponses' },
    kind: 'poll',
    normalIntervalMs: MINUTE_MS,
    nextInMs: () => (isCrisis ? CRISIS_INTERVAL_MS : MINUTE_MS),
    async *read(context) {
      isCrisis = context.isCrisis()
      const api = await client.open(context)
      const sieve = createSieve(context, server, 'all')
      const list = readOn(
        (paging) => api.ask('vital', ({ v1 }) => v1.notifications.list.$raw({ ...paging, types: TYPES })),
        context.cursor,
      )
      for await (const { items, cursor } of list) {
        const told = items.flatMap((item) => readNotification(server, item) ?? unreadable(server))
        const posts = await followers.mark(api, sieve.keep(told))
        yield { posts, removals: [], cursor, isCaughtUp: false, gap: null }
      }
      yield { posts: [], removals: [], cursor: null, isCaughtUp: true, gap: null }
    },
  }
}
