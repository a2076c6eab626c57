// One Mastodon account as a source: who speaks to us, what passes by, our own posts, and what became of what we hold.
import type { Connector } from '../connector.ts'
import type { HostServices, Timing } from '../host-services.ts'
import { checkServerUrl, createClient } from './client.ts'
import { createConversationsLane } from './conversations-lane.ts'
import { createFiguresLane } from './figures-lane.ts'
import { createFollowers } from './followers.ts'
import type { LaneParts } from './lane-parts.ts'
import type { Server } from './normalise.ts'
import { createNotificationsLane } from './notifications-lane.ts'
import { createOwnLane } from './own-lane.ts'
import { createRemovalsLane } from './removals-lane.ts'
import { createMastodonSender } from './sender.ts'
import { createStreamOrigin } from './stream-origin.ts'
import { createTimelineLane, type Timeline } from './timeline-lane.ts'
import { watchTags } from './watch-tags.ts'

export interface MastodonParts {
  /** As signInToMastodon gave it. */
  readonly account: { readonly accountId: string; readonly handle: string }
  readonly serverUrl: string
  /** Under which the access token is kept. */
  readonly secretName: string
  readonly services: HostServices
  readonly timing: Timing
}

const HOME: Timeline = {
  key: 'home',
  streamPath: 'user',
  list: (api, paging) => api.ask('vital', ({ v1 }) => v1.timelines.home.list.$raw(paging)),
}

const tagTimeline = (tag: string): Timeline => ({
  key: tag,
  streamPath: `hashtag?tag=${encodeURIComponent(tag)}`,
  list: (api, paging) => api.ask('vital', ({ v1 }) => v1.timelines.tag.$select(tag).list.$raw(paging)),
})

/** Throws SourceProblem for an address that a token must not be sent to. */
export const createMastodonConnector = ({
  account,
  serverUrl,
  secretName,
  services,
  timing,
}: MastodonParts): Connector => {
  const { host, origin } = checkServerUrl(serverUrl)
  const { accountId, handle } = account
  const server: Server = { host, domain: handle.split('@').at(1) ?? host }
  const client = createClient({ serverUrl, services, timing, token: () => services.secrets.get(secretName) })
  const parts: LaneParts = { client, server, accountId, followers: createFollowers(accountId, timing), timing }
  const streamOrigin = createStreamOrigin(serverUrl)
  const home = createTimelineLane({
    ...parts,
    name: 'home',
    label: { en: 'live: mentions, edits, deletions', fr: 'en direct\u202f: mentions, modifications, suppressions' },
    streamOrigin,
    timelines: () => [HOME],
  })
  const hashtags = createTimelineLane({
    ...parts,
    name: 'hashtags',
    label: { en: 'posts with our hashtags (not words)', fr: 'messages avec nos hashtags (pas les mots)' },
    streamOrigin,
    timelines: ({ watch }) => watchTags(watch).map(tagTimeline),
  })
  return {
    platform: 'mastodon',
    sender: createMastodonSender({ client, server, origin, handle, timing }),
    lanes: [
      createNotificationsLane(parts),
      home,
      hashtags,
      createOwnLane(parts),
      createConversationsLane(parts),
      createFiguresLane(parts),
      createRemovalsLane(parts),
    ],
    close: client.close,
  }
}
