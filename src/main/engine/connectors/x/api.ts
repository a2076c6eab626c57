// The one gate of every REST call to X: allowed by the limits, paid for by the meter, with a token that X takes. What
// goes wrong comes out as a SourceProblem and nothing else.
import type { LaneContext } from '../connector.ts'
import type { LimitHeaders, Limits } from './limits.ts'
import type { Hold, Meter } from './meter.ts'
import type { Priced } from './prices.ts'
import { networkProblem, problemOf } from './problems.ts'
import { LOST, type Rest, type RestAnswer, type RestCall } from './rest.ts'
import type { ServerClock } from './server-clock.ts'
import { type Tokens, Unauthorized } from './tokens.ts'

export interface ApiCall extends Omit<RestCall, 'token'> {
  /** The endpoint, as X counts its calls. */
  readonly limit: string
  readonly as: 'user' | 'app'
  /** The most that it can cost, and what came; null = free. */
  readonly cost: {
    readonly what: Priced
    readonly mostUnits: number
    readonly unitsOf: (body: unknown) => number
    /** A look at what we said ourselves, before we say more: the reserve pays for it too. */
    readonly isOwn?: boolean | undefined
  } | null
}

export interface ApiAnswer {
  readonly body: unknown
  /** When X answered, by its own clock. ms UTC */
  readonly serverAt: number
}

export type Caller = Pick<LaneContext, 'signal' | 'noteLimit'>

export interface ApiParts {
  readonly rest: Rest
  readonly tokens: Tokens
  readonly limits: Limits
  readonly meter: Meter
  readonly clock: ServerClock
}

/** Rejects at once when the signal aborts; the call itself goes on to its end, so that what it cost is known. */
const untilAborted = async <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  let stop = (): void => undefined
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

const dateOf = (headers: LimitHeaders): string | undefined =>
  typeof headers.date === 'string' ? headers.date : undefined

export const createApi = ({ rest, tokens, limits, meter, clock }: ApiParts) => {
  const once = async (call: ApiCall, token: string, hold: Hold | null, caller: Caller): Promise<ApiAnswer> => {
    const { signal, noteLimit } = caller
    const key = `${call.as} ${call.limit}`
    await limits.take(key, signal)
    const answer = await rest({ ...call, token }).catch((): RestAnswer => LOST)
    if (answer.kind === 'lost') {
      limits.note(key, null, false)
      // What it would have given is not known: the most is put down.
      if (answer.isHalf) hold?.took(call.cost?.mostUnits ?? 0)
      throw networkProblem()
    }
    const serverAt = clock.note(dateOf(answer.headers))
    const wasLimited = answer.kind === 'refused' && answer.status === 429
    const limit = limits.note(key, answer.headers, wasLimited)
    if (limit && !signal.aborted) noteLimit(limit)
    if (answer.kind === 'ok') {
      hold?.took(call.cost?.unitsOf(answer.body) ?? 0)
      return { body: answer.body, serverAt }
    }
    const { status, body } = answer
    if (status === 401) throw new Unauthorized()
    throw problemOf({ status, body, as: call.as, resetsAt: wasLimited ? (limit?.resetsAt ?? null) : null })
  }

  const paid = async (call: ApiCall, caller: Caller): Promise<ApiAnswer> => {
    const hold = call.cost && meter.holdFor(call.cost.what, call.cost.mostUnits, call.cost.isOwn)
    try {
      const withToken = call.as === 'user' ? tokens.withUser : tokens.withApp
      return await withToken((token) => once(call, token, hold, caller))
    } finally {
      hold?.close()
    }
  }

  return {
    /** Throws SourceProblem, or the signal's reason. */
    call: (call: ApiCall, caller: Caller): Promise<ApiAnswer> => {
      const work = paid(call, caller)
      work.catch(() => undefined)
      return untilAborted(work, caller.signal)
    },
  }
}

export type Api = ReturnType<typeof createApi>
