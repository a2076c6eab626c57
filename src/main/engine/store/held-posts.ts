// What a brand holds of a platform, as its connector asks: is it here, which are ours, which are worth reading again,
// which has nobody seen upstream for long. `has` is asked for each post of a firehose: one look into the index.
import type { Database } from 'better-sqlite3'
import type { BrandId, Platform } from '../../../shared/model.ts'

/** So many of the loudest figures, and of the newest posts for what they repeat, are looked at. */
const LOOKED_AT = 10_000

const LOUDEST = `
  WITH told AS (SELECT mention_seq AS seq, repost_count AS times FROM mention_metrics
      WHERE repost_count >= 5 ORDER BY repost_count DESC LIMIT ${LOOKED_AT}),
    newest AS (SELECT seq, repost_of_id AS target FROM mentions
      WHERE brand_id = @brandId AND created_at >= @sinceAt AND platform = @platform
      ORDER BY created_at DESC LIMIT ${LOOKED_AT}),
    repeated AS (SELECT o.seq, count(*) AS times FROM newest n
        JOIN mentions o ON o.brand_id = @brandId AND o.platform = @platform AND o.external_id = n.target
      WHERE n.target IS NOT NULL GROUP BY o.seq)
  SELECT m.external_id FROM (SELECT * FROM told UNION ALL SELECT * FROM repeated UNION ALL
      SELECT * FROM (SELECT seq, 0 FROM newest WHERE target IS NULL LIMIT @count)) l CROSS JOIN mentions m ON m.seq = l.seq
  WHERE m.brand_id = @brandId AND m.platform = @platform AND m.created_at >= @sinceAt AND m.match_reason IS NOT NULL
    AND m.repost_of_id IS NULL AND m.shown_at IS NOT NULL
  GROUP BY m.seq ORDER BY max(l.times) DESC, m.created_at DESC LIMIT @count`

export const createHeldPosts = (db: Database) => {
  const has = db
    .prepare<[number, string, string], 1>(
      'SELECT 1 FROM mentions WHERE brand_id = ? AND platform = ? AND external_id = ?',
    )
    .pluck()
  const startingWith = db
    .prepare<[number, string, string, string, number], string>(
      `SELECT external_id FROM mentions WHERE brand_id = ? AND platform = ? AND external_id >= ? AND external_id < ?
         AND shown_at IS NOT NULL ORDER BY external_id LIMIT ?`,
    )
    .pluck()
  const own = db
    .prepare<[number, string, number, number], string>(
      `SELECT external_id FROM mentions WHERE brand_id = ? AND platform = ? AND match_reason = 'own' AND created_at >= ?
         AND shown_at IS NOT NULL ORDER BY created_at DESC LIMIT ?`,
    )
    .pluck()
  const loudest = db
    .prepare<[{ brandId: number; platform: string; sinceAt: number; count: number }], string>(LOUDEST)
    .pluck()
  const unseen = db
    .prepare<[number, string, number, number], string>(
      `SELECT external_id FROM mentions WHERE brand_id = ? AND platform = ? AND shown_at < ?
       ORDER BY shown_at LIMIT ?`,
    )
    .pluck()
  const saw = db.prepare<[number, number, string, string, number]>(
    'UPDATE mentions SET shown_at = ? WHERE brand_id = ? AND platform = ? AND external_id = ? AND shown_at < ?',
  )
  const sawAll = db.transaction((brandId: BrandId, platform: Platform, ids: readonly string[], at: number): void => {
    for (const id of ids) saw.run(at, brandId, platform, id, at)
  })
  return {
    has: (brandId: BrandId, platform: Platform, externalId: string): boolean =>
      has.get(brandId, platform, externalId) === 1,
    startingWith: (brandId: BrandId, platform: Platform, idPrefix: string, count: number): string[] =>
      startingWith.all(brandId, platform, idPrefix, `${idPrefix}\u{10FFFF}`, count),
    /** Posts of ours with createdAt >= sinceAt that still have a text, newest first. */
    own: (brandId: BrandId, platform: Platform, sinceAt: number, count: number): string[] =>
      own.all(brandId, platform, sinceAt, count),
    /** Matched posts that repeat nothing, by how often the platform says or our own rows show that they are repeated; then the newest. */
    loudest: (brandId: BrandId, platform: Platform, sinceAt: number, count: number): string[] =>
      loudest.all({ brandId, platform, sinceAt, count }),
    /** Posts with a text that nobody has seen upstream since `at`, the longest unseen first. */
    unseenSince: (brandId: BrandId, platform: Platform, at: number, count: number): string[] =>
      unseen.all(brandId, platform, at, count),
    saw: (brandId: BrandId, platform: Platform, externalIds: readonly string[], at: number): void =>
      sawAll(brandId, platform, externalIds, at),
  }
}
