// The archive that X gives to the owner of an account: a zip whose `data/tweets.js` (and `tweets-part1.js`, ...) are
// scripts that hold lists of posts, and whose `data/account.js` says whose they are. Nothing is ever unpacked to the
// disk, and no name in the archive becomes a path. What it unpacks to is bounded, and lying lengths are damage.
import { createReadStream } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { Refusal } from '../../../../shared/result.ts'
import type { Words } from '../../../../shared/words.ts'
import { type BytesOptions, MAX_UNPACKED_BYTES, unreadable } from './file-bytes.ts'
import { createValueCutter } from './json-values.ts'
import type { LineProblem } from './line-problem.ts'
import type { NumberedLine } from './read-lines.ts'
import { createNumbering } from './x-json.ts'
import { type ArchiveOwner, lineOfArchived, ownerIn } from './x-lines.ts'

/** An archive has a file for each picture: some hundred thousand at most. */
const MAX_ENTRIES = 1_000_000
const MAX_ACCOUNT_BYTES = 1024 * 1024

const POSTS = /^(?:[^/]+\/)?data\/tweets?(?:-part(\d+))?\.js$/
const ACCOUNT = /^(?:[^/]+\/)?data\/account\.js$/

const notAnArchive = (path: string): Words<string> => ({
  en: `${path} is a zip without data/tweets.js: it is not the archive of an X account. Unpack it and import what is in it.`,
  fr: `${path} est un zip sans data/tweets.js : ce n’est pas l’archive d’un compte X. Décompressez-le et importez son contenu.`,
})

const broken = (path: string): Words<string> => ({
  en: `The zip ${path} is damaged. Download it again.`,
  fr: `Le zip ${path} est endommagé. Téléchargez-le de nouveau.`,
})

export interface XArchive {
  readonly owner: ArchiveOwner
  readonly parts: readonly Entry[]
  readonly zip: ZipFile
}

/** The bytes of one file of the archive; ends with what is wrong with it. */
async function* unpacked(zip: ZipFile, entry: Entry, left: number): AsyncGenerator<Buffer, LineProblem | null> {
  if (entry.isEncrypted()) return 'lockedArchive'
  let bytes = 0
  let sum = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const piece of stream as AsyncIterable<Buffer>) {
      bytes += piece.length
      if (bytes > left) return 'tooBig'
      sum = crc32(piece, sum)
      yield piece
    }
    // yauzl checks lengths and leaves this to us.
    return sum === entry.crc32 ? null : 'damagedArchive'
  } catch {
    return 'damagedArchive'
  }
}

/** '' when it is not whole. */
const smallText = async (zip: ZipFile, entry: Entry): Promise<string> => {
  const pieces: Buffer[] = []
  const bytes = unpacked(zip, entry, MAX_ACCOUNT_BYTES)
  for (let next = await bytes.next(); ; next = await bytes.next()) {
    if (next.done) return next.value === null ? Buffer.concat(pieces).toString('utf8') : ''
    pieces.push(next.value)
  }
}

const ownerOf = async (zip: ZipFile, entry: Entry | undefined): Promise<ArchiveOwner | null> => {
  if (!entry) return null
  const cutter = createValueCutter(MAX_ACCOUNT_BYTES)
  const [first] = cutter.push(Buffer.from(await smallText(zip, entry)))
  return first && 'text' in first ? ownerIn(JSON.parse(first.text)) : null
}

/** Throws Refusal('unreadable') when it is no such archive. The caller closes `zip`. */
const open = async (path: string): Promise<XArchive> => {
  let zip: ZipFile | null = null
  try {
    // Loaded with the first archive: no thread pays for it at its start.
    const { openPromise } = await import('yauzl')
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
    if (zip.entryCount > MAX_ENTRIES) throw new Refusal('unreadable', broken(path))
    const parts: Entry[] = []
    let account: Entry | undefined
    for await (const entry of zip.eachEntry()) {
      if (POSTS.test(entry.fileName)) parts.push(entry)
      else if (ACCOUNT.test(entry.fileName)) account ??= entry
    }
    if (parts.length === 0) throw new Refusal('unreadable', notAnArchive(path))
    const part = (entry: Entry): number => Number(POSTS.exec(entry.fileName)?.[1] ?? 0)
    const owner = await ownerOf(zip, account)
    if (!owner)
      throw new Refusal('unreadable', {
        en: `The archive ${path} does not say whose it is: data/account.js is missing or unreadable. Download it again.`,
        fr: `L’archive ${path} ne dit pas à qui elle est : data/account.js manque ou est illisible. Téléchargez-la de nouveau.`,
      })
    return { owner, parts: parts.toSorted((a, b) => part(a) - part(b)), zip }
  } catch (error) {
    zip?.close()
    if (error instanceof Refusal || (error as NodeJS.ErrnoException).code) throw unreadable(path, error)
    throw new Refusal('unreadable', broken(path))
  }
}

export const ownerOfArchive = async (path: string): Promise<ArchiveOwner> => {
  const { owner, zip } = await open(path)
  zip.close()
  return owner
}

export async function* readXArchive(path: string, options: BytesOptions): AsyncGenerator<NumberedLine[]> {
  // The fingerprint is of the whole file, in its order; the archive is read from its end.
  if (options.onRaw)
    for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      options.signal?.throwIfAborted()
      options.onRaw(bytes)
    }
  const { owner, parts, zip } = await open(path)
  const numbering = createNumbering()
  let left = options.maxUnpackedBytes ?? MAX_UNPACKED_BYTES
  try {
    for (const part of parts) {
      const cutter = createValueCutter()
      const bytes = unpacked(zip, part, left)
      for (let next = await bytes.next(); ; next = await bytes.next()) {
        options.signal?.throwIfAborted()
        if (next.done) {
          const problem = next.value ?? (cutter.finish() ? 'notJson' : null)
          if (problem) yield [numbering.problem(problem)]
          break
        }
        left -= next.value.length
        for (const piece of cutter.push(next.value))
          yield numbering.read(piece, (value) => [lineOfArchived(value, owner)])
      }
    }
  } finally {
    zip.close()
  }
}
