// Signing in with an app password: it reads and posts for the account, and can neither change nor close it.
import { Agent, XRPCError } from '@atproto/api'
import type { HostServices, Timing } from '../host-services.ts'
import { createFetchByProxy } from './fetch-by-proxy.ts'
import { within } from './patience.ts'
import { problem } from './problems.ts'
import { checkServiceUrl, isLocal } from './service-url.ts'
import { isForMainPassword, packTokens, readTokens } from './tokens.ts'

export interface BlueskySignIn {
  /** https://bsky.social, or the server that holds the account. */
  readonly serviceUrl: string
  /** Handle, with or without @, or e-mail address. */
  readonly identifier: string
  readonly appPassword: string
  readonly services: Pick<HostServices, 'proxyFor'>
  readonly timing: Timing
}

export interface SignedIn {
  readonly did: string
  readonly handle: string
  /** To be kept by SecretKeeper under the connection's name. */
  readonly secret: string
}

const TIMEOUT_MS = 15_000
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
  services,
  timing,
}: BlueskySignIn): Promise<SignedIn> => {
  const service = checkServiceUrl(serviceUrl).origin
  const password = appPassword.trim()
  if (!APP_PASSWORD.test(password) && !isLocal(service)) throw problem('mainPassword')
  const network = createFetchByProxy(services)
  const agent = new Agent((path, init) => network.fetch(new URL(path, service).href, init))
  const who = { identifier: identifier.trim().replace(/^@/, ''), password }
  const answer = await within(timing, TIMEOUT_MS, new AbortController().signal, (signal) =>
    agent.com.atproto.server.createSession(who, { signal }),
  )
    .catch((error: unknown) => {
      throw problemOf(error)
    })
    .finally(network.close)
  const tokens = readTokens(answer.data, service)
  if (tokens === null) throw problem('unknown')
  if (isForMainPassword(tokens.accessJwt) && !isLocal(service)) throw problem('mainPassword')
  return { did: tokens.did, handle: tokens.handle, secret: packTokens(tokens) }
}
