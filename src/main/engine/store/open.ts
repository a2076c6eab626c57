// Opens a workspace folder: one writer for the whole machine, any number of read-only readers.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import SQLite, { type Database } from 'better-sqlite3'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { expireBackups, makeBackup, removeBackups } from './backups.ts'
import { migrate, refuseNewer } from './migrate.ts'
import { writeTransitions } from './transitions.ts'

/** How long a question waits for a lock. */
const BUSY_MS = 5000

const fileIn = (dir: string): string => join(dir, 'workspace.db')

export const explain = (error: unknown, dir: string): Refusal => {
  if (error instanceof Refusal) return error
  const message = error instanceof Error ? error.message : String(error)
  return new Refusal('damaged', refusalWords.workspaceBroken(dir, message))
}

/** Holds an exclusive transaction on a file of its own: the system lets go of it however this process ends. */
const lockWorkspace = (dir: string): Database => {
  const lock = new SQLite(join(dir, 'lock.db'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch {
    lock.close()
    throw new Refusal('unavailable', refusalWords.workspaceHeld(dir))
  }
}

const configure = (db: Database): void => {
  db.pragma('journal_mode = WAL')
  // FULL: a ledger entry or a send that was confirmed survives a power cut (design.md, "Ledger").
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('recursive_triggers = ON')
  db.pragma('secure_delete = ON')
  db.pragma('cache_size = -65536')
  db.pragma('temp_store = MEMORY')
}

export interface OpenWorkspace {
  readonly dir: string
  readonly db: Database
  /**
   * After a redaction: what the write-ahead log and the backups still hold of it goes too (L5). False = a reader was in
   * the way: it is tried again by itself until it succeeds.
   */
  scrub(): boolean
  close(): void
}

const SCRUB_AGAIN_MS = 5000

const createScrub = (db: Database, dir: string) => {
  let again: NodeJS.Timeout | undefined
  const scrub = (): boolean => {
    clearTimeout(again)
    removeBackups(dir)
    // Ingest does not stand still for a long report.
    db.pragma('busy_timeout = 0')
    const isDone = (db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[])[0]?.busy === 0
    db.pragma(`busy_timeout = ${BUSY_MS}`)
    if (!isDone) again = setTimeout(scrub, SCRUB_AGAIN_MS).unref()
    return isDone
  }
  return { scrub, stop: () => clearTimeout(again) }
}

/** Throws Refusal: `unavailable` when another process has it, `damaged` when it is broken or newer. */
export const openForWriting = (dir: string): OpenWorkspace => {
  try {
    mkdirSync(dir, { recursive: true })
  } catch (error) {
    throw explain(error, dir)
  }
  let lock: Database | null = null
  let db: Database | null = null
  try {
    lock = lockWorkspace(dir)
    db = new SQLite(fileIn(dir), { timeout: BUSY_MS })
    configure(db)
    const opened = db
    migrate(opened, (version) => {
      opened.pragma('wal_checkpoint(TRUNCATE)')
      makeBackup(dir, fileIn(dir), version)
    })
    expireBackups(dir)
    // What a run that was killed had not scrubbed yet.
    opened.pragma('wal_checkpoint(TRUNCATE)')
    writeTransitions(opened)
    const held = lock
    const { scrub, stop } = createScrub(opened, dir)
    return {
      dir,
      db: opened,
      scrub,
      close: () => {
        stop()
        opened.close()
        held.close()
      },
    }
  } catch (error) {
    db?.close()
    lock?.close()
    throw explain(error, dir)
  }
}

export const openForReading = (dir: string): OpenWorkspace => {
  let db: Database | null = null
  try {
    db = new SQLite(fileIn(dir), { readonly: true, fileMustExist: true, timeout: BUSY_MS })
    db.pragma('query_only = ON')
    db.pragma('cache_size = -65536')
    refuseNewer(db)
    const opened = db
    return { dir, db: opened, scrub: () => false, close: () => void opened.close() }
  } catch (error) {
    db?.close()
    throw explain(error, dir)
  }
}
