// What is said under our own posts, and in a crisis under the loudest ones: answers that name nobody reach no
// notification.
import type { Lane } from '../connector.ts'
import { localIdOn, statusIdOn } from './ids.ts'
import { createSieve, HOUR_MS, type LaneParts, MINUTE_MS, unreadable } from './lane-parts.ts'
import { readStatus } from './normalise.ts'
import { isGone } from './problems.ts'
import { contextShape } from './shapes.ts'

const INTERVAL_MS = 5 * MINUTE_MS
const CRISIS_INTERVAL_MS = 2 * MINUTE_MS
/** A call each. */
const OWN_COUNT = 10
const LOUD_COUNT = 15

export const createConversationsLane = ({ client, server, followers, timing }: LaneParts): Lane => {
  let isCrisis = false
  return {
    name: 'conversations',
    label: { en: 'answers under our posts', fr: 'réponses sous nos messages' },
    kind: 'poll',
    normalIntervalMs: INTERVAL_MS,
    nextInMs: () => (isCrisis ? CRISIS_INTERVAL_MS : INTERVAL_MS),
    async *read(context) {
      isCrisis = context.isCrisis()
      const now = timing.now()
      const wanted = [
        ...context.held.own(now - 72 * HOUR_MS, OWN_COUNT),
        ...(isCrisis ? context.held.loudest(now - 24 * HOUR_MS, LOUD_COUNT) : []),
      ]
      const roots = new Set(wanted.flatMap((id) => localIdOn(server.host, id) ?? []))
      const api = await client.open(context)
      const sieve = createSieve(context, server, 'wanted')
      for (const id of roots) {
        const answer = await api
          .ask('spare', ({ v1 }) => v1.statuses.$select(id).context.fetch.$raw())
          .catch((error: unknown) => {
            // Gone since: another lane looks after that.
            if (isGone(error)) return { ancestors: [], descendants: [] }
            throw error
          })
        const found = contextShape.safeParse(answer).data ?? { ancestors: [], descendants: [{}] }
        sieve.know(statusIdOn(server.host, id))
        const told = [...found.ancestors, ...found.descendants].map(
          (raw) => readStatus(server, raw) ?? [unreadable(server)],
        )
        const posts = await followers.mark(api, sieve.keep(told.flat()))
        yield { posts, removals: [], cursor: null, isCaughtUp: false, gap: null }
      }
      yield { posts: [], removals: [], cursor: null, isCaughtUp: true, gap: null }
    },
  }
}
