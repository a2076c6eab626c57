// Files beside entries of the story: what a person put there, and proof copies of posts. Bytes lie where all attachments
// lie (attachments.ts), named by their hash.
import type { Database } from 'better-sqlite3'
import type { MemberId, MentionSeq, StoryEntryId } from '../../../shared/model.ts'
import type { PictureKind } from '../../../shared/pictures.ts'

export interface NewStoryAttachment {
  readonly entryId: StoryEntryId
  /** The post that it is a copy of; null = it is of no post. */
  readonly mentionSeq: MentionSeq | null
  readonly sha256: string
  readonly kind: PictureKind | null
  readonly nameTextId: number
  readonly sizeBytes: number
  readonly addedAt: number
  readonly memberId: MemberId
  readonly ledgerSeq: number
}

export const createStoryAttachments = (db: Database) => {
  const insert = db.prepare<[NewStoryAttachment]>(
    `INSERT INTO story_attachments
       (entry_id, mention_seq, sha256, kind, name_text_id, size_bytes, added_at, member_id, ledger_seq)
     VALUES (@entryId, @mentionSeq, @sha256, @kind, @nameTextId, @sizeBytes, @addedAt, @memberId, @ledgerSeq)`,
  )
  return {
    /** The bytes are in their place already. */
    add: (attachment: NewStoryAttachment): void => void insert.run(attachment),
  }
}
