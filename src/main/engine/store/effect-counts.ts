// What the effect of a communication is measured on, per bin: how many spoke, and of them who was negative, who defended us,
// and who passed our words on.
import type { Database } from 'better-sqlite3'
import type { BrandId } from '../../../shared/model.ts'
import { SAID_IN_PERIOD } from './public-only.ts'

export interface EffectCounts {
  /** When the bin begins, ms UTC. */
  readonly at: number
  readonly count: number
  readonly negativeCount: number
  /** Of which the tone is known. */
  readonly tonedCount: number
  readonly defendCount: number
  /** Of which the stance is known. */
  readonly stancedCount: number
  /** Reposts and quotes of ours. */
  readonly echoCount: number
}

export const createEffectCounts = (db: Database) => {
  const bins = db.prepare<[number, number, number, number], EffectCounts>(
    `SELECT m.created_at - m.created_at % ? AS at, count(*) AS count,
       count(*) FILTER (WHERE m.tone = 'negative') AS negativeCount, count(m.tone) AS tonedCount,
       count(*) FILTER (WHERE m.stance = 'defend') AS defendCount, count(m.stance) AS stancedCount,
       count(*) FILTER (WHERE EXISTS (SELECT 1 FROM mentions o WHERE o.brand_id = m.brand_id AND o.platform = m.platform
         AND o.external_id = coalesce(m.repost_of_id, m.quote_of_id) AND o.match_reason = 'own')) AS echoCount
     FROM mentions m WHERE ${SAID_IN_PERIOD} GROUP BY 1 ORDER BY 1`,
  )
  return {
    /** Bins that have posts; fromAt <= createdAt < toAt. */
    bins: (brandId: BrandId, binMs: number, fromAt: number, toAt: number): EffectCounts[] =>
      bins.all(binMs, brandId, fromAt, toAt),
  }
}
