// Feeds each brand's detector with minute counts, and keeps where it stands in the transaction of the mentions it saw.
import type { BrandId, Tone } from '../../shared/model.ts'
import {
  createSpike,
  type OldSpikeSnapshot,
  restoreSpike,
  type SeedSpan,
  type Spike,
  type SpikeFinding,
  type SpikeSnapshot,
} from './analysis/spike.ts'
import { countedSpans } from './counted-spans.ts'
import { NO_TALLY, type Tally, withPost } from './store/minute-counts.ts'
import type { Store } from './store/store.ts'

export const MINUTE_MS = 60_000
const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS) * MINUTE_MS
/** Silence is stepped through minute by minute for so long, so that a crisis can be seen to be over; then leapt. */
const STEPPED_SILENCE_MS = 26 * 3_600_000
/** The band changes slowly: one foretold minute in five is enough to draw it. */
const BAND_EVERY_MS = 5 * MINUTE_MS

/** With what else is kept of the brand in the same row: `triggers`. */
interface Kept {
  readonly spike: SpikeSnapshot | OldSpikeSnapshot
  /** null = seeded with history, and nothing was heard yet. */
  readonly minuteAt: number | null
  readonly count: number
}

interface Series {
  readonly spike: Spike
  /** The minute that is still open, and what it has so far. */
  minuteAt: number
  count: number
  /** Not back in the band since something rang. */
  isRising: boolean
  /** What is not yet in the store: written once a minute or batch, not once a post. */
  unwritten: Tally
}

export interface DetectionListener {
  onFinding(brandId: BrandId, finding: SpikeFinding): void
  /** After every closed minute, `at` its end. */
  onMinute(brandId: BrandId, at: number, inBand: boolean): void
}

export const createDetection = (store: Store, listener: DetectionListener) => {
  const seriesByBrand = new Map<BrandId, Series | null>()
  /** Detectors that know history and wait for the first mention. */
  const seeded = new Map<BrandId, Spike>()

  const seriesOf = (brandId: BrandId): Series | null => {
    const known = seriesByBrand.get(brandId)
    if (known !== undefined) return known
    const text = store.detectors.read(brandId)
    const kept = text === null ? null : (JSON.parse(text) as Kept)
    const series = kept && restore(brandId, kept)
    seriesByBrand.set(brandId, series)
    return series
  }

  const restore = (brandId: BrandId, { spike: snapshot, minuteAt, count }: Kept): Series | null => {
    const spike = restoreSpike(snapshot)
    if (minuteAt === null) {
      seeded.set(brandId, spike)
      return null
    }
    // What an earlier build learnt in another way is learnt again from what it counted.
    if (snapshot.version === 1) spike.seed(countedSpans(store, brandId, 0, minuteAt))
    const isRising = snapshot.version === 1 ? false : snapshot.last.eventOpen
    return { spike, minuteAt, count, isRising, unwritten: NO_TALLY }
  }

  const newSpike = (): Spike => createSpike({ binMs: MINUTE_MS })

  const writeCount = (brandId: BrandId, series: Series): void => {
    if (series.unwritten.count > 0) store.minuteCounts.add(brandId, series.minuteAt, series.unwritten)
    series.unwritten = NO_TALLY
  }

  const closeMinute = (brandId: BrandId, series: Series): void => {
    const { minuteAt, count, unwritten } = series
    const step = series.spike.push(minuteAt, count)
    series.minuteAt = minuteAt + MINUTE_MS
    series.count = 0
    series.unwritten = NO_TALLY
    if (count > 0 || minuteAt % BAND_EVERY_MS === 0) store.minuteCounts.add(brandId, minuteAt, unwritten, step)
    if (step.finding) listener.onFinding(brandId, step.finding)
    series.isRising = step.eventOpen
    listener.onMinute(brandId, minuteAt + MINUTE_MS, step.inBand)
  }

  /** Closes every minute that ended at or before `at`. */
  const advanceTo = (brandId: BrandId, at: number): void => {
    const series = seriesOf(brandId)
    if (!series) return
    const target = minuteOf(at)
    const steppedUntil = series.minuteAt + STEPPED_SILENCE_MS
    while (series.minuteAt < target && series.minuteAt < steppedUntil) closeMinute(brandId, series)
    series.minuteAt = Math.max(series.minuteAt, target)
  }

  return {
    advanceTo,
    /** Whether a minute ends at or before `at` that is still open. */
    isDue: (brandId: BrandId, at: number): boolean =>
      (seriesOf(brandId)?.minuteAt ?? Number.POSITIVE_INFINITY) < minuteOf(at),
    /**
     * A matched mention that is not ours. False: it came too late for its minute; it is counted, but rings nothing. One
     * that is late by up to `lateMs` is judged with what is said now: that is when it can be known.
     */
    count: (brandId: BrandId, at: number, tone: Tone | null, lateMs = 0): boolean => {
      const minuteAt = minuteOf(at)
      advanceTo(brandId, at)
      let series = seriesOf(brandId)
      if (!series) {
        const spike = seeded.get(brandId) ?? newSpike()
        seeded.delete(brandId)
        series = { spike, minuteAt, count: 0, isRising: false, unwritten: NO_TALLY }
        seriesByBrand.set(brandId, series)
      }
      const isInTime = minuteAt >= series.minuteAt - lateMs
      if (isInTime) series.count += 1
      if (minuteAt === series.minuteAt) series.unwritten = withPost(series.unwritten, tone)
      else store.minuteCounts.add(brandId, minuteAt, withPost(NO_TALLY, tone))
      return isInTime
    },
    /** Mentions of a minute that were counted where they were said, and not read; `lateMs` as above. */
    countUnread: (brandId: BrandId, at: number, unreadCount: number, lateMs: number): void => {
      advanceTo(brandId, at)
      const series = seriesOf(brandId)
      if (series && minuteOf(at) >= series.minuteAt - lateMs) series.count += unreadCount
      store.minuteCounts.add(brandId, minuteOf(at), { ...NO_TALLY, count: unreadCount })
    },
    /** Call inside the transaction of what was counted; `more` is kept beside it. */
    keep: (brandId: BrandId, more: Readonly<Record<string, unknown>>): void => {
      const series = seriesOf(brandId)
      const spike = series?.spike ?? seeded.get(brandId)
      if (!spike) return
      if (series) writeCount(brandId, series)
      const kept: Kept = { spike: spike.snapshot(), minuteAt: series?.minuteAt ?? null, count: series?.count ?? 0 }
      store.detectors.write(brandId, JSON.stringify({ ...kept, ...more }))
    },
    /**
     * Begins anew with history, oldest first, that was counted elsewhere with the terms of today, and with what was
     * counted here since: what was learnt of other terms is dropped.
     */
    seed: (brandId: BrandId, history: readonly SeedSpan[]): void => {
      const series = seriesOf(brandId)
      const spike = newSpike()
      spike.seed(history)
      if (series) spike.seed(countedSpans(store, brandId, history.at(-1)?.untilAt ?? 0, series.minuteAt))
      if (series) seriesByBrand.set(brandId, { ...series, spike, isRising: false })
      else seeded.set(brandId, spike)
    },
    /** The counts are not back in their band since they rang. */
    isRising: (brandId: BrandId): boolean => seriesOf(brandId)?.isRising ?? false,
    /** A member says that the last rise was not about us: it is over, and only clearly more rings again. */
    dismiss: (brandId: BrandId): void => {
      const series = seriesOf(brandId)
      if (!series) return
      series.spike.dismiss()
      series.isRising = false
    },
    /** The brand's time: the minute that is open; null before its first mention. */
    nowAt: (brandId: BrandId): number | null => seriesOf(brandId)?.minuteAt ?? null,
    forget: (brandId: BrandId): void => {
      seriesByBrand.delete(brandId)
      seeded.delete(brandId)
    },
  }
}
