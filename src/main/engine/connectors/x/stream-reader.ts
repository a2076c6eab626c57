// One connection to a stream of X, read as it comes. The library's own reader breaks characters at chunk borders, misses
// resets and takes problems for data, so this is ours: what came is kept in order until it is asked for, 25 s without a
// heartbeat is a cut, and after a cut what had come is still given before the problem is thrown.
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { createGunzip } from 'node:zlib'
import { SourceProblem } from '../connector.ts'
import type { Timing } from '../host-services.ts'
import type { AgentFor } from './agents.ts'
import type { Limits } from './limits.ts'
import { createLineSplitter } from './line-splitter.ts'
import { networkProblem, problemOf } from './problems.ts'
import { API_URL } from './rest.ts'
import type { ServerClock } from './server-clock.ts'
import { readLine } from './stream-line.ts'
import { Unauthorized } from './tokens.ts'
import { problemWords } from './words.ts'

/** Some minutes of a stream at its fullest: more is better read again by search than held. */
export const MAX_WAITING = 50_000
const MAX_PROBLEM_BYTES = 65_536

export interface StreamParts {
  readonly agentFor: AgentFor
  readonly timing: Timing
  readonly clock: ServerClock
  readonly limits: Limits
  /** So long without a byte is a cut. */
  readonly stallMs: number
}

export interface StreamCall {
  /** With its query. */
  readonly path: string
  readonly token: string
  readonly signal: AbortSignal
  /** At each item as it arrives; what it throws ends the stream. */
  readonly onItem?: () => void
}

export interface XStream {
  /** By X's clock: what was said from here on comes. ms UTC */
  readonly connectedAt: number
  /** Resolves with what has come since, in order; empty = a heartbeat. Rejects when the stream is cut, or with the signal's reason. */
  next(): Promise<readonly unknown[]>
  close(): void
}

const readProblem = async (response: IncomingMessage): Promise<unknown> => {
  let text = ''
  for await (const chunk of response) {
    text += String(chunk)
    if (text.length > MAX_PROBLEM_BYTES) break
  }
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const connect = async (
  parts: StreamParts,
  { path, token }: StreamCall,
  stop: AbortSignal,
): Promise<IncomingMessage> => {
  const agent = await parts.agentFor(API_URL)
  return new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json', 'Accept-Encoding': 'identity' }
    const options = { headers, signal: stop, ...(agent ? { agent } : {}) }
    const sent = request(`${API_URL}${path}`, options, resolve)
    sent.on('error', () => reject(networkProblem()))
    sent.end()
  })
}

/** Throws SourceProblem, Unauthorized, or the signal's reason. */
export const openStream = async (parts: StreamParts, call: StreamCall): Promise<XStream> => {
  const { timing, clock, limits, stallMs } = parts
  const { signal } = call
  const key = `stream ${call.path.split('?')[0]}`
  const over = new AbortController()
  const stop = AbortSignal.any([signal, over.signal])
  let waiting: unknown[] = []
  let hasBeat = false
  let ending: Error | null = null
  let wake = (): void => undefined
  let heardAt = timing.now()

  const end = (reason: Error): void => {
    ending ??= reason
    over.abort()
    wake()
  }

  const watch = async (): Promise<void> => {
    while (!stop.aborted) {
      const quietMs = timing.now() - heardAt
      if (quietMs >= stallMs) end(new SourceProblem('network', problemWords.silent))
      else await timing.wait(stallMs - quietMs, stop)
    }
  }

  const hear = (text: string): void => {
    const line = readLine(text)
    if (line.kind === 'problem') end(line.problem)
    if (line.kind === 'heartbeat') hasBeat = true
    if (line.kind !== 'item') return
    waiting.push(line.item)
    if (waiting.length > MAX_WAITING) end(new SourceProblem('ours', problemWords.behind))
    try {
      call.onItem?.()
    } catch (error) {
      end(error instanceof Error ? error : networkProblem())
    }
  }

  const listen = (response: IncomingMessage): void => {
    const split = createLineSplitter()
    const cut = (): void => end(new SourceProblem('network', problemWords.cut))
    // X was asked not to compress; should it do so all the same, a reset must still be seen on the connection itself.
    const isZipped = response.headers['content-encoding'] === 'gzip'
    const body = isZipped ? response.pipe(createGunzip()) : response
    body.on('data', (chunk: Buffer) => {
      heardAt = timing.now()
      try {
        for (const text of split(chunk)) if (ending === null) hear(text)
      } catch {
        end(new SourceProblem('ours', problemWords.ours))
      }
      wake()
    })
    for (const event of ['end', 'close', 'error'] as const) {
      body.on(event, cut)
      if (isZipped && event !== 'end') response.on(event, cut)
    }
  }

  await limits.take(key, signal)
  heardAt = timing.now()
  void watch()
  const open = connect(parts, call, stop)
  const response = await open.catch((error: unknown) => {
    limits.note(key, null, false)
    over.abort()
    signal.throwIfAborted()
    throw ending ?? error
  })
  heardAt = timing.now()
  const connectedAt = clock.note(response.headers.date)
  const status = response.statusCode ?? 500
  const limit = limits.note(key, response.headers, status === 429)
  if (status !== 200) {
    const body = await readProblem(response).catch(() => null)
    over.abort()
    if (status === 401) throw new Unauthorized()
    throw problemOf({ status, body, as: 'app', resetsAt: status === 429 ? (limit?.resetsAt ?? null) : null })
  }
  listen(response)
  stop.addEventListener('abort', () => wake(), { once: true })

  return {
    connectedAt,
    next: async () => {
      for (;;) {
        signal.throwIfAborted()
        if (waiting.length > 0 || hasBeat) {
          const given = waiting
          waiting = []
          hasBeat = false
          return given
        }
        if (ending) throw ending
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    close: () => {
      over.abort()
      response.destroy()
      wake()
    },
  }
}
