// What a person had from us before: answers from here or elsewhere, and the other crises they spoke in.
import type { Database } from 'better-sqlite3'
import type { FormerAnswer, PersonHistory } from '../../../shared/contract/replies.ts'
import type { LineId } from '../../../shared/model.ts'

const MOST_ANSWERS = 5

/** Ours below a post of theirs, and what left from here and was not seen there: an answer counts once. */
const ANSWERS = `
  answers AS (
    SELECT o.created_at AS at, t.body AS text, o.seq AS mentionSeq, (
        SELECT p.send_id FROM send_parts p WHERE p.external_id = o.external_id LIMIT 1) AS sendId
      FROM who JOIN mentions theirs ON theirs.author_id = who.author_id AND theirs.brand_id = who.brand_id
        JOIN mentions o ON o.brand_id = theirs.brand_id AND o.platform = theirs.platform
          AND o.in_reply_to_id = theirs.external_id AND o.match_reason = 'own'
        JOIN texts t ON t.id = o.text_id
    UNION ALL
    SELECT coalesce(p.sent_at, s.ended_at), t.body, NULL, s.id
      FROM who CROSS JOIN crises c ON c.brand_id = who.brand_id
        CROSS JOIN queue_lines q ON q.crisis_id = c.id AND q.author_id = who.author_id
        JOIN sends s ON s.line_id = q.id AND s.kind = 'reply' AND s.state = 'sent'
        JOIN send_parts p ON p.send_id = s.id AND p.position = 0 JOIN texts t ON t.id = p.text_id
      WHERE NOT EXISTS (SELECT 1 FROM mentions o WHERE o.brand_id = who.brand_id AND o.external_id = p.external_id
        AND o.platform = q.platform AND o.match_reason = 'own'))`
const WHO = `who AS (SELECT l.author_id, c.brand_id FROM queue_lines l JOIN crises c ON c.id = l.crisis_id WHERE l.id = ?)`

export const createPersonHistory = (db: Database) => {
  const answers = db.prepare<[number, number], FormerAnswer & { total: number; lastAt: number }>(
    `WITH ${WHO}, ${ANSWERS}
     SELECT at, text, mentionSeq, sendId, count(*) OVER () AS total, max(at) OVER () AS lastAt
     FROM answers ORDER BY at DESC LIMIT ?`,
  )
  const crises = db.prepare<[number, number], PersonHistory['crises'][number]>(
    `WITH ${WHO}
     SELECT c.id AS crisisId, t.body AS title, c.opened_at AS openedAt, q.id AS lineId, q.state
     FROM who CROSS JOIN crises c ON c.brand_id = who.brand_id
       CROSS JOIN queue_lines q ON q.crisis_id = c.id AND q.author_id = who.author_id
       LEFT JOIN texts t ON t.id = c.title_text_id
     WHERE q.id <> ? ORDER BY c.opened_at DESC`,
  )
  return {
    /** Of the person of this line. */
    of: (id: LineId): PersonHistory => {
      const rows = answers.all(id, MOST_ANSWERS)
      return {
        answerCount: rows[0]?.total ?? 0,
        lastAnswerAt: rows[0]?.lastAt ?? null,
        answers: rows.map(({ total: _total, lastAt: _lastAt, ...answer }) => answer),
        crises: crises.all(id, id),
      }
    },
  }
}
