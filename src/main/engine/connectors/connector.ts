// What a platform must do to be a source. A connector reads lanes: each is one question that is asked again and again
// (`poll`) or one that keeps answering (`stream`). It holds no truth of its own: where it stands is a cursor that is
// stored with what it gave, in one transaction (L2), and it may be stopped between any two pages.
import type { MatchReason, Platform, Post } from '../../../shared/model.ts'
import type { Words } from '../../../shared/words.ts'
import type { Sender } from './sender.ts'

/** A post that its platform does not show any more, by platform id. */
export interface Removal {
  readonly externalId: string
  readonly removedAt: number
}

/** A stretch that this lane cannot read any more, whatever it tries: it stays in the record as not seen. ms UTC. */
export interface Gap {
  readonly fromAt: number
  readonly toAt: number
}

/** How much was said in a minute that is over, read or not. */
export interface CountedMinute {
  /** ms UTC, a whole minute. */
  readonly fromAt: number
  readonly count: number
}

/** One step of a lane: all of it is stored together, or nothing. */
export interface Page {
  /** In any order; the same post may come again. */
  readonly posts: readonly Post[]
  readonly removals: readonly Removal[]
  /** Where to go on after a stop; null = where it was before. Platforms page backwards: only the last page moves it. */
  readonly cursor: string | null
  /** The lane has given all that it had at its start: what comes now is news. Stays so until the next reading. */
  readonly isCaughtUp: boolean
  readonly gap: Gap | null
  /** Where not everything is read: what is only counted rings too. Each minute is told once, the oldest first. */
  readonly counts?: readonly CountedMinute[]
}

/** `requests left` and when they are given back, as the platform counts them. */
export interface RateLimit {
  readonly remaining: number
  readonly limit: number
  readonly resetsAt: number
}

/** What this brand holds of a platform; ids are the platform's. Answers from the store, cheap enough to ask per post. */
export interface HeldPosts {
  has(externalId: string): boolean
  /** Saved posts with a text whose id begins so: where ids name their author, all that one author said. */
  startingWith(idPrefix: string, count: number): readonly string[]
  /** Posts of ours since then, newest first. */
  own(sinceAt: number, count: number): readonly string[]
  /** Matched posts since then, the most repeated first: whose figures and conversations are worth reading again. */
  loudest(sinceAt: number, count: number): readonly string[]
  /** Saved posts that nobody has seen upstream since then, the longest unseen first. */
  unseenSince(at: number, count: number): readonly string[]
  /** They are still shown upstream, or nobody can ask about them here: the others have their turn. */
  saw(externalIds: readonly string[], at: number): void
}

export type MatchablePost = Pick<
  Post,
  'platform' | 'authorHandle' | 'text' | 'inReplyToId' | 'quoteOfId' | 'repostOfId' | 'editedOfId'
>

export interface LaneContext {
  /** null = from now on, with what the platform gives of the recent past. */
  readonly cursor: string | null
  /** Everything up to here was given before, by the clock; null = never. What a cursor cannot say (a stream has none). */
  readonly givenUntilAt: number | null
  /** Aborts at the next chance: the lane ends by returning or by the signal's error. */
  readonly signal: AbortSignal
  readonly held: HeldPosts
  /** The brand's watch terms as typed, for platforms that filter on their side. */
  readonly watch: string
  /** The brand's own handles, bare, on whatever platform. */
  readonly ownHandles: readonly string[]
  /** Why the brand wants this post; null = it does not. An unfiltered stream drops the others before it looks up anything. */
  readonly wants: (post: MatchablePost) => MatchReason | null
  /** A crisis is open for the brand: worth more calls. */
  readonly isCrisis: () => boolean
  readonly noteLimit: (limit: RateLimit) => void
}

export interface Lane {
  /** Unique in its connector, and kept: the cursor is stored under it. */
  readonly name: string
  /** What it reads, as the team would say it: "mentions", "our own posts". */
  readonly label: Words<string>
  readonly kind: 'poll' | 'stream'
  /** Between two successes on an ordinary day; silent for twice as long is an alarm. A stream's heartbeat. ms */
  readonly normalIntervalMs: number
  /** Reads what this account says itself, wherever it was written: asked before each send, and after one that was lost. */
  readonly isOwn?: true
  /**
   * `poll`: yields the pages of one reading and ends. `stream`: yields until it is aborted or throws; it never ends by
   * itself, and yields at least an empty page at every heartbeat and within `normalIntervalMs`, since no page is silence.
   */
  read(context: LaneContext): AsyncIterable<Page>
  /** `poll`: when to read next, after what the last reading gave; default `normalIntervalMs`. */
  nextInMs?(lastPostCount: number): number
}

export interface Connector {
  readonly platform: Platform
  readonly lanes: readonly Lane[]
  /** null = it is only read. */
  readonly sender: Sender | null
  close(): Promise<void>
}

export const EMPTY_PAGE: Page = { posts: [], removals: [], cursor: null, isCaughtUp: true, gap: null }

export type SourceTrouble =
  | 'network' // no answer, or half of one
  | 'server' // the platform's own fault
  | 'limited' // too many calls; `untilAt` says when it may be tried again
  | 'unpaid' // the platform's spending limit, or ours
  | 'signIn' // the keys are not taken any more: a person must sign in
  | 'refused' // the platform will never answer this; a person must change something
  | 'ours' // it did not fit what we know of the platform: our fault

/** Why a lane cannot go on. `words`: one sentence for a person, with what to do. No token is ever in it. */
export class SourceProblem extends Error {
  readonly trouble: SourceTrouble
  readonly words: Words<string>
  /** ms UTC; null = after the usual pause. */
  readonly untilAt: number | null
  constructor(trouble: SourceTrouble, words: Words<string>, untilAt: number | null = null) {
    super(words.en)
    this.name = 'SourceProblem'
    this.trouble = trouble
    this.words = words
    this.untilAt = untilAt
  }
}
