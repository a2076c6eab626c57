// The bytes of a file, unpacked when it is gzip, whatever its name says: a browser or a tool has often unpacked a `.gz`
// already, or packed a `.jsonl`. Memory is bounded: 16 KiB of gzip unpack to at most 16 MiB, which are handed on before
// more is read. What could be unpacked before a damage is kept, to the byte. Anything but a regular file is refused: a pipe or a
// device would never end.

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { Refusal } from '../../../../shared/result.ts'
import type { Words } from '../../../../shared/words.ts'
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

const folderWords = (path: string): Words<string> => ({
  en: `${path} is a folder. Name the file in it.`,
  fr: `${path} est un dossier. Indiquez le fichier qu’il contient.`,
})

const sentenceFor = (path: string, error: unknown): Words<string> => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return {
      en: `There is no file ${path}. Check the path.`,
      fr: `Le fichier ${path} n’existe pas. Vérifiez le chemin.`,
    }
  if (code === 'EISDIR') return folderWords(path)
  if (code === 'EACCES' || code === 'EPERM')
    return {
      en: `The file ${path} may not be read. Change its permissions.`,
      fr: `La lecture du fichier ${path} est interdite. Changez ses droits.`,
    }
  return {
    en: `The file ${path} cannot be read (${code ?? 'unknown error'}). Copy it to another disk and try again.`,
    fr: `Le fichier ${path} est illisible (${code ?? 'erreur inconnue'}). Copiez-le sur un autre disque et réessayez.`,
  }
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
    if (info.isDirectory()) throw new Refusal('unreadable', folderWords(path))
    if (!info.isFile())
      throw new Refusal('unreadable', {
        en: `${path} is not a file. Copy what it gives into a file first.`,
        fr: `${path} n’est pas un fichier. Copiez d’abord son contenu dans un fichier.`,
      })
    for await (const head of createReadStream(path, { start: 0, end: 1 }) as AsyncIterable<Buffer>) {
      return { sizeBytes: info.size, packed: head[0] === 0x1f && head[1] === 0x8b }
    }
    return { sizeBytes: info.size, packed: false }
  } catch (error) {
    throw unreadable(path, error)
  }
}

async function* rawBytes(
  path: string,
  chunkBytes: number,
  options: BytesOptions,
  end?: number,
): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: chunkBytes, end: end ?? Number.POSITIVE_INFINITY })
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

interface UnpackEnd {
  readonly problem: ArchiveProblem | null
  /** The packed bytes up to the chunk that failed, that chunk included. */
  readonly packedBytes: number
}

/** Members one after the other are one stream. */
async function* unpack(packed: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Buffer, UnpackEnd> {
  const gunzip = createGunzip({ chunkSize: 64 * 1024 })
  const ready: Buffer[] = []
  let problem: ArchiveProblem | null = null
  let [packedBytes, unpackedBytes] = [0, 0]
  gunzip.on('data', (chunk: Buffer) => ready.push(chunk))
  // Iterating over the stream would lose what it had unpacked but not handed out when the error came.
  const over = new Promise<void>((resolve) => {
    gunzip.on('error', (error) => {
      problem = problemOf(error)
      resolve()
    })
    gunzip.on('end', resolve)
    gunzip.on('close', resolve)
  })
  try {
    for await (const chunk of packed) {
      // On after a failure: the fingerprint wants every byte of the file.
      if (problem || gunzip.readableEnded) continue
      packedBytes += chunk.length
      await Promise.race([over, new Promise((resolve) => gunzip.write(chunk, resolve))])
      for (const piece of ready.splice(0)) {
        unpackedBytes += piece.length
        if (unpackedBytes > limit) problem ??= 'tooBig'
        else yield piece
      }
    }
    if (!problem && !gunzip.readableEnded) {
      gunzip.end()
      await over
      yield* ready.splice(0)
    }
    return { problem, packedBytes }
  } finally {
    gunzip.destroy()
  }
}

/** The file up to `end`, its last chunk byte by byte. */
async function* finely(path: string, end: number, options: BytesOptions): AsyncGenerator<Buffer> {
  let at = 0
  for await (const chunk of rawBytes(path, PACKED_CHUNK_BYTES, { signal: options.signal }, end - 1)) {
    at += chunk.length
    if (at < end) yield chunk
    else for (let i = 0; i < chunk.length; i += 1) yield chunk.subarray(i, i + 1)
  }
}

async function* unpackFile(path: string, options: BytesOptions): AsyncGenerator<Buffer, ArchiveProblem | null> {
  const limit = options.maxUnpackedBytes ?? MAX_UNPACKED_BYTES
  let givenBytes = 0
  const counted = async function* (pieces: AsyncGenerator<Buffer, UnpackEnd>): AsyncGenerator<Buffer, UnpackEnd> {
    let seenBytes = 0
    for (let next = await pieces.next(); ; next = await pieces.next()) {
      if (next.done) return next.value
      const fresh = next.value.subarray(Math.max(0, givenBytes - seenBytes))
      seenBytes += next.value.length
      givenBytes = Math.max(givenBytes, seenBytes)
      if (fresh.length > 0) yield fresh
    }
  }
  const first = yield* counted(unpack(rawBytes(path, PACKED_CHUNK_BYTES, options), limit))
  // zlib throws away what it had unpacked of the chunk that fails, which may be the whole of a small file.
  if (first.problem === 'damagedArchive') yield* counted(unpack(finely(path, first.packedBytes, options), limit))
  return first.problem
}

export async function* fileBytes(
  path: string,
  packed: boolean,
  options: BytesOptions = {},
): AsyncGenerator<Buffer, ArchiveProblem | null> {
  if (packed) return yield* unpackFile(path, options)
  yield* rawBytes(path, PLAIN_CHUNK_BYTES, options)
  return null
}
