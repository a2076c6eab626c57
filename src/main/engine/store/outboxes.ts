// What a brand's outbox is set to: stopped or not, and how long a hand may take back.
import type { Database } from 'better-sqlite3'
import type { BrandId, MemberId } from '../../../shared/model.ts'
import { DEFAULT_UNDO_MS } from '../../../shared/outbox.ts'

export interface OutboxSettings {
  readonly undoMs: number
  readonly stoppedAt: number | null
  readonly stoppedBy: MemberId | null
}

export const createOutboxes = (db: Database) => {
  const get = db.prepare<[number], OutboxSettings>(
    'SELECT undo_ms AS undoMs, stopped_at AS stoppedAt, stopped_by AS stoppedBy FROM outboxes WHERE brand_id = ?',
  )
  const set = db.prepare(
    `INSERT INTO outboxes (brand_id, undo_ms, stopped_at, stopped_by) VALUES (@brandId, @undoMs, @stoppedAt, @stoppedBy)
     ON CONFLICT (brand_id) DO UPDATE SET undo_ms = excluded.undo_ms, stopped_at = excluded.stopped_at,
       stopped_by = excluded.stopped_by`,
  )
  const of = (brandId: BrandId): OutboxSettings =>
    get.get(brandId) ?? { undoMs: DEFAULT_UNDO_MS, stoppedAt: null, stoppedBy: null }
  return {
    of,
    set: (brandId: BrandId, change: Partial<OutboxSettings>): void =>
      void set.run({ brandId, ...of(brandId), ...change }),
  }
}
