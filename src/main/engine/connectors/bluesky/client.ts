// The calls of one account to its server, and through it to the index of the network (an AppView), by @atproto/api.
import { Agent, XRPCError } from '@atproto/api'
import { type LaneContext, SourceProblem } from '../connector.ts'
import type { Timing } from '../host-services.ts'
import { within } from './patience.ts'
import { problem } from './problems.ts'
import { limitOf } from './rate-limit.ts'
import type { Session } from './session.ts'

/** What the server said; `name` is its name for why not, as the protocol lists them. */
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly name: string }

export type AskContext = Pick<LaneContext, 'signal' | 'noteLimit'>

export interface Client {
  /** Throws SourceProblem where waiting or a person helps; and the signal's error. */
  ask(method: string, params: Record<string, unknown>, context: AskContext): Promise<Answer>
}

const TIMEOUT_MS = 15_000
/** An index that did not answer once in so long is not there. */
const NO_INDEX_MS = 5 * 60_000
const INDEX = 'app.bsky.'

export const createClient = (session: Session, timing: Timing): Client => {
  const agent = new Agent(session)
  let hasIndexAnswered = false
  let noIndexSinceAt: number | null = null

  const noIndex = (): SourceProblem => {
    noIndexSinceAt ??= timing.now()
    return problem(!hasIndexAnswered && timing.now() - noIndexSinceAt >= NO_INDEX_MS ? 'noIndex' : 'server')
  }

  const refusal = (
    method: string,
    { status, error, cause, headers }: XRPCError,
    noteLimit: AskContext['noteLimit'],
  ) => {
    if (cause instanceof SourceProblem) throw cause
    const limit = limitOf(headers ?? {})
    if (limit) noteLimit(limit)
    if (status === 401) throw problem('signedOut')
    if (status === 429) throw problem('limited', limit?.resetsAt ?? null)
    if (status === 502 && method.startsWith(INDEX)) throw noIndex()
    if (status >= 500) throw problem('server')
    if (status < 400) throw problem(cause === undefined ? 'unknown' : 'network')
    return { ok: false, name: error } as const
  }

  return {
    ask: async (method, params, { signal, noteLimit }) => {
      try {
        const answer = await within(timing, TIMEOUT_MS, signal, (patience) =>
          agent.call(method, params, undefined, { signal: patience }),
        )
        const limit = limitOf(answer.headers)
        if (limit) noteLimit(limit)
        if (method.startsWith(INDEX)) hasIndexAnswered = true
        return { ok: true, value: answer.data }
      } catch (error) {
        signal.throwIfAborted()
        // The library refuses a whole page for one item that its schema does not know: ours reads each by itself.
        if (error instanceof XRPCError && 'responseBody' in error) return { ok: true, value: error.responseBody }
        if (error instanceof XRPCError) return refusal(method, error, noteLimit)
        throw error
      }
    },
  }
}
