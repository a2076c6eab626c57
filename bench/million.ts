// A workspace with a million invented mentions, taken in by the real pipeline once and kept in the cache folder of the
// user (or in SANGFROID_BENCH_DIR). A measurement borrows a copy, so that none finds what another left behind.
import { hash } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../src/main/engine/store/migrations/list.ts'
import { openStore } from '../src/main/engine/store/store.ts'
import type { Post } from '../src/shared/model.ts'
import { inventPosts } from './invent.ts'
import { addInventedBrand, openPipeline } from './pipeline.ts'
import { say } from './row.ts'

export const MILLION = Number(process.env.SANGFROID_BENCH_MILLION ?? 1_000_000)
const BATCH = 500
const DAYS = 60
/** Raise it when the invention changes. */
const VERSION = 1

const place = process.env.SANGFROID_BENCH_DIR ?? join(homedir(), '.cache', 'sangfroid', 'bench')
const stamp = `${VERSION}-${MILLION}-${hash('sha256', migrations.map(({ sql }) => sql).join('\n')).slice(0, 16)}`

export const inventBatches = function* (invention: Parameters<typeof inventPosts>[0]): Generator<Post[]> {
  let batch: Post[] = []
  for (const post of inventPosts(invention)) {
    batch.push(post)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const make = (dir: string): void => {
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  const store = openStore(dir)
  const pipeline = openPipeline(store)
  const brandId = addInventedBrand(store, Date.now())
  store.members.add({ name: 'Bench', roles: [], reach: [], backupId: null }, Date.now())
  const fromAt = Math.floor(Date.now() / 86_400_000 - DAYS) * 86_400_000
  const invention = { seed: 4, count: MILLION, fromAt, gapMs: (DAYS * 86_400_000) / MILLION, authorCount: 150_000 }
  let count = 0
  for (const posts of inventBatches(invention)) {
    pipeline.takeIn({ brandId, posts, acknowledge: () => undefined })
    count += posts.length
    if (count % 50_000 === 0) say(`a million mentions, once: ${count}`)
  }
  const alarms = store.alerts.newest(brandId, 1).length
  store.close()
  if (alarms > 0) throw new Error('an alarm rang among ordinary posts: the workspace would hold a crisis')
}

export interface Borrowed {
  readonly dir: string
  readonly giveBack: () => void
}

export const borrowMillion = (): Borrowed => {
  const kept = join(place, 'million')
  const stampFile = join(kept, 'stamp')
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    make(kept)
    writeFileSync(stampFile, stamp)
  }
  const dir = mkdtempSync(join(place, 'run-'))
  copyFileSync(join(kept, 'workspace.db'), join(dir, 'workspace.db'), constants.COPYFILE_FICLONE)
  return { dir, giveBack: () => rmSync(dir, { recursive: true, force: true }) }
}
