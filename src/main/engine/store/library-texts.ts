// What the team wrote over the texts that came with the application.
import type { Database } from 'better-sqlite3'
import type { LibraryVersion } from '../../../shared/contract/library.ts'
import type { LibraryCell } from '../../../shared/library.ts'
import type { BrandId, MemberId } from '../../../shared/model.ts'
import type { By } from './ledger.ts'

export interface WrittenText extends LibraryCell {
  /** null = back to the text that came. */
  readonly text: string | null
  readonly memberId: MemberId
  readonly recordedAt: number
}

const ofCell = 'l.brand_id = @brandId AND l.type = @type AND l.stage = @stage AND l.lang = @lang AND l.length = @length'
const cellOf = ({ type, stage, lang, length }: LibraryCell): LibraryCell => ({ type, stage, lang, length })

export const createLibraryTexts = (db: Database) => {
  const latest = db.prepare<[number], WrittenText>(
    `SELECT l.type, l.stage, l.lang, l.length, t.body AS text, l.member_id AS memberId, l.recorded_at AS recordedAt,
       max(l.version) AS version
     FROM library_texts l LEFT JOIN texts t ON t.id = l.text_id WHERE l.brand_id = ? GROUP BY 1, 2, 3, 4`,
  )
  const history = db.prepare<object, Omit<LibraryVersion, 'isRestored'> & { isRestored: 0 | 1 }>(
    `SELECT l.version, t.body AS text, l.text_id IS NULL AS isRestored, l.member_id AS memberId,
       l.recorded_at AS recordedAt
     FROM library_texts l LEFT JOIN texts t ON t.id = l.text_id WHERE ${ofCell} ORDER BY l.version DESC`,
  )
  const lastVersion = db
    .prepare<object, number>(`SELECT coalesce(max(l.version), 0) FROM library_texts l WHERE ${ofCell}`)
    .pluck()
  const insert = db.prepare(
    `INSERT INTO library_texts (brand_id, type, stage, lang, length, version, text_id, member_id, recorded_at)
     VALUES (@brandId, @type, @stage, @lang, @length, @version, @textId, @memberId, @recordedAt)`,
  )
  return {
    /** One row a cell that the team has ever written. */
    latest: (brandId: BrandId): WrittenText[] => latest.all(brandId),
    /** The newest first. */
    history: (brandId: BrandId, cell: LibraryCell): LibraryVersion[] =>
      history.all({ brandId, ...cellOf(cell) }).map((row) => ({ ...row, isRestored: row.isRestored === 1 })),
    /** Answers the number of the version. */
    add: (brandId: BrandId, cell: LibraryCell, textId: number | null, { memberId, recordedAt }: By): number => {
      const key = { brandId, ...cellOf(cell) }
      const version = (lastVersion.get(key) ?? 0) + 1
      insert.run({ ...key, version, textId, memberId, recordedAt })
      return version
    },
  }
}
