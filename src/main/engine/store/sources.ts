// Where mentions come from, and when each source last gave something.
import type { Database } from 'better-sqlite3'
import type { Source } from '../../../shared/model.ts'
import type { SourceState } from '../../../shared/states.ts'

export const createSources = (db: Database) => {
  const list = db.prepare<[], Source>(
    'SELECT id, kind, label, state, last_success_at AS lastSuccessAt, normal_interval_ms AS normalIntervalMs, item_count AS itemCount FROM sources ORDER BY id DESC',
  )
  const insert = db.prepare("INSERT INTO sources (kind, label, state, item_count) VALUES (?, ?, 'catchingUp', 0)")
  const move = db.prepare('UPDATE sources SET state = @state WHERE id = @id AND state <> @state')
  const gave = db.prepare('UPDATE sources SET last_success_at = ?, item_count = item_count + ? WHERE id = ?')
  return {
    list: (): Source[] => list.all(),
    add: (kind: string, label: string): number => Number(insert.run(kind, label).lastInsertRowid),
    move: (id: number, state: SourceState): void => void move.run({ id, state }),
    gave: (id: number, itemCount: number, at: number): void => void gave.run(at, itemCount, id),
  }
}
