// One answer over HTTP, with the headers of a Mastodon server and whatever is to go wrong with it.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Faults } from './faults.ts'

export interface Answer {
  readonly status: number
  readonly body: unknown
  /** As in a Link header. */
  readonly link?: string
}

const WINDOW_MS = 300_000

export const createAnswering = (faults: Faults, now: () => number = Date.now) => {
  let windowStartAt = now()
  let callCount = 0

  const rateHeaders = () => {
    if (now() - windowStartAt >= WINDOW_MS) {
      windowStartAt = now()
      callCount = 0
    }
    return {
      'x-ratelimit-limit': String(faults.callLimit),
      'x-ratelimit-remaining': String(Math.max(0, faults.callLimit - faults.takenCallCount - callCount)),
      'x-ratelimit-reset': new Date(windowStartAt + WINDOW_MS + faults.clockSkewMs).toISOString(),
      date: new Date(now() + faults.clockSkewMs).toUTCString(),
    }
  }

  const send = (request: IncomingMessage, response: ServerResponse, { status, body, link }: Answer): void => {
    const isHtml = typeof body === 'string'
    const text = Buffer.from(isHtml ? body : JSON.stringify(body))
    const isZipped = faults.isGzipped && String(request.headers['accept-encoding']).includes('gzip')
    const bytes = isZipped ? gzipSync(text) : text
    response.writeHead(status, {
      'content-type': isHtml ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
      'content-length': bytes.length,
      ...(isZipped && { 'content-encoding': 'gzip' }),
      ...(!isHtml && rateHeaders()),
      ...(link !== undefined && { link }),
    })
    if (faults.halfAnswerCount > 0 && status === 200) {
      faults.halfAnswerCount -= 1
      response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
      return
    }
    response.end(bytes)
  }

  /** What is answered instead, before the request is looked at; null = nothing. */
  const instead = (): Answer | null => {
    callCount += 1
    if (faults.maintenanceCount > 0) {
      faults.maintenanceCount -= 1
      return { status: 503, body: '<html><body><h1>503 Service Unavailable</h1></body></html>' }
    }
    if (faults.tooManyCount > 0 || callCount + faults.takenCallCount > faults.callLimit) {
      faults.tooManyCount = Math.max(0, faults.tooManyCount - 1)
      return { status: 429, body: { error: 'Too many requests' } }
    }
    return faults.isRevoked ? { status: 401, body: { error: 'The access token was revoked' } } : null
  }
  return {
    send,
    instead,
    callCount: () => callCount,
  }
}
