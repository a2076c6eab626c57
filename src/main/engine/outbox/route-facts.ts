// What the router goes by: the posts of one person, the accounts that could answer, and what is known of both.
import type { ConnectionId, MemberId, MentionSeq, Platform, Visibility } from '../../../shared/model.ts'
import type { AccountProfile } from '../../../shared/outbox.ts'
import type { ConnectionSettings } from '../../../shared/sources.ts'
import type { Lesson } from '../store/accounts.ts'

/** Another post that a post answers or quotes. */
export interface OtherPost {
  /** Bare. */
  readonly authorHandle: string
  /** null = gone. */
  readonly text: string | null
  /** Written by one of our accounts, connected or not. */
  readonly isOurs: boolean
}

/** A post that could be answered. */
export interface PostFact {
  readonly seq: MentionSeq
  readonly externalId: string
  /** ms UTC */
  readonly createdAt: number
  readonly authorHandle: string
  /** null = a tombstone. */
  readonly text: string | null
  readonly lang: string | null
  readonly visibility: Visibility
  readonly isGone: boolean
  /** Written by one of our accounts: never answered. */
  readonly isOurs: boolean
  /** We have answered this very post. */
  readonly isAnswered: boolean
  readonly isReply: boolean
  /** null = it answers nobody, or we do not have what it answers. */
  readonly answers: OtherPost | null
  readonly quotes: OtherPost | null
}

/** An account of the brand on the person's platform. */
export interface AccountFact {
  readonly connectionId: ConnectionId
  readonly platform: Platform
  /** Bare. */
  readonly handle: string
  readonly settings: ConnectionSettings
  readonly isOn: boolean
  readonly needsSignIn: boolean
  /** Of this month's budget, after everything that is about to leave; null = no limit. Micro-dollars. */
  readonly leftMicroDollars: number | null
  /** Of replies of a sort, and of the posts told here. */
  readonly lessons: readonly Lesson[]
  readonly profile: Pick<AccountProfile, 'langs' | 'memberIds'>
  /** The person's posts speak of its region, of its products. */
  readonly isOfRegion: boolean
  readonly isOfProduct: boolean
}

export interface RouteFacts {
  readonly platform: Platform
  /** Of one person, the newest first. */
  readonly posts: readonly PostFact[]
  readonly accounts: readonly AccountFact[]
  /** This person was answered from it last. */
  readonly answeredFrom: ConnectionId | null
  /** The team chose it last in a situation like this one. */
  readonly remembered: ConnectionId | null
  readonly wish: {
    readonly connectionId: ConnectionId | null
    readonly isTrial: boolean
    readonly seated: MemberId | null
  }
  /** ms UTC */
  readonly nowAt: number
}
