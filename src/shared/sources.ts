// Where mentions come from, how well each source hears, and what it did not hear. A connection is an account or a feed
// that the team gave us; each question that we ask it again and again is a source.
import type { BlindFacts } from './blind-facts.ts'
import type { BrandId, ConnectionId } from './model.ts'
import type { SourceState } from './states.ts'
import type { Words } from './words.ts'

export const CONNECTION_KINDS = ['x', 'bluesky', 'mastodon', 'feed'] as const
export type ConnectionKind = (typeof CONNECTION_KINDS)[number]

/** What a connection needs besides its keys, which are never here. */
export type ConnectionSettings =
  | {
      readonly kind: 'x'
      /** Of the brand's own app at X. */
      readonly clientId: string
      readonly plan: 'payPerUse' | 'enterprise'
      /** The account also owns the app: its own posts, mentions and followers are read at a fifth of the price. */
      readonly ownsApp: boolean
      /** The app's Bearer token was given: the filtered stream, counts and removals are within reach. */
      readonly hasBearer: boolean
      /** A calendar month, UTC. null = no limit of ours; X's own still holds. */
      readonly budgetMicroDollars: number | null
      /** Of it, kept for our own posts. */
      readonly reserveMicroDollars: number
    }
  | { readonly kind: 'bluesky'; readonly serviceUrl: string; readonly jetstreamUrl: string }
  | { readonly kind: 'mastodon'; readonly serverUrl: string }
  | { readonly kind: 'feed'; readonly url: string }

/** How much of X is still read, as the budget runs out. */
export const SPEND_STAGES = ['full', 'sampled', 'mentionsOnly', 'countsOnly'] as const
export type SpendStage = (typeof SPEND_STAGES)[number]

export interface Spend {
  /** This calendar month, UTC. */
  readonly monthMicroDollars: number
  readonly budgetMicroDollars: number | null
  readonly reserveMicroDollars: number
  /** At the pace of the last hour; null = nothing is spent, or there is no budget. */
  readonly runwayMs: number | null
  readonly stage: SpendStage
}

export interface Connection {
  readonly id: ConnectionId
  readonly brandId: BrandId
  /** `@handle` or the feed's title. */
  readonly label: string
  /** Bare; null for a feed. */
  readonly handle: string | null
  /** The platform's id of the account; null for a feed. */
  readonly accountId: string | null
  readonly settings: ConnectionSettings
  readonly isOn: boolean
  /** Its keys are gone or not taken any more: a person must sign in. */
  readonly needsSignIn: boolean
  readonly addedAt: number
  /** null = it costs nothing. */
  readonly spend: Spend | null
}

export interface SourceLimit {
  readonly remaining: number
  readonly limit: number
  readonly resetsAt: number
}

export interface Source {
  readonly id: number
  readonly label: string
  readonly kind: string
  readonly state: SourceState
  readonly lastSuccessAt: number | null
  /** Between two successes; silent for twice as long is an alarm. null = it ends by itself, like a file. */
  readonly normalIntervalMs: number | null
  readonly itemCount: number
  /** null = a file, or what was entered by hand. */
  readonly connectionId: ConnectionId | null
  /** null = it feeds every brand. */
  readonly brandId: BrandId | null
  /** What it reads, in words; null = a file. */
  readonly reads: Words<string> | null
  /** From saying to hearing, of what came last. */
  readonly lagMs: number | null
  readonly nextAt: number | null
  readonly limit: SourceLimit | null
  /** What is wrong, and what to do. */
  readonly trouble: Words<string> | null
  /** Posts that could not be read. */
  readonly refusedCount: number
}

/** A stretch in which a source heard nothing, and what became of what was said then. */
export interface BlindInterval extends BlindFacts {
  readonly id: number
  readonly sourceId: number
}
