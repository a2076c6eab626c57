// The pulse as bins of a fitting width: counts, and what the series' own history foretold for them.
import type { Pulse } from '../../shared/contract/mentions.ts'
import type { BrandId } from '../../shared/model.ts'
import { bandOfBin } from '../../shared/pulse-band.ts'
import type { Store } from './store/store.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 3_600_000
const WIDTHS_MS = [1, 5, 15, 60, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE_MS)
const MOST_BINS = 400
/** Longer than the detector is ever silent about a series that it follows. */
const HELD_MS = 3_600_000
/** What is shown unasked: the last day of activity. */
const WINDOW_MS = DAY_MS

/** Beyond the widest: whole days, so that a bin holds whole hours. */
const widthFor = (spanMs: number): number =>
  WIDTHS_MS.find((width) => spanMs / width <= MOST_BINS) ?? Math.ceil(spanMs / MOST_BINS / DAY_MS) * DAY_MS

/** Bins without gaps; `expected` and `upper` per bin. Bounds in ms UTC; null = the day up to the latest activity. */
export const drawPulse = (store: Store, brandId: BrandId, fromAt: number | null, toAt: number | null): Pulse => {
  const span = store.minuteCounts.span(brandId)
  if (span.firstAt === null || span.lastAt === null)
    return { binMs: MINUTE_MS, span: null, nowAt: null, bins: [], peak: null }
  const endAt = toAt ?? span.lastAt + MINUTE_MS
  const startAt = fromAt ?? Math.max(span.firstAt, endAt - WINDOW_MS)
  const binMs = widthFor(endAt - startAt)
  const firstBinAt = Math.floor(startAt / binMs) * binMs
  const known = new Map(store.minuteCounts.bins(brandId, binMs, firstBinAt, endAt).map((bin) => [bin.at, bin]))
  const bins: Pulse['bins'][number][] = []
  let expected: number | null = null
  let upper: number | null = null
  let foretoldAt = Number.NEGATIVE_INFINITY
  for (let at = firstBinAt; at < endAt; at += binMs) {
    const bin = known.get(at)
    // Between two foretold minutes the band is what it was; after a silence nobody foretells, there is none.
    if (bin?.upper != null) foretoldAt = at
    else if (at - foretoldAt > Math.max(HELD_MS, binMs)) {
      expected = null
      upper = null
    }
    if (bin?.expected != null && bin.upper != null)
      ({ expected, upper } = bandOfBin({ expected: bin.expected, upper: bin.upper }, binMs))
    bins.push({
      at,
      count: bin?.count ?? 0,
      expected,
      upper,
      readCount: bin?.readCount ?? 0,
      negativeCount: bin?.negativeCount ?? 0,
      positiveCount: bin?.positiveCount ?? 0,
    })
  }
  const nowAt = span.lastAt + MINUTE_MS
  return {
    binMs,
    span: { fromAt: span.firstAt, toAt: nowAt },
    nowAt,
    bins,
    peak: store.minuteCounts.peakHour(brandId, startAt, endAt),
  }
}
