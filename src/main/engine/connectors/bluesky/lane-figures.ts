// How often the loudest posts are liked and repeated by now.
import type { Lane, Page } from '../connector.ts'
import { HOUR_MS, type LaneParts, MINUTE_MS, pageOf } from './lane-parts.ts'
import { lookAgain } from './look-again.ts'

const QUIET_MS = 5 * MINUTE_MS
const CRISIS_MS = MINUTE_MS
const SINCE_MS = 72 * HOUR_MS
const COUNTS = { quiet: 50, crisis: 200 }
const OWN_COUNT = 25

export const createFiguresLane = (parts: Pick<LaneParts, 'client' | 'timing'>): Lane => {
  let isUrgent = false
  return {
    name: 'figures',
    label: { en: 'how far the loudest posts go', fr: 'jusqu’où vont les messages les plus repris' },
    kind: 'poll',
    normalIntervalMs: QUIET_MS,
    nextInMs: () => (isUrgent ? CRISIS_MS : QUIET_MS),
    async *read(context): AsyncGenerator<Page> {
      const { held } = context
      const now = parts.timing.now()
      isUrgent = context.isCrisis()
      const loudest = held.loudest(now - SINCE_MS, isUrgent ? COUNTS.crisis : COUNTS.quiet)
      const uris = [...new Set([...loudest, ...held.own(now - SINCE_MS, OWN_COUNT)])]
      for await (const { posts } of lookAgain(parts, uris, context)) {
        held.saw(
          posts.map(({ externalId }) => externalId),
          now,
        )
        yield pageOf(posts)
      }
    },
  }
}
