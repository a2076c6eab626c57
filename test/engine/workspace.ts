// A workspace of its own for one test, on a real file with the production migrations, gone when the test is over.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite, { type Database } from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { openStore, type Store } from '../../src/main/engine/store/store.ts'

export const tempDir = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'sangfroid-engine-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export const tempStore = (dir = tempDir()): { dir: string; store: Store } => {
  const store = openStore(dir)
  onTestFinished(() => store.close())
  return { dir, store }
}

/** A second connection that goes round every verb: what a mistake, or somebody with the file, could try. */
export const rawDatabase = (dir: string): Database => {
  const db = new SQLite(join(dir, 'workspace.db'))
  onTestFinished(() => void db.close())
  return db
}

/** What the ledger and the texts refuse to let happen, allowed. */
export const dropTriggers = (db: Database): void => {
  const rows = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'").all()
  for (const { name } of rows) db.exec(`DROP TRIGGER ${name}`)
}
