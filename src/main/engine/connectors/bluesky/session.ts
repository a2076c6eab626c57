// The sign-in of one account while it lasts. Keeps true: of many calls that find the access token expired one refreshes
// it; a new pair is kept before it is used, so that no crash leaves us with a pair that was traded in; a refresh that
// failed is forgotten, and the next call tries again. A call is repeated only when the server did not take its token.
import type { SecretKeeper, Timing } from '../host-services.ts'
import { within } from './patience.ts'
import { problem } from './problems.ts'
import { packTokens, readTokens, type Tokens, unpackTokens } from './tokens.ts'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export interface SessionParts {
  readonly secretName: string
  readonly secrets: SecretKeeper
  readonly timing: Timing
  readonly fetch: Fetch
}

const TIMEOUT_MS = 15_000
/** A refresh serves every lane: none of them ends it. */
const FOR_ALL = new AbortController().signal

const REFRESH = '/xrpc/com.atproto.server.refreshSession'
const STALE = new Set(['ExpiredToken', 'InvalidToken'])

const errorNameOf = async (answer: Response): Promise<string> => {
  const said: unknown = await answer.json().catch(() => null)
  return typeof said === 'object' && said !== null && 'error' in said ? String(said.error) : ''
}

/** The server says that a token is not good (any more). */
export const isTokenRefused = async (answer: Response): Promise<boolean> =>
  answer.status === 401 || (answer.status === 400 && STALE.has(await errorNameOf(answer.clone())))

export const createSession = ({ secretName, secrets, timing, fetch }: SessionParts) => {
  let refreshing: Promise<Tokens> | null = null

  /** Read each time: the person may have signed in anew meanwhile. */
  const tokens = async (): Promise<Tokens> => {
    const secret = await secrets.get(secretName)
    const kept = secret === null ? null : unpackTokens(secret)
    if (kept === null) throw problem('noKeys')
    return kept
  }

  const refresh = async (stale: Tokens): Promise<Tokens> => {
    const kept = await tokens()
    if (kept.accessJwt !== stale.accessJwt) return kept
    const headers = { authorization: `Bearer ${kept.refreshJwt}` }
    const answer = await within(timing, TIMEOUT_MS, FOR_ALL, (signal) =>
      fetch(new URL(REFRESH, kept.pdsUrl).href, { method: 'POST', headers, signal }),
    )
    if (await isTokenRefused(answer)) throw problem('signedOut')
    if (!answer.ok) throw problem(answer.status === 429 ? 'limited' : 'server')
    const fresh = readTokens(await answer.json().catch(() => null), kept.pdsUrl)
    if (fresh === null || fresh.did !== kept.did) throw problem('unknown')
    await secrets.set(secretName, packTokens(fresh))
    return fresh
  }

  const refreshed = (stale: Tokens): Promise<Tokens> => {
    refreshing ??= refresh(stale).finally(() => {
      refreshing = null
    })
    return refreshing
  }

  const call = ({ pdsUrl, accessJwt }: Tokens, path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${accessJwt}`)
    return fetch(new URL(path, pdsUrl).href, { ...init, headers })
  }

  return {
    /** `path` from /xrpc/ on. Throws SourceProblem when a person must sign in, and what fetch throws. */
    fetchHandler: async (path: string, init: RequestInit): Promise<Response> => {
      const held = await tokens()
      const answer = await call(held, path, init)
      if (!(await isTokenRefused(answer))) return answer
      const again = await call(await refreshed(held), path, init)
      if (await isTokenRefused(again)) throw problem('signedOut')
      return again
    },
  }
}

export type Session = ReturnType<typeof createSession>
