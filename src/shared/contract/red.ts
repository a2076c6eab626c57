// The red button (doctrine A1 to A4): what is proposed before anybody has typed a word, and the one act that opens, stops
// and speaks.
import { z } from 'zod'
import { CRISIS_TYPES, type CrisisType, type StatementLength } from '../library.ts'
import type { ConnectionId, Crisis, CrisisId, Lang, MemberId, MentionSeq, Platform, SendId } from '../model.ts'
import type { Route, Send } from '../outbox.ts'
import { ask } from './ask.ts'
import { brandId, connectionId, crisisId, instant, offset, words } from './ids.ts'

/** Why an account cannot speak now. */
export type Muted = 'off' | 'signedOut' | 'paused'

export interface RedAccount {
  readonly connectionId: ConnectionId
  readonly platform: Platform
  /** As the team knows it. */
  readonly label: string
  readonly lang: Lang
  readonly length: StatementLength
  /** Filled in, ready to leave; empty = no type is chosen, or its cell of the library is empty. */
  readonly text: string
  readonly isProposed: boolean
  readonly muted: Muted | null
  readonly route: Pick<Route, 'kind' | 'reason' | 'price'>
}

/** Words that a member has put before an approver: the crisis is open and everything stopped already. */
export interface RedAsked {
  readonly statementId: number
  readonly askedBy: MemberId
  /** ms UTC, the machine's time. */
  readonly askedAt: number
}

export interface RedProposal {
  /** As the plan has them, in the language of the room. */
  readonly definitions: Readonly<Record<'issue' | 'crisis', string>>
  /** The one that is open. */
  readonly crisis: Crisis | null
  /** Chosen, or told by what people say; null = it cannot be told, a person picks. */
  readonly type: CrisisType | null
  /** The posts that tell the type; empty = a person chose it. */
  readonly toldBy: readonly MentionSeq[]
  /** When we speak next, ms UTC. */
  readonly nextAt: number
  /** For the press and the staff, and to be said by hand where no account speaks; empty as with the accounts. */
  readonly text: string
  /** In the order in which they would be chosen. */
  readonly accounts: readonly RedAccount[]
  readonly stop: {
    readonly isStopped: boolean
    /** Planned, and held as soon as the button is pressed. */
    readonly toHoldCount: number
    /** On their way already: they may finish. */
    readonly leavingCount: number
  }
  readonly approval: {
    readonly isNeeded: boolean
    /** Who may approve; empty = everybody. */
    readonly approvers: readonly { readonly memberId: MemberId; readonly name: string }[]
  }
  readonly asked: RedAsked | null
  /** The last thing that was drafted in the open crisis; null = nothing. Told back when publishing: see `seenStatementId`. */
  readonly lastStatementId: number | null
}

export interface RedDone {
  readonly crisisId: CrisisId
  readonly statementId: number
  /** On their way when Stop was pressed. */
  readonly leaving: readonly Send[]
  /** What Stop holds now. */
  readonly heldCount: number
}

const speech = {
  brandId,
  why: words(1000),
  /** null = in words of one's own. */
  type: z.enum(CRISIS_TYPES).nullable(),
  nextAt: instant,
  /** What is said by hand; the statement itself where no account speaks. */
  text: words(5000),
  /** From each account in its own words. */
  posts: z.array(z.object({ connectionId, text: words(10_000) })).max(20),
  /** The words that waited for an approver; null = new ones. */
  statementId: offset.nullable().default(null),
  /** The last one that the person saw: two windows that press at once do not both speak. */
  seenStatementId: offset.nullable(),
}

export const red = {
  'red.propose': ask<RedProposal>()(
    'reader',
    z.object({
      brandId,
      /** null = by what people say. */
      type: z.enum(CRISIS_TYPES).nullable(),
      /** Of the room: spoken where neither the account nor the attack says which. */
      lang: z.enum(['fr', 'en']),
      /** Spoken from every account; null = each in its own. */
      speak: z.enum(['fr', 'en']).nullable().default(null),
    }),
  ),
  /** Words that wait for an approver; null = none do. */
  'red.asked': ask<RedAsked | null>()('reader', z.object({ crisisId })),
  /** Opens the crisis (or confirms it), presses Stop, and plans the statement, which Stop does not hold: all or nothing. */
  'red.publish': ask<RedDone & { readonly sendIds: readonly SendId[] }>()(
    'writer',
    z.object({
      ...speech,
      /** Why it does not wait for an approver, where one is needed and the asker is none; it is noted. */
      absentApprover: words(500).nullable().default(null),
      /** Why it is said although it contradicts the facts table; it is noted. */
      overrule: words(500).nullable().default(null),
    }),
  ),
  /** The same, but the words wait for the approver, who edits and publishes them. */
  'red.askApproval': ask<RedDone>()('writer', z.object(speech)),
}
