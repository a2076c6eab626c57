// All that is held about one account, and what has to be blanked so that nothing of it is left but counts, times and
// commitments.
import type { Database } from 'better-sqlite3'
import type { PersonPost, PersonRecord } from '../../../shared/contract/privacy.ts'
import type { MentionSeq, Platform, Visibility } from '../../../shared/model.ts'
import { isHeld } from './holds.ts'
import { flag } from './mention-row.ts'
import { publicOnly } from './public-only.ts'

export interface PersonsPost {
  readonly seq: MentionSeq
  readonly platform: Platform
  readonly externalId: string
}

type Account = PersonRecord['account']
type AccountRow = Omit<Account, 'followsUs'> & { readonly followsUs: number | null }
type LineRow = Omit<PersonRecord['lines'][number], 'drafts'> & { readonly lineId: number }
type PostRow = Omit<PersonPost, 'id' | 'isHeld' | 'corrections'> &
  PersonsPost & { readonly held: 0 | 1; readonly visibility: Visibility }

/** Of `sends s`: answers, and what put those right. */
const TO_THEM = `(s.line_id IN (SELECT id FROM queue_lines WHERE author_id = @authorId)
  OR s.reply_to_seq IN (SELECT seq FROM mentions WHERE author_id = @authorId))`
const LINES = 'SELECT id FROM queue_lines WHERE author_id = @authorId'

export const createPersons = (db: Database) => {
  const account = db.prepare<[number], AccountRow>(
    `SELECT platform, handle, name, followers, account_created_at AS accountCreatedAt, follows_us AS followsUs
     FROM authors WHERE id = ?`,
  )
  const posts = db.prepare<[number], PostRow>(
    `SELECT m.seq, m.platform, m.external_id AS externalId, b.name AS brand, m.created_at AS createdAt,
       m.received_at AS receivedAt, t.body AS text,
       coalesce(t.removed_at, (SELECT removed_at FROM held_removals WHERE mention_seq = m.seq)) AS removedAt, m.url, m.visibility, m.tone, m.stance,
       m.harm, ${isHeld('m')} AS held
     FROM mentions m JOIN brands b ON b.id = m.brand_id JOIN texts t ON t.id = m.text_id
     WHERE m.author_id = ? AND ${publicOnly('m')} ORDER BY m.created_at, m.seq`,
  )
  const notPublic = db
    .prepare<[number], number>(`SELECT count(*) FROM mentions m WHERE m.author_id = ? AND NOT ${publicOnly('m')}`)
    .pluck()
  const corrections = db.prepare<[number], PersonPost['corrections'][number]>(
    'SELECT noun, value, happened_at AS happenedAt FROM corrections WHERE mention_seq = ? ORDER BY id',
  )
  const lines = db.prepare<[number], LineRow>(
    `SELECT q.id AS lineId, q.crisis_id AS crisisId, q.state, coalesce(r.body, q.reason_code) AS reason,
       q.first_at AS firstAt, q.last_at AS lastAt
     FROM queue_lines q LEFT JOIN texts r ON r.id = q.reason_text_id WHERE q.author_id = ? AND EXISTS (
       SELECT 1 FROM queue_mentions l JOIN mentions m ON m.seq = l.mention_seq WHERE l.line_id = q.id
         AND ${publicOnly('m')}) ORDER BY q.id`,
  )
  const drafts = db.prepare<[number], { text: string | null; recordedAt: number }>(
    `SELECT t.body AS text, d.recorded_at AS recordedAt FROM drafts d JOIN texts t ON t.id = d.text_id
     WHERE d.line_id = ? ORDER BY d.version`,
  )
  const said = db.prepare<[number], PersonsPost>(
    `SELECT m.seq, m.platform, m.external_id AS externalId FROM mentions m JOIN texts t ON t.id = m.text_id
     WHERE m.author_id = ? AND t.body IS NOT NULL ORDER BY m.seq`,
  )
  const isOurs = db
    .prepare<[number], 1>("SELECT 1 FROM mentions WHERE author_id = ? AND match_reason = 'own' LIMIT 1")
    .pluck()
  const draftTexts = db
    .prepare<[{ authorId: number }], number>(
      `SELECT t.id FROM texts t WHERE t.body IS NOT NULL AND t.id IN (
         SELECT text_id FROM drafts WHERE line_id IN (${LINES})
         UNION SELECT p.text_id FROM sends s JOIN send_parts p ON p.send_id = s.id WHERE ${TO_THEM}
         UNION SELECT g.alt_text_id FROM sends s JOIN send_pictures g ON g.send_id = s.id WHERE ${TO_THEM})`,
    )
    .pluck()
  // A reason stays when the next one takes its place: only the ledger still knows whose it was.
  const reasonTexts = db
    .prepare<[{ authorId: number }], number>(
      `SELECT t.id FROM texts t WHERE t.searchable = 0 AND t.body IS NOT NULL AND t.commitment IN (
         SELECT json_extract(payload, '$.commitment') FROM ledger
         WHERE (kind LIKE 'line.%' OR kind LIKE 'send.%' OR kind = 'approval.skipped') AND json_extract(payload, '$.lineId') IN (${LINES})
           OR kind = 'post.reported' AND json_extract(payload, '$.id') IN (
             SELECT platform || ':' || external_id FROM mentions WHERE author_id = @authorId))`,
    )
    .pluck()
  const ourWords = db.prepare<[], { id: number; body: string }>(
    `SELECT id, body FROM texts WHERE searchable = 0 AND body IS NOT NULL
       AND id NOT IN (SELECT name_text_id FROM members WHERE name_text_id IS NOT NULL)
       AND id NOT IN (SELECT text_id FROM statements)`,
  )
  const blank = db.prepare<[number]>(
    `UPDATE authors SET handle = 'erased-' || id, name = NULL, followers = NULL, account_created_at = NULL,
       follows_us = NULL WHERE id = ?`,
  )
  const unlink = db.prepare<[number]>('UPDATE mentions SET url = NULL WHERE author_id = ?')

  return {
    account: (authorId: number): Account | null => {
      const row = account.get(authorId)
      return row ? { ...row, followsUs: flag(row.followsUs) } : null
    },
    /** For the person themselves. Call inside one snapshot. */
    posts: (authorId: number): PersonPost[] =>
      posts.all(authorId).map(({ seq, platform, externalId, held, ...post }) => ({
        ...post,
        id: `${platform}:${externalId}` as PersonPost['id'],
        isHeld: held === 1,
        corrections: corrections.all(seq),
      })),
    notPublicCount: (authorId: number): number => notPublic.get(authorId) ?? 0,
    lines: (authorId: number): PersonRecord['lines'] =>
      lines.all(authorId).map(({ lineId, ...line }) => ({ ...line, drafts: drafts.all(lineId) })),
    /** What still has a text. */
    saidBy: (authorId: number): PersonsPost[] => said.all(authorId),
    isOurs: (authorId: number): boolean => isOurs.get(authorId) === 1,
    /** Texts that are addressed to them: drafts, what left, and what its pictures show. */
    draftTexts: (authorId: number): number[] => draftTexts.all({ authorId }),
    /** Texts of what members gave as reasons in their lines, in the outbox, and for reporting them. */
    reasonTexts: (authorId: number): number[] => reasonTexts.all({ authorId }),
    /** What members wrote, but for their names and what the brand stated. */
    ourWords: (): { id: number; body: string }[] => ourWords.all(),
    /** Call when none of their texts is left: the commitments of those bind the handle. */
    blank: (authorId: number): void => {
      blank.run(authorId)
      unlink.run(authorId)
    },
  }
}
