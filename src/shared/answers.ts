// What people said in answer to a statement, and whom it reached as far as the platforms tell: every number with its posts.
// Who saw it is in none of these: no platform tells.
import type { Claim } from './anatomy.ts'
import type { MentionSeq, Stance, Statement, Tone } from './model.ts'

/** Posts, and the first of them, the first said first. */
export interface CountedPosts {
  readonly count: number
  readonly evidence: readonly MentionSeq[]
}

export interface SaidPosts extends CountedPosts {
  readonly peopleCount: number
  /** Of these people, those who follow us; null = of none does the platform tell. */
  readonly followerCount: number | null
  readonly followerEvidence: readonly MentionSeq[]
}

export interface ThreadAnswers {
  /** Posts of ours that say it, and ours below them, as they came in. */
  readonly ours: readonly MentionSeq[]
  /** Everything below them. */
  readonly replies: SaidPosts
  /** Of the posts themselves. */
  readonly quotes: SaidPosts
  readonly reposts: SaidPosts
  /** Replies and quotes together, as all below. */
  readonly answers: SaidPosts
  readonly byTone: Readonly<Record<Tone, CountedPosts>>
  /** Of which the tone is not read. */
  readonly untonedCount: number
  readonly byStance: Readonly<Record<Stance, CountedPosts>>
  readonly unstancedCount: number
  /** As the platforms told last of our posts; null = none did. */
  readonly likeCount: number | null
  readonly repostCount: number | null
}

export interface ClaimMove extends Pick<Claim, 'label' | 'lang'> {
  readonly before: CountedPosts
  readonly after: CountedPosts
}

/** What was said so long before and after it, in answer or not. */
export interface Around {
  readonly windowMs: number
  /** False = the time after is not over. */
  readonly isOver: boolean
  /** Who had spoken in the crisis before it. */
  readonly beforePeopleCount: number
  /** Who of them spoke after it: the first post of each. */
  readonly spokeAgain: SaidPosts
  /** The one that moved most first. */
  readonly claims: readonly ClaimMove[]
}

export interface StatementAnswers {
  readonly statementId: Statement['id']
  /** ms UTC */
  readonly publishedAt: number
  /** null = unknown: no post of ours that says it came in. */
  readonly thread: ThreadAnswers | null
  readonly around: Around
}
