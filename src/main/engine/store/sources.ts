// Where mentions come from, and when each source last gave something.
import type { Database } from 'better-sqlite3'
import type { BrandId, Source } from '../../../shared/model.ts'
import type { SourceState } from '../../../shared/states.ts'

export interface WatchedSource extends Source {
  /** null = it feeds every brand. */
  readonly brandId: BrandId | null
}

const columns = `id, kind, label, state, last_success_at AS lastSuccessAt, normal_interval_ms AS normalIntervalMs,
  item_count AS itemCount`

export const createSources = (db: Database) => {
  const list = db.prepare<[], Source>(`SELECT ${columns} FROM sources ORDER BY id DESC`)
  const watched = db.prepare<[], WatchedSource>(
    `SELECT ${columns}, brand_id AS brandId FROM sources WHERE normal_interval_ms IS NOT NULL ORDER BY id`,
  )
  const insert = db.prepare("INSERT INTO sources (kind, label, state, item_count) VALUES (?, ?, 'catchingUp', 0)")
  const move = db.prepare('UPDATE sources SET state = @state WHERE id = @id AND state <> @state')
  // One that was silent is heard again.
  const gave = db.prepare(
    `UPDATE sources SET last_success_at = ?, item_count = item_count + ?,
       state = CASE WHEN state = 'blind' AND normal_interval_ms IS NOT NULL THEN 'live' ELSE state END WHERE id = ?`,
  )
  const expect = db.prepare('UPDATE sources SET normal_interval_ms = ?, brand_id = ? WHERE id = ?')
  return {
    list: (): Source[] => list.all(),
    /** Those that are expected to answer again and again. */
    watched: (): WatchedSource[] => watched.all(),
    add: (kind: string, label: string): number => Number(insert.run(kind, label).lastInsertRowid),
    /** It answers every `normalIntervalMs` on an ordinary day; null = it ends by itself, like a file. */
    expect: (id: number, normalIntervalMs: number | null, brandId: BrandId | null): void =>
      void expect.run(normalIntervalMs, brandId, id),
    move: (id: number, state: SourceState): void => void move.run({ id, state }),
    gave: (id: number, itemCount: number, at: number): void => void gave.run(at, itemCount, id),
  }
}
