// What was said: saved once per brand and platform id, matched ones numbered without holes for the feed.
import type { Database } from 'better-sqlite3'
import {
  type BrandId,
  type LineId,
  type MatchReason,
  type Mention,
  type MentionId,
  type MentionSeq,
  mentionIdOf,
  type Platform,
  type Post,
  type Stance,
  type Tone,
  type Visibility,
} from '../../../shared/model.ts'
import { createAuthors } from './authors.ts'
import { bit, flag, MENTION_COLUMNS, MENTION_TABLES, type MentionRow, toMention } from './mention-row.ts'
import { type Reading, UNREAD } from './readings.ts'
import { type CommittedText, type createTexts, signatureOf } from './texts.ts'

/** What the stages after ingest need to know of a saved post. */
export interface SavedMention {
  readonly brandId: BrandId
  readonly seq: MentionSeq
  readonly id: MentionId
  readonly platform: Platform
  readonly createdAt: number
  readonly authorId: number
  readonly reason: MatchReason | null
  readonly followers: number | null
  readonly followsUs: boolean | null
  readonly inReplyToId: string | null
  readonly repostOfId: string | null
  readonly visibility: Visibility
  readonly isTombstone: boolean
  readonly tone: Tone | null
  readonly stance: Stance | null
  readonly harm: number | null
  readonly asks: boolean | null
  readonly commitment: string
}

interface HeadRow extends Omit<SavedMention, 'id' | 'followsUs' | 'isTombstone' | 'asks'> {
  readonly externalId: string
  readonly followsUs: number | null
  readonly isTombstone: number
  readonly asks: number | null
}

const toSaved = ({ externalId, followsUs, isTombstone, asks, ...row }: HeadRow): SavedMention => ({
  ...row,
  id: mentionIdOf(row.platform, externalId),
  followsUs: flag(followsUs),
  isTombstone: isTombstone === 1,
  asks: flag(asks),
})

/** Where a platform id stands in the store. */
export interface KnownMention {
  readonly seq: MentionSeq
  readonly authorId: number
  readonly matched: 0 | 1
}

export const createMentions = (db: Database, texts: ReturnType<typeof createTexts>) => {
  const authors = createAuthors(db)
  const find = db.prepare<[number, string, string], KnownMention>(
    'SELECT seq, author_id AS authorId, match_reason IS NOT NULL AS matched FROM mentions WHERE brand_id = ? AND platform = ? AND external_id = ?',
  )
  const insert = db.prepare(
    `INSERT INTO mentions (brand_id, feed_key, platform, external_id, created_at, received_at, author_id, text_id, lang,
       match_reason, in_reply_to_id, repost_of_id, quote_of_id, edited_of_id, url, visibility,
       shown_at, read_lang, tone, tone_confidence, stance, stance_confidence, harm, asks, actionable)
     VALUES (${Array.from({ length: 25 }, () => '?').join(', ')})`,
  )
  const measure = db.prepare(
    'INSERT OR IGNORE INTO mention_metrics (mention_seq, at, like_count, repost_count) VALUES (?, ?, ?, ?)',
  )
  // A pair that was told before is an old file told again, not news.
  const measureAgain = db.prepare<{ seq: number; at: number; likes: number | null; reposts: number | null }>(
    `INSERT INTO mention_metrics (mention_seq, at, like_count, repost_count) SELECT @seq, @at, @likes, @reposts
     WHERE NOT EXISTS (SELECT 1 FROM mention_metrics
       WHERE mention_seq = @seq AND like_count IS @likes AND repost_count IS @reposts)
     ON CONFLICT (mention_seq, at) DO UPDATE SET like_count = excluded.like_count, repost_count = excluded.repost_count`,
  )
  const adopt = db.prepare<[MatchReason, number | null, number]>(
    'UPDATE mentions SET match_reason = ?, feed_key = ? WHERE seq = ? AND match_reason IS NULL',
  )
  const lastKey = db.prepare<[number], { key: number }>(
    'SELECT coalesce(max(feed_key), 0) AS key FROM mentions WHERE brand_id = ? AND feed_key IS NOT NULL',
  )
  const feed = db.prepare<[number, number, number], MentionRow>(
    `SELECT ${MENTION_COLUMNS} FROM ${MENTION_TABLES}
     WHERE m.brand_id = ? AND m.feed_key IS NOT NULL AND m.feed_key >= ? ORDER BY m.feed_key LIMIT ?`,
  )
  const one = db.prepare<[number], MentionRow>(`SELECT ${MENTION_COLUMNS} FROM ${MENTION_TABLES} WHERE m.seq = ?`)
  // In the order of the index, so that a page of a period of a million posts costs a page.
  const between = db.prepare<[number, number, number, number, number, number], MentionRow>(
    `SELECT ${MENTION_COLUMNS} FROM ${MENTION_TABLES.replaceAll('\n  JOIN', '\n  CROSS JOIN')}
     WHERE m.brand_id = ? AND m.created_at >= ? AND m.created_at <= ? AND m.match_reason IS NOT NULL
       AND (m.created_at < ? OR m.seq < ?) ORDER BY m.created_at DESC, m.seq DESC LIMIT ?`,
  )
  const saidAt = db.prepare<[number], number>('SELECT created_at FROM mentions WHERE seq = ?').pluck()
  const textOf = db
    .prepare<[number], string | null>('SELECT t.body FROM mentions m JOIN texts t ON t.id = m.text_id WHERE m.seq = ?')
    .pluck()
  const total = db.prepare<[number], { count: number; matched: number }>(
    'SELECT count(*) AS count, count(match_reason) AS matched FROM mentions WHERE brand_id = ?',
  )
  const heads = `SELECT m.brand_id AS brandId, m.seq, m.platform, m.external_id AS externalId, m.created_at AS createdAt, m.author_id AS authorId,
       m.match_reason AS reason, a.followers, a.follows_us AS followsUs, m.in_reply_to_id AS inReplyToId,
       m.repost_of_id AS repostOfId, m.visibility, t.removed_at IS NOT NULL AS isTombstone, m.tone, m.stance, m.harm,
       m.asks, t.commitment
     FROM mentions m JOIN authors a ON a.id = m.author_id JOIN texts t ON t.id = m.text_id`
  const head = db.prepare<[number], HeadRow>(`${heads} WHERE m.seq = ?`)
  const headsBetween = db.prepare<[number, number, number], HeadRow>(
    `${heads}
     WHERE m.brand_id = ? AND m.created_at >= ? AND m.created_at <= ? AND m.match_reason IS NOT NULL ORDER BY m.seq`,
  )
  const headsOfLine = db.prepare<[number], HeadRow>(
    `${heads} WHERE m.seq IN (SELECT mention_seq FROM queue_mentions WHERE line_id = ?) ORDER BY m.created_at, m.seq`,
  )
  // By brand, so that the rows of each are found by the index that keeps them apart.
  const removed = db
    .prepare<[{ platform: Platform; ids: string }], number>(
      `SELECT t.removed_at FROM json_each(@ids) i CROSS JOIN mentions m JOIN texts t ON t.id = m.text_id
       WHERE m.brand_id IN (SELECT id FROM brands) AND m.platform = @platform AND m.external_id = i.value
         AND t.removed_at IS NOT NULL AND m.swept_at IS NULL LIMIT 1`,
    )
    .pluck()
  const inOrder = db.prepare<[number], MentionRow>(
    `SELECT ${MENTION_COLUMNS} FROM ${MENTION_TABLES} WHERE m.brand_id = ? ORDER BY m.seq`,
  )

  const keepTexts = (posts: readonly Post[]): CommittedText[] =>
    texts.savePosts(
      posts.map(({ platform, authorHandle, text, deletedAt }) => ({
        author: signatureOf(platform, authorHandle),
        body: text,
        removedAt: deletedAt,
      })),
    )

  /**
   * Saves a post that is not yet known; ask `find` first. `feedKey` is null exactly when `reason` is. `text`: when the
   * texts of a batch were kept beforehand.
   */
  const save = (
    brandId: BrandId,
    post: Post,
    reason: MatchReason | null,
    feedKey: number | null,
    receivedAt: number,
    text: CommittedText = keepTexts([post])[0] as CommittedText,
    reading: Reading = UNREAD,
  ): SavedMention => {
    const authorId = authors.keep(post)
    const seq = Number(
      // By place: by name costs as much again as the row itself.
      insert.run(
        brandId,
        feedKey,
        post.platform,
        post.externalId,
        post.createdAt,
        receivedAt,
        authorId,
        text.id,
        post.lang,
        reason,
        post.inReplyToId,
        post.repostOfId,
        post.quoteOfId,
        post.editedOfId,
        post.url,
        post.visibility,
        post.deletedAt === null ? receivedAt : null,
        reading.lang,
        reading.tone,
        reading.toneConfidence,
        reading.stance,
        reading.stanceConfidence,
        reading.harm,
        bit(reading.asks),
        bit(reading.actionable),
      ).lastInsertRowid,
    ) as MentionSeq
    if (post.likeCount !== null || post.repostCount !== null)
      measure.run(seq, receivedAt, post.likeCount, post.repostCount)
    return {
      brandId,
      seq,
      id: mentionIdOf(post.platform, post.externalId),
      platform: post.platform,
      createdAt: post.createdAt,
      authorId,
      reason,
      followers: post.authorFollowers,
      followsUs: post.authorFollowsUs,
      inReplyToId: post.inReplyToId,
      repostOfId: post.repostOfId,
      visibility: post.visibility,
      isTombstone: post.deletedAt !== null,
      tone: reading.tone,
      stance: reading.stance,
      harm: reading.harm,
      asks: reading.asks,
      commitment: text.commitment,
    }
  }

  return {
    save,
    /** The texts of posts that are about to be saved, in the same transaction. */
    keepTexts,
    find: (brandId: BrandId, platform: Platform, externalId: string): KnownMention | null =>
      find.get(brandId, platform, externalId) ?? null,
    /** The highest feed key = how many matched mentions the brand has. */
    lastKey: (brandId: BrandId): number => lastKey.get(brandId)?.key ?? 0,
    feed: (brandId: BrandId, fromKey: number, count: number): Mention[] =>
      feed.all(brandId, fromKey, count).map(toMention),
    get: (seqs: readonly MentionSeq[]): Mention[] => seqs.flatMap((seq) => one.all(seq)).map(toMention),
    /** Matched mentions with fromAt <= createdAt < toAt, the latest said first, then the latest arrived. */
    between: (brandId: BrandId, fromAt: number, toAt: number, beforeSeq: number | null, count: number): Mention[] => {
      const seq = beforeSeq ?? Number.MAX_SAFE_INTEGER
      const untilAt = Math.min(toAt - 1, (beforeSeq === null ? null : saidAt.get(beforeSeq)) ?? toAt)
      return between.all(brandId, fromAt, untilAt, untilAt, seq, count).map(toMention)
    },
    /** When one of these posts was taken away, under whichever brand; null = none was. What went for its age does not count. */
    removedAt: (platform: Platform, ids: readonly string[]): number | null =>
      removed.get({ platform, ids: JSON.stringify(ids) }) ?? null,
    /** What is left of its text; null = a tombstone. */
    textOf: (seq: MentionSeq): string | null => textOf.get(seq) ?? null,
    /** Figures of a post that is told again; nothing when they are not new. */
    measure: (seq: MentionSeq, { likeCount, repostCount }: Post, at: number): void => {
      if (likeCount !== null || repostCount !== null)
        measureAgain.run({ seq, at, likes: likeCount, reposts: repostCount })
    },
    /** A saved post that belongs to the brand after all. Its commitment says what was said, not why we listened. */
    adopt: (seq: MentionSeq, reason: MatchReason, feedKey: number | null): SavedMention | null => {
      if (adopt.run(reason, feedKey, seq).changes === 0) return null
      const row = head.get(seq)
      return row ? toSaved(row) : null
    },
    /** As the stages saw it when it came. */
    saved: (seq: MentionSeq): SavedMention | null => {
      const row = head.get(seq)
      return row ? toSaved(row) : null
    },
    /** The posts of a line in the queue, in the order in which they were said. */
    savedOfLine: (id: LineId): SavedMention[] => headsOfLine.all(id).map(toSaved),
    /** The saved posts of fromAt <= createdAt <= toAt that matched, as the stages saw them when they came. */
    savedBetween: (brandId: BrandId, fromAt: number, toAt: number): SavedMention[] =>
      headsBetween.all(brandId, fromAt, toAt).map(toSaved),
    counts: (brandId: BrandId): { count: number; matched: number } => total.get(brandId) ?? { count: 0, matched: 0 },
    *all(brandId: BrandId): IterableIterator<Mention> {
      for (const row of inOrder.iterate(brandId)) yield toMention(row)
    },
  }
}
