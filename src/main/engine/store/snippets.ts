// Approved answers of a crisis. Words that change are a new text; the former one stays in the record.
import type { Database } from 'better-sqlite3'
import type { CrisisId, MemberId, SnippetId } from '../../../shared/model.ts'
import type { Snippet } from '../../../shared/snippets.ts'
import type { SnippetState } from '../../../shared/states.ts'

/** The claim's label is known where the claims are. */
export type StoredSnippet = Omit<Snippet, 'claimLabel' | 'isForLine'>

export interface NewSnippet {
  readonly crisisId: CrisisId
  readonly claimId: string | null
  readonly lang: string
  readonly textId: number
  readonly memberId: MemberId
  readonly at: number
}

const columns = `s.id, s.crisis_id AS crisisId, s.claim_id AS claimId, s.lang, s.state, t.body AS text,
  s.written_by AS writtenBy, s.written_at AS writtenAt, s.approved_by AS approvedBy,
  (SELECT count(DISTINCT d.line_id) FROM drafts d WHERE d.snippet_id = s.id) AS usedCount`

export const createSnippets = (db: Database) => {
  const list = db.prepare<[number], StoredSnippet>(
    `SELECT ${columns} FROM snippets s JOIN texts t ON t.id = s.text_id WHERE s.crisis_id = ? ORDER BY s.id`,
  )
  const get = db.prepare<[number], StoredSnippet>(
    `SELECT ${columns} FROM snippets s JOIN texts t ON t.id = s.text_id WHERE s.id = ?`,
  )
  const insert = db.prepare(
    `INSERT INTO snippets (crisis_id, claim_id, lang, state, text_id, written_by, written_at)
     VALUES (@crisisId, @claimId, @lang, 'draft', @textId, @memberId, @at)`,
  )
  const rewrite = db.prepare(
    `UPDATE snippets SET claim_id = @claimId, lang = @lang, state = 'draft', text_id = @textId, written_by = @memberId,
       written_at = @at, approved_by = NULL WHERE id = @id`,
  )
  const move = db.prepare('UPDATE snippets SET state = ?, approved_by = coalesce(?, approved_by) WHERE id = ?')
  return {
    list: (crisisId: CrisisId): StoredSnippet[] => list.all(crisisId),
    get: (id: SnippetId): StoredSnippet | null => get.get(id) ?? null,
    add: (snippet: NewSnippet): SnippetId => Number(insert.run(snippet).lastInsertRowid) as SnippetId,
    rewrite: (id: SnippetId, snippet: NewSnippet): void => void rewrite.run({ id, ...snippet }),
    move: (id: SnippetId, to: SnippetState, approvedBy: MemberId | null): void => void move.run(to, approvedBy, id),
  }
}
