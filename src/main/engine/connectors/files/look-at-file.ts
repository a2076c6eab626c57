// What a file is, told from what is in it and never from its name. What is nothing that we know is taken for the
// interchange format, which then says of each line why it is none.
import { isAscii } from 'node:buffer'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CsvLook, CsvMapping, FileReading } from '../../../../shared/file-formats.ts'
import type { FileFormat } from '../../../../shared/model.ts'
import { Refusal } from '../../../../shared/result.ts'
import { type FileHead, headEncoding, lookAtCsv } from './csv-look.ts'
import { doubtWords } from './doubt-words.ts'
import { fileBytes, probeFile, unreadable } from './file-bytes.ts'
import { ownerOfArchive } from './x-archive.ts'

const HEAD_BYTES = 1024 * 1024
/** A file of a million plain rows may have its first accent near the end. */
const MAX_SEARCHED_BYTES = 256 * 1024 * 1024

export interface LookedAt {
  readonly format: FileFormat
  readonly csv: CsvLook | null
  /** Whose archive it is. */
  readonly ownHandle: string | null
}

const plainly = (format: Exclude<FileFormat, 'csv'>): LookedAt => ({ format, csv: null, ownHandle: null })

const isZip = async (path: string): Promise<boolean> => {
  try {
    const file = await open(path, 'r')
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close())
    // An empty zip has no file, only its end.
    return bytesRead === 4 && [0x04034b50, 0x06054b50].includes(buffer.readUInt32LE())
  } catch (error) {
    throw unreadable(path, error)
  }
}

const readHead = async (path: string): Promise<FileHead> => {
  const { packed } = await probeFile(path)
  const bytes = fileBytes(path, packed)
  const head: Buffer[] = []
  let [headBytes, seenBytes] = [0, 0]
  let beyond: Buffer | null = null
  try {
    for (let next = await bytes.next(); !next.done; next = await bytes.next()) {
      seenBytes += next.value.length
      if (headBytes < HEAD_BYTES) {
        head.push(next.value)
        headBytes += next.value.length
      } else if (!isAscii(next.value)) beyond = next.value
      const isAsciiSoFar = beyond === null && head.every((piece) => isAscii(piece))
      if (headBytes >= HEAD_BYTES && (!isAsciiSoFar || seenBytes > MAX_SEARCHED_BYTES)) break
    }
  } finally {
    await bytes.return(null)
  }
  const whole = Buffer.concat(head)
  // A piece from the middle may begin within a letter: it is looked at from its first plain byte on.
  const decisive = beyond
    ? beyond.subarray(
        Math.max(
          0,
          beyond.findIndex((byte) => byte < 0x80),
        ),
      )
    : whole
  return { bytes: whole, encoding: headEncoding(decisive), isWhole: seenBytes === headBytes }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An object is the interchange format unless it looks like X's; a list, or an object over several lines, is X's. */
const jsonFormat = (text: string): Exclude<FileFormat, 'csv'> | null => {
  const start = text.trimStart()
  if (start.startsWith('[')) return 'xJson'
  if (!start.startsWith('{')) return null
  const [line = ''] = start.split('\n', 1)
  if (/^\{\s*$/.test(line)) return 'xJson'
  const value = parse(line)
  if (typeof value !== 'object' || value === null)
    return /^\{\s*"(data|includes|meta)"/.test(line) ? 'xJson' : 'interchange'
  const isAnswer = ['data', 'includes', 'meta', 'errors'].some((name) => Object.hasOwn(value, name))
  const isPost = Object.hasOwn(value, 'author_id') || Object.hasOwn(value, 'edit_history_tweet_ids')
  return (isAnswer && !Object.hasOwn(value, 'platform')) || isPost ? 'xJson' : 'interchange'
}

/** `chosen`: what the person made of an earlier guess. Throws Refusal('unreadable') when there is no file to read. */
export const lookAtFile = async (path: string, chosen: CsvMapping | null = null): Promise<LookedAt> => {
  await probeFile(path)
  if (await isZip(path)) return { ...plainly('xArchive'), ownHandle: (await ownerOfArchive(path)).username }
  const head = await readHead(path)
  const json = chosen ? null : jsonFormat(new TextDecoder(head.encoding).decode(head.bytes.subarray(0, HEAD_BYTES)))
  if (json) return plainly(json)
  const csv = lookAtCsv(head, chosen)
  return csv ? { format: 'csv', csv, ownHandle: null } : plainly('interchange')
}

export const readingOf = ({ format, csv }: LookedAt): FileReading =>
  format === 'csv' && csv ? { format, mapping: csv.mapping } : { format: format === 'csv' ? 'interchange' : format }

/**
 * How the file will be read. Throws Refusal('unreadable') when that is for a person to say: a wrong zone would move an
 * attack by hours, a wrong order of day and month by half a year.
 */
export const settleReading = async (path: string, chosen: CsvMapping | null = null): Promise<FileReading> => {
  const looked = await lookAtFile(path, chosen)
  const doubt = looked.csv?.doubts[0]
  if (doubt) throw new Refusal('unreadable', doubtWords(basename(path), doubt))
  return readingOf(looked)
}
