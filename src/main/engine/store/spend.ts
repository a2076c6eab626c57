// What was paid to a platform, by the hour and by what for; micro-dollars, whole.
import type { Database } from 'better-sqlite3'
import type { BrandId, ConnectionId } from '../../../shared/model.ts'

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
  const between = db
    .prepare<[number, number, number], number>(
      `SELECT coalesce(sum(s.micro_dollars), 0) FROM spend s JOIN connections c ON c.id = s.connection_id
       WHERE c.brand_id = ? AND s.hour_at >= ? AND s.hour_at < ?`,
    )
    .pluck()
  return {
    add: (id: ConnectionId, what: string, unitCount: number, microDollars: number, at: number): void =>
      void add.run(id, hourOf(at), what, unitCount, microDollars),
    /** By all accounts of a brand, in the hours that begin from that of `fromAt` on and before `toAt`. */
    between: (brandId: BrandId, fromAt: number, toAt: number): number =>
      between.get(brandId, hourOf(fromAt), toAt) ?? 0,
    /** From the hour of `at` on. */
    since: (id: ConnectionId, at: number): number => since.get(id, hourOf(at)) ?? 0,
  }
}
