import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { rawDatabase, tempDir, tempStore } from '../../../../test/engine/workspace.ts'
import { openStore } from './store.ts'

const DAY_MS = 24 * 3_600_000

const backup = (dir: string, version: number, ageDays: number): void => {
  const path = join(dir, `workspace-before-update-from-${version}.db`)
  writeFileSync(path, 'a copy')
  const at = new Date(Date.now() - ageDays * DAY_MS)
  utimesSync(path, at, at)
}

const backups = (dir: string): string[] =>
  readdirSync(dir)
    .filter((name) => name.includes('before-update'))
    .sort()

it('catches backups that pile up or never expire, or anything else that goes with them', () => {
  const dir = tempDir()
  openStore(dir).close()
  for (const [version, age] of [
    [3, 40],
    [4, 20],
    [5, 10],
    [6, 1],
  ] as const)
    backup(dir, version, age)
  writeFileSync(join(dir, 'workspace-before-update-from-9.db.mine'), 'kept by hand')
  openStore(dir).close()
  expect(backups(dir)).toEqual([
    'workspace-before-update-from-5.db',
    'workspace-before-update-from-6.db',
    'workspace-before-update-from-9.db.mine',
  ])
  expect(existsSync(join(dir, 'workspace.db'))).toBe(true)
})

it('catches a redacted text that lives on in a backup', () => {
  const { dir, store } = tempStore()
  backup(dir, 5, 1)
  const { id } = store.transaction(() => store.texts.saveWords('a text that must go'))
  store.transaction(() => store.texts.redact(id, 1))
  expect(store.scrub()).toBe(true)
  expect(backups(dir)).toEqual([])
})

it('catches a redacted text that stays in the write-ahead log because a reader was in the way and nothing came after', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { dir, store } = tempStore()
  const log = join(dir, 'workspace.db-wal')
  const { id } = store.transaction(() => store.texts.saveWords('zanzibarquark'))
  const reader = rawDatabase(dir)
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM texts').get()
  store.transaction(() => store.texts.redact(id, 1))
  expect(store.scrub()).toBe(false)
  expect(readFileSync(log).includes('zanzibarquark')).toBe(true)
  reader.exec('COMMIT')
  vi.advanceTimersByTime(6000)
  expect(statSync(log).size).toBe(0)
}, 30_000)
