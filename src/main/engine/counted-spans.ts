// What a brand's minutes counted, as history that a detector can learn from: silence between them is silence, since
// somebody listened.
import type { BrandId } from '../../shared/model.ts'
import type { SeedSpan } from './analysis/spike.ts'
import type { Store } from './store/store.ts'

const MINUTE_MS = 60_000
/** Fewer minutes than the store answers at once: what it left out would be taken for silence. */
const PAGE_MS = 30 * 24 * 60 * MINUTE_MS

/** Minutes with fromAt <= start < untilAt, from the first that counted something, oldest first. */
export const countedSpans = (store: Store, brandId: BrandId, fromAt: number, untilAt: number): SeedSpan[] => {
  const spans: SeedSpan[] = []
  const beginAt = Math.max(fromAt, store.minuteCounts.span(brandId).firstAt ?? untilAt)
  let endAt: number | null = null
  for (let pageAt = beginAt; pageAt < untilAt; pageAt += PAGE_MS) {
    const pageEndAt = Math.min(untilAt, pageAt + PAGE_MS)
    for (const { at, count } of store.minuteCounts.bins(brandId, MINUTE_MS, pageAt, pageEndAt)) {
      if (endAt !== null && at > endAt) spans.push({ fromAt: endAt, untilAt: at, count: 0 })
      spans.push({ fromAt: at, untilAt: at + MINUTE_MS, count })
      endAt = at + MINUTE_MS
    }
  }
  if (endAt === null) return spans
  if (endAt < untilAt) spans.push({ fromAt: endAt, untilAt, count: 0 })
  return spans
}
