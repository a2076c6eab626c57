// Words of the red button that wait for an approver: what was written for each account, as it was put before them.
import type { Database } from 'better-sqlite3'
import type { ConnectionId, CrisisId, MemberId } from '../../../shared/model.ts'

export interface RedAsk {
  readonly id: number
  readonly statementId: number
  readonly nextAt: number
  readonly askedBy: MemberId
  readonly askedAt: number
}

export interface RedAskWords {
  readonly connectionId: ConnectionId
  /** null = they were removed. */
  readonly text: string | null
}

export const createRedAsks = (db: Database) => {
  const insert = db.prepare(
    'INSERT INTO red_asks (statement_id, next_at, asked_by, asked_at) VALUES (@statementId, @nextAt, @askedBy, @askedAt)',
  )
  const insertWords = db.prepare('INSERT INTO red_ask_words (ask_id, connection_id, text_id) VALUES (?, ?, ?)')
  const waiting = db.prepare<[number], RedAsk>(
    `SELECT r.id, r.statement_id AS statementId, r.next_at AS nextAt, r.asked_by AS askedBy, r.asked_at AS askedAt
     FROM red_asks r JOIN statements s ON s.id = r.statement_id
     WHERE s.crisis_id = ? AND s.state = 'draft' ORDER BY r.id DESC LIMIT 1`,
  )
  const words = db.prepare<[number], RedAskWords>(
    `SELECT w.connection_id AS connectionId, t.body AS text FROM red_ask_words w JOIN texts t ON t.id = w.text_id
     WHERE w.ask_id = ? ORDER BY w.connection_id`,
  )
  return {
    add: (
      ask: Omit<RedAsk, 'id'>,
      posts: readonly { readonly connectionId: ConnectionId; readonly textId: number }[],
    ): number => {
      const id = Number(insert.run(ask).lastInsertRowid)
      for (const { connectionId, textId } of posts) insertWords.run(id, connectionId, textId)
      return id
    },
    /** The latest whose statement nobody has approved. */
    waiting: (crisisId: CrisisId): RedAsk | null => waiting.get(crisisId) ?? null,
    words: (id: number): RedAskWords[] => words.all(id),
  }
}
