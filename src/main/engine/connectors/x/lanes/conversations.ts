// While a crisis is open: what is answered under our own posts and under the loudest ones, whatever words it uses.
import type { Lane } from '../../connector.ts'
import { type LaneParts, pageOf } from '../lane-parts.ts'
import { MAX_QUERY_LENGTH, packClauses } from '../query.ts'
import { laneWords } from '../words.ts'

const INTERVAL_MS = 120_000
const DAY_MS = 86_400_000
/** Of each: what a person can still follow, and two searches. */
const OWN_COUNT = 10
const LOUDEST_COUNT = 14
/** X's search shows a post within 30 s. */
const SEARCH_LAG_MS = 30_000

export const createConversationsLane = ({ reading, search, meter, clock }: LaneParts): Lane => {
  /** Conversations that were read, up to the cursor. */
  let known: ReadonlySet<string> | null = null
  return {
    name: 'conversations',
    label: laneWords.conversations,
    kind: 'poll',
    normalIntervalMs: INTERVAL_MS,
    async *read(context) {
      if (!context.isCrisis()) {
        known = null
        yield pageOf([])
        return
      }
      meter.demand('extra')
      const sinceAt = clock.now() - DAY_MS
      const loud = [...context.held.own(sinceAt, OWN_COUNT), ...context.held.loudest(sinceAt, LOUDEST_COUNT)]
      const current = new Set(loud.map(reading.conversationOf))
      const readUntilAt = Math.max(sinceAt, context.cursor === null ? sinceAt : Number(context.cursor))
      // After a start, all of them were read up to the cursor; later, one that has become loud is read from its day on.
      const before = known ?? current
      const groups = [
        { fromAt: readUntilAt, ids: [...current].filter((id) => before.has(id)) },
        { fromAt: sinceAt, ids: [...current].filter((id) => !before.has(id)) },
      ]
      const untilAt = clock.now()
      for (const { fromAt, ids } of groups) {
        const clauses = ids.map((id) => `conversation_id:${id}`)
        const queries = packClauses(clauses, '', MAX_QUERY_LENGTH)
        if (queries.length === 0) continue
        for await (const { posts, removals } of search.inOrder(queries, { fromAt, toAt: null }, context))
          yield pageOf(posts, { removals, isCaughtUp: false })
      }
      known = current
      yield pageOf([], { cursor: String(Math.floor(untilAt - SEARCH_LAG_MS)) })
    },
  }
}
