// The plan of a brand: texts with their versions, channels with who speaks there, reviews; and what of the ledger says how
// old the rest is.
import type { Database } from 'better-sqlite3'
import type { LibraryVersion } from '../../../shared/contract/library.ts'
import type { BrandId, ConnectionId, LedgerEntry, MemberId } from '../../../shared/model.ts'
import type { CommonChannel, PlanPart, PlanSection } from '../../../shared/plan.ts'
import type { By } from './ledger.ts'

export interface WrittenPart {
  readonly part: PlanPart
  /** null = back to what came. */
  readonly text: string | null
  readonly memberId: MemberId
  readonly recordedAt: number
}

export interface ChannelRow {
  readonly id: number
  readonly connectionId: ConnectionId | null
  readonly common: CommonChannel | null
  readonly name: string | null
  readonly ownerId: MemberId | null
  readonly backupId: MemberId | null
  readonly setAside: 0 | 1
  readonly updatedAt: number
}
export type NewChannel = Pick<ChannelRow, 'connectionId' | 'common'> & { readonly nameTextId: number | null }

export interface Review {
  readonly section: PlanSection
  readonly memberId: MemberId
  readonly reviewedAt: number
}

export type PlanAct = Pick<LedgerEntry, 'recordedAt' | 'kind' | 'payload'>

export const createPlans = (db: Database) => {
  const latest = db.prepare<[number], WrittenPart>(
    `SELECT p.part, t.body AS text, p.member_id AS memberId, p.recorded_at AS recordedAt, max(p.version) AS version
     FROM plan_texts p LEFT JOIN texts t ON t.id = p.text_id WHERE p.brand_id = ? GROUP BY p.part`,
  )
  const history = db.prepare<[number, string], Omit<LibraryVersion, 'isRestored'> & { isRestored: 0 | 1 }>(
    `SELECT p.version, t.body AS text, p.text_id IS NULL AS isRestored, p.member_id AS memberId,
       p.recorded_at AS recordedAt
     FROM plan_texts p LEFT JOIN texts t ON t.id = p.text_id WHERE p.brand_id = ? AND p.part = ?
     ORDER BY p.version DESC`,
  )
  const lastVersion = db
    .prepare<[number, string], number>(
      'SELECT coalesce(max(version), 0) FROM plan_texts WHERE brand_id = ? AND part = ?',
    )
    .pluck()
  const insertText = db.prepare(
    `INSERT INTO plan_texts (brand_id, part, version, text_id, member_id, recorded_at)
     VALUES (@brandId, @part, @version, @textId, @memberId, @recordedAt)`,
  )
  const channels = db.prepare<[number], ChannelRow>(
    `SELECT c.id, c.connection_id AS connectionId, c.common, t.body AS name, c.owner_id AS ownerId,
       c.backup_id AS backupId, c.set_aside AS setAside, c.updated_at AS updatedAt
     FROM plan_channels c LEFT JOIN texts t ON t.id = c.name_text_id WHERE c.brand_id = ? ORDER BY c.id`,
  )
  const insertChannel = db.prepare(
    `INSERT INTO plan_channels (brand_id, connection_id, common, name_text_id, updated_at)
     VALUES (@brandId, @connectionId, @common, @nameTextId, @at)`,
  )
  const setChannel = db.prepare(
    `UPDATE plan_channels SET owner_id = @ownerId, backup_id = @backupId, set_aside = @setAside, updated_at = @at
     WHERE id = @id`,
  )
  const insertReview = db.prepare(
    'INSERT INTO plan_reviews (brand_id, section, member_id, reviewed_at) VALUES (?, ?, ?, ?)',
  )
  const reviews = db.prepare<[number], Review>(
    `SELECT section, member_id AS memberId, max(reviewed_at) AS reviewedAt FROM plan_reviews WHERE brand_id = ?
     GROUP BY section`,
  )
  const acts = db.prepare<[], PlanAct>(
    `SELECT recorded_at AS recordedAt, kind, payload FROM ledger WHERE kind IN
       ('brand.saved', 'member.added', 'member.changed', 'crisis.opened', 'crisis.moved') ORDER BY seq`,
  )
  return {
    /** One row a part that the team has ever written. */
    latest: (brandId: BrandId): WrittenPart[] => latest.all(brandId),
    /** The newest first. */
    history: (brandId: BrandId, part: PlanPart): LibraryVersion[] =>
      history.all(brandId, part).map((row) => ({ ...row, isRestored: row.isRestored === 1 })),
    /** Answers the number of the version. */
    addText: (brandId: BrandId, part: PlanPart, textId: number | null, { memberId, recordedAt }: By): number => {
      const version = (lastVersion.get(brandId, part) ?? 0) + 1
      insertText.run({ brandId, part, version, textId, memberId, recordedAt })
      return version
    },
    channels: (brandId: BrandId): ChannelRow[] => channels.all(brandId),
    addChannel: (brandId: BrandId, channel: NewChannel, at: number): number =>
      Number(insertChannel.run({ brandId, ...channel, at }).lastInsertRowid),
    setChannel: (row: Pick<ChannelRow, 'id' | 'ownerId' | 'backupId' | 'setAside'>, at: number): void =>
      void setChannel.run({ ...row, at }),
    review: (brandId: BrandId, section: PlanSection, { memberId, recordedAt }: By): number =>
      Number(insertReview.run(brandId, section, memberId, recordedAt).lastInsertRowid),
    /** The last of each section. */
    reviews: (brandId: BrandId): Review[] => reviews.all(brandId),
    /** Changes of brands and members, and the course of crises, in the order of the ledger. */
    acts: (): PlanAct[] => acts.all(),
  }
}
