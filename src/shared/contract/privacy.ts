// Private life: what is kept against removal and why, what is held of a person, and how long posts outside a crisis are
// kept.
import { z } from 'zod'
import type { BrandId, CrisisId, HoldId, MemberId, MentionId, MentionSeq, Stance, Tone, Visibility } from '../model.ts'
import type { ListedAs } from '../reserved-why.ts'
import type { LineState } from '../states.ts'
import { ask } from './ask.ts'
import { crisisId, holdId, mentionSeq, nothing, offset, words } from './ids.ts'

export type HoldTarget =
  | { readonly kind: 'mention'; readonly seq: MentionSeq }
  | { readonly kind: 'crisis'; readonly crisisId: CrisisId }

/** Texts that stay although their platform takes them away: the risk is of who holds them. */
export interface Hold {
  readonly id: HoldId
  readonly on: HoldTarget
  readonly ground: string | null
  readonly memberId: MemberId
  readonly placedAt: number
  /** null = it stands. */
  readonly releasedAt: number | null
  readonly releasedBy: MemberId | null
  /** What was removed upstream and stays by it: gone when it is released, unless another hold covers it. */
  readonly removals: readonly {
    readonly seq: MentionSeq
    readonly brandId: BrandId
    readonly id: MentionId
    readonly removedAt: number
  }[]
}

export const holds = {
  'holds.list': ask<Hold[]>()('reader', nothing),
  'holds.place': ask<{ holdId: HoldId }>()(
    'writer',
    z.object({
      on: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('mention'), seq: mentionSeq }),
        z.object({ kind: z.literal('crisis'), crisisId }),
      ]),
      /** The law or the case. */
      ground: words(500),
    }),
  ),
  /** What was removed upstream meanwhile goes now. */
  'holds.release': ask<{ removedCount: number }>()('writer', z.object({ holdId, why: words(500) })),
}

export interface PersonPost {
  readonly id: MentionId
  readonly brand: string
  readonly createdAt: number
  readonly receivedAt: number
  /** null = the text is gone since `removedAt`. */
  readonly text: string | null
  readonly removedAt: number | null
  readonly url: string | null
  readonly visibility: Visibility
  readonly tone: Tone | null
  readonly stance: Stance | null
  readonly harm: number | null
  readonly isHeld: boolean
  readonly corrections: readonly { readonly noun: string; readonly value: string | null; readonly happenedAt: number }[]
}

/** Everything that is held about one account, as it is handed to the person; what is not public is counted only (L10). */
export interface PersonRecord {
  readonly format: 'sangfroid-person'
  readonly version: 1
  readonly exportedAt: number
  readonly account: {
    readonly platform: string
    readonly handle: string
    readonly name: string | null
    readonly followers: number | null
    readonly accountCreatedAt: number | null
    readonly followsUs: boolean | null
  }
  /** The team's lists of whom one member answers. */
  readonly listed: readonly { readonly brand: string; readonly as: ListedAs }[]
  readonly posts: readonly PersonPost[]
  readonly notPublicCount: number
  readonly lines: readonly {
    readonly crisisId: CrisisId
    readonly state: LineState
    readonly reason: string | null
    readonly firstAt: number
    readonly lastAt: number
    readonly drafts: readonly { readonly text: string | null; readonly recordedAt: number }[]
  }[]
}

export const privatePeople = {
  'people.held': ask<PersonRecord>()('analyst', z.object({ authorId: offset })),
  /** Asks where to save, and answers the path; null = the person changed their mind. */
  'people.export': ask<{ path: string } | null>()('shell', z.object({ authorId: offset })),
  /** Tombstones for all that they said, a blank account, and our drafts to them gone. Refused while a hold covers any of it. */
  'people.erase': ask<{ postCount: number; draftCount: number; wordsCount: number }>()(
    'writer',
    z.object({
      authorId: offset,
      /** Their request, or the law. */
      ground: words(500),
      /** What members wrote (story, reasons, drafts to others) goes as well where it names the account; statements stay. */
      alsoOurWords: z.boolean(),
    }),
  ),
}

export interface Retention {
  /** Posts outside crises and holds lose text and account so many days after they came; null = they are kept. */
  readonly days: number | null
}

export const retention = {
  'retention.get': ask<Retention>()('reader', nothing),
  'retention.set': ask<null>()('writer', z.object({ days: z.number().int().min(1).max(36_500).nullable() })),
}
