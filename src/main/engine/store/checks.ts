// What must be paused elsewhere while a crisis is open, and who did.
import type { Database } from 'better-sqlite3'
import type { Check, Pause } from '../../../shared/brief.ts'
import type { CrisisId, MemberId } from '../../../shared/model.ts'

export interface CheckRow extends Check {
  readonly id: number
  readonly crisisId: CrisisId
}

const columns = `c.id, c.crisis_id AS crisisId, c.pause, t.body AS text, c.done_at AS doneAt, c.done_by AS doneBy
  FROM checks c LEFT JOIN texts t ON t.id = c.text_id`

export const createChecks = (db: Database) => {
  const list = db.prepare<[number], CheckRow>(`SELECT ${columns} WHERE c.crisis_id = ? ORDER BY c.id`)
  const get = db.prepare<[number], CheckRow>(`SELECT ${columns} WHERE c.id = ?`)
  const find = db.prepare<[number, string], CheckRow>(`SELECT ${columns} WHERE c.crisis_id = ? AND c.pause = ?`)
  const insert = db.prepare('INSERT INTO checks (crisis_id, pause, text_id) VALUES (?, ?, ?)')
  const tick = db.prepare('UPDATE checks SET done_at = ?, done_by = ? WHERE id = ?')
  return {
    list: (crisisId: CrisisId): CheckRow[] => list.all(crisisId),
    get: (id: number): CheckRow | null => get.get(id) ?? null,
    find: (crisisId: CrisisId, pause: Pause): CheckRow | null => find.get(crisisId, pause) ?? null,
    add: (crisisId: CrisisId, pause: Pause | null, textId: number | null): number =>
      Number(insert.run(crisisId, pause, textId).lastInsertRowid),
    /** `done` null = not, or not any more. */
    tick: (id: number, done: { readonly at: number; readonly by: MemberId } | null): void =>
      void tick.run(done?.at ?? null, done?.by ?? null, id),
  }
}
