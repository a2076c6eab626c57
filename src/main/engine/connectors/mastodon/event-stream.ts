// One open stream of a Mastodon server over plain HTTP. masto's own streams are not used: they connect again without a
// word, and what was said in between would be missed by nobody knowing.
import { type Dispatcher, fetch } from 'undici'
import { SourceProblem } from '../connector.ts'
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

const CONNECT_MS = 15_000
/** Three heartbeats that did not come. */
const SILENT_MS = 45_000

/** The server does not stream this, now or ever: it can be polled instead. */
export class StreamRefused extends Error {}

/** Ends the connection when nothing was heard for too long. One wait at a time, however much is heard. */
const createPatience = (timing: Timing, end: AbortController, signal: AbortSignal) => {
  let heardAt = timing.now()
  let patienceMs = CONNECT_MS
  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      const leftMs = heardAt + patienceMs - timing.now()
      if (leftMs <= 0) end.abort()
      else await timing.wait(leftMs, signal)
    }
  }
  return {
    watch,
    hear: (): void => {
      heardAt = timing.now()
      patienceMs = SILENT_MS
    },
  }
}

const connect = async ({ url, token, dispatcher, timing }: StreamParts, signal: AbortSignal) => {
  const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' }
  const response = await fetch(url, { headers, signal, redirect: 'error', ...(dispatcher && { dispatcher }) })
  const { status, body } = response
  const isStream = (response.headers.get('content-type') ?? '').startsWith('text/event-stream')
  if (status === 200 && isStream && body) return body
  await body?.cancel().catch(() => undefined)
  const isTrouble = status === 401 || status === 429 || (status >= 500 && status !== 501)
  if (!isTrouble) throw new StreamRefused()
  throw problemOfStatus(status, resetOf(new Headers([...response.headers]), timing.now()))
}

/** Resolves when the server listens; then what it says until it is cut (SourceProblem) or the signal aborts. */
export const openEventStream = async (parts: StreamParts): Promise<AsyncIterable<Heard>> => {
  const end = new AbortController()
  const signal = AbortSignal.any([parts.signal, end.signal])
  const patience = createPatience(parts.timing, end, signal)
  patience.watch().catch(() => undefined)

  /** To be thrown when the connection fails; whoever stopped it hears why. */
  const failure = (error: unknown): unknown => {
    end.abort()
    parts.signal.throwIfAborted()
    return error instanceof SourceProblem || error instanceof StreamRefused ? error : problem('cut')
  }

  const body = await connect(parts, signal).catch((error: unknown) => {
    throw failure(error)
  })
  patience.hear()

  async function* heard(): AsyncGenerator<Heard> {
    const decoder = new TextDecoder()
    const readEvents = createEventReader()
    try {
      for await (const bytes of body) {
        patience.hear()
        yield* readEvents(decoder.decode(bytes as Uint8Array, { stream: true }))
      }
      throw problem('cut')
    } catch (error) {
      throw failure(error)
    } finally {
      end.abort()
    }
  }
  return heard()
}
