// The evidence bundle: a zip of the ledger, the posts that it lists, pictures, a manifest, and the verifier of it all.
// Keeps true: everything in it is of one moment of the workspace; the same workspace and time give the same bytes.
// Why uncompressed and in one layout: docs/decisions/0027.
import { createHash } from 'node:crypto'
import {
  closeSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { ZipFile } from 'yazl'
import { refusalWords } from '../../../shared/refusal-words.ts'
import type { ReportLedger } from '../../../shared/report-model.ts'
import { Refusal } from '../../../shared/result.ts'
import type { Store } from '../store/store.ts'
import { type BundleScope, bundleLine, isInside, type PostCounts } from './bundle-lines.ts'
import { type BundledFile, manifestJson } from './bundle-manifest.ts'
import { maskNames, type Names } from './render/mask.ts'

export interface BundleOptions {
  readonly scope: BundleScope
  readonly isRedacted: boolean
  readonly isDrill: boolean
  /** ms UTC */
  readonly madeAt: number
  /** Asked for inside the snapshot in which the rest is read. */
  readonly readLedger: () => ReportLedger
}

const VERIFIER = join('resources', 'verifier')
const VERIFIER_FILES = ['index.html', 'verify.js']
/** What Node and browsers read in one piece. */
const MOST_BYTES = 2 ** 31 - 1

/** The nearest folder above this program that has the verifier: the repository, or the packaged application. */
const verifierFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, VERIFIER))) {
    if (folder === dirname(folder)) throw new Error('the verifier did not come with this application')
    folder = dirname(folder)
  }
  return join(folder, VERIFIER)
}

/** Files of the bundle to be, in a folder, each hashed while it is written. */
const createParts = (folder: string) => {
  const files: BundledFile[] = []
  /** Written a piece at a time: a ledger may be larger than a string. */
  const write = <T>(name: string, fill: (put: (piece: string | Uint8Array) => void) => T): T => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    const digest = createHash('sha256')
    const file = openSync(path, 'wx', 0o600)
    let bytes = 0
    try {
      return fill((piece) => {
        const data = Buffer.from(piece)
        digest.update(data)
        for (let at = 0; at < data.length; ) at += writeSync(file, data, at)
        bytes += data.length
      })
    } finally {
      closeSync(file)
      files.push({ name, bytes, sha256: digest.digest('hex') })
    }
  }
  const sorted = (): BundledFile[] => [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  return { write, sorted }
}

type Parts = ReturnType<typeof createParts>

const writeLedger = (store: Store, { write }: Parts): void =>
  write('ledger.jsonl', (put) => {
    for (const entry of store.evidence.entries()) put(`${JSON.stringify(entry)}\n`)
  })

const writePosts = (
  store: Store,
  { write }: Parts,
  scope: BundleScope,
  names: Pick<Names, 'nameOf' | 'cover'> | null,
): PostCounts =>
  write('mentions.jsonl', (put) => {
    const counts: PostCounts = { whole: 0, masked: 0, removed: 0, leftOut: 0 }
    const posts = store.evidence.posts()
    // Posts are numbered in the order in which the entries list them (store/verify-record.ts).
    for (const { seq, kind, payload } of store.evidence.entries()) {
      if (kind !== 'mentions.saved') continue
      for (const _ of (JSON.parse(payload) as { mentions: unknown[] }).mentions) {
        const { done, value: post } = posts.next()
        if (done) return counts
        const { way, line } = bundleLine(seq, post, scope, names)
        counts[way] += 1
        put(line)
      }
    }
    posts.return?.()
    return counts
  })

/** Everybody who ever spoke of the brand is covered in the words of the others too, also who is not in it. */
const maskFor = (store: Store, scope: BundleScope, ownHandles: readonly string[]) => {
  const seen = new Set<string>()
  for (const post of store.evidence.posts()) if (post.brandId === scope.brandId) seen.add(post.handle)
  return maskNames(ownHandles, [...seen], (number) => `account ${number}`)
}

/** Pictures show names: a masked bundle has none. */
const writePictures = (store: Store, { write }: Parts, { scope, isRedacted }: BundleOptions): void => {
  if (isRedacted) return
  const living = store.evidence.pictures().filter((picture) => picture.removedAt === null && isInside(picture, scope))
  for (const sha256 of new Set(living.map((picture) => picture.sha256)))
    write(`attachments/${sha256}`, (put) => put(store.attachments.bytes(sha256)))
}

/** Sorted, uncompressed, one time: the verifier builds the same layout from the content and compares each byte. */
const zip = async (folder: string, names: readonly string[], path: string): Promise<void> => {
  const file = new ZipFile()
  // By the clock on the wall, as the format has it: midnight everywhere.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true }
  for (const name of names) file.addFile(join(folder, name), name, options)
  file.end()
  await pipeline(file.outputStream, createWriteStream(path))
}

/**
 * Writes the bundle to `path`; whoever calls renames it into its place. Rejects with Refusal('notFound') for an unknown
 * brand, Refusal('unavailable') when it would be larger than a verifier can read, and with what the file system throws.
 */
export const writeBundle = async (store: Store, path: string, options: BundleOptions): Promise<void> => {
  const folder = mkdtempSync(join(dirname(path), '.evidence-'))
  try {
    const parts = createParts(folder)
    store.snapshot(() => {
      const { scope, isRedacted } = options
      const brand = store.brands.get(scope.brandId)
      if (brand === null) throw new Refusal('notFound', refusalWords.noBrand)
      const names = isRedacted ? maskFor(store, scope, brand.ownHandles) : null
      writeLedger(store, parts)
      const mentions = writePosts(store, parts, scope, names)
      writePictures(store, parts, options)
      for (const name of VERIFIER_FILES) parts.write(name, (put) => put(readFileSync(join(verifierFolder(), name))))
      const facts = { ...options, brandName: brand.name, ledger: options.readLedger(), mentions }
      const manifest = manifestJson({ ...facts, files: parts.sorted() })
      parts.write('manifest.json', (put) => put(manifest))
    })
    const files = parts.sorted()
    if (files.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES)
      throw new Refusal('unavailable', refusalWords.bundleTooBig)
    await zip(
      folder,
      files.map(({ name }) => name),
      path,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
