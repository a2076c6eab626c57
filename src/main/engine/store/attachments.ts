// Pictures beside mentions and in what we send, files beside the story: rows here, bytes under `attachments/` in the workspace, named by their hash alone. Keeps true:
// a living row has its bytes, whole and on the disk before the row is; bytes that no living row names go away, at the
// latest with the next opening of the workspace. Rows and hashes stay.

import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { MentionSeq } from '../../../shared/model.ts'
import type { Picture, PictureKind } from '../../../shared/pictures.ts'

const PLACED = /^[0-9a-f]{64}$/
const INCOMING = 'incoming-'

export interface NewPicture {
  readonly bytes: Uint8Array
  readonly kind: PictureKind
}

/** Whole or not at all, also through a power cut. */
const place = (folder: string, name: string, bytes: Uint8Array): void => {
  const path = join(folder, name)
  if (existsSync(path)) return
  mkdirSync(folder, { recursive: true })
  const incoming = join(folder, `${INCOMING}${name}`)
  const file = openSync(incoming, 'w', 0o600)
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(incoming, path)
}

export const createAttachments = (db: Database, workspaceDir: string) => {
  const folder = join(workspaceDir, 'attachments')
  const columns = 'sha256, kind, size_bytes AS sizeBytes, removed_at AS removedAt'
  const ofMention = db.prepare<[number], Picture>(
    `SELECT ${columns} FROM attachments WHERE mention_seq = ? ORDER BY id`,
  )
  const insert = db.prepare(
    `INSERT INTO attachments (mention_seq, sha256, kind, size_bytes, added_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (mention_seq, sha256) DO NOTHING`,
  )
  const removals = ['attachments', 'story_attachments'].map((table) =>
    db.prepare(`UPDATE ${table} SET removed_at = ? WHERE mention_seq = ? AND removed_at IS NULL`),
  )
  const isNamed = db
    .prepare<[{ name: string }], number>(
      `SELECT 1 FROM attachments WHERE sha256 = @name AND removed_at IS NULL
       UNION ALL SELECT 1 FROM story_attachments WHERE sha256 = @name AND removed_at IS NULL
       UNION ALL SELECT 1 FROM brand_looks WHERE logo256 = @name
       UNION ALL SELECT 1 FROM send_pictures WHERE sha256 = @name LIMIT 1`,
    )
    .pluck()

  /** Takes away the bytes that no living row names. Writer only, outside a transaction. */
  const sweep = (): void => {
    if (!existsSync(folder)) return
    for (const name of readdirSync(folder))
      if (name.startsWith(INCOMING) || (PLACED.test(name) && isNamed.get({ name }) === undefined))
        rmSync(join(folder, name), { force: true })
  }

  return {
    /** Call inside the transaction of the act that commits to the hash; answers it. The same picture twice is one. */
    add: (seq: MentionSeq, { bytes, kind }: NewPicture, at: number): string => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      place(folder, sha256, bytes)
      insert.run(seq, sha256, kind, bytes.length, at)
      return sha256
    },
    /** Of what is about to be sent or told: call inside the transaction that writes its row. Answers the hash. */
    keep: ({ bytes }: Pick<NewPicture, 'bytes'>): string => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      place(folder, sha256, bytes)
      return sha256
    },
    bytes: (sha256: string): Uint8Array => readFileSync(join(folder, sha256)),
    ofMention: (seq: MentionSeq): Picture[] => ofMention.all(seq),
    /**
     * Takes the pictures and proof copies of a mention away: their bytes go now, or, inside a transaction, when it is over and `scrub` or
     * `sweep` runs. Bytes that another living mention has as well stay for that one. Answers how many were taken.
     */
    remove: (seq: MentionSeq, at: number): number => {
      const changes = removals.reduce((sum, remove) => sum + remove.run(at, seq).changes, 0)
      if (changes > 0 && !db.inTransaction) sweep()
      return changes
    },
    sweep,
  }
}
