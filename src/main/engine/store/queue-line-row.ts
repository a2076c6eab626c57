// A line of the queue as it is read: its columns, its person and the latest that they said.

import type {
  AnswerWhy,
  CrisisId,
  LineId,
  MemberId,
  MentionSeq,
  Platform,
  QueueLine,
  Stance,
} from '../../../shared/model.ts'
import type { ReservedWhy } from '../../../shared/reserved-why.ts'
import type { LineState } from '../../../shared/states.ts'
import { flag } from './mention-row.ts'

export interface LineRow {
  id: number
  crisisId: number
  state: LineState
  reason: string | null
  mentionCount: number
  echoCount: number
  firstAt: number
  lastAt: number
  lastMentionSeq: number
  lastText: string | null
  claimedBy: number | null
  leaseUntilAt: number | null
  actionable: number
  answerWhy: string | null
  stance: Stance | null
  lang: string | null
  askedAt: number | null
  reservedFor: number | null
  reservedWhy: ReservedWhy | null
  authorId: number
  platform: Platform
  handle: string
  name: string | null
  followers: number | null
  followsUs: number | null
}

export const lineColumns = `q.id, q.crisis_id AS crisisId, q.state, coalesce(r.body, q.reason_code) AS reason,
  q.mention_count AS mentionCount, q.echo_count AS echoCount, q.first_at AS firstAt, q.last_at AS lastAt,
  q.last_mention_seq AS lastMentionSeq, t.body AS lastText, q.claimed_by AS claimedBy,
  q.lease_until_at AS leaseUntilAt, q.actionable, q.answer_why AS answerWhy, q.stance, q.lang, q.asked_at AS askedAt,
  q.reserved_for AS reservedFor, q.reserved_why AS reservedWhy,
  a.id AS authorId, a.platform, a.handle, a.name, a.followers, a.follows_us AS followsUs`

/** What belongs to `queue_lines q`. */
export const lineJoins = `JOIN authors a ON a.id = q.author_id
  JOIN mentions m ON m.seq = q.last_mention_seq JOIN texts t ON t.id = m.text_id
  LEFT JOIN texts r ON r.id = q.reason_text_id`

export const toLine = (row: LineRow, rank: number): QueueLine => ({
  id: row.id as LineId,
  crisisId: row.crisisId as CrisisId,
  author: {
    id: row.authorId,
    platform: row.platform,
    handle: row.handle,
    name: row.name,
    followers: row.followers,
    followsUs: flag(row.followsUs),
  },
  state: row.state,
  reason: row.reason,
  actionable: row.actionable === 1,
  answerWhy: row.answerWhy === null ? null : (JSON.parse(row.answerWhy) as AnswerWhy),
  stance: row.stance,
  rank,
  mentionCount: row.mentionCount,
  echoCount: row.echoCount,
  firstAt: row.firstAt,
  lastAt: row.lastAt,
  lastText: row.lastText,
  lastMentionSeq: row.lastMentionSeq as MentionSeq,
  claimedBy: row.claimedBy as MemberId | null,
  leaseUntilAt: row.leaseUntilAt,
  lang: row.lang,
  askedAt: row.askedAt,
  reservedFor: row.reservedFor as MemberId | null,
  reservedWhy: row.reservedWhy,
})
