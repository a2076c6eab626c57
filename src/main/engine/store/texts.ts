// The one redactable table. A text enters once with a salted commitment; it may be emptied, never rewritten.
import { hash, randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** `author` binds who said it into the commitment, so that neither can be exchanged unseen; '' for our own words. */
export const commit = (salt: Uint8Array, author: string, body: string): string =>
  hash('sha256', Buffer.concat([salt, Buffer.from(`${author}\u0000${body}`, 'utf8')]), 'base64url' as 'base64')

/** Who said a post, as it is bound into the commitment: platforms take handles without regard to case, as the store does. */
export const signatureOf = (platform: string, handle: string): string => `${platform}:${handle.toLowerCase()}`

export interface CommittedText {
  readonly id: number
  readonly commitment: string
}

export interface PostText {
  /** Who said it, as it is bound into the commitment. */
  readonly author: string
  readonly body: string
  /** Set when the post was already gone when it reached us: then only the fact is kept. */
  readonly removedAt: number | null
}

const SALT_BYTES = 16

export const createTexts = (db: Database) => {
  const insert = db.prepare<[number, string, Buffer, string]>(
    'INSERT INTO texts (searchable, body, salt, commitment) VALUES (?, ?, ?, ?)',
  )
  const redact = db.prepare<[number, number]>(
    'UPDATE texts SET body = NULL, salt = NULL, removed_at = ? WHERE id = ? AND removed_at IS NULL',
  )
  const read = db.prepare<[number], { body: string | null }>('SELECT body FROM texts WHERE id = ?')

  // A table that holds what is about to come in. Each statement that fires a trigger makes the search indexes write out
  // what they have gathered so far: all posts of a batch in one statement cost a third of one statement a post.
  let incoming: readonly (readonly [string | null, Buffer | null, string, number | null])[] = []
  let firstId = 1
  db.table('incoming_texts', {
    columns: ['id', 'body', 'salt', 'commitment', 'removed_at'],
    rows: function* () {
      for (const [index, row] of incoming.entries()) yield [firstId + index, ...row]
    },
  })
  const lastId = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM texts').pluck()
  const insertAll = db.prepare<[]>(
    `INSERT INTO texts (id, searchable, body, salt, commitment, removed_at)
     SELECT id, 1, body, salt, commitment, removed_at FROM incoming_texts`,
  )

  const savePosts = (posts: readonly PostText[]): CommittedText[] => {
    const salts = randomBytes(SALT_BYTES * posts.length)
    const rows = posts.map(({ author, body, removedAt }, index) => {
      const salt = salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES)
      return removedAt === null
        ? ([body, salt, commit(salt, author, body), null] as const)
        : ([null, null, commit(salt, author, ''), removedAt] as const)
    })
    firstId = (lastId.get() ?? 0) + 1
    incoming = rows
    insertAll.run()
    incoming = []
    return rows.map(([, , commitment], index) => ({ id: firstId + index, commitment }))
  }

  const keep = (searchable: 0 | 1, author: string, body: string): CommittedText => {
    const salt = randomBytes(SALT_BYTES)
    const commitment = commit(salt, author, body)
    return { id: Number(insert.run(searchable, body, salt, commitment).lastInsertRowid), commitment }
  }

  return {
    /** Posts, searchable, in the order given; inside a transaction, a batch at once. */
    savePosts,
    savePost: (author: string, body: string): CommittedText => keep(1, author, body),
    /** What a member wrote: a draft, an entry, a statement, a name. */
    saveWords: (body: string): CommittedText => keep(0, '', body),
    redact: (id: number, at: number): boolean => redact.run(at, id).changes > 0,
    read: (id: number): string | null => read.get(id)?.body ?? null,
  }
}
