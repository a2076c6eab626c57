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

export const NO_TALLY: Tally = { count: 0, readCount: 0, negativeCount: 0, positiveCount: 0 }

/** `tally` with one post more of this tone. */
export const withPost = (tally: Tally, tone: Tone | null): Tally => ({
  count: tally.count + 1,
  readCount: tally.readCount + Number(tone !== null),
  negativeCount: tally.negativeCount + Number(tone === 'negative'),
  positiveCount: tally.positiveCount + Number(tone === 'positive'),
})

export const createMinuteCounts = (db: Database) => {
  const add = db.prepare(
    `INSERT INTO minute_counts (brand_id, minute_at, count, read_count, negative_count, positive_count)
     VALUES (@brandId, @minuteAt, @count, @readCount, @negativeCount, @positiveCount)
     ON CONFLICT (brand_id, minute_at) DO UPDATE SET count = count + excluded.count,
       read_count = read_count + excluded.read_count, negative_count = negative_count + excluded.negative_count,
       positive_count = positive_count + excluded.positive_count`,
  )
  const foretell = db.prepare(
    `INSERT INTO minute_counts (brand_id, minute_at, count, expected, upper) VALUES (?, ?, 0, ?, ?)
     ON CONFLICT (brand_id, minute_at) DO UPDATE SET expected = excluded.expected, upper = excluded.upper`,
  )
  const bins = db.prepare<[number, number, number, number, number], CountBin>(
    `SELECT minute_at - minute_at % ? AS at, sum(count) AS count, avg(expected) AS expected, avg(upper) AS upper,
       sum(read_count) AS readCount, sum(negative_count) AS negativeCount, sum(positive_count) AS positiveCount
     FROM minute_counts WHERE brand_id = ? AND minute_at >= ? AND minute_at < ? GROUP BY 1 ORDER BY 1 LIMIT ?`,
  )
  const span = db.prepare<[number], { firstAt: number | null; lastAt: number | null }>(
    'SELECT min(minute_at) AS firstAt, max(minute_at) AS lastAt FROM minute_counts WHERE brand_id = ?',
  )
  const peak = db.prepare<[number, number, number], { at: number; perHourCount: number }>(
    `SELECT minute_at - minute_at % 3600000 AS at, sum(count) AS perHourCount
     FROM minute_counts WHERE brand_id = ? AND minute_at >= ? AND minute_at < ? GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`,
  )
  return {
    add: (brandId: BrandId, minuteAt: number, tally: Tally): void => void add.run({ brandId, minuteAt, ...tally }),
    foretell: (brandId: BrandId, minuteAt: number, expected: number, upper: number): void =>
      void foretell.run(brandId, minuteAt, expected, upper),
    /** Non-empty bins of `binMs`; `expected` and `upper` are per minute. */
    bins: (brandId: BrandId, binMs: number, fromAt: number, toAt: number): CountBin[] =>
      bins.all(binMs, brandId, fromAt, toAt, 100_000),
    span: (brandId: BrandId): { firstAt: number | null; lastAt: number | null } =>
      span.get(brandId) ?? { firstAt: null, lastAt: null },
    /** The fullest clock hour, UTC. */
    peakHour: (brandId: BrandId, fromAt: number, toAt: number): { at: number; perHourCount: number } | null =>
      peak.get(brandId, fromAt, toAt) ?? null,
  }
}
