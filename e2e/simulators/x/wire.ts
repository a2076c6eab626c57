// How bytes of a stream leave: whole, cut within a character, compressed, or not at all.
import type { ServerResponse } from 'node:http'
import { constants, createGzip } from 'node:zlib'

export interface Wire {
  write(text: string, splits: boolean): void
  end(): void
  reset(): void
}

const SPLIT_PAUSE_MS = 5

/** Just behind the first byte of the last character that has several; -1 = there is none. */
const withinCharacter = (bytes: Buffer): number => {
  for (let at = bytes.length - 1; at > 0; at--) if (((bytes[at] ?? 0) & 0xc0) === 0x80) return at
  return -1
}

export const openWire = (response: ServerResponse, isGzip: boolean): Wire => {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    ...(isGzip ? { 'content-encoding': 'gzip' } : {}),
  })
  response.socket?.setNoDelay(true)
  response.flushHeaders()
  const zip = isGzip ? createGzip({ flush: constants.Z_SYNC_FLUSH }) : null
  zip?.pipe(response)
  const out = zip ?? response
  let kept = Buffer.alloc(0)
  let timer: NodeJS.Timeout | undefined

  const flush = (): void => {
    if (kept.length > 0 && !response.destroyed) out.write(kept)
    kept = Buffer.alloc(0)
  }
  return {
    write: (text, splits) => {
      clearTimeout(timer)
      const bytes = Buffer.concat([kept, Buffer.from(text)])
      const at = splits ? withinCharacter(bytes) : -1
      kept = at < 0 ? Buffer.alloc(0) : bytes.subarray(at)
      if (!response.destroyed) out.write(at < 0 ? bytes : bytes.subarray(0, at))
      if (at >= 0) timer = setTimeout(flush, SPLIT_PAUSE_MS)
    },
    end: () => {
      clearTimeout(timer)
      flush()
      out.end()
    },
    reset: () => {
      clearTimeout(timer)
      response.socket?.resetAndDestroy()
    },
  }
}
