// One look at a feed's address: bounded in bytes, time and redirects, and led by no site of the outside to the inside.
// Never throws anything but SourceProblem, or the signal's reason.
import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, type Dispatcher, fetch as undiciFetch } from 'undici'
import { SourceProblem } from '../connector.ts'
import type { Timing } from '../host-services.ts'
import type { WayOut } from '../way-out.ts'
import { type AddressesOf, isInside, resolveAddresses } from './addresses.ts'
import { problem, problemOfStatus } from './problems.ts'

export type FeedFetch = typeof undiciFetch

export interface FetchParts {
  readonly wayOut: WayOut
  readonly timing: Timing
  readonly fetch?: FeedFetch | undefined
  readonly addressesOf?: AddressesOf | undefined
}

/** What the site said to say next time, so that it need not send again what we have. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface Fetched extends Validators {
  /** null = as it was last time. */
  readonly bytes: Uint8Array | null
  readonly contentType: string | null
  /** After redirects. */
  readonly url: string
}

export const MAX_BYTES = 5_000_000
const TIMEOUT_MS = 15_000
const MAX_REDIRECTS = 5

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'

export const checkFeedUrl = (url: string): URL => {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) throw problem('notWeb')
  return parsed
}

/** A name may be looked up twice and answer otherwise the second time: what is connected to is checked, too. */
const outsideLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, options, (error, address, family) => {
    const found = typeof address === 'string' ? [address] : (address as { address: string }[]).map((one) => one.address)
    callback(error ?? (found.some(isInside) ? new Error('leads inside') : null), address, family)
  })
}
const outsideOnly = new Agent({ connect: { lookup: outsideLookup } })

const readBody = async (body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  let length = 0
  // Counted as unpacked: a small answer may unpack to a large one.
  for await (const part of body ?? []) {
    length += part.byteLength
    if (length > MAX_BYTES) throw problem('tooBig')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export const createFeedFetcher = ({
  wayOut,
  timing,
  fetch = undiciFetch,
  addressesOf = resolveAddresses,
}: FetchParts) => {
  const leadsInside = async (url: URL): Promise<boolean> => (await addressesOf(url.hostname)).some(isInside)

  const wayTo = async (url: URL, isFromInside: boolean): Promise<Dispatcher | undefined> => {
    const proxy = await wayOut.dispatcherFor(url.href)
    return proxy ?? (isFromInside || fetch !== undiciFetch ? undefined : outsideOnly)
  }

  const follow = async (from: URL, validators: Validators, signal: AbortSignal): Promise<Fetched> => {
    // Behind a proxy names of the outside need not be known here.
    const isFromInside = await leadsInside(from).catch(() => false)
    let url = from
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const dispatcher = await wayTo(url, isFromInside)
      const response = await fetch(url, {
        signal,
        redirect: 'manual',
        headers: {
          accept: ACCEPT,
          'user-agent': 'Sangfroid feed reader',
          ...(validators.etag !== null && { 'if-none-match': validators.etag }),
          ...(validators.lastModified !== null && { 'if-modified-since': validators.lastModified }),
        },
        ...(dispatcher && { dispatcher }),
      })
      const { status, headers } = response
      const told = {
        url: url.href,
        contentType: headers.get('content-type'),
        etag: headers.get('etag'),
        lastModified: headers.get('last-modified'),
      }
      const location = headers.get('location')
      if (status >= 300 && status < 400 && status !== 304 && location !== null) {
        await response.body?.cancel().catch(() => undefined)
        if (!URL.canParse(location, url.href)) throw problem('redirects')
        url = checkFeedUrl(new URL(location, url).href)
        if (!isFromInside && (await leadsInside(url).catch(() => false))) throw problem('redirects')
        continue
      }
      if (status === 200) return { ...told, bytes: await readBody(response.body as ReadableStream<Uint8Array> | null) }
      await response.body?.cancel().catch(() => undefined)
      if (status === 304) return { ...validators, ...told, bytes: null }
      throw problemOfStatus(status, headers.get('retry-after'), timing.now())
    }
    throw problem('redirects')
  }

  return async (url: string, validators: Validators, signal: AbortSignal): Promise<Fetched> => {
    const end = new AbortController()
    const late = timing.wait(TIMEOUT_MS, AbortSignal.any([signal, end.signal])).then(() => end.abort())
    try {
      return await follow(checkFeedUrl(url), validators, AbortSignal.any([signal, end.signal]))
    } catch (error) {
      signal.throwIfAborted()
      throw error instanceof SourceProblem ? error : problem('network')
    } finally {
      end.abort()
      await late
    }
  }
}
