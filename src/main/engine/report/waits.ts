// Waits as two figures. Nearest rank: the shortest wait that so great a share did not exceed.
import type { Waits } from '../../../shared/report-measures.ts'

/** ms, in any order. */
export const waitsOf = (waits: readonly number[]): Waits => {
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number): number | null => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
  return { count: sorted.length, medianMs: at(0.5), p90Ms: at(0.9) }
}
