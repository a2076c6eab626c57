// One Bluesky account as a source: everything that is said on the network, who speaks to us, our own posts, and what
// became of what we hold. The stream needs no sign-in: it goes on where one was lost.
import type { Connector } from '../connector.ts'
import type { HostServices, Timing } from '../host-services.ts'
import { createClient } from './client.ts'
import { createFetchByProxy } from './fetch-by-proxy.ts'
import { createConversationsLane } from './lane-conversations.ts'
import { createFiguresLane } from './lane-figures.ts'
import { createFirehoseLane } from './lane-firehose.ts'
import { createNotificationsLane } from './lane-notifications.ts'
import { createOwnLane } from './lane-own.ts'
import type { LaneParts } from './lane-parts.ts'
import { createRemovalsLane } from './lane-removals.ts'
import { createPeople } from './people.ts'
import { createBlueskySender } from './sender.ts'
import { checkServiceUrl, checkStreamUrl } from './service-url.ts'
import { createSession, type Fetch } from './session.ts'
import { createWrite } from './write.ts'

export interface BlueskyParts {
  /** As signInToBluesky gave it. */
  readonly account: { readonly did: string; readonly handle: string }
  readonly serviceUrl: string
  /** wss://HOST/subscribe */
  readonly jetstreamUrl: string
  /** Under which the sign-in is kept. */
  readonly secretName: string
  readonly services: HostServices
  readonly timing: Timing
  readonly fetch?: Fetch
}

/** Throws SourceProblem for an address that a token must not be sent to. */
export const createBlueskyConnector = ({
  account,
  serviceUrl,
  jetstreamUrl,
  secretName,
  services,
  timing,
  fetch,
}: BlueskyParts): Connector => {
  checkServiceUrl(serviceUrl)
  const network = createFetchByProxy(services)
  const session = createSession({ secretName, secrets: services.secrets, timing, fetch: fetch ?? network.fetch })
  const client = createClient(session, timing)
  const people = createPeople({ client, timing, account })
  const parts: LaneParts = { account, client, people, timing, services }
  return {
    platform: 'bluesky',
    sender: createBlueskySender({ account, client, timing, write: createWrite(session, timing) }),
    lanes: [
      createFirehoseLane({ ...parts, jetstreamUrl: checkStreamUrl(jetstreamUrl) }),
      createNotificationsLane(parts),
      createOwnLane(parts),
      createConversationsLane(parts),
      createFiguresLane(parts),
      createRemovalsLane(parts),
    ],
    close: network.close,
  }
}
