import { copyFileSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import SQLite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { rawDatabase, tempDir, tempStore } from '../../../../test/engine/workspace.ts'
import { Refusal } from '../../../shared/result.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/list.ts'
import { openReadOnlyStore, openStore } from './store.ts'

const refusalOf = (work: () => unknown): Refusal => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}

/** Says what is wrong and what to do: more than a code. */
const aSentence = /\w+ .+\..*\w+.*\.$/s

const versionOf = (dir: string): unknown => rawDatabase(dir).pragma('user_version', { simple: true })
const newest = migrations.at(-1)?.id ?? 0

it('catches a workspace of a newer version that is opened, or changed, all the same', () => {
  const dir = tempDir()
  openStore(dir).close()
  rawDatabase(dir).pragma('user_version = 9999')
  for (const open of [openStore, openReadOnlyStore]) {
    const refusal = refusalOf(() => open(dir))
    expect(refusal.code).toBe('damaged')
    expect(refusal.message).toMatch(/9999/)
  }
  expect(versionOf(dir)).toBe(9999)
})

it('catches an update that begins without a backup, or a new workspace that makes one', () => {
  const { dir, store } = tempStore()
  const db = rawDatabase(dir)
  const backups: number[] = []
  const next = { id: newest + 1, name: 'next', sql: 'CREATE TABLE next (id INTEGER PRIMARY KEY) STRICT' }
  const save = (version: number) => {
    expect(versionOf(dir)).toBe(newest)
    backups.push(version)
  }
  expect(readdirSync(dir).filter((name) => name.includes('before-update'))).toEqual([])
  store.close()
  migrate(db, save, [...migrations, next])
  expect(backups).toEqual([newest])
  expect(versionOf(dir)).toBe(newest + 1)
  migrate(db, save, [...migrations, next])
  expect(backups).toEqual([newest])
})

it('catches an update in the app that leaves no copy of the old file behind', () => {
  const dir = tempDir()
  const db = new SQLite(join(dir, 'workspace.db'))
  migrate(db, () => undefined, migrations.slice(0, 3))
  db.exec("INSERT INTO brands (name, watch, match_all, own_handles, added_at) VALUES ('Acme', 'acme', 0, '[]', 1)")
  db.close()
  const store = openStore(dir)
  expect(store.brands.byName('Acme')).not.toBeNull()
  store.close()
  const old = new SQLite(join(dir, 'workspace-before-update-from-3.db'), { readonly: true })
  expect(old.pragma('user_version', { simple: true })).toBe(3)
  expect(old.prepare('SELECT name FROM brands').all()).toEqual([{ name: 'Acme' }])
  old.close()
})

it('catches a failing migration that leaves half of itself, or the next ones, behind', () => {
  const db = new SQLite(join(tempDir(), 'workspace.db'))
  const bad = { id: 2, name: 'bad', sql: 'CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1);' }
  const list = [
    { id: 1, name: 'good', sql: 'CREATE TABLE kept (id INTEGER)' },
    bad,
    { id: 3, name: 'never', sql: 'CREATE TABLE never (id INTEGER)' },
  ]
  expect(() => migrate(db, () => undefined, list)).toThrow(/nowhere/)
  expect(db.pragma('user_version', { simple: true })).toBe(1)
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  expect(tables.map(({ name }) => name)).toEqual(['kept'])
  db.close()
})

it('catches migrations out of order or numbered twice', () => {
  const ids = migrations.map(({ id }) => id)
  expect(ids).toEqual(ids.map((_, i) => i + 1))
})

it('catches two writers on one workspace, and a lock that outlives its holder', async () => {
  const { dir, store } = tempStore()
  const refusal = refusalOf(() => openStore(dir))
  expect(refusal.code).toBe('unavailable')
  expect(refusal.message).toContain(dir)
  expect(refusal.message).toMatch(aSentence)
  const script = `const SQLite = require('better-sqlite3'); const lock = new SQLite(${JSON.stringify(join(dir, 'lock.db'))}, { timeout: 0 });
    let held = false; try { lock.exec('BEGIN EXCLUSIVE') } catch { held = true } require('node:worker_threads').parentPort.postMessage(held)`
  const worker = new Worker(script, { eval: true })
  expect(await new Promise((resolve) => worker.once('message', resolve))).toBe(true)
  await worker.terminate()
  store.close()
  openStore(dir).close()
})

const damages: readonly (readonly [string, (file: string) => void])[] = [
  [
    'text instead of a database',
    (file) => writeFileSync(file, 'not a database, but long enough to be read as one\n'.repeat(99)),
  ],
  ['cut off in the middle', (file) => truncateSync(file, 5000)],
  ['a folder of that name', (file) => mkdirSync(file)],
  ['a table that is gone', (file) => runOn(file, 'DROP TABLE story_evidence')],
]

const runOn = (file: string, sql: string): void => {
  const db = new SQLite(file)
  db.exec(sql)
  db.close()
}

it.each(damages)('catches a damaged file that crashes or is taken for a fresh one: %s', (_name, damage) => {
  const whole = tempDir()
  openStore(whole).close()
  const dir = tempDir()
  const file = join(dir, 'workspace.db')
  if (_name !== 'a folder of that name') copyFileSync(join(whole, 'workspace.db'), file)
  damage(file)
  for (const open of [openStore, openReadOnlyStore]) {
    const refusal = refusalOf(() => open(dir))
    expect(refusal.code).toBe('damaged')
    expect(refusal.message).toMatch(aSentence)
  }
  // The refusal let go of the lock: the next attempt is refused for the damage, not for the lock.
  expect(refusalOf(() => openStore(dir)).code).toBe('damaged')
})

it('catches a reader that can write', () => {
  const { dir } = tempStore()
  const reader = openReadOnlyStore(dir)
  const brand = { name: 'Acme', watch: '', matchAll: false, ownHandles: [] }
  expect(() => reader.brands.add(brand, 1)).toThrow(/readonly/)
  reader.close()
})
