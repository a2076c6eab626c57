// The reply queue: one line per person.
import { z } from 'zod'
import type { CrisisId, Draft, LineId, Mention, MentionSeq, Platform, QueueLine, SendId, Stance } from '../model.ts'
import { PLATFORMS } from '../model.ts'
import type { Route, Send } from '../outbox.ts'
import type { Presence } from '../presence.ts'
import { type LineState, statesOf } from '../states.ts'
import { ask } from './ask.ts'
import { connectionId, crisisId, lineId, memberId, offset, pageSize, snippetId, words } from './ids.ts'
import { outgoingPictures } from './outbox.ts'

/** What is not given filters nothing. */
const filter = z.object({
  /** true = who follows us, false = who does not, as far as is known. */
  followers: z.boolean().nullable().default(null),
  stance: z.enum(['attack', 'defend', 'ask', 'neutral']).nullable().default(null),
  /** As the counts name it; '' = not known. */
  lang: z.string().max(20).nullable().default(null),
  platform: z.enum(PLATFORMS).nullable().default(null),
  state: z.enum(statesOf('line')).nullable().default(null),
  /** In this member's hands: claimed by them, given to them or reserved for them. */
  mine: memberId.nullable().default(null),
  reserved: z.boolean().nullable().default(null),
})
export type QueueFilter = z.output<typeof filter>

/** People in what is shown, each count under all the other filters: what choosing it would give. */
export interface QueueCounts {
  readonly followers: number
  readonly others: number
  readonly byStance: Readonly<Partial<Record<Stance, number>>>
  /** '' = not known. */
  readonly byLang: Readonly<Record<string, number>>
  readonly byPlatform: Readonly<Partial<Record<Platform, number>>>
  readonly byState: Readonly<Partial<Record<LineState, number>>>
  /** By member: claimed by them, given to them or reserved for them. */
  readonly byMember: Readonly<Record<number, number>>
  readonly reserved: number
}

export interface QueuePage {
  /** Under the filters. */
  readonly total: number
  /** Of the whole crisis. */
  readonly openCount: number
  readonly followerCount: number
  readonly counts: QueueCounts
  readonly items: readonly QueueLine[]
}

/** An answer that this person had from us, from here or from elsewhere. */
export interface FormerAnswer {
  readonly at: number
  readonly text: string | null
  /** null = it left from here, and was not seen on the platform. */
  readonly mentionSeq: MentionSeq | null
  /** null = it left from elsewhere. */
  readonly sendId: SendId | null
}

export interface PersonHistory {
  readonly answerCount: number
  readonly lastAnswerAt: number | null
  /** The newest first, a few. */
  readonly answers: readonly FormerAnswer[]
  /** Other crises of the brand that this person spoke in, the newest first. */
  readonly crises: readonly {
    readonly crisisId: CrisisId
    readonly title: string | null
    readonly openedAt: number
    readonly lineId: LineId
    readonly state: LineState
  }[]
}

export interface QueueLineDetail {
  readonly line: QueueLine
  readonly mentions: readonly Mention[]
  readonly drafts: readonly Draft[]
  /** The most pertinent account and its way, known before the first word. */
  readonly route: Route
  /** What left or is about to leave, the newest first. */
  readonly sends: readonly Send[]
  readonly history: PersonHistory
}

/** What a person claims, in the posts of their line. */
export interface AskedClaim {
  readonly claimId: string
  readonly label: string
  readonly lang: string | null
  /** Posts of anybody that make it. */
  readonly size: number
  /** Theirs. */
  readonly seqs: readonly MentionSeq[]
}

/** Times are lengths in ms; null = there is none to tell. */
export interface WaitFigures {
  /** People who want an answer. */
  readonly peopleCount: number
  readonly answeredCount: number
  /** From the first post that wants an answer to our first one. */
  readonly medianMs: number | null
  readonly p90Ms: number | null
  /** Since when the one waits who has waited longest; ms UTC. */
  readonly oldestWaitingAt: number | null
}

export interface QueueProgress {
  /** Who wants an answer. */
  readonly peopleCount: number
  readonly byState: Readonly<Partial<Record<LineState, number>>>
  /** Share of them in a state that needs nobody any more, 0..1; null = nobody wants anything. */
  readonly coverage: number | null
  /** From here or elsewhere. */
  readonly answeredCount: number
  /** In nobody's hands or in somebody's, not planned yet. */
  readonly leftCount: number
  readonly followers: WaitFigures
  readonly others: WaitFigures
  /** People dealt with in an hour, at the pace of the last half hour; null = too few to tell. */
  readonly perHour: number | null
  /** When the last of what is planned will have left; null = nothing waits, or it stands still. ms UTC */
  readonly sendsFinishAt: number | null
  /** When everybody will have been answered; null = it cannot be told. ms UTC */
  readonly finishAt: number | null
}

interface Planned {
  readonly state: QueueLine['state']
  readonly reason: string | null
  readonly sendId: SendId | null
}

const planWish = {
  lineId,
  connectionId: connectionId.nullable().default(null),
  /** By the API although the rule is not clear. */
  isTrial: z.boolean().default(false),
  pictures: outgoingPictures.default([]),
  /** Why it is said although it contradicts the facts table; it is noted. */
  overrule: words(500).nullable().default(null),
}
const why = words(500)
/** Of a draft; 0 = there is none. */
const version = z.number().int().min(0)

export const queue = {
  'queue.page': ask<QueuePage>()(
    'reader',
    z.object({
      crisisId,
      show: z.enum(['open', 'ended', 'all']),
      filter: filter.prefault({}),
      from: offset,
      count: pageSize,
    }),
  ),
  'queue.get': ask<QueueLineDetail>()('reader', z.object({ lineId })),
  /** What they ask. Slower than the rest: it rests on everything that was said. */
  'queue.claims': ask<AskedClaim[]>()('analyst', z.object({ lineId })),
  'queue.progress': ask<QueueProgress>()('reader', z.object({ crisisId })),
  /** `why`: needed where the person is reserved for somebody else, and noted then. */
  'queue.claim': ask<null>()('writer', z.object({ lineId, why: why.nullable().default(null) })),
  'queue.release': ask<null>()('writer', z.object({ lineId })),
  /** `snippetId`: the approved answer that it began with. Of a line that waits for approval it takes the answer back. */
  'queue.draft': ask<{ version: number }>()(
    'writer',
    z.object({ lineId, text: words(10_000), snippetId: snippetId.nullable().default(null) }),
  ),
  /** From another account than the one proposed. */
  'queue.route': ask<Route>()('reader', z.object({ lineId, connectionId })),
  /**
   * Approves the latest draft and puts it in the outbox; where no route exists the line ends `unreachable` with the reason.
   * `connectionId` null = from the account that is proposed; another choice is remembered. `absentApprover`: why it does not
   * wait for one, where approval is needed and the asker is none; it is noted. `version`: the draft that was read; a newer
   * one does not leave unread; null = whichever is the latest.
   */
  'queue.plan': ask<Planned>()(
    'writer',
    z.object({ ...planWish, version: version.nullable().default(null), absentApprover: why.nullable().default(null) }),
  ),
  /** The latest draft waits for an approver. */
  'queue.askApproval': ask<null>()('writer', z.object({ lineId })),
  /**
   * By an approver: the draft as they have edited it, approved and planned at once. Another text than the draft's becomes a
   * version of theirs. `version`: the draft that was read; a newer one is not approved unread.
   */
  'queue.approve': ask<Planned>()('writer', z.object({ ...planWish, version, text: words(10_000) })),
  /** By an approver: back to who wrote it, with their lease. */
  'queue.sendBack': ask<null>()('writer', z.object({ lineId, why })),
  'queue.end': ask<null>()(
    'writer',
    z.object({
      lineId,
      as: z.enum(['silent', 'answeredElsewhere', 'reassigned']),
      reason: words(500),
      toMemberId: memberId.nullable(),
    }),
  ),
  /**
   * To somebody else, in one key: `toMemberId` null = to the asker's backup. A person who is reserved for another member
   * is handed over with a `why` only, and is reserved for the new member from then on.
   */
  'queue.handOver': ask<{ toMemberId: number }>()(
    'writer',
    z.object({ lineId, toMemberId: memberId.nullable().default(null), why: why.nullable().default(null) }),
  ),
  'queue.reopen': ask<null>()('writer', z.object({ lineId, reason: words(500) })),
  /** What this window shows; null = no line any more. Repeated every few seconds (shared/presence.ts). Answers everybody's. */
  'queue.look': ask<Presence[]>()(
    'writer',
    z.object({ windowKey: z.string().min(8).max(64), lineId: lineId.nullable(), isWriting: z.boolean() }),
  ),
  'queue.presence': ask<Presence[]>()('writer', z.object({})),
}
