// What has been kept long enough: counted from when it came, not from when it was said, so that a file of old posts is not
// gone before anybody has read it. Our own posts, crises, evidence and what is held stay.
import type { Database } from 'better-sqlite3'
import type { MentionSeq } from '../../../shared/model.ts'
import { isPartOf } from './crisis-members.ts'
import { isHeld } from './holds.ts'

/** Rows that are looked at in one step. */
const WINDOW = 1000

export interface Due {
  readonly seqs: readonly MentionSeq[]
  /** Everything up to here has been looked at; null = nothing beyond is old enough. */
  readonly throughSeq: number | null
}

export const createRetention = (db: Database) => {
  const days = db.prepare<[], number | null>('SELECT days FROM retention').pluck()
  const setDays = db.prepare<[number | null]>('UPDATE retention SET days = ?')
  const oldest = db
    .prepare<[number, number], number>('SELECT seq FROM mentions WHERE seq > ? ORDER BY seq LIMIT 1 OFFSET ?')
    .pluck()
  const receivedAt = db.prepare<[number], number>('SELECT received_at FROM mentions WHERE seq = ?').pluck()
  const due = db
    .prepare<[number, number, number, number], MentionSeq>(
      `SELECT m.seq FROM mentions m JOIN texts t ON t.id = m.text_id
       WHERE m.seq > ? AND m.seq <= ? AND m.received_at < ? AND t.removed_at IS NULL AND m.match_reason IS NOT 'own'
         AND NOT EXISTS (SELECT 1 FROM alert_evidence WHERE mention_seq = m.seq)
         AND NOT EXISTS (SELECT 1 FROM crises k WHERE k.brand_id = m.brand_id AND ${isPartOf('m', 'k')})
         AND NOT ${isHeld('m')} ORDER BY m.seq LIMIT ?`,
    )
    .pluck()
  const mark = db.prepare<[number, number]>('UPDATE mentions SET swept_at = ?, url = NULL WHERE seq = ?')
  // Nobody who still has something to say here, or was answered, is nobody.
  const idle = db
    .prepare<[string], number>(
      `SELECT DISTINCT p.author_id FROM json_each(?) s JOIN mentions p ON p.seq = s.value
       WHERE NOT EXISTS (SELECT 1 FROM mentions m JOIN texts t ON t.id = m.text_id
           WHERE m.author_id = p.author_id AND t.removed_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM crises c JOIN queue_lines q ON q.crisis_id = c.id AND q.author_id = p.author_id)`,
    )
    .pluck()

  return {
    /** null = everything is kept. */
    days: (): number | null => days.get() ?? null,
    setDays: (value: number | null): void => void setDays.run(value),
    /** At most `count` posts after `fromSeq` that came before `beforeAt` and are kept by nothing. */
    due: (fromSeq: number, beforeAt: number, count: number): Due => {
      const first = oldest.get(fromSeq, 0)
      if (first === undefined || (receivedAt.get(first) ?? beforeAt) >= beforeAt) return { seqs: [], throughSeq: null }
      const last = first + WINDOW - 1
      const seqs = due.all(first - 1, last, beforeAt, count)
      return { seqs, throughSeq: seqs.length === count ? (seqs.at(-1) ?? last) : last }
    },
    /** They went for their age. */
    mark: (seqs: readonly MentionSeq[], at: number): void => {
      for (const seq of seqs) mark.run(at, seq)
    },
    /** Accounts of these posts of whom no text and no line is left. */
    idleAuthors: (seqs: readonly MentionSeq[]): number[] => idle.all(JSON.stringify(seqs)),
  }
}
