// The one redactable table. A text enters once with a salted commitment; it may be emptied, never rewritten.
import { hash, randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** `author` binds who said it into the commitment, so that neither can be exchanged unseen; '' for our own words. */
export const commit = (salt: Uint8Array, author: string, body: string): string =>
  hash('sha256', Buffer.concat([salt, Buffer.from(`${author}\u0000${body}`, 'utf8')]), 'base64url' as 'base64')

export interface CommittedText {
  readonly id: number
  readonly commitment: string
}

export const createTexts = (db: Database) => {
  const insert = db.prepare<[number, string, Buffer, string]>(
    'INSERT INTO texts (searchable, body, salt, commitment) VALUES (?, ?, ?, ?)',
  )
  const insertGone = db.prepare<[number, string, number]>(
    'INSERT INTO texts (searchable, body, salt, commitment, removed_at) VALUES (?, NULL, NULL, ?, ?)',
  )
  const redact = db.prepare<[number, number]>(
    'UPDATE texts SET body = NULL, salt = NULL, removed_at = ? WHERE id = ? AND removed_at IS NULL',
  )
  const read = db.prepare<[number], { body: string | null }>('SELECT body FROM texts WHERE id = ?')

  const keep = (searchable: 0 | 1, author: string, body: string): CommittedText => {
    const salt = randomBytes(16)
    const commitment = commit(salt, author, body)
    return { id: Number(insert.run(searchable, body, salt, commitment).lastInsertRowid), commitment }
  }

  return {
    /** A post: searchable. */
    savePost: (author: string, body: string): CommittedText => keep(1, author, body),
    /** A post that was already gone when it reached us: only the fact is kept. */
    saveGonePost: (author: string, removedAt: number): CommittedText => {
      const commitment = commit(randomBytes(16), author, '')
      return { id: Number(insertGone.run(1, commitment, removedAt).lastInsertRowid), commitment }
    },
    /** What a member wrote: a draft, an entry, a statement, a name. */
    saveWords: (body: string): CommittedText => keep(0, '', body),
    redact: (id: number, at: number): boolean => redact.run(at, id).changes > 0,
    read: (id: number): string | null => read.get(id)?.body ?? null,
  }
}
