// What the watch needs of the platforms: to make sure that a key works, and to open a connector with it.
import type { OpenConnector } from './open-connector.ts'

/** An account that let us in; `secret` goes to the keeper of secrets and nowhere else. */
export interface SignedIn {
  readonly accountId: string
  /** Bare. */
  readonly handle: string
  readonly secret: string
}

export interface Platforms {
  readonly open: OpenConnector
  signInToX(settings: { clientId: string; bearerToken: string | null }): Promise<SignedIn>
  signInToBluesky(settings: { serviceUrl: string; identifier: string; appPassword: string }): Promise<SignedIn>
  signInToMastodon(settings: { serverUrl: string; accessToken: string }): Promise<SignedIn>
  /** The feed's own title. */
  lookAtFeed(url: string): Promise<{ readonly title: string }>
}
