// Removals that are known and not yet carried out, the earliest known first.
import type { Database } from 'better-sqlite3'
import type { BrandId, Platform } from '../../../shared/model.ts'

export interface PendingRemoval {
  readonly id: number
  /** Whose source noticed it. */
  readonly brandId: BrandId
  readonly platform: Platform
  readonly externalId: string
  readonly removedAt: number
}

export const createPendingRemovals = (db: Database) => {
  // A firehose tells of many posts that nobody here has, nor repeats, nor edited.
  const add = db.prepare<[Omit<PendingRemoval, 'id'>]>(
    `INSERT INTO pending_removals (brand_id, platform, external_id, removed_at)
     SELECT @brandId, @platform, @externalId, @removedAt
     WHERE EXISTS (SELECT 1 FROM brands b CROSS JOIN mentions m
         WHERE m.brand_id = b.id AND m.platform = @platform AND m.external_id = @externalId)
       OR EXISTS (SELECT 1 FROM mentions WHERE platform = @platform AND repost_of_id = @externalId)
       OR EXISTS (SELECT 1 FROM mentions WHERE platform = @platform AND edited_of_id = @externalId)
     ON CONFLICT DO NOTHING`,
  )
  const first = db.prepare<[], PendingRemoval>(
    `SELECT id, brand_id AS brandId, platform, external_id AS externalId, removed_at AS removedAt
     FROM pending_removals ORDER BY id LIMIT 1`,
  )
  const done = db.prepare<[number]>('DELETE FROM pending_removals WHERE id = ?')
  return {
    add: (removal: Omit<PendingRemoval, 'id'>): void => void add.run(removal),
    first: (): PendingRemoval | null => first.get() ?? null,
    done: (id: number): void => void done.run(id),
  }
}
