// What an evidence bundle is made of, in the order of the ledger: entries, every post that they list, pictures beside posts.
// Rows as they are; who may see what is the bundle's question. Call inside one snapshot.
import type { Database } from 'better-sqlite3'
import type { BrandId, LedgerEntry, MentionSeq, Platform, Visibility } from '../../../shared/model.ts'

export interface EvidencePost {
  readonly brandId: BrandId
  readonly platform: Platform
  readonly externalId: string
  readonly createdAt: number
  readonly handle: string
  readonly visibility: Visibility
  readonly commitment: string
  readonly salt: Uint8Array | null
  readonly body: string | null
  /** ms UTC; set too where a hold keeps the words of what is gone. */
  readonly removedAt: number | null
}

export interface EvidencePicture extends Pick<EvidencePost, 'brandId' | 'createdAt' | 'visibility' | 'removedAt'> {
  readonly sha256: string
}

export const createEvidence = (db: Database) => {
  const entries = db.prepare<[], LedgerEntry>(
    `SELECT seq, happened_at AS happenedAt, recorded_at AS recordedAt, member_id AS memberId, kind, payload,
       prev_hash AS prevHash, hash FROM ledger ORDER BY seq`,
  )
  const committed = db.prepare<[MentionSeq], Pick<EvidencePost, 'commitment' | 'salt'>>(
    'SELECT t.commitment, t.salt FROM mentions m JOIN texts t ON t.id = m.text_id WHERE m.seq = ?',
  )
  const goneAt = 'coalesce(t.removed_at, (SELECT removed_at FROM held_removals WHERE mention_seq = m.seq))'
  const posts = db.prepare<[], EvidencePost>(
    `SELECT m.brand_id AS brandId, m.platform, m.external_id AS externalId, m.created_at AS createdAt, a.handle,
       m.visibility, t.commitment, t.salt, t.body, ${goneAt} AS removedAt
     FROM mentions m JOIN authors a ON a.id = m.author_id JOIN texts t ON t.id = m.text_id ORDER BY m.seq`,
  )
  // A file that a person put beside the story is of its crisis, whenever they did: most come when it is over.
  const pictures = db.prepare<[], EvidencePicture>(
    `SELECT m.brand_id AS brandId, m.created_at AS createdAt, m.visibility, p.sha256,
       coalesce(p.removed_at, ${goneAt}) AS removedAt
     FROM attachments p JOIN mentions m ON m.seq = p.mention_seq JOIN texts t ON t.id = m.text_id
     UNION ALL
     SELECT c.brand_id, coalesce(m.created_at, c.onset_at), coalesce(m.visibility, 'public'), p.sha256, p.removed_at
     FROM story_attachments p JOIN story_entries e ON e.id = p.entry_id JOIN crises c ON c.id = e.crisis_id
       LEFT JOIN mentions m ON m.seq = p.mention_seq
     ORDER BY sha256`,
  )
  return {
    entries: (): IterableIterator<LedgerEntry> => entries.iterate(),
    posts: (): IterableIterator<EvidencePost> => posts.iterate(),
    /** What the ledger committed to, and the salt while the words are there; null = there is no such post. */
    commitmentOf: (seq: MentionSeq): Pick<EvidencePost, 'commitment' | 'salt'> | null => committed.get(seq) ?? null,
    pictures: (): EvidencePicture[] => pictures.all(),
  }
}
