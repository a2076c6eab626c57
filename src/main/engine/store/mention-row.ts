// How a stored mention becomes the noun of shared/model.ts; every query of mentions selects these columns.
import type {
  Correctable,
  MatchReason,
  Mention,
  MentionId,
  MentionSeq,
  Platform,
  Stance,
  Tone,
  Visibility,
} from '../../../shared/model.ts'

export const MENTION_TABLES = `mentions m
  JOIN authors a ON a.id = m.author_id
  JOIN texts t ON t.id = m.text_id
  LEFT JOIN mention_metrics k ON k.mention_seq = m.seq
    AND k.at = (SELECT max(at) FROM mention_metrics WHERE mention_seq = m.seq)`

export const MENTION_COLUMNS = `m.seq, m.platform, m.external_id AS externalId, m.created_at AS createdAt,
  m.received_at AS receivedAt, coalesce(nullif(m.lang, 'und'), m.read_lang, m.lang) AS lang, m.match_reason AS matchReason, m.in_reply_to_id AS inReplyToId,
  m.repost_of_id AS repostOfId, m.quote_of_id AS quoteOfId, m.url, m.visibility,
  a.id AS authorId, a.handle, a.name, a.followers, a.follows_us AS followsUs,
  m.tone, m.tone_confidence AS toneConfidence, m.stance, m.stance_confidence AS stanceConfidence,
  (SELECT group_concat(DISTINCT noun) FROM corrections WHERE mention_seq = m.seq) AS corrected,
  t.body, coalesce(t.removed_at, (SELECT removed_at FROM held_removals WHERE mention_seq = m.seq)) AS removedAt, k.like_count AS likeCount, k.repost_count AS repostCount`

export interface MentionRow {
  seq: number
  platform: Platform
  externalId: string
  createdAt: number
  receivedAt: number
  lang: string | null
  matchReason: MatchReason | null
  inReplyToId: string | null
  repostOfId: string | null
  quoteOfId: string | null
  url: string | null
  visibility: Visibility
  authorId: number
  handle: string
  name: string | null
  followers: number | null
  followsUs: number | null
  tone: Tone | null
  toneConfidence: number | null
  stance: Stance | null
  stanceConfidence: number | null
  corrected: string | null
  body: string | null
  removedAt: number | null
  likeCount: number | null
  repostCount: number | null
}

export const idOn = (platform: Platform, externalId: string | null): MentionId | null =>
  externalId === null ? null : (`${platform}:${externalId}` as MentionId)

export const flag = (value: number | null): boolean | null => (value === null ? null : value === 1)
export const bit = (value: boolean | null): number | null => (value === null ? null : Number(value))

export const toMention = (row: MentionRow): Mention => ({
  seq: row.seq as MentionSeq,
  id: `${row.platform}:${row.externalId}` as MentionId,
  platform: row.platform,
  createdAt: row.createdAt,
  receivedAt: row.receivedAt,
  author: {
    id: row.authorId,
    platform: row.platform,
    handle: row.handle,
    name: row.name,
    followers: row.followers,
    followsUs: flag(row.followsUs),
  },
  text: row.body,
  removedAt: row.removedAt,
  lang: row.lang,
  matchReason: row.matchReason,
  tone: row.tone,
  toneConfidence: row.toneConfidence,
  stance: row.stance,
  stanceConfidence: row.stanceConfidence,
  corrected: row.corrected === null ? [] : (row.corrected.split(',') as Correctable[]),
  inReplyToId: idOn(row.platform, row.inReplyToId),
  repostOfId: idOn(row.platform, row.repostOfId),
  quoteOfId: idOn(row.platform, row.quoteOfId),
  url: row.url,
  visibility: row.visibility,
  likeCount: row.likeCount,
  repostCount: row.repostCount,
})
