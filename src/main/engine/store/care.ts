// What the team wrote down about who answers whom. Lists are short; whom they reserve is written into the lines.
import type { Database } from 'better-sqlite3'
import { type CareRules, NO_CARE_RULES } from '../../../shared/care.ts'
import type { BrandId, CrisisId, LineId, MemberId, Platform } from '../../../shared/model.ts'
import type { ListedAs, ReservedWhy } from '../../../shared/reserved-why.ts'
import type { ApprovalNeed } from '../../../shared/roles.ts'

interface RulesRow {
  readonly approvalNeeded: ApprovalNeed
  readonly largeFollowers: number | null
  readonly largeMemberId: MemberId | null
}

interface PersonRow {
  readonly as: ListedAs
  readonly platform: Platform
  readonly handle: string
  readonly memberId: MemberId
}

/** A person of the list; the handle is a text. */
export interface NewListedPerson {
  readonly as: ListedAs
  readonly platform: Platform
  readonly handleTextId: number
  readonly memberId: MemberId
}

export interface ReservableLine {
  readonly id: LineId
  readonly authorId: number
  readonly followers: number | null
}

export const createCare = (db: Database) => {
  const rules = db.prepare<[number], RulesRow>(
    `SELECT approval_needed AS approvalNeeded, large_followers AS largeFollowers, large_member_id AS largeMemberId
     FROM care_rules WHERE brand_id = ?`,
  )
  const people = db.prepare<[number], PersonRow>(
    `SELECT p.listed_as AS "as", p.platform, t.body AS handle, p.member_id AS memberId FROM listed_people p
     JOIN texts t ON t.id = p.handle_text_id WHERE p.brand_id = ? AND t.body IS NOT NULL ORDER BY p.position`,
  )
  const revision = db.prepare<[number], number>('SELECT revision FROM care_rules WHERE brand_id = ?').pluck()
  const handleTexts = db
    .prepare<[number], number>('SELECT handle_text_id FROM listed_people WHERE brand_id = ?')
    .pluck()
  const handleTextsOf = db.prepare<[number], { textId: number; brandId: number }>(
    `SELECT p.handle_text_id AS textId, p.brand_id AS brandId FROM authors a JOIN listed_people p ON p.platform = a.platform
         JOIN texts t ON t.id = p.handle_text_id AND t.body = a.handle COLLATE NOCASE WHERE a.id = ?`,
  )
  const listed = db.prepare<[number], { brand: string; as: ListedAs }>(
    `SELECT b.name AS brand, p.listed_as AS "as" FROM authors a JOIN listed_people p ON p.platform = a.platform
       JOIN texts t ON t.id = p.handle_text_id AND t.body = a.handle COLLATE NOCASE JOIN brands b ON b.id = p.brand_id
     WHERE a.id = ? ORDER BY b.id, p.position`,
  )
  const clear = db.prepare('DELETE FROM listed_people WHERE brand_id = ?')
  const add = db.prepare(
    `INSERT INTO listed_people (brand_id, position, listed_as, platform, handle_text_id, member_id)
     VALUES (@brandId, @position, @as, @platform, @handleTextId, @memberId)`,
  )
  const save = db.prepare(
    `INSERT INTO care_rules (brand_id, approval_needed, large_followers, large_member_id, revision)
     VALUES (@brandId, @approvalNeeded, @largeFollowers, @largeMemberId, 1)
     ON CONFLICT (brand_id) DO UPDATE SET approval_needed = excluded.approval_needed,
       large_followers = excluded.large_followers, large_member_id = excluded.large_member_id, revision = revision + 1`,
  )
  const touch = db.prepare('UPDATE care_rules SET revision = revision + 1 WHERE brand_id = ?')
  const handle = db.prepare<[number], string>('SELECT handle FROM authors WHERE id = ?').pluck()
  const lines = db.prepare<[number], ReservableLine & { readonly platform: Platform; readonly handle: string }>(
    `SELECT q.id, q.author_id AS authorId, a.followers, a.platform, a.handle FROM queue_lines q
     JOIN authors a ON a.id = q.author_id WHERE q.crisis_id = ?`,
  )
  const reserve = db.prepare('UPDATE queue_lines SET reserved_for = ?, reserved_why = ? WHERE id = ?')
  const free = db.prepare(
    'UPDATE queue_lines SET reserved_for = NULL, reserved_why = NULL WHERE crisis_id = ? AND reserved_for IS NOT NULL',
  )

  return {
    rules: (brandId: BrandId): CareRules => {
      const row = rules.get(brandId)
      if (!row) return NO_CARE_RULES
      const { approvalNeeded, largeFollowers, largeMemberId } = row
      const large =
        largeFollowers === null || largeMemberId === null
          ? null
          : { followers: largeFollowers, memberId: largeMemberId }
      return { approvalNeeded, people: people.all(brandId), large }
    },
    /** Changes whenever the rules do; 0 = there are none. */
    revision: (brandId: BrandId): number => revision.get(brandId) ?? 0,
    /** Texts of the handles that are on the list of the brand. */
    handleTexts: (brandId: BrandId): number[] => handleTexts.all(brandId),
    save: (
      brandId: BrandId,
      { approvalNeeded, large }: Pick<CareRules, 'approvalNeeded' | 'large'>,
      listed: readonly NewListedPerson[],
    ): void => {
      save.run({
        brandId,
        approvalNeeded,
        largeFollowers: large?.followers ?? null,
        largeMemberId: large?.memberId ?? null,
      })
      clear.run(brandId)
      for (const [position, person] of listed.entries()) add.run({ brandId, position, ...person })
    },
    /** On which lists this account stands. */
    listedOf: (authorId: number): { brand: string; as: ListedAs }[] => listed.all(authorId),
    /** Who asks to be forgotten stands on no list: the texts to take away. */
    unlist: (authorId: number): number[] =>
      handleTextsOf.all(authorId).map(({ textId, brandId }) => {
        touch.run(brandId)
        return textId
      }),
    handleOf: (authorId: number): string | null => handle.get(authorId) ?? null,
    linesOf: (crisisId: CrisisId) => lines.all(crisisId),
    reserve: (id: LineId, memberId: MemberId | null, why: ReservedWhy | null): void =>
      void reserve.run(memberId, why, id),
    freeAll: (crisisId: CrisisId): void => void free.run(crisisId),
  }
}
