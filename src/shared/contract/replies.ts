// The reply queue: one line per person.
import { z } from 'zod'
import type { Draft, Mention, QueueLine } from '../model.ts'
import { ask } from './ask.ts'
import { crisisId, lineId, memberId, offset, pageSize, words } from './ids.ts'

export interface QueuePage {
  readonly total: number
  readonly openCount: number
  readonly followerCount: number
  readonly items: readonly QueueLine[]
}

export interface QueueLineDetail {
  readonly line: QueueLine
  readonly mentions: readonly Mention[]
  readonly drafts: readonly Draft[]
  /** Why an answer would or would not leave, known before the first word. */
  readonly route: Route
}

export interface Route {
  readonly kind: 'api' | 'assisted' | 'enterprise' | 'none'
  readonly reason: 'noAccount'
}

export const queue = {
  'queue.page': ask<QueuePage>()(
    'reader',
    z.object({ crisisId, show: z.enum(['open', 'ended', 'all']), from: offset, count: pageSize }),
  ),
  'queue.get': ask<QueueLineDetail>()('reader', z.object({ lineId })),
  'queue.claim': ask<null>()('writer', z.object({ lineId })),
  'queue.release': ask<null>()('writer', z.object({ lineId })),
  'queue.draft': ask<{ version: number }>()('writer', z.object({ lineId, text: words(10_000) })),
  /** Plans the latest draft; where no route exists the line ends `unreachable` with the reason. */
  'queue.plan': ask<{ state: QueueLine['state']; reason: string | null }>()('writer', z.object({ lineId })),
  'queue.end': ask<null>()(
    'writer',
    z.object({
      lineId,
      as: z.enum(['silent', 'answeredElsewhere', 'reassigned']),
      reason: words(500),
      toMemberId: memberId.nullable(),
    }),
  ),
  'queue.reopen': ask<null>()('writer', z.object({ lineId, reason: words(500) })),
}
