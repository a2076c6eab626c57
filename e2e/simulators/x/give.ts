// How an answer leaves: problems as problem+json, and compressed where a fault says so.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Json } from './shape-post.ts'

export interface Given {
  readonly status: number
  readonly json: Json
  readonly headers?: Readonly<Record<string, string>>
  readonly isGzip?: boolean
}

export const giveJson = (response: ServerResponse, { status, json, headers = {}, isGzip = false }: Given): void => {
  const isProblem = status >= 400 && 'title' in json
  const text = Buffer.from(JSON.stringify(json))
  const body = isGzip ? gzipSync(text) : text
  response.writeHead(status, {
    'content-type': isProblem ? 'application/problem+json' : 'application/json; charset=utf-8',
    ...headers,
    ...(isGzip ? { 'content-encoding': 'gzip' } : {}),
    'content-length': body.length,
  })
  response.end(body)
}

/** The half of it, and then no more. */
export const breakOff = (response: ServerResponse, { status, json, headers = {} }: Given): void => {
  const text = Buffer.from(JSON.stringify(json))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    ...headers,
    'content-length': text.length,
  })
  response.write(text.subarray(0, text.length / 2), () => response.destroy())
}

export const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
