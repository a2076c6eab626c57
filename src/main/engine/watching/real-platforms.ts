// The platforms themselves. Each library is loaded when somebody signs in there, or a connection is opened.
import type { HostServices, Timing } from '../connectors/host-services.ts'
import { latestOnly } from './latest-only.ts'
import { openPlatform } from './open-platform.ts'
import type { Platforms } from './platforms.ts'

/** `signal` ends what waits for a person when the engine closes. */
export const realPlatforms = (services: HostServices, timing: Timing, signal: AbortSignal): Platforms => ({
  open: openPlatform,
  signInToX: latestOnly(async ({ clientId, bearerToken }, own) => {
    const { signInToX } = await import('../connectors/x/sign-in.ts')
    return signInToX({ clientId, bearerToken, services, timing, signal: own })
  }, signal),
  signInToBluesky: async (settings) => {
    const { signInToBluesky } = await import('../connectors/bluesky/sign-in.ts')
    const { did, handle, secret } = await signInToBluesky({ ...settings, services, timing })
    return { accountId: did, handle, secret }
  },
  signInToMastodon: async (settings) => {
    const { signInToMastodon } = await import('../connectors/mastodon/sign-in.ts')
    return signInToMastodon({ ...settings, services, timing })
  },
  lookAtFeed: async (url) => {
    const { lookAtFeed } = await import('../connectors/feeds/feed-connector.ts')
    return lookAtFeed({ url, services, timing, signal })
  },
})
