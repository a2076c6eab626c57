// Sign in to X in the person's own browser: OAuth 2 with PKCE, and the answer comes back to this machine. Nothing is
// stored here; the caller keeps `secret` under the connection's name before it opens a connector.
import type { Agent } from 'node:http'
import { z } from 'zod'
import { SIGN_IN_PORTS } from '../../../../shared/loopback.ts'
import { SourceProblem } from '../connector.ts'
import type { HostServices, Timing } from '../host-services.ts'
import { createAgents } from './agents.ts'
import { openCallbackServer } from './callback-server.ts'
import { writeKeys } from './keys.ts'
import { createChallenge, createOAuth } from './oauth.ts'
import { networkProblem, problemOf } from './problems.ts'
import { createRest } from './rest.ts'
import { problemWords } from './words.ts'

export { SIGN_IN_PORTS }

const PATIENCE_MS = 5 * 60_000

const Me = z.object({ data: z.object({ id: z.string().regex(/^\d{1,19}$/), username: z.string().min(1) }) })

export interface SignInOptions {
  readonly clientId: string
  readonly bearerToken: string | null
  readonly services: HostServices
  readonly timing: Timing
  readonly signal: AbortSignal
  readonly ports?: readonly number[]
  /** Tests only: instead of the way to the network. */
  readonly httpAgent?: Agent
}

export interface SignedInToX {
  readonly accountId: string
  /** Bare. */
  readonly handle: string
  /** For the keeper of secrets, and nowhere else. */
  readonly secret: string
}

/** Throws SourceProblem, or the signal's reason. */
export const signInToX = async (options: SignInOptions): Promise<SignedInToX> => {
  const { clientId, bearerToken, services, timing, signal } = options
  const rest = createRest(createAgents(services, options.httpAgent), timing)
  const oauth = createOAuth(rest, clientId)
  const server = await openCallbackServer(options.ports ?? SIGN_IN_PORTS)
  const over = new AbortController()
  try {
    const { state, verifier, url } = createChallenge(clientId, server.redirectUri)
    const answer = server.answerTo(state)
    await services.openInBrowser(url)
    const tooLate = timing.wait(PATIENCE_MS, AbortSignal.any([signal, over.signal])).then(() => null)
    const callback = await Promise.race([answer, tooLate])
    signal.throwIfAborted()
    if (callback === null) throw new SourceProblem('signIn', problemWords.tooLate)
    if (callback.kind === 'denied') throw new SourceProblem('signIn', problemWords.denied)
    const { accessToken, refreshToken } = await oauth.exchange(callback.code, verifier, server.redirectUri)
    if (refreshToken === null) throw new SourceProblem('refused', problemWords.refused)
    const me = await rest({ method: 'GET', path: '/2/users/me', token: accessToken })
    if (me.kind === 'lost') throw networkProblem()
    if (me.kind === 'refused') throw problemOf({ status: me.status, body: me.body, as: 'user', resetsAt: null })
    const user = Me.safeParse(me.body)
    if (!user.success) throw new SourceProblem('ours', problemWords.ours)
    const { id: accountId, username: handle } = user.data.data
    return { accountId, handle, secret: writeKeys({ accessToken, refreshToken, bearerToken }) }
  } finally {
    over.abort()
    server.close()
  }
}
