// The nouns. Every room speaks of the same things with these words; docs/glossary.md has the French ones.
// Times end in `At` and are integer milliseconds UTC; durations end in `Ms`.

import type { Family } from './adviser.ts'
import type { AlertKind, AlertWhy } from './alert-why.ts'
import type { BlindFacts } from './blind-facts.ts'
import type { FactKind } from './fact-kinds.ts'
import type { Picture, PictureKind } from './pictures.ts'
import type { ReservedWhy } from './reserved-why.ts'
import type { CrisisState, LineState, Phase, StatementState } from './states.ts'

declare const brand: unique symbol
type Branded<T, Name extends string> = T & { readonly [brand]: Name }

export type BrandId = Branded<number, 'BrandId'>
export type MemberId = Branded<number, 'MemberId'>
export type CrisisId = Branded<number, 'CrisisId'>
export type AlertId = Branded<number, 'AlertId'>
export type LineId = Branded<number, 'LineId'>
export type StoryEntryId = Branded<number, 'StoryEntryId'>
export type ImportId = Branded<number, 'ImportId'>
export type ConnectionId = Branded<number, 'ConnectionId'>
export type HoldId = Branded<number, 'HoldId'>
export type SendId = Branded<number, 'SendId'>
export type SnippetId = Branded<number, 'SnippetId'>
export type FactId = Branded<number, 'FactId'>
/** Dense row key of a mention in the store. */
export type MentionSeq = Branded<number, 'MentionSeq'>
/** `platform:id`, as outsiders see it. */
export type MentionId = Branded<string, 'MentionId'>

export const PLATFORMS = ['x', 'bluesky', 'mastodon', 'weibo', 'reddit', 'youtube', 'news', 'other'] as const
export type Platform = (typeof PLATFORMS)[number]

export const VISIBILITIES = ['public', 'unlisted', 'followers', 'direct'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** Why a post belongs to the brand; `all` = the brand takes every post of its sources. */
export type MatchReason = 'term' | 'handle' | 'thread' | 'own' | 'all'
export type Tone = 'negative' | 'neutral' | 'positive'
/** What a member may correct in the machine's reading of a post. */
export type Correctable = 'tone' | 'stance' | 'claim'
/** What a post does in this crisis: to the brand, never what its author is. */
export type Stance = 'attack' | 'defend' | 'ask' | 'neutral'
export type Lang = 'fr' | 'en'

/** A post as a source gives it, after normalise: the interchange line with our names. Text is untouched. */
export interface Post {
  readonly platform: Platform
  readonly externalId: string
  readonly createdAt: number
  readonly authorHandle: string
  readonly text: string
  readonly authorName: string | null
  readonly authorFollowers: number | null
  readonly authorCreatedAt: number | null
  readonly authorFollowsUs: boolean | null
  readonly lang: string | null
  readonly inReplyToId: string | null
  readonly repostOfId: string | null
  readonly quoteOfId: string | null
  readonly likeCount: number | null
  readonly repostCount: number | null
  readonly url: string | null
  readonly visibility: Visibility
  /** Set when the platform says the post is gone: it enters as a tombstone, its text is never written. */
  readonly deletedAt: number | null
  readonly editedOfId: string | null
}

export const mentionIdOf = (platform: Platform, externalId: string): MentionId =>
  `${platform}:${externalId}` as MentionId

/** Author of the acts that the machine does on its own (ingest, alarms, replay). */
export const SYSTEM_MEMBER = 0 as MemberId

export interface Member {
  readonly id: MemberId
  readonly name: string
  readonly roles: readonly string[]
  /** Ways to reach this person: phone, e-mail, room; in the order to try. */
  readonly reach: readonly string[]
  readonly backupId: MemberId | null
}

export interface Brand {
  readonly id: BrandId
  readonly name: string
  /** Watch terms as typed, one a line or comma-separated. */
  readonly watch: string
  readonly matchAll: boolean
  readonly ownHandles: readonly string[]
  /** Words that ring when they are said more than usual, written like watch terms; null = the list that comes with the app. */
  readonly redFlags: string | null
  /** An author with so many followers rings when they attack or ask; null = by the brand's own usual reach. */
  readonly influentialFollowers: number | null
}

export interface Author {
  readonly id: number
  readonly platform: Platform
  readonly handle: string
  readonly name: string | null
  readonly followers: number | null
  /** null = the platform did not tell. */
  readonly followsUs: boolean | null
}

export interface Mention {
  readonly seq: MentionSeq
  readonly id: MentionId
  readonly platform: Platform
  readonly createdAt: number
  readonly receivedAt: number
  readonly author: Author
  /** null = a tombstone: the text is gone, the fact stays. */
  readonly text: string | null
  /** When its platform, or the law, took it away; with a text it is kept under a hold. */
  readonly removedAt: number | null
  readonly lang: string | null
  readonly matchReason: MatchReason | null
  /** null = not read: a language that is not known, or no words. */
  readonly tone: Tone | null
  /** 0..1, how often the machine is right when it is this sure; null = not read, or a member's word. */
  readonly toneConfidence: number | null
  readonly stance: Stance | null
  readonly stanceConfidence: number | null
  /** What a member read otherwise; theirs is what `tone`, `stance` and the claims say. */
  readonly corrected: readonly Correctable[]
  readonly inReplyToId: MentionId | null
  readonly repostOfId: MentionId | null
  readonly quoteOfId: MentionId | null
  readonly url: string | null
  readonly visibility: Visibility
  readonly likeCount: number | null
  readonly repostCount: number | null
}

export interface Alert {
  readonly id: AlertId
  readonly brandId: BrandId
  readonly eventId: string
  readonly crisisId: CrisisId | null
  readonly kind: AlertKind
  readonly at: number
  readonly onsetAt: number
  /** 0..1 */
  readonly severity: number
  readonly why: AlertWhy
  readonly evidence: readonly MentionSeq[]
  readonly acknowledgedAt: number | null
  readonly acknowledgedBy: MemberId | null
  /** Rings again then, unless somebody has seen to it. */
  readonly snoozedUntilAt: number | null
  /** A member said that this was not about us: the detector learnt from it. */
  readonly dismissedAt: number | null
}

export interface Crisis {
  readonly id: CrisisId
  readonly brandId: BrandId
  readonly state: CrisisState
  /** `alert` = opened by an alarm, `member` = by the red button, `forced` = by the command line. */
  readonly openedBy: 'alert' | 'member' | 'forced'
  readonly title: string | null
  readonly onsetAt: number
  /** First hostile post; editable, null = unknown. */
  readonly firstPostAt: number | null
  readonly alertAt: number | null
  readonly firstStatementAt: number | null
  readonly openedAt: number
  readonly closedAt: number | null
}

export interface QueueLine {
  readonly id: LineId
  readonly crisisId: CrisisId
  readonly author: Author
  readonly state: LineState
  readonly reason: string | null
  readonly actionable: boolean
  /** Why an answer is due or not, and how it is weighed; null = folded in before this was read. */
  readonly answerWhy: AnswerWhy | null
  readonly stance: Stance | null
  readonly rank: number
  readonly mentionCount: number
  /** Reposts and repeats of this person's posts, folded into the line. */
  readonly echoCount: number
  readonly firstAt: number
  readonly lastAt: number
  readonly lastText: string | null
  readonly lastMentionSeq: MentionSeq
  /** Who has it in hand, was given it, or wrote what waits for approval. */
  readonly claimedBy: MemberId | null
  readonly leaseUntilAt: number | null
  /** What their latest post speaks; null = not known. */
  readonly lang: string | null
  /** Their first post that wants an answer; null = none does. */
  readonly askedAt: number | null
  /** Who alone answers them without saying why; null = anybody. */
  readonly reservedFor: MemberId | null
  readonly reservedWhy: ReservedWhy | null
}

export type AnswerReason =
  /** Wants help, an answer, a refund. */
  | 'asks'
  | 'attacks'
  /** Speaks for us, to us: a word of thanks. */
  | 'defends'
  /** Speaks of danger, data, money or the law, for or against nobody. */
  | 'harm'
  /** A direct message, whatever it says. */
  | 'addressesUs'
  /** Repeats what somebody said: they are answered, not every echo. */
  | 'repost'
  /** Speaks ill or well of us to others and of no harm: an answer would be an intrusion. */
  | 'notToUs'
  | 'nothingAsked'
  | 'gone'

/** What the order of answers is made of: followers first, then harm x reach x age (doctrine R3). */
export interface AnswerWhy {
  readonly reason: AnswerReason
  /** 0..1 */
  readonly harm: number
  readonly followers: number | null
}

export interface Draft {
  readonly version: number
  readonly text: string | null
  readonly memberId: MemberId
  readonly recordedAt: number
}

export type StoryKind = 'alert' | 'crisis' | 'phase' | 'note' | 'decision' | 'fact' | 'statement' | 'reply' | 'source'

export interface StoryEntry {
  readonly id: StoryEntryId
  readonly crisisId: CrisisId
  readonly kind: StoryKind
  readonly version: number
  readonly phase: Phase
  readonly happenedAt: number
  /** When it was first noted, and by whom: no later edit moves that. */
  readonly recordedAt: number
  readonly memberId: MemberId
  /** Who wrote the words that stand there now, where they are not those of the first version. */
  readonly rewrittenBy: MemberId | null
  /** What a person wrote; null for entries that write themselves (the page words them from `facts`) or removed text. */
  readonly text: string | null
  readonly facts: StoryFacts | null
  /** Posts it rests on, and files beside it: its own and those of its parts. */
  readonly evidence: readonly MentionSeq[]
  readonly attachments: readonly StoryAttachment[]
  readonly marked: boolean
  readonly hidden: boolean
  /** Of which entry it is a part from now on; such an entry is hidden. */
  readonly mergedInto: StoryEntryId | null
  readonly why: string | null
  /** The act that made this version. */
  readonly ledgerSeq: number
}

/** A file beside an entry: its bytes lie in the workspace under their hash. */
export interface StoryAttachment extends Omit<Picture, 'kind'> {
  readonly name: string
  /** null = no picture. */
  readonly kind: PictureKind | null
}

/** What an automatic entry says, as data, so that it can be worded in any language. */
export type StoryFacts =
  | { readonly kind: 'alert'; readonly alertKind: AlertKind; readonly why: AlertWhy }
  | { readonly kind: 'alertDismissed'; readonly alertKind: AlertKind }
  | { readonly kind: 'crisisOpened'; readonly openedBy: Crisis['openedBy'] }
  | { readonly kind: 'crisisMoved'; readonly from: CrisisState; readonly to: CrisisState }
  | { readonly kind: 'peak'; readonly perHourCount: number }
  | { readonly kind: 'statement'; readonly state: StatementState; readonly channel: string | null }
  /** Its words are the entry's text. */
  | { readonly kind: 'fact'; readonly factKind: FactKind; readonly isWithdrawn: boolean }
  | { readonly kind: 'advice'; readonly family: Family; readonly isAsAdvised: boolean }
  | ({ readonly kind: 'blind' } & BlindFacts)
  /** An act of the raw log, by its number there and its name. */
  /** A proof copy of the post that the entry rests on. */
  | { readonly kind: 'proof' }
  | { readonly kind: 'promoted'; readonly logSeq: number; readonly act: string }

export interface Statement {
  readonly id: number
  readonly crisisId: CrisisId
  readonly state: StatementState
  readonly text: string | null
  readonly channel: string | null
  readonly url: string | null
  readonly publishedAt: number | null
  readonly updatedAt: number
  readonly memberId: MemberId
}

export interface LedgerEntry {
  readonly seq: number
  readonly happenedAt: number
  readonly recordedAt: number
  readonly memberId: MemberId
  readonly kind: string
  readonly payload: string
  readonly prevHash: string
  readonly hash: string
}

export type ImportState = 'running' | 'stopped' | 'done' | 'failed'

/** `xJson`: answers of the X API v2. `xArchive`: the zip that X gives to the owner of an account. */
export type FileFormat = 'interchange' | 'csv' | 'xJson' | 'xArchive'

export interface Import {
  readonly id: ImportId
  readonly brandId: BrandId
  readonly fileName: string
  readonly format: FileFormat
  /** Times real time; null = as fast as it goes. */
  readonly speed: number | null
  readonly state: ImportState
  readonly lineCount: number
  readonly acceptedCount: number
  readonly duplicateCount: number
  /** Posts that were older than the brand's time: counted, and rang nothing. */
  readonly lateCount: number
  readonly rejectedCount: number
  readonly doneCount: number
  readonly firstAt: number | null
  readonly lastAt: number | null
  /** Replay time reached. */
  readonly nowAt: number | null
  readonly message: Readonly<Record<Lang, string>> | null
}
