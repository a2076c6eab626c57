// The first of two readings of a file: what is in it, from when to when, and whether it lies in the order of time. Nothing
// is kept but numbers and the first refused lines, so a file of any size scans in constant memory. The second reading is
// replay-order.ts. What a line means is the caller's: `parse` comes from the ingest stage and is wired in engine.ts.

import { createHash } from 'node:crypto'
import type { Post } from '../../../../shared/model.ts'
import type { Words } from '../../../../shared/words.ts'
import { probeFile } from './file-bytes.ts'
import { problemReason } from './line-problem.ts'
import type { NumberedLine } from './read-lines.ts'
import { type FileToRead, readRecordBatches } from './read-records.ts'

/** A line to a post; a refusal says why in a code, a detail for the code, and a sentence in each language. */
export type ParseLine = (
  line: string,
) =>
  | { readonly ok: true; readonly post: Post }
  | { readonly ok: false; readonly code: string; readonly detail: string; readonly reason: Words<string> }

/** Past these a count must do: a file of another kind has a million of them. */
export const MAX_REJECTED_KEPT = 10_000

export interface RejectedLine {
  readonly line: number
  readonly code: string
  readonly detail: string
  readonly reason: Words<string>
}

export interface FileScan {
  /** Lines that are not blank: `acceptedCount + rejectedCount`. */
  readonly lineCount: number
  readonly acceptedCount: number
  readonly rejectedCount: number
  /** The first `MAX_REJECTED_KEPT`. */
  readonly rejected: readonly RejectedLine[]
  /** Of the earliest and the latest post; null when there is none. */
  readonly firstAt: number | null
  readonly lastAt: number | null
  /** No post is earlier than the one before it. */
  readonly sorted: boolean
  readonly sizeBytes: number
  /** SHA-256 in hex of the file as it lies on disk. */
  readonly fingerprint: string
}

export interface ScanProgress {
  readonly readBytes: number
  readonly sizeBytes: number
  readonly lineCount: number
  readonly acceptedCount: number
  readonly rejectedCount: number
}

export interface ScanOptions {
  readonly signal?: AbortSignal | undefined
  /** At most once per `PROGRESS_EVERY_LINES` lines, and once at the end. */
  readonly onProgress?: ((progress: ScanProgress) => void) | undefined
}

const PROGRESS_EVERY_LINES = 5_000

const createTally = (parse: ParseLine) => {
  const rejected: RejectedLine[] = []
  let [lineCount, rejectedCount] = [0, 0]
  let firstAt: number | null = null
  let lastAt: number | null = null
  let sorted = true

  const reject = (line: RejectedLine): void => {
    rejectedCount += 1
    if (rejected.length < MAX_REJECTED_KEPT) rejected.push(line)
  }

  const see = (it: NumberedLine): void => {
    lineCount += 1
    if ('problem' in it) {
      const { line, problem, detail = '' } = it
      reject({ line, code: problem, detail, reason: problemReason(problem, detail) })
      return
    }
    const parsed = parse(it.text)
    if (!parsed.ok) {
      reject({ line: it.line, code: parsed.code, detail: parsed.detail, reason: parsed.reason })
      return
    }
    const at = parsed.post.createdAt
    // While the file is in order the last seen is the latest; a single step back decides.
    if (lastAt !== null && at < lastAt) sorted = false
    if (firstAt === null || at < firstAt) firstAt = at
    if (lastAt === null || at > lastAt) lastAt = at
  }

  const counts = () => ({ lineCount, acceptedCount: lineCount - rejectedCount, rejectedCount })
  return { see, counts, result: () => ({ ...counts(), rejected, firstAt, lastAt, sorted }) }
}

/** Throws Refusal('unreadable') when there is no file to read, and the signal's reason when it aborts. */
export const scanFile = async (file: FileToRead, parse: ParseLine, options: ScanOptions = {}): Promise<FileScan> => {
  const { sizeBytes } = await probeFile(file.path)
  const hash = createHash('sha256')
  const tally = createTally(parse)
  let readBytes = 0
  let toldLines = 0
  const tell = (): void => {
    toldLines = tally.counts().lineCount
    options.onProgress?.({ readBytes, sizeBytes, ...tally.counts() })
  }
  const onRaw = (bytes: Buffer): void => {
    readBytes += bytes.length
    hash.update(bytes)
  }
  for await (const batch of readRecordBatches(file, { signal: options.signal, onRaw })) {
    for (const line of batch) tally.see(line)
    if (tally.counts().lineCount - toldLines >= PROGRESS_EVERY_LINES) tell()
  }
  tell()
  return { ...tally.result(), sizeBytes: readBytes, fingerprint: hash.digest('hex') }
}
