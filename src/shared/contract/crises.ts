// Alerts, crises and what the brand says while one is open.
import { z } from 'zod'
import type { StatementAnswers } from '../answers.ts'
import type { Compared, ComparedCrisis } from '../compared-crises.ts'
import type { StatementEffect } from '../effects.ts'
import type { CrisisType } from '../library.ts'
import type { Alert, Author, Crisis, CrisisId, Statement } from '../model.ts'
import { statesOf } from '../states.ts'
import { ask } from './ask.ts'
import { alertId, brandId, crisisId, instant, offset, pageSize, webUrl, words } from './ids.ts'

export const crisisState = z.enum(statesOf('crisis'))

export interface PersonSummary {
  readonly author: Author
  readonly postCount: number
  readonly repostCount: number
  /** Original posts by what they did here. */
  readonly attackCount: number
  readonly defendCount: number
  readonly askCount: number
  readonly firstAt: number
  readonly lastAt: number
}

export const alerts = {
  'alerts.list': ask<Alert[]>()('reader', z.object({ brandId, count: pageSize })),
  /** Alarms that nobody has seen yet, of every brand, newest first; those that sleep are left out. */
  'alerts.unseen': ask<Alert[]>()('reader', z.object({ count: pageSize })),
  'alerts.acknowledge': ask<null>()('writer', z.object({ alertId })),
  /** Every alert of its event is left alone until then, by the machine's own clock, and rings again. */
  'alerts.snooze': ask<null>()('writer', z.object({ alertId, untilAt: instant })),
  /** Not for us: its event ends, and only what is clearly more rings again. */
  'alerts.dismiss': ask<null>()('writer', z.object({ alertId, why: words(500) })),
}

export const crises = {
  'crises.list': ask<Crisis[]>()('reader', z.object({ brandId })),
  /** As a member said with the red button; null = nobody has. */
  'crises.type': ask<CrisisType | null>()('reader', z.object({ crisisId })),
  /** With the earlier ones of the brand in this workspace, the crisis itself first, then the latest first. */
  'crises.compare': ask<[ComparedCrisis, ...Compared[]]>()('analyst', z.object({ crisisId })),
  /** The red button: a person says that this is an issue or a crisis (doctrine A4). */
  'crises.open': ask<{ crisisId: CrisisId | null }>()(
    'writer',
    z.object({ brandId, as: z.enum(['crisis', 'issue']), why: words(1000) }),
  ),
  'crises.move': ask<null>()('writer', z.object({ crisisId, to: crisisState, why: words(1000) })),
  'crises.name': ask<null>()('writer', z.object({ crisisId, title: words(200) })),
  'crises.setFirstPost': ask<null>()(
    'writer',
    z.object({ crisisId, firstPostAt: instant.nullable(), why: words(1000) }),
  ),
}

export const people = {
  'people.page': ask<{ total: number; items: PersonSummary[] }>()(
    'reader',
    z.object({
      crisisId,
      /** Those who did this; `follower` = who follows us. */
      show: z.enum(['all', 'attack', 'defend', 'ask', 'amplify', 'follower']).default('all'),
      from: offset,
      count: pageSize,
    }),
  ),
}

export const statements = {
  /** What each published one changed, the first said first. */
  'statements.effects': ask<StatementEffect[]>()('analyst', z.object({ crisisId })),
  /** What people said in answer to each published one, the first said first. */
  'statements.answers': ask<StatementAnswers[]>()('analyst', z.object({ crisisId })),
  'statements.list': ask<Statement[]>()('reader', z.object({ crisisId })),
  'statements.draft': ask<{ statementId: number }>()(
    'writer',
    z.object({ crisisId, statementId: offset.nullable(), text: words(5000) }),
  ),
  /** `text`: the words that were read. Another window may have rewritten them meanwhile: those are not approved. */
  'statements.approve': ask<null>()(
    'writer',
    z.object({
      statementId: offset,
      text: words(5000),
      /** Why it does not wait for an approver, where one is needed and the asker is none; it is noted. */
      absentApprover: words(500).nullable().default(null),
      /** Why it is said although it contradicts the facts table; it is noted. */
      overrule: words(500).nullable().default(null),
    }),
  ),
  /** Published by hand outside the app, as long as nothing is sent from here. */
  'statements.publishedByHand': ask<null>()(
    'writer',
    z.object({ statementId: offset, channel: words(120), url: webUrl.nullable(), publishedAt: instant }),
  ),
}
