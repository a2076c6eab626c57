// Where each brand's detector stands: written in the transaction of the mentions it has seen.
import type { Database } from 'better-sqlite3'
import type { BrandId } from '../../../shared/model.ts'

export const createDetectors = (db: Database) => {
  const read = db.prepare<[number], { snapshot: string }>('SELECT snapshot FROM detectors WHERE brand_id = ?')
  const write = db.prepare(
    'INSERT INTO detectors (brand_id, snapshot) VALUES (?, ?) ON CONFLICT (brand_id) DO UPDATE SET snapshot = excluded.snapshot',
  )
  return {
    read: (brandId: BrandId): string | null => read.get(brandId)?.snapshot ?? null,
    write: (brandId: BrandId, snapshot: string): void => void write.run(brandId, snapshot),
  }
}
