// What is said under our own posts, and in a crisis under the loudest: the index has answers that the stream did not
// bring (from before we listened, or while it was cut).
import { z } from 'zod'
import type { Lane, Page } from '../connector.ts'
import { HOUR_MS, type LaneParts, MINUTE_MS, pageOf, SECOND_MS } from './lane-parts.ts'
import { normaliseThread } from './normalise-view.ts'

const QUIET_MS = 2 * MINUTE_MS
const CRISIS_MS = 30 * SECOND_MS
const SINCE_MS = 24 * HOUR_MS
const DEPTH = 10
const COUNTS = { quiet: { own: 5, loudest: 0 }, crisis: { own: 15, loudest: 15 } }

const Answer = z.object({ thread: z.unknown().optional() })

export const createConversationsLane = ({ client, timing }: Pick<LaneParts, 'client' | 'timing'>): Lane => {
  let isUrgent = false
  return {
    name: 'conversations',
    label: { en: 'conversations under our posts', fr: 'conversations sous nos messages' },
    kind: 'poll',
    normalIntervalMs: QUIET_MS,
    nextInMs: () => (isUrgent ? CRISIS_MS : QUIET_MS),
    async *read(context): AsyncGenerator<Page> {
      isUrgent = context.isCrisis()
      const counts = isUrgent ? COUNTS.crisis : COUNTS.quiet
      const sinceAt = timing.now() - SINCE_MS
      const own = context.held.own(sinceAt, counts.own)
      const loudest = counts.loudest === 0 ? [] : context.held.loudest(sinceAt, counts.loudest)
      for (const uri of new Set([...own, ...loudest])) {
        const answer = await client.ask('app.bsky.feed.getPostThread', { uri, depth: DEPTH, parentHeight: 0 }, context)
        // Gone, or not to be seen by us: whether it is gone is asked elsewhere.
        if (!answer.ok) continue
        const posts = normaliseThread(Answer.safeParse(answer.value).data?.thread, timing.now())
        context.held.saw(
          posts.map(({ externalId }) => externalId),
          timing.now(),
        )
        yield pageOf(posts)
      }
    },
  }
}
