// Posts by what they hang on, and who spoke when: what answers a post of ours is found from these.
import type { Database } from 'better-sqlite3'
import {
  type BrandId,
  type MentionId,
  type MentionSeq,
  mentionIdOf,
  type Platform,
  type Stance,
  type Tone,
} from '../../../shared/model.ts'
import { flag, idOn } from './mention-row.ts'
import { publicOnly, SAID_IN_PERIOD } from './public-only.ts'

export interface SpeakerRow {
  readonly seq: MentionSeq
  readonly authorId: number
  readonly followsUs: boolean | null
}

export interface LinkedPostRow extends SpeakerRow {
  readonly id: MentionId
  readonly isOwn: boolean
  readonly inReplyToId: MentionId | null
  readonly quoteOfId: MentionId | null
  readonly repostOfId: MentionId | null
  readonly tone: Tone | null
  readonly stance: Stance | null
}

interface Row {
  readonly seq: number
  readonly authorId: number
  readonly followsUs: number | null
}

interface LinkedRow extends Row {
  readonly platform: Platform
  readonly externalId: string
  readonly isOwn: number
  readonly inReplyToId: string | null
  readonly quoteOfId: string | null
  readonly repostOfId: string | null
  readonly tone: Tone | null
  readonly stance: Stance | null
}

const toSpeaker = ({ seq, authorId, followsUs }: Row): SpeakerRow => ({
  seq: seq as MentionSeq,
  authorId,
  followsUs: flag(followsUs),
})

const SPEAKER = 'm.seq, m.author_id AS authorId, a.follows_us AS followsUs'
const TABLES = 'mentions m JOIN authors a ON a.id = m.author_id'

export const createLinkedPosts = (db: Database) => {
  type Period = [number, number, number]
  const linked = db.prepare<Period, LinkedRow>(
    `SELECT ${SPEAKER}, m.platform, m.external_id AS externalId, m.match_reason = 'own' AS isOwn,
       m.in_reply_to_id AS inReplyToId, m.quote_of_id AS quoteOfId, m.repost_of_id AS repostOfId, m.tone, m.stance
     FROM ${TABLES} WHERE m.brand_id = ? AND m.created_at >= ? AND m.created_at < ? AND m.match_reason IS NOT NULL
       AND (m.match_reason = 'own' OR coalesce(m.in_reply_to_id, m.quote_of_id, m.repost_of_id) IS NOT NULL)
       AND ${publicOnly('m')} ORDER BY m.created_at, m.seq`,
  )
  const said = db.prepare<Period, Row>(
    `SELECT ${SPEAKER} FROM ${TABLES} WHERE ${SAID_IN_PERIOD} ORDER BY m.created_at, m.seq`,
  )
  const speakers = db
    .prepare<Period, number>(`SELECT DISTINCT m.author_id FROM mentions m WHERE ${SAID_IN_PERIOD}`)
    .pluck()
  const ownToAll = db
    .prepare<Period, MentionSeq>(
      `SELECT m.seq FROM mentions m WHERE m.brand_id = ? AND m.created_at >= ? AND m.created_at < ?
         AND m.match_reason = 'own' AND m.in_reply_to_id IS NULL AND m.quote_of_id IS NULL AND m.repost_of_id IS NULL
         AND ${publicOnly('m')} ORDER BY m.created_at, m.seq`,
    )
    .pluck()

  /** Every verb: public, fromAt <= createdAt < toAt, the first said first. */
  return {
    /** What answers, quotes or repeats another, and ours. */
    linked: (brandId: BrandId, fromAt: number, toAt: number): LinkedPostRow[] =>
      linked.all(brandId, fromAt, toAt).map((row) => ({
        ...toSpeaker(row),
        id: mentionIdOf(row.platform, row.externalId),
        isOwn: row.isOwn === 1,
        inReplyToId: idOn(row.platform, row.inReplyToId),
        quoteOfId: idOn(row.platform, row.quoteOfId),
        repostOfId: idOn(row.platform, row.repostOfId),
        tone: row.tone,
        stance: row.stance,
      })),
    /** Of others. */
    said: (brandId: BrandId, fromAt: number, toAt: number): SpeakerRow[] =>
      said.all(brandId, fromAt, toAt).map(toSpeaker),
    /** The authors of those, each once. */
    speakers: (brandId: BrandId, fromAt: number, toAt: number): Set<number> =>
      new Set(speakers.all(brandId, fromAt, toAt)),
    /** Posts of ours to everybody. */
    ownToAll: (brandId: BrandId, fromAt: number, toAt: number): MentionSeq[] => ownToAll.all(brandId, fromAt, toAt),
  }
}
