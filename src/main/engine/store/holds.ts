// What is kept against removal, by whom and on what ground: a post, or all that is part of a crisis. The removal is noted,
// the text stays until no hold covers it any more.
import type { Database } from 'better-sqlite3'
import type { Hold, HoldTarget } from '../../../shared/contract/privacy.ts'
import {
  type BrandId,
  type CrisisId,
  type HoldId,
  type MemberId,
  type MentionId,
  type MentionSeq,
  mentionIdOf,
  type Platform,
} from '../../../shared/model.ts'
import { isPartOf } from './crisis-members.ts'

/** A condition on a mention: a hold covers it now. `h` and `c` are taken. */
export const isHeld = (m: string): string => `EXISTS (SELECT 1 FROM holds h LEFT JOIN crises c ON c.id = h.crisis_id
  WHERE h.released_at IS NULL AND (h.mention_seq = ${m}.seq OR (c.id IS NOT NULL AND ${isPartOf(m, 'c')})))`

interface Row {
  readonly id: HoldId
  readonly mentionSeq: MentionSeq | null
  readonly crisisId: CrisisId | null
  readonly ground: string | null
  readonly memberId: MemberId
  readonly placedAt: number
  readonly releasedAt: number | null
  readonly releasedBy: MemberId | null
}

/** A post whose text stays only because it is held, or was until now. */
export interface HeldRemoval {
  readonly seq: MentionSeq
  readonly brandId: BrandId
  readonly id: MentionId
  readonly removedAt: number
}

type RemovalRow = Omit<HeldRemoval, 'id'> & { readonly platform: Platform; readonly externalId: string }

const toRemoval = ({ platform, externalId, ...row }: RemovalRow): HeldRemoval => ({
  ...row,
  id: mentionIdOf(platform, externalId),
})

const targetOf = ({ mentionSeq, crisisId }: Row): HoldTarget =>
  mentionSeq === null ? { kind: 'crisis', crisisId: crisisId as CrisisId } : { kind: 'mention', seq: mentionSeq }

const columns = `h.id, h.mention_seq AS mentionSeq, h.crisis_id AS crisisId, t.body AS ground, h.member_id AS memberId,
  h.placed_at AS placedAt, h.released_at AS releasedAt, h.released_by AS releasedBy`
const removalColumns = `m.seq, m.brand_id AS brandId, m.platform, m.external_id AS externalId, r.removed_at AS removedAt`

export const createHolds = (db: Database) => {
  const insert = db.prepare(
    `INSERT INTO holds (mention_seq, crisis_id, ground_text_id, member_id, placed_at)
     VALUES (@seq, @crisisId, @groundTextId, @memberId, @at)`,
  )
  const release = db.prepare('UPDATE holds SET released_at = ?, released_by = ? WHERE id = ? AND released_at IS NULL')
  const list = db.prepare<[], Row>(
    `SELECT ${columns} FROM holds h JOIN texts t ON t.id = h.ground_text_id ORDER BY h.id DESC`,
  )
  const covered = db.prepare<[number], RemovalRow>(
    `SELECT ${removalColumns} FROM holds h LEFT JOIN crises c ON c.id = h.crisis_id, held_removals r
       JOIN mentions m ON m.seq = r.mention_seq
     WHERE h.id = ? AND (h.mention_seq = m.seq OR (c.id IS NOT NULL AND ${isPartOf('m', 'c')})) ORDER BY m.seq`,
  )
  const loose = db.prepare<[], RemovalRow>(
    `SELECT ${removalColumns} FROM held_removals r JOIN mentions m ON m.seq = r.mention_seq
     WHERE NOT ${isHeld('m')} ORDER BY m.seq`,
  )
  const note = db.prepare<[number, number]>(
    'INSERT INTO held_removals (mention_seq, removed_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const gone = db.prepare<[number]>('UPDATE mentions SET shown_at = NULL WHERE seq = ?')
  const heldOf = db
    .prepare<[number], number>(`SELECT count(*) FROM mentions m WHERE m.author_id = ? AND ${isHeld('m')}`)
    .pluck()

  const toHold = (row: Row): Hold => ({
    id: row.id,
    on: targetOf(row),
    ground: row.ground,
    memberId: row.memberId,
    placedAt: row.placedAt,
    releasedAt: row.releasedAt,
    releasedBy: row.releasedBy,
    removals: row.releasedAt === null ? covered.all(row.id).map(toRemoval) : [],
  })

  return {
    place: (on: HoldTarget, groundTextId: number, memberId: MemberId, at: number): HoldId =>
      Number(
        insert.run({
          seq: on.kind === 'mention' ? on.seq : null,
          crisisId: on.kind === 'crisis' ? on.crisisId : null,
          groundTextId,
          memberId,
          at,
        }).lastInsertRowid,
      ) as HoldId,
    /** False = it does not stand. */
    release: (id: HoldId, memberId: MemberId, at: number): boolean => release.run(at, memberId, id).changes > 0,
    /** The latest first, with what was removed upstream while it stands. */
    list: (): Hold[] => list.all().map(toHold),
    /** The platform took it away; false = that was known. */
    note: (seq: MentionSeq, at: number): boolean => {
      gone.run(seq)
      return note.run(seq, at).changes > 0
    },
    /** Removed upstream, and no hold covers them any more. */
    loose: (): HeldRemoval[] => loose.all().map(toRemoval),
    /** How many posts of this account are held. */
    countOf: (authorId: number): number => heldOf.get(authorId) ?? 0,
  }
}
