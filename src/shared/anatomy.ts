// What is behind the peak of a crisis: where it began, what carried it, what is claimed, what looks coordinated.
// Keeps true: every answer names the posts it rests on, none a person's nature (L9); what is not public is left out (L10).
import type { Author, MentionSeq } from './model.ts'

/** Why a post is taken for the first of the event. */
export interface OriginWhy {
  /** What ties the event to it. */
  readonly basis: 'links' | 'sameText' | 'sameHashtag' | 'firstHostile'
  /** 0..1: the share of the event's posts that hang on it. */
  readonly shareOfEvent: number
  readonly eventPostCount: number
  /** From this post to the onset of the rise; negative = after it. */
  readonly leadMs: number
}

export interface Origin {
  readonly seq: MentionSeq
  readonly author: Author
  readonly at: number
  /** 0..1 */
  readonly confidence: number
  readonly why: OriginWhy
}

export interface Amplifier {
  readonly author: Author
  /** The post of theirs that carried most. */
  readonly seq: MentionSeq
  readonly at: number
  /** Followers of the author and of those who passed it on; potential, where the platform tells. */
  readonly reach: number | null
  /** Posts that came through it. */
  readonly causedCount: number
  /** False = told by the same words only, no link of the platform says so. */
  readonly isLinked: boolean
}

export interface Claim {
  /** Stays while the claim grows. */
  readonly id: string
  /** In the posts' own words, or a member's. */
  readonly label: string
  readonly isRenamed: boolean
  readonly lang: string | null
  /** Posts, reposts and repeats counted. */
  readonly size: number
  /** Distinct texts. */
  readonly textCount: number
  readonly firstSeq: MentionSeq
  readonly firstAt: number
  readonly lastAt: number
  /** The most telling posts, the best first. */
  readonly typical: readonly MentionSeq[]
}

export type CoordinationSign = 'sameText' | 'sameMinute' | 'youngAccounts' | 'slogan'

/** Accounts that said the same things at the same time: posts and times, never a verdict. */
export interface Coordination {
  readonly id: string
  readonly accountCount: number
  readonly postCount: number
  readonly textCount: number
  readonly fromAt: number
  readonly toAt: number
  readonly medianGapMs: number
  /** 0..1; null = the platform does not tell when accounts began. */
  readonly youngAccountShare: number | null
  readonly signs: readonly CoordinationSign[]
  readonly evidence: readonly MentionSeq[]
}

export interface Anatomy {
  /** The analysis holds posts up to this row. */
  readonly throughSeq: MentionSeq | null
  readonly postCount: number
  readonly origin: Origin | null
  /** The most that came through first. */
  readonly amplifiers: readonly Amplifier[]
  /** The biggest first. */
  readonly claims: readonly Claim[]
  /** Posts in no claim. */
  readonly unclaimedCount: number
  readonly coordination: readonly Coordination[]
  readonly byStance: Readonly<Record<'attack' | 'defend' | 'ask' | 'neutral', number>>
}
