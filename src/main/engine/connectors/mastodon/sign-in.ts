// From an access token that a person pasted to an account: asks the server whose it is.
import type { HostServices, Timing } from '../host-services.ts'
import { createClient } from './client.ts'
import { problem } from './problems.ts'
import { credentialsShape, instanceShape } from './shapes.ts'

export interface SignedIn {
  readonly accountId: string
  /** Bare and whole: `name@server`. */
  readonly handle: string
  /** To be kept by the secret keeper, and given back through it. */
  readonly secret: string
}

export interface SignInParts {
  readonly serverUrl: string
  readonly accessToken: string
  readonly services: Pick<HostServices, 'proxyFor'>
  readonly timing: Timing
  readonly signal?: AbortSignal
}

/** Throws SourceProblem: a token that is not taken, a server that is none. */
export const signInToMastodon = async (parts: SignInParts): Promise<SignedIn> => {
  const { serverUrl, accessToken, services, timing, signal = new AbortController().signal } = parts
  const client = createClient({ serverUrl, services, timing, token: async () => accessToken })
  try {
    const api = await client.open({ signal, noteLimit: () => undefined })
    const account = credentialsShape.safeParse(
      await api.ask('vital', ({ v1 }) => v1.accounts.verifyCredentials.$raw()),
    ).data
    if (!account) throw problem('unknown')
    // Accounts may be of another name than the server that serves them.
    const told = await api.ask('vital', ({ v2 }) => v2.instance.fetch.$raw()).catch(() => null)
    const domain = instanceShape.safeParse(told).data?.domain ?? new URL(serverUrl).host
    return { accountId: account.id, handle: `${account.acct}@${domain}`, secret: accessToken }
  } finally {
    await client.close()
  }
}
