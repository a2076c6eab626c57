// The OAuth 2 tokens of one account. X's refresh token works once and brings the next one, so that a lost answer locks
// us out. Therefore: it is used on a 401 only, by one call at a time, and what it brought is on disk before it is used.
// A crash between X's rotation and our disk cannot be helped: it ends in one "sign in again", and loses no post.
import { SourceProblem } from '../connector.ts'
import type { SecretKeeper } from '../host-services.ts'
import { readKeys, writeKeys, type XKeys } from './keys.ts'
import { problemWords } from './words.ts'

/** X did not take the access token. */
export class Unauthorized extends Error {}

export interface Refreshed {
  readonly accessToken: string
  /** null = the old one is still good. */
  readonly refreshToken: string | null
}

export interface TokenParts {
  readonly secrets: SecretKeeper
  readonly secretName: string
  /** Throws SourceProblem: `signIn` when X refused the refresh token, else what kept it from answering. */
  readonly refresh: (refreshToken: string) => Promise<Refreshed>
}

export const createTokens = ({ secrets, secretName, refresh }: TokenParts) => {
  let held: XKeys | null = null
  /** Came from X, and is not on disk yet: must be saved before it is used, and never fetched again. */
  let unsaved: XKeys | null = null
  let refreshing: Promise<XKeys> | null = null

  const save = async (keys: XKeys): Promise<XKeys> => {
    unsaved = keys
    await secrets.set(secretName, writeKeys(keys))
    unsaved = null
    held = keys
    return keys
  }

  const load = async (): Promise<XKeys> => {
    if (unsaved) return save(unsaved)
    held ??= readKeys(await secrets.get(secretName))
    if (!held) throw new SourceProblem('signIn', problemWords.signIn)
    return held
  }

  const replace = async (stale: string): Promise<XKeys> => {
    if (unsaved) return save(unsaved)
    // Somebody may have signed in again meanwhile.
    held = null
    const keys = await load()
    if (keys.accessToken !== stale) return keys
    const { accessToken, refreshToken } = await refresh(keys.refreshToken)
    return save({ ...keys, accessToken, refreshToken: refreshToken ?? keys.refreshToken })
  }

  /** Single flight: whoever comes meanwhile waits for the same answer. A failure is not remembered. */
  const replaceOnce = (stale: string): Promise<XKeys> => {
    refreshing ??= replace(stale).finally(() => {
      refreshing = null
    })
    return refreshing
  }

  return {
    /** Calls with the account's token; when X does not take it, once more with a new one. */
    withUser: async <T>(call: (accessToken: string) => Promise<T>): Promise<T> => {
      const { accessToken } = await (refreshing ?? load())
      try {
        return await call(accessToken)
      } catch (error) {
        if (!(error instanceof Unauthorized)) throw error
      }
      const fresh = await replaceOnce(accessToken)
      try {
        return await call(fresh.accessToken)
      } catch (error) {
        if (error instanceof Unauthorized) throw new SourceProblem('signIn', problemWords.signIn)
        throw error
      }
    },
    /** Calls with the app's own token, which does not age. */
    withApp: async <T>(call: (bearerToken: string) => Promise<T>): Promise<T> => {
      const { bearerToken } = await (refreshing ?? load())
      try {
        if (bearerToken !== null) return await call(bearerToken)
      } catch (error) {
        if (!(error instanceof Unauthorized)) throw error
      }
      throw new SourceProblem('signIn', problemWords.bearer)
    },
  }
}

export type Tokens = ReturnType<typeof createTokens>
