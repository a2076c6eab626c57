// When a source heard nothing. One interval a source is unsettled at a time: until it is known what was lost.
import type { Database } from 'better-sqlite3'
import type { BlindCause } from '../../../shared/blind-facts.ts'
import type { BrandId } from '../../../shared/model.ts'
import type { BlindInterval } from '../../../shared/sources.ts'

const columns = `b.id, b.source_id AS sourceId, s.label AS source, b.cause, b.from_at AS fromAt, b.to_at AS toAt,
  b.lost_ms AS lostMs`
const tables = 'blind_intervals b JOIN sources s ON s.id = b.source_id'

export const createBlindIntervals = (db: Database) => {
  const list = db.prepare<[number, number], BlindInterval>(
    `SELECT ${columns} FROM ${tables} WHERE s.brand_id IS NULL OR s.brand_id = ? ORDER BY b.from_at DESC, b.id DESC LIMIT ?`,
  )
  const unsettled = db.prepare<[number], BlindInterval>(
    `SELECT ${columns} FROM ${tables} WHERE b.source_id = ? AND b.lost_ms IS NULL`,
  )
  const insert = db.prepare('INSERT INTO blind_intervals (source_id, cause, from_at) VALUES (?, ?, ?)')
  const end = db.prepare('UPDATE blind_intervals SET to_at = ? WHERE id = ? AND to_at IS NULL')
  const reopen = db.prepare('UPDATE blind_intervals SET to_at = NULL WHERE id = ?')
  const settle = db.prepare('UPDATE blind_intervals SET lost_ms = ? WHERE id = ?')
  const since = db
    .prepare<[number, number], 1>(
      'SELECT 1 FROM blind_intervals WHERE source_id = ? AND (to_at IS NULL OR to_at > ?) LIMIT 1',
    )
    .pluck()
  return {
    /** Whether it heard nothing at some time since then. */
    hasSince: (sourceId: number, at: number): boolean => since.get(sourceId, at) === 1,
    list: (brandId: BrandId, count: number): BlindInterval[] => list.all(brandId, count),
    /** The one of which it is not yet known what was lost. */
    unsettled: (sourceId: number): BlindInterval | null => unsettled.get(sourceId) ?? null,
    open: (sourceId: number, cause: BlindCause, fromAt: number): number =>
      Number(insert.run(sourceId, cause, fromAt).lastInsertRowid),
    end: (id: number, toAt: number): void => void end.run(toAt, id),
    /** Blind again before it had caught up: the same interval goes on. */
    reopen: (id: number): void => void reopen.run(id),
    settle: (id: number, lostMs: number): void => void settle.run(lostMs, id),
  }
}
