// Signing in with an app password: it reads and posts for the account, and can neither change nor close it.
import { AtpAgent, XRPCError } from '@atproto/api'
import { problem } from './problems.ts'
import { checkServiceUrl, isLocal } from './service-url.ts'
import { isForMainPassword, packTokens, readTokens } from './tokens.ts'

export interface BlueskySignIn {
  /** https://bsky.social, or the server that holds the account. */
  readonly serviceUrl: string
  /** Handle, with or without @, or e-mail address. */
  readonly identifier: string
  readonly appPassword: string
  readonly fetch?: typeof globalThis.fetch
}

export interface SignedIn {
  readonly did: string
  readonly handle: string
  /** To be kept by SecretKeeper under the connection's name. */
  readonly secret: string
}

const APP_PASSWORD = /^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/

const problemOf = (error: unknown) => {
  if (!(error instanceof XRPCError)) return problem('network')
  if (error.status === 400 || error.status === 401) return problem('wrongPassword')
  if (error.status === 429) return problem('limited')
  return problem(error.status >= 500 ? 'server' : 'network')
}

/** Throws SourceProblem. A main password is never sent away: only a test server on this machine gets one. */
export const signInToBluesky = async ({
  serviceUrl,
  identifier,
  appPassword,
  fetch,
}: BlueskySignIn): Promise<SignedIn> => {
  const service = checkServiceUrl(serviceUrl).origin
  const password = appPassword.trim()
  if (!APP_PASSWORD.test(password) && !isLocal(service)) throw problem('mainPassword')
  const agent = new AtpAgent({ service, ...(fetch && { fetch }) })
  const answer = await agent.com.atproto.server
    .createSession({ identifier: identifier.trim().replace(/^@/, ''), password })
    .catch((error: unknown) => {
      throw problemOf(error)
    })
  const tokens = readTokens(answer.data, service)
  if (tokens === null) throw problem('unknown')
  if (isForMainPassword(tokens.accessJwt) && !isLocal(service)) throw problem('mainPassword')
  return { did: tokens.did, handle: tokens.handle, secret: packTokens(tokens) }
}
