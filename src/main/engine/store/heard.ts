// Matched public posts as the analysis reads them (L10), in the order in which they arrived, a page at a time; and what
// has changed since in posts that were read before.
import type { Database } from 'better-sqlite3'
import {
  type BrandId,
  type CrisisId,
  type MentionId,
  type MentionSeq,
  mentionIdOf,
  type Platform,
  type Stance,
  type Tone,
} from '../../../shared/model.ts'
import { flag, idOn } from './mention-row.ts'
import { publicOnly } from './public-only.ts'

export interface HeardRow {
  readonly seq: MentionSeq
  /** Place in the order of arrival: also of a post that was matched later than it was saved. */
  readonly key: number
  readonly id: MentionId
  readonly at: number
  readonly authorId: number
  readonly followers: number | null
  readonly accountCreatedAt: number | null
  readonly followsUs: boolean | null
  /** null = a tombstone, or kept under a hold only: nothing is made of it any more. */
  readonly text: string | null
  readonly lang: string | null
  readonly inReplyToId: MentionId | null
  readonly repostOfId: MentionId | null
  readonly quoteOfId: MentionId | null
  readonly isOwn: boolean
  readonly tone: Tone | null
  readonly stance: Stance | null
}

interface Row {
  seq: number
  key: number
  platform: Platform
  externalId: string
  at: number
  authorId: number
  followers: number | null
  accountCreatedAt: number | null
  followsUs: number | null
  text: string | null
  lang: string | null
  inReplyToId: string | null
  repostOfId: string | null
  quoteOfId: string | null
  isOwn: 0 | 1
  tone: Tone | null
  stance: Stance | null
}

/** A member's word on a post; a claim that is null = it makes none. */
export interface Correction {
  readonly id: number
  readonly seq: MentionSeq
  readonly noun: 'tone' | 'stance' | 'claim'
  readonly value: string | null
}

const COLUMNS = `m.seq, m.feed_key AS key, m.platform, m.external_id AS externalId, m.created_at AS at, a.id AS authorId,
  a.followers, a.account_created_at AS accountCreatedAt, a.follows_us AS followsUs,
  CASE WHEN m.seq IN (SELECT mention_seq FROM held_removals) THEN NULL ELSE t.body END AS text,
  coalesce(nullif(m.lang, 'und'), m.read_lang, m.lang) AS lang, m.in_reply_to_id AS inReplyToId, m.repost_of_id AS repostOfId,
  m.quote_of_id AS quoteOfId, m.match_reason = 'own' AS isOwn, m.tone, m.stance`

interface Removed {
  readonly removed: readonly (readonly [BrandId, MentionId])[]
  readonly kept?: readonly (readonly [BrandId, MentionId])[]
}

const toHeard = (row: Row): HeardRow => ({
  seq: row.seq as MentionSeq,
  key: row.key,
  id: mentionIdOf(row.platform, row.externalId),
  at: row.at,
  authorId: row.authorId,
  followers: row.followers,
  accountCreatedAt: row.accountCreatedAt,
  followsUs: flag(row.followsUs),
  text: row.text,
  lang: row.lang,
  inReplyToId: idOn(row.platform, row.inReplyToId),
  repostOfId: idOn(row.platform, row.repostOfId),
  quoteOfId: idOn(row.platform, row.quoteOfId),
  isOwn: row.isOwn === 1,
  tone: row.tone,
  stance: row.stance,
})

export const createHeard = (db: Database) => {
  const page = db.prepare<[number, number, number, number, number, number], Row>(
    `SELECT ${COLUMNS} FROM mentions m INDEXED BY mentions_feed
       CROSS JOIN authors a ON a.id = m.author_id CROSS JOIN texts t ON t.id = m.text_id
     WHERE m.brand_id = ? AND m.feed_key IS NOT NULL AND m.feed_key > ? AND m.feed_key <= ?
       AND m.created_at >= ? AND m.created_at < ? AND ${publicOnly('m')} ORDER BY m.feed_key LIMIT ?`,
  )
  const span = db.prepare<[number, number, number], { firstKey: number | null; lastKey: number | null }>(
    `SELECT min(feed_key) AS firstKey, max(feed_key) AS lastKey FROM mentions
     WHERE brand_id = ? AND created_at >= ? AND created_at < ?`,
  )
  const worthAnswering = db.prepare<[number], number>('SELECT seq FROM mentions WHERE brand_id = ? AND actionable = 1')
  const readings = db.prepare<[number], { tone: Tone | null; stance: Stance | null }>(
    'SELECT tone, stance FROM mentions WHERE seq = ?',
  )
  const corrections = db.prepare<[number, number], Correction>(
    `SELECT c.id, c.mention_seq AS seq, c.noun, c.value FROM corrections c JOIN mentions m ON m.seq = c.mention_seq
     WHERE c.id > ? AND m.brand_id = ? ORDER BY c.id`,
  )
  const names = db.prepare<[number], { claimId: string; label: string }>(
    `SELECT n.claim_id AS claimId, t.body AS label FROM claim_names n JOIN texts t ON t.id = n.label_text_id
     WHERE n.crisis_id = ? AND t.body IS NOT NULL ORDER BY n.id`,
  )
  const removals = db.prepare<[number], { seq: number; payload: string }>(
    `SELECT seq, payload FROM ledger WHERE seq > ? AND kind IN ('mention.removed', 'person.erased') ORDER BY seq`,
  )
  return {
    /** Posts with fromAt <= createdAt < toAt and afterKey < key <= lastKey, at most `count`. */
    page: (
      brandId: BrandId,
      { fromAt, toAt }: { readonly fromAt: number; readonly toAt: number },
      afterKey: number,
      lastKey: number,
      count: number,
    ): HeardRow[] => page.all(brandId, afterKey, lastKey, fromAt, toAt, count).map(toHeard),
    /** The first and the last key of a period; 0 and 0 where it is empty. */
    keys: (brandId: BrandId, fromAt: number, toAt: number): { firstKey: number; lastKey: number } => {
      const row = span.get(brandId, fromAt, toAt)
      return { firstKey: row?.firstKey ?? 0, lastKey: row?.lastKey ?? 0 }
    },
    /** How a post is read now: the machine's reading, or a member's where there is one. */
    readingOf: (seq: MentionSeq): { tone: Tone | null; stance: Stance | null } =>
      readings.get(seq) ?? { tone: null, stance: null },
    /** Posts that want an answer from us. */
    worthAnswering: (brandId: BrandId): Set<MentionSeq> => new Set(worthAnswering.pluck().all(brandId) as MentionSeq[]),
    /** What members corrected in the brand's posts after that correction, in the order in which they did. */
    correctedAfter: (brandId: BrandId, correctionId: number): Correction[] => corrections.all(correctionId, brandId),
    /** What members call the claims of a crisis; the latest name wins. */
    claimNames: (crisisId: CrisisId): Map<string, string> =>
      new Map(names.all(crisisId).map(({ claimId, label }) => [claimId, label])),
    /** Posts of the brand whose text was taken away, or is kept under a hold only, by an entry of the ledger after that one. */
    removedAfter: (brandId: BrandId, ledgerSeq: number): MentionId[] =>
      removals.all(ledgerSeq).flatMap(({ payload }) => {
        const { removed, kept = [] } = JSON.parse(payload) as Removed
        return [...removed, ...kept].filter(([owner]) => owner === brandId).map(([, id]) => id)
      }),
  }
}
