// What was paid to a platform, by the hour and by what for; micro-dollars, whole.
import type { Database } from 'better-sqlite3'
import type { ConnectionId } from '../../../shared/model.ts'

const HOUR_MS = 3_600_000
const hourOf = (at: number): number => at - (at % HOUR_MS)

export const createSpend = (db: Database) => {
  const add = db.prepare(
    `INSERT INTO spend VALUES (?, ?, ?, ?, ?) ON CONFLICT (connection_id, hour_at, what) DO UPDATE SET
       unit_count = unit_count + excluded.unit_count, micro_dollars = micro_dollars + excluded.micro_dollars`,
  )
  const since = db
    .prepare<[number, number], number>(
      'SELECT coalesce(sum(micro_dollars), 0) FROM spend WHERE connection_id = ? AND hour_at >= ?',
    )
    .pluck()
  return {
    add: (id: ConnectionId, what: string, unitCount: number, microDollars: number, at: number): void =>
      void add.run(id, hourOf(at), what, unitCount, microDollars),
    /** From the hour of `at` on. */
    since: (id: ConnectionId, at: number): number => since.get(id, hourOf(at)) ?? 0,
  }
}
