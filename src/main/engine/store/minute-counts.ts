// Matched mentions a minute, how they sound, and what the detector foretold for it: what the pulse is drawn from.
import type { Database } from 'better-sqlite3'
import type { BrandId, Tone } from '../../../shared/model.ts'

export interface CountBin {
  readonly at: number
  readonly count: number
  readonly expected: number | null
  readonly upper: number | null
  readonly readCount: number
  readonly negativeCount: number
  readonly positiveCount: number
}

/** Posts of a minute; whose tone is known are `readCount`. A correction takes away from one and adds to another. */
export interface Tally {
  readonly count: number
  readonly readCount: number
  readonly negativeCount: number
  readonly positiveCount: number
}

/** What the detector foretold, mentions a minute. */
export interface Band {
  readonly expected: number
  readonly upper: number
}

export const NO_TALLY: Tally = { count: 0, readCount: 0, negativeCount: 0, positiveCount: 0 }

/** `tally` with one post more of this tone. */
export const withPost = (tally: Tally, tone: Tone | null): Tally => ({
  count: tally.count + 1,
  readCount: tally.readCount + Number(tone !== null),
  negativeCount: tally.negativeCount + Number(tone === 'negative'),
  positiveCount: tally.positiveCount + Number(tone === 'positive'),
})

const HOUR_MS = 3_600_000
const hourOf = (at: number): number => Math.floor(at / HOUR_MS) * HOUR_MS
const MOST_BINS = 100_000

export const createMinuteCounts = (db: Database) => {
  const add = db.prepare(
    `INSERT INTO minute_counts (brand_id, minute_at, count, read_count, negative_count, positive_count, expected, upper)
     VALUES (@brandId, @minuteAt, @count, @readCount, @negativeCount, @positiveCount, @expected, @upper)
     ON CONFLICT (brand_id, minute_at) DO UPDATE SET count = count + excluded.count,
       read_count = read_count + excluded.read_count, negative_count = negative_count + excluded.negative_count,
       positive_count = positive_count + excluded.positive_count,
       expected = coalesce(excluded.expected, expected), upper = coalesce(excluded.upper, upper)`,
  )
  const minuteBins = db.prepare<[number, number, number, number, number], CountBin>(
    `SELECT minute_at - minute_at % ? AS at, sum(count) AS count, avg(expected) AS expected, avg(upper) AS upper,
       sum(read_count) AS readCount, sum(negative_count) AS negativeCount, sum(positive_count) AS positiveCount
     FROM minute_counts WHERE brand_id = ? AND minute_at >= ? AND minute_at < ? GROUP BY 1 ORDER BY 1 LIMIT ?`,
  )
  const hourBins = db.prepare<[number, number, number, number, number], CountBin>(
    `SELECT hour_at - hour_at % ? AS at, sum(count) AS count, sum(expected_sum) / nullif(sum(foretold_count), 0) AS expected,
       sum(upper_sum) / nullif(sum(foretold_count), 0) AS upper, sum(read_count) AS readCount,
       sum(negative_count) AS negativeCount, sum(positive_count) AS positiveCount
     FROM hour_counts WHERE brand_id = ? AND hour_at >= ? AND hour_at < ? GROUP BY 1 ORDER BY 1 LIMIT ?`,
  )
  // One question each: both ends at once would read every row.
  const span = db.prepare<[number, number], { firstAt: number | null; lastAt: number | null }>(
    `SELECT (SELECT min(minute_at) FROM minute_counts WHERE brand_id = ?) AS firstAt,
       (SELECT max(minute_at) FROM minute_counts WHERE brand_id = ?) AS lastAt`,
  )
  const peak = db.prepare<[number, number, number], { at: number; perHourCount: number }>(
    `SELECT hour_at AS at, count AS perHourCount
     FROM hour_counts WHERE brand_id = ? AND hour_at >= ? AND hour_at < ? ORDER BY count DESC, hour_at LIMIT 1`,
  )
  return {
    /** `band` null = what was foretold for the minute stays. */
    add: (brandId: BrandId, minuteAt: number, tally: Tally, band: Band | null = null): void =>
      void add.run({ brandId, minuteAt, ...tally, expected: band?.expected ?? null, upper: band?.upper ?? null }),
    /** Non-empty bins of `binMs`; `expected` and `upper` are per minute. Bins of hours hold whole hours, from the one of `fromAt` on. */
    bins: (brandId: BrandId, binMs: number, fromAt: number, toAt: number): CountBin[] =>
      binMs % HOUR_MS === 0
        ? hourBins.all(binMs, brandId, hourOf(fromAt), toAt, MOST_BINS)
        : minuteBins.all(binMs, brandId, fromAt, toAt, MOST_BINS),
    span: (brandId: BrandId): { firstAt: number | null; lastAt: number | null } =>
      span.get(brandId, brandId) ?? { firstAt: null, lastAt: null },
    /** The fullest clock hour, UTC, of those that the period touches. */
    peakHour: (brandId: BrandId, fromAt: number, toAt: number): { at: number; perHourCount: number } | null => {
      const hour = peak.get(brandId, hourOf(fromAt), toAt)
      return hour && hour.perHourCount > 0 ? hour : null
    },
  }
}
