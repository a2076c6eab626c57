// What our own account says, from here or from a phone: an answer given elsewhere counts.
import type { Lane } from '../connector.ts'
import { createSieve, type LaneParts, MINUTE_MS, unreadable } from './lane-parts.ts'
import { readStatus } from './normalise.ts'
import { readOn } from './paging.ts'

const CRISIS_INTERVAL_MS = 20_000

export const createOwnLane = ({ client, server, accountId, followers }: LaneParts): Lane => {
  let isCrisis = false
  return {
    name: 'own',
    label: { en: 'our own posts', fr: 'nos propres messages' },
    kind: 'poll',
    normalIntervalMs: MINUTE_MS,
    nextInMs: () => (isCrisis ? CRISIS_INTERVAL_MS : MINUTE_MS),
    async *read(context) {
      isCrisis = context.isCrisis()
      const api = await client.open(context)
      const sieve = createSieve(context, server, 'all')
      const list = readOn(
        (paging) => api.ask('vital', ({ v1 }) => v1.accounts.$select(accountId).statuses.list.$raw(paging)),
        context.cursor,
      )
      for await (const { items, cursor } of list) {
        const told = items.flatMap((item) => readStatus(server, item) ?? unreadable(server))
        const posts = await followers.mark(api, sieve.keep(told))
        yield { posts, removals: [], cursor, isCaughtUp: false, gap: null }
      }
      yield { posts: [], removals: [], cursor: null, isCaughtUp: true, gap: null }
    },
  }
}
