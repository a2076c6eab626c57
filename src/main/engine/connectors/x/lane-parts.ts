// What every lane of one X account is given.
import type { Post } from '../../../../shared/model.ts'
import type { Page } from '../connector.ts'
import type { Timing } from '../host-services.ts'
import type { Api } from './api.ts'
import type { Meter } from './meter.ts'
import type { QueryTerm } from './query.ts'
import type { Reading } from './reading.ts'
import type { Search } from './search-range.ts'
import type { ServerClock } from './server-clock.ts'
import type { XStream } from './stream-reader.ts'

export interface XAccount {
  readonly id: string
  /** Bare. */
  readonly handle: string
  readonly clientId: string
  /** Own posts and mentions are cheaper to read. */
  readonly ownsApp: boolean
  /** The app's Bearer token was given: live streams, counts and removals are within reach. */
  readonly hasBearer: boolean
  readonly plan: 'payPerUse' | 'enterprise'
}

export interface LaneParts {
  readonly account: XAccount
  readonly api: Api
  readonly reading: Reading
  readonly search: Search
  readonly meter: Meter
  readonly clock: ServerClock
  readonly timing: Timing
  /** Watch terms as typed, to what they mean. */
  readonly termsOf: (watch: string) => readonly QueryTerm[]
  readonly openStream: (call: StreamRequest) => Promise<XStream>
  /** PUT and GET of files that X keeps elsewhere. */
  readonly files: FileCalls
  /** How late X's timelines and searches may show a post. ms */
  readonly readLagMs: number
}

export interface StreamRequest {
  /** With its query. */
  readonly path: string
  readonly signal: AbortSignal
  readonly onItem: () => void
}

export interface FileCalls {
  put(url: string, text: string, signal: AbortSignal): Promise<void>
  get(url: string, signal: AbortSignal): Promise<string>
}

export const pageOf = (posts: readonly Post[], more: Partial<Page> = {}): Page => ({
  posts,
  removals: [],
  cursor: null,
  isCaughtUp: true,
  gap: null,
  ...more,
})
