// GET /2/tweets/search/stream: what matches a rule is given as it is made. No backfill: who was away looks it up.
import type { ServerResponse } from 'node:http'
import { askedOf, besides } from './answers.ts'
import type { Asked } from './asked.ts'
import type { Call } from './call.ts'
import type { Connection, Connections } from './connections.ts'
import type { Platform } from './platform.ts'
import type { SimPost } from './post.ts'
import { Refusal } from './problem.ts'
import { matcherOf } from './query-match.ts'
import type { Rules } from './rules.ts'
import { shapePost } from './shape-post.ts'

export const STREAM_PATH = '/2/tweets/search/stream'

/** A post that a test puts into the past is no news. */
const NEWS_MS = 1_000

export type OpenStream = (call: Call, response: ServerResponse) => void

export const createFilteredStream = (platform: Platform, connections: Connections, rules: Rules): OpenStream => {
  const asked = new Map<Connection, Asked>()

  const give = (post: SimPost): void => {
    const listeners = connections.on(STREAM_PATH)
    if (listeners.length === 0) return
    const all = rules.list()
    const held = matcherOf(all.map(({ query }) => query))(post)
    const matching = all.filter((_, at) => held[at]).map(({ id, tag }) => ({ id, ...(tag === null ? {} : { tag }) }))
    if (matching.length === 0) return
    for (const connection of listeners) {
      const wanted = asked.get(connection)
      if (!wanted) continue
      connection.send({ data: shapePost(post, wanted), ...besides([post], wanted), matching_rules: matching })
      platform.meter.charge('postRead')
    }
    if (platform.meter.isSpent(platform.settings.spendLimitMicros)) for (const one of listeners) one.end()
  }

  platform.world.onChange(({ kind, post }) => {
    if (kind !== 'made' || platform.clock.now() - post.madeAt > NEWS_MS) return
    if (platform.settings.streamLagMs === 0) give(post)
    else setTimeout(() => give(post), platform.settings.streamLagMs)
  })

  return (call, response) => {
    if (Number(call.params.get('backfill_minutes') ?? 0) > 0) {
      throw new Refusal('forbidden', 'backfill_minutes is not part of this plan')
    }
    const connection = connections.open(STREAM_PATH, response, 1)
    asked.set(connection, askedOf(platform, call, true))
    response.on('close', () => asked.delete(connection))
  }
}
