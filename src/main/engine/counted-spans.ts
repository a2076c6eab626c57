// What a brand's minutes counted, as history that a detector can learn from: silence between them is silence, since
// somebody listened.
import type { BrandId } from '../../shared/model.ts'
import type { SeedSpan } from './analysis/spike.ts'
import type { Store } from './store/store.ts'

const MINUTE_MS = 60_000

/** Minutes with fromAt <= start < untilAt, from the first that counted something, oldest first. */
export const countedSpans = (store: Store, brandId: BrandId, fromAt: number, untilAt: number): SeedSpan[] => {
  const spans: SeedSpan[] = []
  const bins = store.minuteCounts.bins(brandId, MINUTE_MS, fromAt, untilAt)
  let endAt = bins[0]?.at ?? untilAt
  for (const { at, count } of bins) {
    if (at > endAt) spans.push({ fromAt: endAt, untilAt: at, count: 0 })
    spans.push({ fromAt: at, untilAt: at + MINUTE_MS, count })
    endAt = at + MINUTE_MS
  }
  if (endAt < untilAt) spans.push({ fromAt: endAt, untilAt, count: 0 })
  return spans
}
