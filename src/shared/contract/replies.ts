// The reply queue: one line per person.
import { z } from 'zod'
import type { Draft, Mention, QueueLine, SendId } from '../model.ts'
import type { Route, Send } from '../outbox.ts'
import { ask } from './ask.ts'
import { connectionId, crisisId, lineId, memberId, offset, pageSize, words } from './ids.ts'
import { outgoingPictures } from './outbox.ts'

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
  /** The most pertinent account and its way, known before the first word. */
  readonly route: Route
  /** What left or is about to leave, the newest first. */
  readonly sends: readonly Send[]
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
  /** From another account than the one proposed. */
  'queue.route': ask<Route>()('reader', z.object({ lineId, connectionId })),
  /**
   * Approves the latest draft and puts it in the outbox; where no route exists the line ends `unreachable` with the reason.
   * `connectionId` null = from the account that is proposed; another choice is remembered.
   */
  'queue.plan': ask<{ state: QueueLine['state']; reason: string | null; sendId: SendId | null }>()(
    'writer',
    z.object({
      lineId,
      connectionId: connectionId.nullable().default(null),
      /** By the API although the rule is not clear. */
      isTrial: z.boolean().default(false),
      pictures: outgoingPictures.default([]),
    }),
  ),
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
