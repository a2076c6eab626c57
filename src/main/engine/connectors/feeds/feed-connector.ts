// A feed as a source: one address, asked again and again, which says "as before" at almost no cost.
import type { Connector, Lane, Page } from '../connector.ts'
import type { HostServices, Timing } from '../host-services.ts'
import { createWayOut } from '../way-out.ts'
import type { AddressesOf } from './addresses.ts'
import { decodeText } from './decode-text.ts'
import { parseCursor, writeCursor } from './feed-cursor.ts'
import { checkFeedUrl, createFeedFetcher, type FeedFetch, type Fetched } from './fetch-feed.ts'
import { asEdit, type EntryPost, postsOf } from './normalise.ts'
import { problem } from './problems.ts'
import { type Feed, readFeed } from './read-feed.ts'

export interface FeedParts {
  readonly url: string
  readonly services: Pick<HostServices, 'proxyFor'>
  readonly timing: Timing
  /** Default: undici's, which is given the proxy. */
  readonly fetch?: FeedFetch
  /** Default: the system's resolver. */
  readonly addressesOf?: AddressesOf
}

const INTERVAL_MS = 5 * 60_000
const CRISIS_INTERVAL_MS = 60_000

const feedIn = ({ bytes, contentType }: Fetched): Feed | null =>
  bytes === null ? null : readFeed(decodeText(bytes, contentType))

/** What is new, and what says something else than last time. */
const newsIn = (entries: readonly EntryPost[], said: ReadonlyMap<string, string>, seenAt: number) =>
  entries.flatMap((entry) => {
    const before = said.get(entry.idHash)
    if (before === undefined) return [entry.post]
    return before === entry.textHash ? [] : [asEdit(entry, seenAt)]
  })

/** Throws SourceProblem for what is no web address. */
export const createFeedConnector = ({ url, services, timing, fetch, addressesOf }: FeedParts): Connector => {
  checkFeedUrl(url)
  const wayOut = createWayOut(services)
  const fetchFeed = createFeedFetcher({ wayOut, timing, fetch, addressesOf })
  let isCrisis = false

  const lane: Lane = {
    name: 'entries',
    label: { en: 'articles', fr: 'articles' },
    kind: 'poll',
    normalIntervalMs: INTERVAL_MS,
    nextInMs: () => (isCrisis ? CRISIS_INTERVAL_MS : INTERVAL_MS),
    async *read(context): AsyncGenerator<Page> {
      isCrisis = context.isCrisis()
      const before = parseCursor(context.cursor)
      const fetched = await fetchFeed(url, before, context.signal)
      if (fetched.bytes === null) {
        yield { posts: [], removals: [], cursor: null, isCaughtUp: true, gap: null }
        return
      }
      const feed = feedIn(fetched)
      if (feed === null) throw problem('noFeedNow')
      const seenAt = timing.now()
      const entries = postsOf(feed, { url, seenAt })
      const said = new Map(before.said)
      for (const { idHash, textHash } of entries) {
        said.delete(idHash)
        said.set(idHash, textHash)
      }
      const { etag, lastModified } = fetched
      const posts = newsIn(entries, before.said, seenAt)
      yield { posts, removals: [], cursor: writeCursor({ etag, lastModified, said }), isCaughtUp: true, gap: null }
    },
  }
  return { platform: 'news', lanes: [lane], sender: null, close: wayOut.close }
}

export interface FeedLook {
  readonly title: string
  readonly itemCount: number
}

/** What is at an address that a person named. Throws SourceProblem: no feed, or none that we may read. */
export const lookAtFeed = async (parts: FeedParts & { readonly signal?: AbortSignal }): Promise<FeedLook> => {
  const { url, services, timing, fetch, addressesOf, signal = new AbortController().signal } = parts
  const wayOut = createWayOut(services)
  try {
    const fetchFeed = createFeedFetcher({ wayOut, timing, fetch, addressesOf })
    const feed = feedIn(await fetchFeed(url, { etag: null, lastModified: null }, signal))
    if (feed === null) throw problem('noFeed')
    return { title: feed.title, itemCount: feed.entries.length }
  } finally {
    await wayOut.close()
  }
}
