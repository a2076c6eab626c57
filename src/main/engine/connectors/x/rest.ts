// One REST call with one token, by twitter-api-v2. Its errors carry the request with its Authorization header: none leaves
// this file, only what the answer said.
import {
  ApiPartialResponseError,
  ApiRequestError,
  ApiResponseError,
  type ITwitterApiClientPlugin,
  TwitterApi,
} from 'twitter-api-v2'
import { z } from 'zod'
import type { Timing } from '../host-services.ts'
import type { AgentFor } from './agents.ts'
import type { LimitHeaders } from './limits.ts'

export const API_URL = 'https://api.x.com'
const TIMEOUT_MS = 15_000
/** The library's own timeout does not end every call that X leaves hanging, and a lane would wait for ever. */
const GIVE_UP_MS = 20_000

export interface RestCall {
  readonly method: 'GET' | 'POST'
  /** With its id filled in: `/2/users/12/mentions`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: Readonly<Record<string, unknown>>
  readonly bodyAs?: 'json' | 'url'
  /** null = none is needed. */
  readonly token: string | null
  /** For what takes long to send; default 20 s. ms */
  readonly giveUpMs?: number
}

export type RestAnswer =
  | { readonly kind: 'ok'; readonly body: unknown; readonly headers: LimitHeaders }
  | { readonly kind: 'refused'; readonly status: number; readonly body: unknown; readonly headers: LimitHeaders }
  /**
   * `isHalf`: X had begun to answer, so that it was done, and is paid for. `isUnsent`: there was no connection, so that
   * X cannot have heard of it; false = it may have.
   */
  | { readonly kind: 'lost'; readonly isHalf: boolean; readonly isUnsent: boolean }

export const LOST: RestAnswer = { kind: 'lost', isHalf: false, isUnsent: false }

/** The system's own words for a call that found no way: they come only while there is no connection yet. */
const NoConnection = z.object({ syscall: z.enum(['connect', 'getaddrinfo']) })
/** Several addresses were tried. */
const NoConnections = z.object({ errors: z.array(NoConnection).min(1) })
/** The library's types have it under another name, which is always empty. */
const Cause = z.object({ _options: z.object({ error: z.union([NoConnection, NoConnections]) }) })

const ended = (error: unknown): RestAnswer => {
  if (error instanceof ApiResponseError)
    return { kind: 'refused', status: error.code, body: error.data, headers: error.headers }
  return {
    kind: 'lost',
    isHalf: error instanceof ApiPartialResponseError,
    isUnsent: error instanceof ApiRequestError && Cause.safeParse(error).success,
  }
}

/** Ends the call with the signal: one that was given up must not leave later. */
const endingWith = (signal: AbortSignal): ITwitterApiClientPlugin => ({
  onBeforeRequest: ({ requestOptions }) => {
    requestOptions.signal = signal
  },
})

export const createRest = (agentFor: AgentFor, timing: Timing) => {
  const send = async (
    { method, path, query = {}, body = {}, bodyAs = 'json', token }: RestCall,
    signal: AbortSignal,
  ): Promise<RestAnswer> => {
    const httpAgent = await agentFor(API_URL)
    const plugins = [endingWith(signal)]
    const settings = { compression: false, plugins, ...(httpAgent ? { httpAgent } : {}) }
    const client = token === null ? new TwitterApi(undefined, settings) : new TwitterApi(token, settings)
    const url = `${API_URL}${path}`
    const options = { fullResponse: true, prefix: '', timeout: TIMEOUT_MS } as const
    try {
      const answer =
        method === 'GET'
          ? await client.v2.get<unknown>(url, { ...query }, options)
          : await client.v2.post<unknown>(url, { ...body }, { ...options, query: { ...query }, forceBodyMode: bodyAs })
      return { kind: 'ok', body: answer.data, headers: answer.headers }
    } catch (error) {
      return ended(error)
    }
  }
  return async (call: RestCall): Promise<RestAnswer> => {
    const over = new AbortController()
    const late = timing.wait(call.giveUpMs ?? GIVE_UP_MS, over.signal).then(() => LOST)
    try {
      return await Promise.race([send(call, over.signal), late])
    } finally {
      over.abort()
    }
  }
}

export type Rest = ReturnType<typeof createRest>
