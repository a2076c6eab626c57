// The pulse of the report: the crisis with some calm before and after, in at most a few hundred bins.
import type { BrandId } from '../../../shared/model.ts'
import { bandOfBin } from '../../../shared/pulse-band.ts'
import type { ReportModel } from '../../../shared/report-model.ts'
import type { Store } from '../store/store.ts'

const MINUTE_MS = 60_000
const WIDTHS_MS = [5, 15, 30, 60, 180, 360, 1440, 10_080].map((minutes) => minutes * MINUTE_MS)
const MOST_BINS = 240
/** Calm shown on both sides, as a share of the crisis, at most six hours. */
const CALM_SHARE = 0.25
const MOST_CALM_MS = 6 * 60 * MINUTE_MS

export const pulseOf = (
  store: Store,
  period: { brandId: BrandId; fromAt: number; toAt: number },
): ReportModel['pulse'] => {
  const span = period.toAt - period.fromAt
  const calmMs = Math.min(MOST_CALM_MS, span * CALM_SHARE)
  const binMs = WIDTHS_MS.find((width) => (span + 2 * calmMs) / width <= MOST_BINS) ?? Math.ceil(span / MOST_BINS)
  const fromAt = Math.floor((period.fromAt - calmMs) / binMs) * binMs
  // Not beyond what was heard: an hour that has not come is not a calm one. Whole bins: half of one at the end would look like a fall.
  const heardAt = store.minuteCounts.span(period.brandId).lastAt ?? period.toAt
  const toAt = Math.ceil(Math.max(period.toAt, Math.min(period.toAt + calmMs, heardAt)) / binMs) * binMs
  const known = new Map(store.minuteCounts.bins(period.brandId, binMs, fromAt, toAt).map((bin) => [bin.at, bin]))
  // The detector's own counts hold what is not public as well (L10): only its band is taken from there.
  const counts = new Map<number, number>()
  for (const { at, count } of store.periodNumbers.perMinute(period.brandId, fromAt, toAt))
    counts.set(at - (at % binMs), (counts.get(at - (at % binMs)) ?? 0) + count)
  const bins: ReportModel['pulse']['bins'][number][] = []
  let upper: number | null = null
  for (let at = fromAt; at < toAt; at += binMs) {
    const bin = known.get(at)
    if (bin?.expected != null && bin.upper != null)
      upper = bandOfBin({ expected: bin.expected, upper: bin.upper }, binMs).upper
    bins.push({ at, count: counts.get(at) ?? 0, upper })
  }
  return { binMs, bins }
}
