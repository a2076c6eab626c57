// One brand account on X as a source: its lanes over one gate of calls, one budget and one set of tokens.
import type { Agent } from 'node:http'
import type { SpendStage } from '../../../../shared/sources.ts'
import type { Connector, Lane } from '../connector.ts'
import type { HostServices, Timing } from '../host-services.ts'
import { createAgents } from './agents.ts'
import { createApi } from './api.ts'
import { type CountedMinute, countRecent } from './counts.ts'
import { createFileCalls } from './file-calls.ts'
import type { LaneParts, XAccount } from './lane-parts.ts'
import { createActivityLane } from './lanes/activity.ts'
import { createConversationsLane } from './lanes/conversations.ts'
import { createCountsLane } from './lanes/counts.ts'
import { createFiguresLane } from './lanes/figures.ts'
import { createRemovalsLane } from './lanes/removals.ts'
import { createSearchLane } from './lanes/search.ts'
import { createStreamLane } from './lanes/stream.ts'
import { createMentionsLane, createOwnLane } from './lanes/timeline.ts'
import { createLimits } from './limits.ts'
import { createMeter, type SpendBook } from './meter.ts'
import { createOAuth } from './oauth.ts'
import type { QueryTerm } from './query.ts'
import { createReading } from './reading.ts'
import { createRest } from './rest.ts'
import { createSearch } from './search-range.ts'
import { createXSender } from './sender.ts'
import { createServerClock } from './server-clock.ts'
import { openStream } from './stream-reader.ts'
import { createTokens } from './tokens.ts'

export interface XConnectorOptions {
  readonly account: XAccount
  /** Of the keys, as `writeKeys` wrote them. */
  readonly secretName: string
  readonly services: HostServices
  readonly timing: Timing
  readonly spend: SpendBook
  readonly budget: { readonly budgetMicroDollars: number | null; readonly reserveMicroDollars: number }
  readonly onStage: (stage: SpendStage) => void
  /** Watch terms as typed, to what they mean; what cannot be read is no term. */
  readonly termsOf: (watch: string) => readonly QueryTerm[]
  /** What `counts` counts. */
  readonly brand: () => { readonly watch: string; readonly ownHandles: readonly string[] }
  /** Tests only: instead of the way to the network. */
  readonly httpAgent?: Agent
  /** Tests only: a faster platform. */
  readonly patience?: Patience
}

export interface Patience {
  /** How late timelines and searches may show a post. ms */
  readonly readLagMs: number
  /** A stream without a byte for so long is cut. ms */
  readonly stallMs: number
}

export interface XConnector extends Connector {
  /** Seven days by the minute, oldest first. Throws SourceProblem. */
  counts(signal: AbortSignal): Promise<readonly CountedMinute[]>
}

/** X shows a post after seconds as a rule, at times minutes; its streams give a heartbeat every 20 s. */
const PATIENCE: Patience = { readLagMs: 120_000, stallMs: 25_000 }

export const createXConnector = (options: XConnectorOptions): XConnector => {
  const { account, services, timing, budget, termsOf, patience = PATIENCE } = options
  const { readLagMs, stallMs } = patience
  const agentFor = createAgents(services, options.httpAgent)
  const clock = createServerClock(timing)
  const limits = createLimits(timing, clock)
  const rest = createRest(agentFor, timing)
  const { refresh } = createOAuth(rest, account.clientId)
  const tokens = createTokens({ secrets: services.secrets, secretName: options.secretName, refresh })
  const meter = createMeter({
    ...budget,
    book: options.spend,
    now: timing.now,
    isFree: account.plan === 'enterprise',
    onStage: options.onStage,
  })
  const gate = { rest, tokens, limits, meter, clock }
  const api = createApi(gate)
  const reading = createReading(api)
  const parts: LaneParts = {
    account,
    api,
    reading,
    search: createSearch(reading, clock),
    meter,
    clock,
    timing,
    termsOf,
    openStream: (request) =>
      tokens.withApp((token) => openStream({ agentFor, timing, clock, limits, stallMs }, { ...request, token })),
    files: createFileCalls(agentFor, timing),
    readLagMs,
  }
  const live: readonly Lane[] = account.hasBearer
    ? [createStreamLane(parts), createActivityLane(parts)]
    : [createSearchLane(parts)]
  return {
    platform: 'x',
    sender: createXSender({ ...gate, handle: account.handle, timing, readLagMs }),
    lanes: [
      createMentionsLane(parts),
      createOwnLane(parts),
      ...live,
      createConversationsLane(parts),
      createFiguresLane(parts),
      createRemovalsLane(parts),
      createCountsLane(parts),
    ],
    counts: (signal) => {
      const { watch, ownHandles } = options.brand()
      return countRecent(parts, { terms: termsOf(watch), ownHandles }, { signal, noteLimit: () => undefined })
    },
    close: async () => undefined,
  }
}
