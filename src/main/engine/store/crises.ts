// Crises and the three clocks of each; the database refuses an illegal change of state and a second open crisis.
import type { Database } from 'better-sqlite3'
import type { CrisisType } from '../../../shared/library.ts'
import type { BrandId, Crisis, CrisisId } from '../../../shared/model.ts'
import type { CrisisState } from '../../../shared/states.ts'
import { publicOnly } from './public-only.ts'

const columns = `c.id, c.brand_id AS brandId, c.state, c.opened_by AS openedBy, t.body AS title, c.onset_at AS onsetAt,
  c.first_post_at AS firstPostAt, c.alert_at AS alertAt, c.first_statement_at AS firstStatementAt,
  c.opened_at AS openedAt, c.closed_at AS closedAt`
const tables = 'crises c LEFT JOIN texts t ON t.id = c.title_text_id'

export const createCrises = (db: Database) => {
  const insert = db.prepare(
    `INSERT INTO crises (brand_id, state, opened_by, onset_at, first_post_at, alert_at, opened_at)
     VALUES (@brandId, @state, @openedBy, @onsetAt, @firstPostAt, @alertAt, @openedAt)`,
  )
  const get = db.prepare<[number], Crisis>(`SELECT ${columns} FROM ${tables} WHERE c.id = ?`)
  const open = db.prepare<[number], Crisis>(
    `SELECT ${columns} FROM ${tables} WHERE c.brand_id = ? AND c.closed_at IS NULL`,
  )
  const list = db.prepare<[number], Crisis>(
    `SELECT ${columns} FROM ${tables} WHERE c.brand_id = ? ORDER BY c.opened_at DESC, c.id DESC`,
  )
  const takenUp = db.prepare<[number], Crisis>(
    `SELECT ${columns} FROM ${tables} WHERE c.brand_id = ? AND c.state <> 'suspected' AND NOT EXISTS (
       SELECT 1 FROM story_entries e WHERE e.crisis_id = c.id AND e.facts ->> 'kind' = 'crisisMoved'
         AND e.facts ->> 'from' = 'suspected' AND e.facts ->> 'to' = 'closed')
     ORDER BY c.opened_at DESC, c.id DESC`,
  )
  const move = db.prepare('UPDATE crises SET state = ?, closed_at = ? WHERE id = ?')
  const name = db.prepare('UPDATE crises SET title_text_id = ? WHERE id = ?')
  const firstPost = db.prepare('UPDATE crises SET first_post_at = ? WHERE id = ?')
  const alertAt = db.prepare('UPDATE crises SET alert_at = coalesce(alert_at, ?) WHERE id = ?')
  const statementAt = db.prepare(
    'UPDATE crises SET first_statement_at = min(coalesce(first_statement_at, @at), @at) WHERE id = @id',
  )
  const typeOf = db.prepare<[number], CrisisType | null>('SELECT type FROM crises WHERE id = ?').pluck()
  const setType = db.prepare('UPDATE crises SET type = ? WHERE id = ?')
  const earliestOf = (more: string) =>
    db.prepare<[number, number, number], { at: number | null }>(
      `SELECT min(created_at) AS at FROM mentions
       WHERE brand_id = ? AND created_at >= ? AND created_at < ? AND match_reason IS NOT NULL AND match_reason <> 'own'
         AND ${publicOnly('mentions')} ${more}`,
    )
  const earliest = earliestOf('')
  const earliestHostile = earliestOf("AND (stance = 'attack' OR tone = 'negative')")
  return {
    add: (crisis: Omit<Crisis, 'id' | 'title' | 'closedAt' | 'firstStatementAt'>): CrisisId => {
      const { brandId, state, openedBy, onsetAt, firstPostAt, alertAt: alarmAt, openedAt } = crisis
      return Number(
        insert.run({ brandId, state, openedBy, onsetAt, firstPostAt, alertAt: alarmAt, openedAt }).lastInsertRowid,
      ) as CrisisId
    },
    get: (id: CrisisId): Crisis | null => get.get(id) ?? null,
    open: (brandId: BrandId): Crisis | null => open.get(brandId) ?? null,
    /** The latest first. */
    list: (brandId: BrandId): Crisis[] => list.all(brandId),
    /** Those that somebody took for one: no alarm that nobody answered or that was called false. */
    takenUp: (brandId: BrandId): Crisis[] => takenUp.all(brandId),
    /** `at` is the closing time when `to` is `closed`. */
    move: (id: CrisisId, to: CrisisState, at: number): void => void move.run(to, to === 'closed' ? at : null, id),
    name: (id: CrisisId, textId: number): void => void name.run(textId, id),
    setFirstPost: (id: CrisisId, at: number | null): void => void firstPost.run(at, id),
    /** As a member said; null = nobody has. */
    typeOf: (id: CrisisId): CrisisType | null => typeOf.get(id) ?? null,
    setType: (id: CrisisId, type: CrisisType): void => void setType.run(type, id),
    noteAlert: (id: CrisisId, at: number): void => void alertAt.run(at, id),
    noteStatement: (id: CrisisId, at: number): void => void statementAt.run({ id, at }),
    /** The earliest matched public post that is not ours in fromAt <= createdAt < toAt. */
    earliestPostAt: (brandId: BrandId, fromAt: number, toAt: number): number | null =>
      earliest.get(brandId, fromAt, toAt)?.at ?? null,
    /** The same, of those that attack us or are negative. */
    earliestHostilePostAt: (brandId: BrandId, fromAt: number, toAt: number): number | null =>
      earliestHostile.get(brandId, fromAt, toAt)?.at ?? null,
  }
}
