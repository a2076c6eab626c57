// What leaves: by which way, from which account, at what price, and what became of it. Times are ms UTC, money is
// micro-dollars (millionths of a dollar).
import type { BrandId, ConnectionId, CrisisId, LineId, MemberId, MentionSeq, Platform, SendId } from './model.ts'
import type { PictureKind } from './pictures.ts'
import type { SendState } from './states.ts'
import type { Words } from './words.ts'

/** `assisted`: a person clicks Post in their own browser. `enterprise`: the platform's rule for others does not bind this account. */
export const ROUTE_KINDS = ['api', 'assisted', 'enterprise', 'none'] as const
export type RouteKind = (typeof ROUTE_KINDS)[number]

export type RouteReason =
  // api
  | 'openToAll' // the platform lets anybody answer anybody
  | 'mentioned' // the author named the account in the post
  | 'quoted' // the author quoted a post of the account
  | 'learnt' // not clear by the rule; the platform took one like it
  | 'trial' // not clear by the rule; a member wants to know
  | 'ownPost' // nobody is answered, or we ourselves: a statement, a correction
  | 'contract' // enterprise
  // assisted
  | 'notMentioned' // the author neither named nor quoted the account
  | 'underOurs' // below a post of ours, unnamed: X's rule does not say
  | 'refusedBefore' // the platform refused one like it
  | 'overBudget' // what is left is not enough for the price
  // none
  | 'noAccount' // no account of ours on this platform
  | 'switchedOff'
  | 'signedOut' // a person must sign in
  | 'gone' // the post is not there any more
  | 'notPublic' // no answer at the same or a narrower visibility is possible
  | 'noWayThere' // nothing can be sent to this platform from here

/** Why this account: the first that holds. */
export type AccountReason =
  | 'chosen' // by the member, here and now
  | 'answeredBefore' // this person was answered from it
  | 'remembered' // the team chose it in a situation like this one
  | 'addressed' // the person spoke to it
  | 'language'
  | 'region'
  | 'product'
  | 'onDuty' // who sits here is on duty for it
  | 'only'
  | 'first'

export interface AccountOption {
  readonly connectionId: ConnectionId
  readonly platform: Platform
  /** Bare. */
  readonly handle: string
  readonly reason: AccountReason
}

export interface Price {
  readonly plainMicroDollars: number
  /** The same with a link in it. */
  readonly withLinkMicroDollars: number
}

/** Known before the first word (doctrine R6). */
export interface Route {
  readonly kind: RouteKind
  readonly reason: RouteReason
  /** null = there is none. */
  readonly account: AccountOption | null
  /** Other accounts that could speak, the most pertinent first. */
  readonly others: readonly AccountOption[]
  /** null = it costs nothing. */
  readonly price: Price | null
  /** The post that would be answered; null = none is there any more. */
  readonly replyTo: MentionSeq | null
  /** The rule is not clear: a member may try the API once. */
  readonly mayTry: boolean
}

/** States in which it may still leave, or may have left: a person has one such answer at most (L3). */
export const LIVE_SEND_STATES = [
  'planned',
  'held',
  'sending',
  'unknown',
  'notFound',
  'awaitingConfirmation',
] as const satisfies readonly SendState[]

export const isLiveSend = ({ state }: { readonly state: SendState }): boolean =>
  (LIVE_SEND_STATES as readonly SendState[]).includes(state)

export const SEND_KINDS = ['reply', 'post', 'correction'] as const
export type SendKind = (typeof SEND_KINDS)[number]

export type HeldWhy =
  | 'stopped' // Stop was pressed
  | 'offline' // it was due while its platform could not be reached, or the app did not run
  | 'moved' // the world has moved: see ReviewChange
  | 'unpaid' // the platform's spending limit, or ours
  | 'signedOut'

/** What is other than when it was planned. */
export type ReviewChange =
  | { readonly kind: 'spokeAgain'; readonly postCount: number }
  | { readonly kind: 'postGone' }
  | { readonly kind: 'routeChanged'; readonly route: RouteKind; readonly reason: RouteReason }

/** Why a platform did not take it. */
export type SendRefusal =
  | 'notMentioned' // X: the author has neither named nor quoted us
  | 'conversationClosed' // the author chose who may answer
  | 'duplicate'
  | 'tooLong'
  | 'postGone'
  | 'signedOut'
  | 'unpaid'
  | 'other'

export interface SendPicture {
  readonly sha256: string
  readonly kind: PictureKind
  readonly altText: string | null
}

export interface SendPart {
  /** From 0. */
  readonly position: number
  readonly text: string | null
  readonly pictures: readonly SendPicture[]
  /** The platform's; null = not sent, or not known to be. */
  readonly externalId: string | null
  readonly url: string | null
  readonly sentAt: number | null
}

export interface Send {
  readonly id: SendId
  readonly brandId: BrandId
  readonly crisisId: CrisisId | null
  readonly kind: SendKind
  readonly lineId: LineId | null
  readonly statementId: number | null
  /** The send of ours that this one puts right. */
  readonly correctsId: SendId | null
  readonly connectionId: ConnectionId
  readonly platform: Platform
  /** Of our account, bare. */
  readonly handle: string
  readonly route: RouteKind
  readonly routeReason: RouteReason
  readonly state: SendState
  readonly heldWhy: HeldWhy | null
  readonly refusal: { readonly code: SendRefusal; readonly words: Words<string> } | null
  /** Whom it answers: their handle and post. */
  readonly replyTo: { readonly mentionSeq: MentionSeq; readonly handle: string } | null
  readonly parts: readonly SendPart[]
  readonly approvedBy: MemberId
  readonly plannedAt: number
  /** Not before: the undo window. */
  readonly dueAt: number
  /** The first call, or the moment when the browser opened. */
  readonly attemptedAt: number | null
  readonly endedAt: number | null
  readonly priceMicroDollars: number
}

/** Said to everybody, as a statement or to put one right; the rest are answers to people. */
export const isOfStatement = ({ lineId, statementId }: Pick<Send, 'lineId' | 'statementId'>): boolean =>
  lineId === null && statementId !== null

/** One account's line of what waits. */
export interface AccountQueue {
  readonly connectionId: ConnectionId
  readonly platform: Platform
  readonly handle: string
  readonly waitingCount: number
  /** When the last one will have left, by the platform's limits; null = nothing waits, or it stands still. */
  readonly finishAt: number | null
  readonly isPaused: boolean
  /** Since when its platform cannot be reached; null = it can. */
  readonly unreachableSinceAt: number | null
}

export interface OutboxState {
  /** null = not stopped. */
  readonly stoppedAt: number | null
  readonly stoppedBy: MemberId | null
  readonly undoMs: number
  readonly counts: Readonly<Record<SendState, number>>
  readonly shown: Readonly<Record<OutboxShow, number>>
  readonly accounts: readonly AccountQueue[]
}

/** Posts that one account may write: X's POST limit; 5,000 points at 3 a record; Mastodon's RateLimiter, `statuses`. */
export const SEND_LIMITS = {
  x: { count: 100, perMs: 15 * 60_000 },
  bluesky: { count: 1666, perMs: 3_600_000 },
  mastodon: { count: 300, perMs: 3 * 3_600_000 },
} as const

/** `review`: held. `needsHand`: a person posts it, looks for it, or mends it. `waiting`: leaves by itself. */
export const OUTBOX_SHOWS = ['review', 'needsHand', 'waiting', 'left', 'all'] as const
export type OutboxShow = (typeof OUTBOX_SHOWS)[number]

export const DEFAULT_UNDO_MS = 5_000

/** What an account is for: who speaks where is proposed from it. */
export interface AccountProfile {
  readonly connectionId: ConnectionId
  /** ISO 639-1, as posts have it; empty = any. */
  readonly langs: readonly string[]
  /** Words that name a region or a product in a post, written like watch terms; empty = any. */
  readonly regions: readonly string[]
  readonly products: readonly string[]
  /** On duty for it. */
  readonly memberIds: readonly MemberId[]
}

/** So many pictures a post, on every platform that we know. */
export const MOST_PICTURES = 4
