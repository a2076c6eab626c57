// Where the posts of an unsorted file lie, in the order of their times: 24 bytes a post, so a million posts cost 24 MB
// and never all lie in memory as posts. A plain file is read again at those places, neighbours in one read (a file with
// its newest post first is the usual case). A gzip cannot be read in the middle, nor has a file of another format such
// lines: the bytes of its lines are kept, up to `MAX_KEPT_BYTES`.

import { open } from 'node:fs/promises'
import { Refusal } from '../../../../shared/result.ts'
import { probeFile, unreadable } from './file-bytes.ts'
import type { TextLine } from './read-lines.ts'
import { type FileToRead, hasOwnLines, readRecordBatches } from './read-records.ts'
import type { ParseLine } from './scan.ts'

export const MAX_KEPT_BYTES = 512 * 1024 * 1024
const MAX_GAP_BYTES = 8 * 1024
const MAX_READ_BYTES = 4 * 1024 * 1024

interface Place {
  readonly at: number
  readonly offset: number
  readonly bytes: number
}

export interface LineIndex {
  readonly count: number
  /** The lines from `from` up to `to`, not included, in the order of time. */
  readonly texts: (from: number, to: number) => Promise<string[]>
  readonly close: () => Promise<void>
}

const changed = (path: string): Refusal =>
  new Refusal('unreadable', {
    en: `The file ${path} changed while it was read. Import it again.`,
    fr: `Le fichier ${path} a changé pendant la lecture. Importez-le de nouveau.`,
  })

const createPlaces = () => {
  let size = 0
  let at = new Float64Array(1024)
  let offset = new Float64Array(1024)
  let bytes = new Float64Array(1024)
  const wider = (old: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
    const next = new Float64Array(old.length * 2)
    next.set(old)
    return next
  }
  const add = (place: Place): void => {
    if (size === at.length) [at, offset, bytes] = [wider(at), wider(offset), wider(bytes)]
    at[size] = place.at
    offset[size] = place.offset
    bytes[size] = place.bytes
    size += 1
  }
  /** Equal times keep the order of the file. */
  const order = (): Uint32Array => {
    const ranks = Uint32Array.from({ length: size }, (_, i) => i)
    return ranks.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b)
  }
  const placeAt = (i: number): Place => ({ at: at[i] ?? 0, offset: offset[i] ?? 0, bytes: bytes[i] ?? 0 })
  return { add, order, placeAt }
}

interface Run {
  readonly start: number
  end: number
  readonly members: { readonly rank: number; readonly place: Place }[]
}

const runsOf = (places: readonly Place[]): Run[] => {
  const byOffset = places.map((place, rank) => ({ rank, place })).sort((a, b) => a.place.offset - b.place.offset)
  const runs: Run[] = []
  for (const member of byOffset) {
    const { offset, bytes } = member.place
    const run = runs.at(-1)
    if (run && offset - run.end <= MAX_GAP_BYTES && offset + bytes - run.start <= MAX_READ_BYTES) {
      run.end = offset + bytes
      run.members.push(member)
    } else runs.push({ start: offset, end: offset + bytes, members: [member] })
  }
  return runs
}

const plainReader = async (path: string) => {
  const file = await open(path, 'r')
  const readRun = async (run: Run, texts: string[]): Promise<void> => {
    const buffer = Buffer.allocUnsafe(run.end - run.start)
    const { bytesRead } = await file.read(buffer, 0, buffer.length, run.start)
    if (bytesRead !== buffer.length) throw changed(path)
    for (const { rank, place } of run.members) {
      const from = place.offset - run.start
      texts[rank] = buffer.toString('utf8', from, from + place.bytes)
    }
  }
  const read = async (places: readonly Place[]): Promise<string[]> => {
    const texts = new Array<string>(places.length).fill('')
    try {
      await Promise.all(runsOf(places).map((run) => readRun(run, texts)))
    } catch (error) {
      throw unreadable(path, error)
    }
    return texts
  }
  return { keep: (_line: TextLine): number => _line.offset, read, close: () => file.close() }
}

const keptReader = (path: string) => {
  const lines: Buffer[] = []
  let keptBytes = 0
  const keep = (line: TextLine): number => {
    keptBytes += line.bytes
    if (keptBytes > MAX_KEPT_BYTES) {
      throw new Refusal('unreadable', {
        en: `The file ${path} is too big to be sorted. Unpack it if it is compressed, or cut it into parts.`,
        fr: `Le fichier ${path} est trop gros pour être trié. Décompressez-le s’il est compressé, ou coupez-le en parties.`,
      })
    }
    return lines.push(Buffer.from(line.text, 'utf8')) - 1
  }
  const read = async (places: readonly Place[]): Promise<string[]> =>
    places.map((place) => lines[place.offset]?.toString('utf8') ?? '')
  return { keep, read, close: async () => undefined }
}

export const indexLines = async (file: FileToRead, parse: ParseLine, signal?: AbortSignal): Promise<LineIndex> => {
  const { packed } = await probeFile(file.path)
  const reader = packed || !hasOwnLines(file) ? keptReader(file.path) : await plainReader(file.path)
  try {
    const places = createPlaces()
    for await (const batch of readRecordBatches(file, { signal })) {
      for (const line of batch) {
        if ('problem' in line) continue
        const parsed = parse(line.text)
        if (parsed.ok) places.add({ at: parsed.post.createdAt, offset: reader.keep(line), bytes: line.bytes })
      }
    }
    const order = places.order()
    const texts = (from: number, to: number): Promise<string[]> =>
      reader.read(Array.from(order.subarray(from, to), places.placeAt))
    return { count: order.length, texts, close: reader.close }
  } catch (error) {
    await reader.close()
    throw error
  }
}
