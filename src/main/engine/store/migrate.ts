// Forward only: a backup first, one transaction a migration, a newer workspace is refused, a failure stops everything.

import type { Database } from 'better-sqlite3'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { type Migration, migrations } from './migrations/list.ts'

const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }))

/** The version of the workspace; throws Refusal('damaged') when a newer Sangfroid wrote it. */
export const refuseNewer = (db: Database, list: readonly Migration[] = migrations): number => {
  const newest = list.at(-1)?.id ?? 0
  const version = versionOf(db)
  if (version > newest) throw new Refusal('damaged', refusalWords.workspaceNewer(version, newest))
  return version
}

/** `backup` is called once, before the first change, only when there is something to lose. */
export const migrate = (
  db: Database,
  backup: (version: number) => void,
  list: readonly Migration[] = migrations,
): void => {
  const version = refuseNewer(db, list)
  const pending = list.filter((migration) => migration.id > version)
  if (pending.length > 0 && version > 0) backup(version)
  for (const migration of pending) {
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`user_version = ${migration.id}`)
    }).immediate()
  }
}
