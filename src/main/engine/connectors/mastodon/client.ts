// The calls of one account to its server, through masto. A token is read when a reading begins and kept nowhere.
import { createRestAPIClient, type mastodon } from 'masto'
import type { Dispatcher } from 'undici'
import type { LaneContext } from '../connector.ts'
import type { HostServices, Timing } from '../host-services.ts'
import { createWayOut } from '../way-out.ts'
import { problem, problemOf } from './problems.ts'
import { createRateKeeper, limitOf, resetOf, type Use } from './rate-limit.ts'

type Rest = mastodon.rest.Client
type Answer = PromiseLike<{ readonly headers: Headers; readonly data: unknown }>

export type Call = (rest: Rest) => Answer

/** One reading's calls: they end with its signal. */
export interface Api {
  readonly token: string
  readonly dispatcher: Dispatcher | undefined
  /** Throws SourceProblem; masto's own error for a post that is not there (isGone). */
  ask(use: Use, call: Call): Promise<unknown>
  /**
   * A call that writes. Throws what masto throws: only who knows what was written can say what became of it. And
   * SourceProblem instead of a call that the server would refuse now.
   */
  tell(call: Call): Promise<unknown>
  hasRoomFor(use: Use): boolean
}

export interface Client {
  open(context: Pick<LaneContext, 'signal' | 'noteLimit'>): Promise<Api>
  close(): Promise<void>
}

export interface ClientParts {
  readonly serverUrl: string
  readonly token: () => Promise<string | null>
  readonly services: Pick<HostServices, 'proxyFor'>
  readonly timing: Timing
}

const TIMEOUT_MS = 15_000

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** Throws what a person must change: a token would be readable on the way. */
export const checkServerUrl = (serverUrl: string): URL => {
  const url = URL.canParse(serverUrl) ? new URL(serverUrl) : null
  if (url === null || url.username !== '' || url.password !== '') throw problem('notSecure')
  if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))) return url
  throw problem('notSecure')
}

export const createClient = ({ serverUrl, token, services, timing }: ClientParts): Client => {
  const { origin } = checkServerUrl(serverUrl)
  const wayOut = createWayOut(services)
  // The server counts by account, whatever lane asks.
  const rates = createRateKeeper()

  const open: Client['open'] = async ({ signal, noteLimit }) => {
    const accessToken = await token()
    if (accessToken === null) throw problem('noKeys')
    const dispatcher = await wayOut.dispatcherFor(origin)
    // masto asks by Node's own fetch, which takes the agents of a newer undici; only their types differ.
    const requestInit = { signal, redirect: 'error', ...(dispatcher && { dispatcher }) } as unknown as RequestInit
    const rest = createRestAPIClient({ url: origin, accessToken, timeout: TIMEOUT_MS, requestInit })
    const note = (headers: Headers): void => {
      const limit = limitOf(headers, timing.now())
      if (limit === null) return
      rates.note(limit)
      noteLimit(limit)
    }
    const refused = (headers: Headers): number | null => {
      note(headers)
      return resetOf(headers, timing.now())
    }
    const ask: Api['ask'] = async (use, call) => {
      rates.check(use, timing.now())
      try {
        const { headers, data } = await call(rest)
        note(headers)
        return data
      } catch (error) {
        signal.throwIfAborted()
        throw problemOf(error, refused)
      }
    }
    // The limits that such an answer tells are those of posts, not of calls: they are not noted.
    const tell: Api['tell'] = async (call) => {
      rates.check('vital', timing.now())
      return (await call(rest)).data
    }
    return { token: accessToken, dispatcher, ask, tell, hasRoomFor: (use) => rates.hasRoomFor(use, timing.now()) }
  }
  return { open, close: wayOut.close }
}
