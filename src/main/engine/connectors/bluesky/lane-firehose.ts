// Everything that is said on Bluesky as it is said, by a Jetstream. Keeps true: the stream is not filtered by words at
// its source, so that what nobody wants is dropped before anything is looked up; after a cut, or on another host, it
// goes on some seconds before where it stood, since hosts stamp the same event a little differently; what a server no
// longer keeps is a gap.
import { HttpsProxyAgent } from 'https-proxy-agent'
import type { Post } from '../../../../shared/model.ts'
import { EMPTY_PAGE, type Gap, type Lane, type LaneContext, type Page, type Removal } from '../connector.ts'
import { POST, parseAtUri, REPOST } from './at-uri.ts'
import { createFirehosePlace, type FirehosePlace } from './firehose-place.ts'
import { createFirehoseSieve } from './firehose-sieve.ts'
import { readMessage } from './jetstream-event.ts'
import type { LaneParts } from './lane-parts.ts'
import { type LiveStream, openLiveStream } from './live-stream.ts'
import { byPerson } from './normalise.ts'
import type { People } from './people.ts'

const HEARTBEAT_MS = 10_000
/** Nothing for so long while the past is told: it has been told. */
const PAST_ENDS_MS = 1_500
/** Where it stands is noted at least so often, though nothing was for us. */
const NOTED_EVERY_MS = 5_000
/** The server leaves out what is larger: nothing that is written by hand. Bytes */
const MAX_MESSAGE_BYTES = 1_000_000

const addressOf = (jetstreamUrl: URL, fromUs: number | null): string => {
  const url = new URL(jetstreamUrl)
  for (const collection of [POST, REPOST]) url.searchParams.append('wantedCollections', collection)
  url.searchParams.set('maxMessageSizeBytes', String(MAX_MESSAGE_BYTES))
  if (fromUs !== null) url.searchParams.set('cursor', String(fromUs))
  return url.href
}

/** Those of whom nothing is known yet carry their DID. */
const named = async (posts: readonly Post[], people: People, context: LaneContext): Promise<Post[]> => {
  const places = posts.flatMap((post) => {
    const place = parseAtUri(post.externalId)
    return place ? [{ post, ...place }] : []
  })
  const found = await people.find(
    places.map(({ did }) => did),
    context,
  )
  return places.map(({ post, did, rkey }) => {
    const person = found.get(did)
    return person ? byPerson(post, rkey, person) : post
  })
}

export interface FirehoseParts extends Pick<LaneParts, 'account' | 'people' | 'timing' | 'services'> {
  readonly jetstreamUrl: URL
}

export const createFirehoseLane = ({ account, people, timing, services, jetstreamUrl }: FirehoseParts): Lane => {
  const open = async (fromUs: number | null, signal: AbortSignal): Promise<LiveStream> => {
    // The proxy is asked for as a browser asks: by the http address.
    const proxy = await services.proxyFor(jetstreamUrl.href.replace(/^ws/, 'http'))
    const agent = proxy === null ? undefined : new HttpsProxyAgent(proxy)
    return openLiveStream({ url: addressOf(jetstreamUrl, fromUs), agent, timing, signal })
  }

  async function* listen(stream: LiveStream, place: FirehosePlace, context: LaneContext): AsyncGenerator<Page> {
    const sieve = createFirehoseSieve({ account, people, context })
    let notedAt = timing.now()
    let gap: Gap | null = null
    while (!context.signal.aborted) {
      const messages = await stream.next(place.isCaughtUp() ? HEARTBEAT_MS : PAST_ENDS_MS)
      const posts: Post[] = []
      const removals: Removal[] = []
      for (const message of messages) {
        const heard = readMessage(message)
        if (!heard) continue
        gap ??= place.hear(heard.timeUs)
        const kept = heard.event && sieve.take(heard.event)
        posts.push(...(kept?.posts ?? []))
        removals.push(...(kept?.removals ?? []))
      }
      const wasCaughtUp = place.isCaughtUp()
      place.weigh(messages.length)
      const isNews = posts.length + removals.length > 0 || gap !== null || place.isCaughtUp() !== wasCaughtUp
      if (!isNews && messages.length > 0 && timing.now() - notedAt < NOTED_EVERY_MS) continue
      if (!isNews && messages.length === 0 && !place.isCaughtUp()) continue
      yield {
        posts: await named(posts, people, context),
        removals,
        cursor: place.cursor(),
        isCaughtUp: place.isCaughtUp(),
        gap,
      }
      notedAt = timing.now()
      gap = null
    }
  }

  return {
    name: 'firehose',
    label: { en: 'everything said on Bluesky', fr: 'tout ce qui se dit sur Bluesky' },
    kind: 'stream',
    normalIntervalMs: 2 * HEARTBEAT_MS,
    async *read(context) {
      const place = createFirehosePlace(context.cursor, timing)
      const stream = await open(place.fromUs, context.signal)
      try {
        // It is open: that alone is an answer.
        yield { ...EMPTY_PAGE, cursor: place.cursor(), isCaughtUp: place.isCaughtUp(), gap: place.lost }
        yield* listen(stream, place, context)
      } finally {
        stream.close()
      }
    },
  }
}
