// A WebSocket that is read in batches, at the reader's pace. Keeps true: what came before a cut is still given; a
// connection that says nothing, not even to a ping, is cut; a slow reader makes the server wait instead of the memory
// grow.
import type { Agent } from 'node:http'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { WebSocket } from 'ws'
import type { Timing } from '../host-services.ts'
import { problem } from './problems.ts'

export interface LiveStream {
  /** At most 500 messages, oldest first; none after `ms` of silence. Throws SourceProblem when it was cut. */
  next(ms: number): Promise<readonly string[]>
  close(): void
}

export interface LiveStreamParts {
  readonly url: string
  readonly agent: Agent | undefined
  readonly timing: Timing
  readonly signal: AbortSignal
}

const BATCH = 500
const WAITS_FROM = 2_000
const GOES_ON_AT = 500
/** Silent for so long although it was pinged: dead. */
const SILENCE_MS = 25_000
/** Room for every message that the server was asked to send (lane-firehose.ts). Bytes */
const MAX_PAYLOAD = 8_000_000

/** Resolves when it is open. Throws SourceProblem. */
export const openLiveStream = async ({ url, agent, timing, signal }: LiveStreamParts): Promise<LiveStream> => {
  const socket = new WebSocket(url, {
    ...(agent && { agent }),
    perMessageDeflate: false,
    handshakeTimeout: 15_000,
    maxPayload: MAX_PAYLOAD,
  })
  const waiting: string[] = []
  let isCut = false
  let heardAt = timing.now()
  let wake: () => void = () => undefined

  const cut = (): void => {
    isCut = true
    wake()
  }
  const close = (): void => {
    signal.removeEventListener('abort', close)
    cut()
    socket.terminate()
  }
  const hear = (): void => {
    heardAt = timing.now()
  }
  socket.on('message', (data, isBinary) => {
    hear()
    if (isBinary) return
    waiting.push(data.toString())
    if (waiting.length >= WAITS_FROM) socket.pause()
    wake()
  })
  socket.on('ping', hear)
  socket.on('pong', hear)
  socket.on('close', cut)
  // `close` follows; without a listener it would end the process.
  socket.on('error', cut)
  signal.addEventListener('abort', close)

  const woken = (ms: number): Promise<void> => {
    const awake = new AbortController()
    wake = () => awake.abort()
    return timing.wait(ms, awake.signal)
  }

  const opened = new Promise<void>((resolve) => {
    socket.once('open', resolve)
    socket.once('close', () => resolve())
  })
  if (signal.aborted) close()
  await opened
  if (isCut) {
    close()
    signal.throwIfAborted()
    throw problem('network')
  }

  return {
    close,
    next: async (ms) => {
      // A long past must not keep the thread from everything else.
      if (waiting.length > 0) await nextTurn()
      else if (!isCut) {
        await woken(ms)
        // What came in the same breath goes together.
        await nextTurn()
      }
      const batch = waiting.splice(0, BATCH)
      if (batch.length > 0) {
        if (socket.isPaused && waiting.length <= GOES_ON_AT) socket.resume()
        return batch
      }
      signal.throwIfAborted()
      if (isCut || timing.now() - heardAt > SILENCE_MS) {
        close()
        throw problem('cut')
      }
      socket.ping()
      return batch
    },
  }
}
