// The figures of a period: matched mentions that are public and not ours.
import type { Database } from 'better-sqlite3'
import type { BrandId, MentionSeq, Platform, Stance } from '../../../shared/model.ts'
import { publicOnly, SAID_IN_PERIOD } from './public-only.ts'

export interface PeriodTotals {
  readonly mentionCount: number
  readonly authorCount: number
  readonly repostCount: number
}

export interface EverythingRead {
  readonly count: number
  readonly matched: number
  /** `unknown` = not read. */
  readonly byTone: Readonly<Record<string, number>>
  readonly byLang: Readonly<Record<string, number>>
  readonly byStance: Readonly<Record<string, number>>
}

/** The platform's language, else the one that was read; platforms write `und` where they do not know. */
const LANG = `coalesce(nullif(m.lang, 'und'), m.read_lang)`

export const createPeriodNumbers = (db: Database) => {
  type Period = [number, number, number]
  const totals = db.prepare<Period, PeriodTotals>(
    `SELECT count(*) AS mentionCount, count(DISTINCT author_id) AS authorCount, count(repost_of_id) AS repostCount
     FROM mentions m WHERE ${SAID_IN_PERIOD}`,
  )
  const topTen = db.prepare<Period, { count: number | null }>(
    `SELECT sum(c) AS count FROM (SELECT count(*) AS c FROM mentions m WHERE ${SAID_IN_PERIOD} GROUP BY author_id ORDER BY 1 DESC LIMIT 10)`,
  )
  const reach = db.prepare<Period, { reach: number | null; known: number }>(
    `SELECT sum(followers) AS reach, count(followers) AS known
     FROM authors WHERE id IN (SELECT author_id FROM mentions m WHERE ${SAID_IN_PERIOD})`,
  )
  const countOn = db
    .prepare<[number, number, number, string], number>(
      `SELECT count(*) FROM mentions WHERE brand_id = ? AND created_at >= ? AND created_at < ? AND platform = ?
         AND match_reason <> 'own'`,
    )
    .pluck()
  const byLang = db.prepare<Period, { key: string; count: number }>(
    `SELECT coalesce(${LANG}, 'und') AS key, count(*) AS count FROM mentions m WHERE ${SAID_IN_PERIOD} GROUP BY 1 ORDER BY 2 DESC`,
  )
  const byPlatform = db.prepare<Period, { key: string; count: number }>(
    `SELECT m.platform AS key, count(*) AS count FROM mentions m WHERE ${SAID_IN_PERIOD} GROUP BY 1 ORDER BY 2 DESC`,
  )
  const first = db.prepare<Period, { seq: number }>(
    `SELECT m.seq FROM mentions m WHERE ${SAID_IN_PERIOD} ORDER BY m.created_at, m.seq LIMIT 1`,
  )
  const widest = db.prepare<[number, number, number, number], { seq: number }>(
    `SELECT m.seq FROM mentions m JOIN authors a ON a.id = m.author_id
     WHERE ${SAID_IN_PERIOD} AND m.repost_of_id IS NULL AND a.followers > 0 ORDER BY a.followers DESC, m.created_at LIMIT ?`,
  )
  const perMinute = db.prepare<Period, { at: number; count: number }>(
    `SELECT m.created_at - m.created_at % 60000 AS at, count(*) AS count FROM mentions m WHERE ${SAID_IN_PERIOD} GROUP BY 1 ORDER BY 1`,
  )
  const stances = db.prepare<
    [number, number, number, number],
    { at: number; stance: Stance | 'unread'; count: number }
  >(
    `SELECT m.created_at - m.created_at % ? AS at, coalesce(m.stance, 'unread') AS stance, count(*) AS count
     FROM mentions m WHERE ${SAID_IN_PERIOD} GROUP BY 1, 2`,
  )
  const among = db
    .prepare<[string, number, number], number>(
      `SELECT count(*) FROM json_each(?) s CROSS JOIN mentions m ON m.seq = s.value
       WHERE m.created_at >= ? AND m.created_at < ?`,
    )
    .pluck()
  const span = db.prepare<[number], { firstAt: number | null; lastAt: number | null }>(
    'SELECT min(created_at) AS firstAt, max(created_at) AS lastAt FROM mentions WHERE brand_id = ?',
  )
  const told = db.prepare<[number], { count: number; matched: number }>(
    `SELECT count(*) AS count, count(match_reason) AS matched FROM mentions m WHERE brand_id = ? AND ${publicOnly('m')}`,
  )
  const toldBy = (key: string) =>
    db.prepare<[number], { key: string; count: number }>(
      `SELECT coalesce(${key}, 'unknown') AS key, count(*) AS count FROM mentions m
       WHERE brand_id = ? AND match_reason IS NOT NULL AND ${publicOnly('m')} GROUP BY 1 ORDER BY 2 DESC, 1`,
    )
  const toldByTone = toldBy('m.tone')
  const toldByLang = toldBy(LANG)
  const toldByStance = toldBy('m.stance')
  const handles = db
    .prepare<[number], string>(
      `SELECT DISTINCT a.handle FROM mentions m JOIN authors a ON a.id = m.author_id
       WHERE m.brand_id = ? AND ${publicOnly('m')}`,
    )
    .pluck()
  const notPublic = db
    .prepare<[number], MentionSeq>(`SELECT m.seq FROM mentions m WHERE m.brand_id = ? AND NOT (${publicOnly('m')})`)
    .pluck()
  const record = (rows: { key: string; count: number }[]): Record<string, number> =>
    Object.fromEntries(rows.map(({ key, count }) => [key, count]))

  /** Every verb: fromAt <= createdAt < toAt. */
  return {
    /** Matched posts of others there, public or not; fromAt <= createdAt < toAt. */
    countOn: (brandId: BrandId, platform: Platform, fromAt: number, toAt: number): number =>
      countOn.get(brandId, fromAt, toAt, platform) ?? 0,
    totals: (brandId: BrandId, fromAt: number, toAt: number): PeriodTotals =>
      totals.get(brandId, fromAt, toAt) ?? { mentionCount: 0, authorCount: 0, repostCount: 0 },
    topTenCount: (brandId: BrandId, fromAt: number, toAt: number): number =>
      topTen.get(brandId, fromAt, toAt)?.count ?? 0,
    /** Followers of all authors added up, potential only; null when no platform told any. */
    potentialReach: (brandId: BrandId, fromAt: number, toAt: number): number | null => {
      const row = reach.get(brandId, fromAt, toAt)
      return row && row.known > 0 ? row.reach : null
    },
    byLang: (brandId: BrandId, fromAt: number, toAt: number) => record(byLang.all(brandId, fromAt, toAt)),
    byPlatform: (brandId: BrandId, fromAt: number, toAt: number) => record(byPlatform.all(brandId, fromAt, toAt)),
    firstPost: (brandId: BrandId, fromAt: number, toAt: number): MentionSeq | null =>
      (first.get(brandId, fromAt, toAt)?.seq as MentionSeq | undefined) ?? null,
    widestReach: (brandId: BrandId, fromAt: number, toAt: number, count: number): MentionSeq[] =>
      widest.all(brandId, fromAt, toAt, count).map(({ seq }) => seq as MentionSeq),
    /** What posts did, by bins that begin at multiples of `binMs`; what there is none of is left out. */
    stances: (brandId: BrandId, binMs: number, fromAt: number, toAt: number) =>
      stances.all(binMs, brandId, fromAt, toAt),
    /** How many of these posts were said then. */
    countAmong: (seqs: readonly MentionSeq[], fromAt: number, toAt: number): number =>
      among.get(JSON.stringify(seqs), fromAt, toAt) ?? 0,
    /** Everything public that was ever read, ours included; by tone, language and stance what matched. */
    everything: (brandId: BrandId): EverythingRead => ({
      ...(told.get(brandId) ?? { count: 0, matched: 0 }),
      byTone: record(toldByTone.all(brandId)),
      byLang: record(toldByLang.all(brandId)),
      byStance: record(toldByStance.all(brandId)),
    }),
    /** Of everybody who ever spoke in public. */
    handles: (brandId: BrandId): string[] => handles.all(brandId),
    /** Whatever may not leave the team (L10). */
    notPublic: (brandId: BrandId): Set<MentionSeq> => new Set(notPublic.all(brandId)),
    /** From the first to the last post that was read, matched or not. */
    span: (brandId: BrandId): { firstAt: number | null; lastAt: number | null } =>
      span.get(brandId) ?? { firstAt: null, lastAt: null },
    /** Non-empty minutes. */
    perMinute: (brandId: BrandId, fromAt: number, toAt: number) => perMinute.all(brandId, fromAt, toAt),
  }
}
