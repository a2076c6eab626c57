// What the brand says in a crisis. A published statement is never changed: a later one corrects it.
import type { Database } from 'better-sqlite3'
import type { CrisisId, Statement } from '../../../shared/model.ts'
import type { StatementState } from '../../../shared/states.ts'
import type { By } from './ledger.ts'

const columns = `s.id, s.crisis_id AS crisisId, s.state, t.body AS text, s.channel, s.url,
  s.published_at AS publishedAt, s.updated_at AS updatedAt, s.member_id AS memberId`

type WrittenBy = Pick<By, 'recordedAt' | 'memberId'>

export const createStatements = (db: Database) => {
  const list = db.prepare<[number], Statement>(
    `SELECT ${columns} FROM statements s JOIN texts t ON t.id = s.text_id WHERE s.crisis_id = ? ORDER BY s.id`,
  )
  const get = db.prepare<[number], Statement>(
    `SELECT ${columns} FROM statements s JOIN texts t ON t.id = s.text_id WHERE s.id = ?`,
  )
  const insert = db.prepare(
    `INSERT INTO statements (crisis_id, state, text_id, written_at, updated_at, member_id)
     VALUES (?, 'draft', ?, ?, ?, ?)`,
  )
  const rewrite = db.prepare(
    'UPDATE statements SET text_id = ?, written_at = ?, updated_at = ?, member_id = ? WHERE id = ?',
  )
  const move = db.prepare('UPDATE statements SET state = ?, updated_at = ? WHERE id = ?')
  const publish = db.prepare(
    "UPDATE statements SET state = 'published', channel = ?, url = ?, published_at = ?, updated_at = ? WHERE id = ?",
  )
  const toldUntil = db.prepare<[number], { at: number | null }>(
    'SELECT max(min(coalesce(written_at, published_at), published_at)) AS at FROM statements WHERE crisis_id = ?',
  )
  return {
    list: (crisisId: CrisisId): Statement[] => list.all(crisisId),
    get: (id: number): Statement | null => get.get(id) ?? null,
    /** `writtenAt`: in the brand's time. */
    add: (crisisId: CrisisId, textId: number, writtenAt: number, { recordedAt, memberId }: WrittenBy): number =>
      Number(insert.run(crisisId, textId, writtenAt, recordedAt, memberId).lastInsertRowid),
    rewrite: (id: number, textId: number, { happenedAt, recordedAt, memberId }: By): void =>
      void rewrite.run(textId, happenedAt, recordedAt, memberId, id),
    /** Up to when what we knew may have been told: when the newest words that were published were written. 0 = nothing was. */
    toldUntil: (crisisId: CrisisId): number => toldUntil.get(crisisId)?.at ?? 0,
    move: (id: number, to: StatementState, at: number): void => void move.run(to, at, id),
    publish: (id: number, channel: string, url: string | null, publishedAt: number, at: number): void =>
      void publish.run(channel, url, publishedAt, at, id),
  }
}
