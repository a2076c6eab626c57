// The brands that this workspace watches.
import type { Database } from 'better-sqlite3'
import type { Brand, BrandId } from '../../../shared/model.ts'

interface Row {
  id: number
  name: string
  watch: string
  matchAll: number
  ownHandles: string
  redFlags: string | null
  influentialFollowers: number | null
}

const toBrand = (row: Row): Brand => ({
  id: row.id as BrandId,
  name: row.name,
  watch: row.watch,
  matchAll: row.matchAll === 1,
  ownHandles: JSON.parse(row.ownHandles) as string[],
  redFlags: row.redFlags,
  influentialFollowers: row.influentialFollowers,
})

/** Without lists of its own a brand takes the app's. */
export type NewBrand = Pick<Brand, 'name' | 'watch' | 'matchAll' | 'ownHandles'> & Partial<Brand>

const columns = `id, name, watch, match_all AS matchAll, own_handles AS ownHandles, red_flags AS redFlags,
  influential_followers AS influentialFollowers`

export const createBrands = (db: Database) => {
  const list = db.prepare<[], Row>(`SELECT ${columns} FROM brands ORDER BY id`)
  const get = db.prepare<[number], Row>(`SELECT ${columns} FROM brands WHERE id = ?`)
  const byName = db.prepare<[string], Row>(`SELECT ${columns} FROM brands WHERE name = ?`)
  const insert = db.prepare(
    `INSERT INTO brands (name, watch, match_all, own_handles, red_flags, influential_followers, added_at)
     VALUES (@name, @watch, @matchAll, @ownHandles, @redFlags, @influentialFollowers, @at)`,
  )
  const update = db.prepare(
    `UPDATE brands SET name = @name, watch = @watch, match_all = @matchAll, own_handles = @ownHandles,
       red_flags = @redFlags, influential_followers = @influentialFollowers WHERE id = @id`,
  )
  const bind = (brand: NewBrand) => ({
    name: brand.name,
    watch: brand.watch,
    matchAll: brand.matchAll ? 1 : 0,
    ownHandles: JSON.stringify(brand.ownHandles),
    redFlags: brand.redFlags ?? null,
    influentialFollowers: brand.influentialFollowers ?? null,
  })
  const one = (row: Row | undefined): Brand | null => (row ? toBrand(row) : null)
  return {
    list: (): Brand[] => list.all().map(toBrand),
    get: (id: BrandId): Brand | null => one(get.get(id)),
    byName: (name: string): Brand | null => one(byName.get(name)),
    add: (brand: NewBrand, at: number): BrandId =>
      Number(insert.run({ ...bind(brand), at }).lastInsertRowid) as BrandId,
    change: (brand: Brand): boolean => update.run({ ...bind(brand), id: brand.id }).changes > 0,
  }
}
