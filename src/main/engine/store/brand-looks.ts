// How the reports of each brand look; the last version is the one.
import type { Database } from 'better-sqlite3'
import { type BrandLook, PLAIN_LOOK } from '../../../shared/brand-look.ts'
import type { BrandId } from '../../../shared/model.ts'
import type { By } from './ledger.ts'

export const createBrandLooks = (db: Database) => {
  const last = db.prepare<[BrandId], BrandLook & { version: number }>(
    'SELECT colour, logo256, version FROM brand_looks WHERE brand_id = ? ORDER BY version DESC LIMIT 1',
  )
  const insert = db.prepare(
    `INSERT INTO brand_looks (brand_id, version, colour, logo256, member_id, recorded_at)
     VALUES (@brandId, @version, @colour, @logo256, @memberId, @recordedAt)`,
  )
  return {
    get: (brandId: BrandId): BrandLook => {
      const { colour, logo256 } = last.get(brandId) ?? PLAIN_LOOK
      return { colour, logo256 }
    },
    /** Answers the number of the version. */
    save: (brandId: BrandId, { colour, logo256 }: BrandLook, { memberId, recordedAt }: By): number => {
      const version = (last.get(brandId)?.version ?? 0) + 1
      insert.run({ brandId, version, colour, logo256, memberId, recordedAt })
      return version
    },
  }
}
