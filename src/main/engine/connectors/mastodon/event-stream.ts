// One open stream of a Mastodon server over plain HTTP. masto's own streams are not used: they connect again without a
// word, and what was said in between would be missed by nobody knowing.
import { type Dispatcher, fetch } from 'undici'
import type { Timing } from '../host-services.ts'
import { problem, problemOfStatus } from './problems.ts'
import { resetOf } from './rate-limit.ts'
import { createEventReader, type Heard } from './server-sent-events.ts'

export interface StreamParts {
  readonly url: string
  readonly token: string
  readonly dispatcher: Dispatcher | undefined
  readonly timing: Timing
  readonly signal: AbortSignal
}

/** Three heartbeats that did not come. */
const SILENT_MS = 45_000
const CONNECT_MS = 15_000

/** The server does not stream this, now or ever: it can be polled instead. */
export class StreamRefused extends Error {}

/** `work`, or a problem when it takes longer. Waits by `timing`, and leaves no wait behind. */
const within = async <T>(work: Promise<T>, ms: number, { timing, signal }: StreamParts): Promise<T> => {
  const done = new AbortController()
  const late = timing.wait(ms, AbortSignal.any([signal, done.signal])).then(() => {
    signal.throwIfAborted()
    throw problem('cut')
  })
  late.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    done.abort()
  }
}

const connect = async (parts: StreamParts) => {
  const { url, token, dispatcher, signal, timing } = parts
  const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' }
  const asked = fetch(url, { headers, signal, redirect: 'error', ...(dispatcher && { dispatcher }) })
  asked.catch(() => undefined)
  const response = await within(asked, CONNECT_MS, parts).catch((error: unknown) => {
    signal.throwIfAborted()
    throw error instanceof TypeError ? problem('network') : error
  })
  const { status, body } = response
  const isStream = (response.headers.get('content-type') ?? '').startsWith('text/event-stream')
  if (status === 200 && isStream && body) return body
  await body?.cancel().catch(() => undefined)
  if (status === 401 || status === 429 || status >= 500) {
    const resetsAt = resetOf(new Headers([...response.headers]), timing.now())
    throw status === 501 ? new StreamRefused() : problemOfStatus(status, resetsAt)
  }
  throw new StreamRefused()
}

/** Resolves when the server listens; then what it says until it is cut (SourceProblem) or the signal aborts. */
export const openEventStream = async (parts: StreamParts): Promise<AsyncIterable<Heard>> => {
  const reader = (await connect(parts)).getReader()
  const decoder = new TextDecoder()
  const readEvents = createEventReader()

  async function* heard(): AsyncGenerator<Heard> {
    try {
      for (;;) {
        const { done, value } = await within(reader.read(), SILENT_MS, parts)
        if (done) throw problem('cut')
        yield* readEvents(decoder.decode(value, { stream: true }))
      }
    } catch (error) {
      parts.signal.throwIfAborted()
      throw error instanceof Error && error.name === 'SourceProblem' ? error : problem('cut')
    } finally {
      await reader.cancel().catch(() => undefined)
    }
  }
  return heard()
}
