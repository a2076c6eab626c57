// The verifier as everybody else has it: the file itself, run as the script that it is. And the bundles of forgers.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { runInThisContext } from 'node:vm'
import { ZipFile } from 'yazl'
import type { BundleOptions } from '../../src/main/engine/report/bundle.ts'
import { writeBundle } from '../../src/main/engine/report/bundle.ts'
import { verifiedLedger } from '../../src/main/engine/report/report-ledger.ts'
import { GENESIS, hashEntry } from '../../src/main/engine/store/ledger.ts'
import type { BrandId, LedgerEntry } from '../../src/shared/model.ts'
import { MINUTE, postAt, START } from './posts.ts'
import { openRoom, type Room } from './room.ts'

export type BundleVerdict =
  | { readonly holds: true; readonly count: number; readonly head: string; readonly notes: readonly string[] }
  | { readonly holds: false; readonly place: string; readonly why: string }

interface Verifier {
  readonly verifyBundle: (bytes: Uint8Array, head?: string | null) => BundleVerdict
  readonly sha256: (bytes: Uint8Array) => Uint8Array
}

const VERIFIER_PATH = 'resources/verifier/verify.js'

export const loadVerifier = (): Verifier => {
  Object.assign(globalThis, { sangfroidVerifierIsLoaded: true })
  runInThisContext(readFileSync(VERIFIER_PATH, 'utf8'), { filename: VERIFIER_PATH })
  return (globalThis as unknown as { sangfroidVerifier: Verifier }).sangfroidVerifier
}

export const bundleOf = async (
  { store, dir }: Pick<Room, 'store' | 'dir'>,
  brandId: BrandId,
  more: Partial<BundleOptions> = {},
): Promise<Buffer> => {
  const path = join(dir, 'evidence.zip')
  await writeBundle(store, path, {
    scope: { brandId, period: null },
    isRedacted: false,
    isDrill: false,
    madeAt: START,
    readLedger: () => verifiedLedger(store, null),
    ...more,
  })
  return readFileSync(path)
}

export type Files = Map<string, Buffer>

/** Reads a bundle by its directory, without looking twice. */
export const unpack = (zip: Buffer): Files => {
  const files: Files = new Map()
  let record = zip.readUInt32LE(zip.length - 6)
  for (let left = zip.readUInt16LE(zip.length - 12); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(record + 28)
    const start = zip.readUInt32LE(record + 42) + 30 + nameLength
    const name = zip.toString('utf8', record + 46, record + 46 + nameLength)
    files.set(name, zip.subarray(start, start + zip.readUInt32LE(record + 24)))
    record += 46 + nameLength
  }
  return files
}

/** A zip in the layout of a bundle, whatever its files are: in the order given, and twice if they are there twice. */
export const pack = (files: Iterable<readonly [string, Buffer]>, compress = false): Promise<Buffer> => {
  const zip = new ZipFile()
  for (const [name, data] of files)
    zip.addReadStream(Readable.from([data]), name, {
      mtime: new Date(1980, 0, 1),
      mode: 0o100644,
      compress,
      forceDosTimestamp: true,
      size: data.length,
    })
  zip.end()
  return buffer(zip.outputStream)
}

interface Manifest {
  files: unknown
  ledger: { count: number; head: string }
  mentions: Record<string, number>
}

/** What a patient forger does last: the manifest tells of the files as they are now. */
export const relist = (files: Files, change: (manifest: Manifest) => void = () => undefined): Files => {
  const manifest = JSON.parse(String(files.get('manifest.json'))) as Manifest
  manifest.files = [...files]
    .filter(([name]) => name !== 'manifest.json')
    .map(([name, data]) => ({ name, bytes: data.length, sha256: createHash('sha256').update(data).digest('hex') }))
  change(manifest)
  return new Map(files).set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
}

export const entriesIn = (files: Files): LedgerEntry[] =>
  String(files.get('ledger.jsonl'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LedgerEntry)

/** The whole chain computed again over what the entries say now, and told by the manifest. */
export const rechain = (files: Files, entries: readonly Omit<LedgerEntry, 'hash'>[]): Files => {
  let head = GENESIS
  const lines = entries.map((entry) => {
    const { hash: _, ...said } = { hash: '', ...entry, prevHash: head }
    head = hashEntry(said)
    return JSON.stringify({ ...said, hash: head })
  })
  const changed = new Map(files).set('ledger.jsonl', Buffer.from(`${lines.join('\n')}\n`))
  return relist(changed, (manifest) => {
    manifest.ledger.count = entries.length
    manifest.ledger.head = head
  })
}

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

/** Posts of every kind: said, gone, private, and entered by hand with a picture. */
export const roomWithEvidence = async (): Promise<Room> => {
  const room = await openRoom()
  const gone = postAt(START + 2, 'gone', { text: 'acme, words that were taken back' })
  room.takeIn([
    postAt(START, 1, { text: 'acme burns, says @person2 — вот 🔥' }),
    postAt(START + 1, 2),
    gone,
    postAt(START + 3, 'hidden', { visibility: 'direct', text: 'acme, a word in private' }),
  ])
  room.takeIn([{ ...gone, deletedAt: START + 10 }])
  const picture = join(room.dir, 'seen.png')
  writeFileSync(picture, PNG)
  await room.must('mentions.addByHand', {
    brandId: room.brandId,
    platform: 'other',
    url: 'https://example.org/video/17',
    authorHandle: '@jo',
    text: 'the yoghurt video',
    createdAt: START - MINUTE,
    visibility: 'public',
    pictureId: room.engine.files.grant(picture).fileId,
  })
  return room
}
