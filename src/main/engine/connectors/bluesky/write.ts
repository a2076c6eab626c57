// One call that writes, and how far it is known what became of it. Never repeated in here; the session repeats only what
// the server refused for an old token.
import { Agent, XRPCError } from '@atproto/api'
import { SourceProblem } from '../connector.ts'
import type { Timing } from '../host-services.ts'
import { neverLeft } from '../never-left.ts'
import { within } from './patience.ts'
import { limitOf } from './rate-limit.ts'
import { beforehand, notTaken } from './send-problems.ts'
import type { Session } from './session.ts'

export type Written =
  | { readonly kind: 'done'; readonly value: unknown }
  /** `name`: the server's for why not. */
  | { readonly kind: 'refused'; readonly status: number; readonly name: string }
  /** No answer, half of one, or the server's own trouble: it may have been done. */
  | { readonly kind: 'unknown' }

/** Throws SendProblem where it is certain that nobody took the call. `encoding`: of bytes; default JSON. */
export type Write = (method: string, body: unknown, encoding?: string) => Promise<Written>

const TIMEOUT_MS = 15_000
/** Once begun, it is not called off: then nobody would know. */
const TO_THE_END = new AbortController().signal

const outcomeOf = (error: XRPCError): Written => {
  const { status, error: name, cause, headers } = error
  // The session throws it before a call, or after one whose token was not taken.
  if (cause instanceof SourceProblem) throw beforehand(cause)
  if (neverLeft(cause)) throw notTaken('network')
  if ('responseBody' in error) return { kind: 'done', value: error.responseBody }
  if (status === 401) throw notTaken('signedOut')
  if (status === 429) throw notTaken('limited', limitOf(headers ?? {})?.resetsAt ?? null)
  return status >= 400 && status < 500 ? { kind: 'refused', status, name } : { kind: 'unknown' }
}

export const createWrite = (session: Session, timing: Timing): Write => {
  const agent = new Agent(session)
  return async (method, body, encoding = 'application/json') => {
    try {
      const answer = await within(timing, TIMEOUT_MS, TO_THE_END, (signal) =>
        agent.call(method, undefined, body, { signal, encoding }),
      )
      return { kind: 'done', value: answer.data }
    } catch (error) {
      if (error instanceof XRPCError) return outcomeOf(error)
      throw error
    }
  }
}
