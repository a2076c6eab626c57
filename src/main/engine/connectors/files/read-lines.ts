// A `.jsonl` or `.jsonl.gz` file as numbered lines, in bounded memory whatever the file holds. Every line that is not
// blank comes out once, as its text or as its problem; blank lines only count for the numbers. Lines end at LF alone
// (a CR before it goes), since JSON allows U+2028 inside a text. Reading starts at the beginning: there is no resume
// here, the store tells duplicates.

import { isUtf8 } from 'node:buffer'
import { type BytesOptions, fileBytes, probeFile } from './file-bytes.ts'
import type { LineProblem } from './line-problem.ts'

export const MAX_LINE_BYTES = 1024 * 1024

export interface TextLine {
  /** From 1. */
  readonly line: number
  readonly text: string
  /** Where its bytes lie in the unpacked file. */
  readonly offset: number
  readonly bytes: number
}

export interface ProblemLine {
  readonly line: number
  readonly problem: LineProblem
  /** What stood there, where it helps. */
  readonly detail?: string
}

export type NumberedLine = TextLine | ProblemLine

const LF = 0x0a
const CR = 0x0d

const isBlank = (bytes: Buffer): boolean => {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== CR) return false
  return true
}

const hasBom = (bytes: Buffer): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

const createSplitter = () => {
  let line = 0
  let offset = 0
  let held: Buffer[] = []
  let heldBytes = 0

  const take = (last: Buffer): NumberedLine | null => {
    const length = heldBytes + last.length
    const start = offset
    let bytes = held.length === 0 ? last : Buffer.concat([...held, last])
    offset += length + 1
    line += 1
    held = []
    heldBytes = 0
    if (bytes.at(-1) === CR) bytes = bytes.subarray(0, -1)
    const skip = line === 1 && hasBom(bytes) ? 3 : 0
    if (skip > 0) bytes = bytes.subarray(skip)
    // Past the limit only the count was kept, so its length is all that is known of it.
    if (length - skip > MAX_LINE_BYTES + 1 || bytes.length > MAX_LINE_BYTES) return { line, problem: 'tooLong' }
    if (isBlank(bytes)) return null
    if (!isUtf8(bytes)) return { line, problem: 'invalidUtf8' }
    return { line, text: bytes.toString('utf8'), offset: start + skip, bytes: bytes.length }
  }

  const hold = (rest: Buffer): void => {
    heldBytes += rest.length
    if (heldBytes > MAX_LINE_BYTES + 4) held = []
    // A copy: the rest would keep the whole chunk alive.
    else held.push(Buffer.from(rest))
  }

  return {
    push: (chunk: Buffer): NumberedLine[] => {
      const lines: NumberedLine[] = []
      let from = 0
      for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, from)) {
        const next = take(chunk.subarray(from, end))
        if (next) lines.push(next)
        from = end + 1
      }
      if (from < chunk.length) hold(chunk.subarray(from))
      return lines
    },
    /** The last line of a whole file, which needs no LF. */
    finish: (): NumberedLine | null => (heldBytes > 0 ? take(Buffer.alloc(0)) : null),
    nextLine: (): number => line + 1,
  }
}

/** As `readLines`, in the batches in which the file gives them: for a million lines the hops between them would count. */
export async function* readLineBatches(path: string, options: BytesOptions = {}): AsyncGenerator<NumberedLine[]> {
  options.signal?.throwIfAborted()
  const { packed } = await probeFile(path)
  const bytes = fileBytes(path, packed, options)
  const splitter = createSplitter()
  try {
    for (let next = await bytes.next(); ; next = await bytes.next()) {
      options.signal?.throwIfAborted()
      if (next.done) {
        // A line cut by the end of a broken archive is not a line: it is what the problem is about.
        const last = next.value ? { line: splitter.nextLine(), problem: next.value } : splitter.finish()
        if (last) yield [last]
        return
      }
      const lines = splitter.push(next.value)
      if (lines.length > 0) yield lines
    }
  } finally {
    await bytes.return(null)
  }
}

/** Throws Refusal('unreadable') when there is no file to read, and the signal's reason when it aborts. */
export async function* readLines(path: string, options: BytesOptions = {}): AsyncGenerator<NumberedLine> {
  for await (const batch of readLineBatches(path, options)) yield* batch
}
