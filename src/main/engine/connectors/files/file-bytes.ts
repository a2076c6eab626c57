// The bytes of a file, unpacked when it is gzip, whatever its name says: a browser or a tool has often unpacked a `.gz`
// already, or packed a `.jsonl`. Memory is bounded: 16 KiB of gzip unpack to at most 16 MiB, which are handed on before
// more is read. What could be unpacked before a damage is kept. Anything but a regular file is refused: a pipe or a
// device would never end.

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { Refusal } from '../../../../shared/result.ts'
import type { LineProblem } from './line-problem.ts'

const PACKED_CHUNK_BYTES = 16 * 1024
const PLAIN_CHUNK_BYTES = 256 * 1024
/** A gzip of more than this is taken for a bomb: 8 GiB are some 20 million posts. */
export const MAX_UNPACKED_BYTES = 8 * 1024 ** 3

export type ArchiveProblem = Extract<LineProblem, 'truncatedArchive' | 'damagedArchive' | 'tooBig'>

export interface BytesOptions {
  readonly signal?: AbortSignal | undefined
  /** Called with every piece of the file as it lies on disk, to the end of the file even when its archive is broken. */
  readonly onRaw?: ((bytes: Buffer) => void) | undefined
  /** Only tests lower it. */
  readonly maxUnpackedBytes?: number | undefined
}

const sentenceFor = (path: string, error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${path}. Check the path.`
  if (code === 'EISDIR') return `${path} is a folder. Name the file in it.`
  if (code === 'EACCES' || code === 'EPERM') return `The file ${path} may not be read. Change its permissions.`
  return `The file ${path} cannot be read (${code ?? 'unknown error'}). Copy it to another disk and try again.`
}

/** An error of the file system as a Refusal; an abort stays what it is. */
export const unreadable = (path: string, error: unknown): unknown => {
  if (error instanceof Refusal || (error as Error).name === 'AbortError') return error
  return (error as NodeJS.ErrnoException).code ? new Refusal('unreadable', sentenceFor(path, error)) : error
}

export interface FileSize {
  readonly sizeBytes: number
  readonly packed: boolean
}

/** Size on disk and whether it is gzip; throws a Refusal when it is no readable file. */
export const probeFile = async (path: string): Promise<FileSize> => {
  try {
    const info = await stat(path)
    if (info.isDirectory()) throw new Refusal('unreadable', `${path} is a folder. Name the file in it.`)
    if (!info.isFile()) throw new Refusal('unreadable', `${path} is not a file. Copy what it gives into a file first.`)
    for await (const head of createReadStream(path, { start: 0, end: 1 }) as AsyncIterable<Buffer>) {
      return { sizeBytes: info.size, packed: head[0] === 0x1f && head[1] === 0x8b }
    }
    return { sizeBytes: info.size, packed: false }
  } catch (error) {
    throw unreadable(path, error)
  }
}

async function* rawBytes(path: string, chunkBytes: number, options: BytesOptions): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: chunkBytes })
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      options.signal?.throwIfAborted()
      options.onRaw?.(chunk)
      yield chunk
    }
  } catch (error) {
    throw unreadable(path, error)
  } finally {
    stream.destroy()
  }
}

const problemOf = (error: NodeJS.ErrnoException): ArchiveProblem =>
  error.code === 'Z_BUF_ERROR' ? 'truncatedArchive' : 'damagedArchive'

/** Members one after the other are one stream; junk after the last is ignored, as gzip does. */
async function* unpack(packed: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Buffer, ArchiveProblem | null> {
  const gunzip = createGunzip({ chunkSize: 64 * 1024 })
  const ready: Buffer[] = []
  let failure: ArchiveProblem | null = null
  let unpackedBytes = 0
  gunzip.on('data', (chunk: Buffer) => ready.push(chunk))
  // Iterating over the stream would lose what it had unpacked but not handed out when the error came.
  const over = new Promise<void>((resolve) => {
    gunzip.on('error', (error) => {
      failure = problemOf(error)
      resolve()
    })
    gunzip.on('end', resolve)
    gunzip.on('close', resolve)
  })
  try {
    for await (const chunk of packed) {
      // On after a failure: the fingerprint wants every byte of the file.
      if (failure || gunzip.readableEnded) continue
      await Promise.race([over, new Promise((resolve) => gunzip.write(chunk, resolve))])
      for (const piece of ready.splice(0)) {
        unpackedBytes += piece.length
        if (unpackedBytes > limit) failure ??= 'tooBig'
        else yield piece
      }
    }
    if (!failure && !gunzip.readableEnded) {
      gunzip.end()
      await over
      yield* ready.splice(0)
    }
    return failure
  } finally {
    gunzip.destroy()
  }
}

export async function* fileBytes(
  path: string,
  packed: boolean,
  options: BytesOptions = {},
): AsyncGenerator<Buffer, ArchiveProblem | null> {
  if (packed) {
    return yield* unpack(rawBytes(path, PACKED_CHUNK_BYTES, options), options.maxUnpackedBytes ?? MAX_UNPACKED_BYTES)
  }
  yield* rawBytes(path, PLAIN_CHUNK_BYTES, options)
  return null
}
