// One call that writes, and how far it is known what became of it. Never repeated in here.
import { MastoHttpError } from 'masto'
import { SourceProblem } from '../connector.ts'
import type { Timing } from '../host-services.ts'
import { neverLeft } from '../never-left.ts'
import type { Api, Call } from './client.ts'
import { resetOf } from './rate-limit.ts'
import { beforehand, notTaken } from './send-problems.ts'

export type Written =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly status: number }
  /** No answer, half of one, a page of a proxy, or the server's own trouble: it may have been done. */
  | { readonly kind: 'unknown' }

const headersOf = ({ cause }: MastoHttpError): Headers => (cause instanceof Response ? cause.headers : new Headers())

/** Throws SendProblem where it is certain that nobody took the call. */
export const write = async (api: Api, timing: Timing, call: Call): Promise<Written> => {
  try {
    return { kind: 'done', value: await api.tell(call) }
  } catch (error) {
    if (error instanceof SourceProblem) throw beforehand(error)
    if (neverLeft(error)) throw notTaken('network')
    if (!(error instanceof MastoHttpError)) return { kind: 'unknown' }
    const { statusCode: status } = error
    if (status === 401) throw notTaken('signedOut')
    if (status === 429) throw notTaken('limited', resetOf(headersOf(error), timing.now()))
    return status < 500 ? { kind: 'refused', status } : { kind: 'unknown' }
  }
}
