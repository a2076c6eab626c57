// What has to go when a post goes (L5): the post under every brand, its other versions, and every repost, since each holds
// the same words. Rows, times and commitments stay.
import type { Database } from 'better-sqlite3'
import { type BrandId, type MentionId, type MentionSeq, mentionIdOf, type Platform } from '../../../shared/model.ts'
import type { createAttachments } from './attachments.ts'
import { isHeld } from './holds.ts'
import type { createTexts } from './texts.ts'

/** A post that still has a text. */
export interface Copy {
  readonly seq: MentionSeq
  readonly brandId: BrandId
  readonly id: MentionId
  readonly isHeld: boolean
}

interface CopyRow {
  readonly seq: MentionSeq
  readonly brandId: BrandId
  readonly externalId: string
  readonly held: 0 | 1
}

export const createRemovals = (
  db: Database,
  texts: ReturnType<typeof createTexts>,
  attachments: ReturnType<typeof createAttachments>,
) => {
  // By brand, so that the rows of each are found by the index that keeps them apart.
  const copies = db.prepare<[{ platform: Platform; externalId: string }], CopyRow>(
    `WITH RECURSIVE versions (id) AS (
       SELECT @externalId
       UNION SELECT m.edited_of_id FROM versions v CROSS JOIN brands b CROSS JOIN mentions m
         WHERE m.brand_id = b.id AND m.platform = @platform AND m.external_id = v.id AND +m.edited_of_id IS NOT NULL
       UNION SELECT m.external_id FROM versions v CROSS JOIN mentions m
         WHERE m.platform = @platform AND m.edited_of_id = v.id
     ), found (seq) AS (
       SELECT m.seq FROM versions v CROSS JOIN brands b CROSS JOIN mentions m
         WHERE m.brand_id = b.id AND m.platform = @platform AND m.external_id = v.id
       UNION SELECT m.seq FROM versions v CROSS JOIN mentions m
         WHERE m.platform = @platform AND m.repost_of_id = v.id
     )
     SELECT m.seq, m.brand_id AS brandId, m.external_id AS externalId, ${isHeld('m')} AS held
     FROM found f CROSS JOIN mentions m ON m.seq = f.seq JOIN texts t ON t.id = m.text_id
     WHERE t.removed_at IS NULL ORDER BY m.seq`,
  )
  const said = db.prepare<[number], { textId: number; body: string | null }>(
    'SELECT t.id AS textId, t.body FROM mentions m JOIN texts t ON t.id = m.text_id WHERE m.seq = ?',
  )
  // What is gone wants no answer, and is not looked for upstream.
  const settle = db.prepare<[number]>(
    'UPDATE mentions SET actionable = min(actionable, 0), shown_at = NULL WHERE seq = ?',
  )
  const letGo = db.prepare<[number]>('DELETE FROM held_removals WHERE mention_seq = ?')
  return {
    /** What holds the words of this post. */
    copiesOf: (platform: Platform, externalId: string): Copy[] =>
      copies.all({ platform, externalId }).map(({ externalId: id, held, ...row }) => ({
        ...row,
        id: mentionIdOf(platform, id),
        isHeld: held === 1,
      })),
    /** Takes the text out of the table and of both indexes, and its pictures away. Answers what it said; null = nothing was left. */
    redact: (seq: MentionSeq, at: number): string | null => {
      const row = said.get(seq)
      if (!row || row.body === null) return null
      texts.redact(row.textId, at)
      attachments.remove(seq, at)
      settle.run(seq)
      letGo.run(seq)
      return row.body
    },
  }
}
