// Copies of the workspace from before an update. They hold texts that may have to go later: they expire, and what was
// copied before a redaction goes with it (L5).
import { copyFileSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

const NAME = /^workspace-before-update-from-\d+\.db$/
const KEPT_COUNT = 2
const KEPT_MS = 30 * 24 * 3_600_000

const backupsIn = (dir: string): { path: string; at: number }[] =>
  readdirSync(dir)
    .filter((name) => NAME.test(name))
    .map((name) => ({ path: join(dir, name), at: statSync(join(dir, name)).mtimeMs }))
    .sort((one, other) => other.at - one.at)

const remove = (backups: readonly { path: string }[]): void => {
  for (const { path } of backups) rmSync(path, { force: true })
}

/** `file` must hold everything: checkpoint first. */
export const makeBackup = (dir: string, file: string, version: number): void => {
  const path = join(dir, `workspace-before-update-from-${version}.db`)
  copyFileSync(file, path)
  // Some systems copy the time of the original as well.
  utimesSync(path, new Date(), new Date())
}

export const expireBackups = (dir: string): void => {
  const oldestAt = Date.now() - KEPT_MS
  remove(backupsIn(dir).filter(({ at }, index) => index >= KEPT_COUNT || at < oldestAt))
}

/** A text was redacted: every copy was made before. */
export const removeBackups = (dir: string): void => remove(backupsIn(dir))
