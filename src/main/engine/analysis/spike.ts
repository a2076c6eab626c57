// Volume peaks in the mention counts of one series, live: what `push` says about a bin uses that bin and earlier ones only.
// Keeps true: bounded memory and time per bin, one finding per event, drops never ring, the same score means the same
// in each series, and a restored snapshot has exactly the future of its original. Knows no clock, store or network.

import { expectedPerBin, type LevelState, learn, learnSilence, levelRules } from './spike-baseline.ts'
import {
  type CalibrationState,
  emptyCalibration,
  limitOf,
  OVER_MEAN,
  OVER_PEAK,
  remember,
  rememberSilence,
  usualPeak,
} from './spike-calibration.ts'
import { type DismissedState, dismissLast, noteEvent, nothingDismissed, vouchedFor } from './spike-dismissed.ts'
import { closesEvent, type EventState, noEvent, onsetBack, openEvent, outgrown } from './spike-event.ts'
import {
  countBack,
  emptyRing,
  poissonSigmas,
  type RingState,
  type Scale,
  scalesFor,
  slide,
  stabilise,
  unstabilise,
} from './spike-scales.ts'

export interface SpikeFinding {
  /** End of the bin at which it rings, ms UTC. */
  readonly at: number
  /** Start of the bin where the rise began, ms UTC. */
  readonly onsetAt: number
  /** 0..1: how many times the expected; 1 from a hundredfold on. */
  readonly severity: number
  /** Mentions per `windowMs`. */
  readonly expected: number
  readonly observed: number
  /** The time scale that rang. */
  readonly windowMs: number
  /** 0.5 is the limit, 1 is never reached. */
  readonly score: number
}

export interface SpikeStep {
  /** Mentions per bin. */
  readonly expected: number
  /** Upper edge of the expected band, mentions per bin: so many in every bin of an hour would ring. */
  readonly upper: number
  /** Counts are back in the expected band, at every time scale; the mere echo of a wave in a wide window is no matter. */
  readonly inBand: boolean
  /** 0..1, the same meaning in each series: 0.5 is where it rings. */
  readonly score: number
  /** At most one per event. */
  readonly finding: SpikeFinding | null
  readonly eventOpen: boolean
}

export interface SpikeOptions {
  readonly binMs: number
  /** No alarm below so many mentions in the window that rings. */
  readonly minCount?: number
  /** No alarm in the first so many ms of a series. */
  readonly warmUpMs?: number
}

export interface SpikeSnapshot {
  readonly version: 1
  readonly options: Required<SpikeOptions>
  readonly lastBin: number | null
  readonly age: number
  readonly ring: RingState
  readonly levels: LevelState[]
  readonly calibration: CalibrationState
  readonly event: EventState
  /** Not in what earlier builds kept. */
  readonly dismissed?: DismissedState
  readonly last: SpikeStep
}

/** Mentions counted elsewhere, before the series is watched: an hour or a day of an imported history. */
export interface SeedSpan {
  /** ms UTC; `untilAt` is exclusive. */
  readonly fromAt: number
  readonly untilAt: number
  readonly count: number
}

export interface Spike {
  /** Learns level and limits from history, oldest first; nothing rings. What lies between two spans, and between the last
   * one and the first `push`, is unknown, not silent. Spans that overlap what was seen are ignored. */
  readonly seed: (history: readonly SeedSpan[]) => void
  /** The last event was not for us: it closes, and for 14 days only what is clearly greater rings; less so every day. */
  readonly dismiss: () => void
  /** `binStartAt` in ms UTC; bins that were left out count as silent; a bin that is not newer than the last is ignored. */
  readonly push: (binStartAt: number, count: number) => SpikeStep
  readonly snapshot: () => SpikeSnapshot
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const QUARTER = HOUR / 4
/** Beyond any platform's traffic in a bin; keeps sums exact integers. */
const MOST = 1e12
/** Until a whole day was seen the daily rhythm is unknown: the coming hours may well bring several times the mean so far,
 * and a brand of which we know nothing may have that many mentions in an ordinary hour. */
const UNSEEN_RHYTHM = 2.5
const UNSEEN_PER_HOUR = 30
/** Even if mentions came one by one, chance must be excluded. Three deviations over a day's usual *greatest* count is far
 * rarer than three over the mean; over the mean the limits of the calibration are stricter than this anyway. */
const LEAST_SIGMAS = 3
/** An event ends after so many hours in the band; breathing spells of an hour or two belong to it. */
const CALM_HOURS = 3

export const createSpike = (options: SpikeOptions): Spike => {
  const { binMs, minCount = 10, warmUpMs = 2 * HOUR } = options
  if (!(binMs > 0) || !Number.isFinite(binMs)) throw new RangeError(`binMs must be positive, not ${binMs}`)
  const scales = scalesFor(binMs)
  return restoreSpike({
    version: 1,
    options: { binMs, minCount, warmUpMs },
    lastBin: null,
    age: 0,
    ring: emptyRing(scales),
    levels: levelRules(binMs).map(() => ({ level: 0, learned: 0 })),
    calibration: emptyCalibration(scales.length),
    event: noEvent(),
    dismissed: nothingDismissed(),
    last: { expected: 0, upper: 0, inBand: true, score: 0, finding: null, eventOpen: false },
  })
}

export const restoreSpike = (snapshot: SpikeSnapshot): Spike => {
  const { options, ring, levels, calibration, event, dismissed = nothingDismissed() } = structuredClone(snapshot)
  let { lastBin, age, last } = snapshot
  const { binMs, minCount, warmUpMs } = options
  const scales = scalesFor(binMs)
  const rules = levelRules(binMs)
  const dayBins = Math.max(1, Math.round(DAY / binMs))
  const hourBins = Math.max(1, Math.round(HOUR / binMs))
  const hourScale = Math.max(
    0,
    scales.findIndex((scale) => scale.windowMs >= HOUR),
  )
  const surprises = scales.map(() => 0)
  const limits = scales.map(() => 0)
  const peaks = scales.map(() => 0)
  const setLimits = (): void =>
    scales.forEach((scale, k) => {
      limits[k] = limitOf(calibration.maxima[k] ?? [], scale.windowMs < HOUR ? OVER_MEAN : OVER_PEAK)
      peaks[k] = scale.windowMs < HOUR ? 0 : usualPeak(calibration.peaks[k] ?? [])
    })
  setLimits()

  /** What is compared with a window's count, and the least count that proves anything there. A longer window needs
   * somewhat more: ten posts within minutes are a rush, ten in an afternoon are not. */
  const yardstick = (k: number, scale: Scale): { mean: number; enough: number } => {
    const usual = expectedPerBin(levels, scale.windowMs > HOUR) * scale.bins
    const mean =
      age <= dayBins
        ? Math.max(usual * UNSEEN_RHYTHM, (scale.windowMs / HOUR) * UNSEEN_PER_HOUR)
        : Math.max(usual, peaks[k] ?? 0, vouchedFor(dismissed, k, age * binMs))
    return { mean, enough: minCount * Math.max(1, scale.windowMs / QUARTER) ** 0.25 }
  }

  /** Mentions per bin that would ring if they went on for an hour: the top of the band that a chart shows. */
  const upperPerBin = (): number => {
    const scale = scales[hourScale]
    if (!scale) return 0
    const { mean, enough } = yardstick(hourScale, scale)
    const bySurprise = unstabilise(stabilise(mean, scale.alpha) + (limits[hourScale] ?? 0), scale.alpha)
    const byChance = (Math.sqrt(mean + 0.375) + LEAST_SIGMAS / 2) ** 2 - 0.375
    return Math.max(bySurprise, byChance, enough) / scale.bins
  }

  /** The surprise of every window as a share of its limit; the greatest. */
  const weigh = (): { top: number; topScale: number } => {
    let top = 0
    let topScale = 0
    for (let k = 0; k < scales.length; k++) {
      const scale = scales[k]
      const sum = ring.sums[k] ?? 0
      surprises[k] = 0
      // A window speaks once the level it is held against has an hour behind it.
      if (!scale || (levels[scale.windowMs > HOUR ? 1 : 0]?.learned ?? 0) < hourBins) continue
      const { mean, enough } = yardstick(k, scale)
      if (sum <= mean) continue
      const surprise = stabilise(sum, scale.alpha) - stabilise(mean, scale.alpha)
      surprises[k] = surprise
      // Few mentions prove little however rare they are: below `enough` the score is held under the limit.
      const share = Math.min(
        surprise / (limits[k] ?? 1),
        poissonSigmas(sum, mean) / LEAST_SIGMAS,
        sum < enough ? 0.9 * (sum / enough) : Number.POSITIVE_INFINITY,
      )
      // The echo of what is over: a wide window counts only while its last hour is at least half as busy as its average.
      if (scale.windowMs > HOUR && (ring.sums[hourScale] ?? 0) * scale.windowMs < 0.5 * sum * HOUR) continue
      if (share > top) {
        top = share
        topScale = k
      }
    }
    return { top, topScale }
  }

  const step = (binStartAt: number, count: number): SpikeStep => {
    for (let k = 0; k < rules.length; k++) {
      const levelRule = rules[k]
      const level = levels[k]
      if (levelRule && level && age >= levelRule.lagBins)
        learn(level, levelRule, countBack(ring, levelRule.lagBins - 1))
    }
    slide(ring, scales, count)
    age += 1

    const { top, topScale } = weigh()
    if (remember(calibration, dayBins, surprises, ring.sums)) setLimits()
    const warm = age * binMs > warmUpMs
    const score = warm ? (top * top) / (1 + top * top) : 0
    const hourCount = ring.sums[hourScale] ?? 0
    const again = event.open && outgrown(event, hourCount, hourBins)
    const scale = scales[topScale] ?? { bins: 1, windowMs: binMs, alpha: 0.1 }
    let finding: SpikeFinding | null = null
    if (warm && top >= 1 && count > 0 && (!event.open || again)) {
      openEvent(event, hourCount)
      const perBin = expectedPerBin(levels, scale.windowMs > HOUR)
      const expected = perBin * scale.bins
      const observed = ring.sums[topScale] ?? 0
      finding = {
        at: binStartAt + binMs,
        onsetAt: binStartAt - onsetBack(ring, scales, perBin, again ? hourBins : age) * binMs,
        severity: Math.min(1, Math.max(0, Math.log((observed + 1) / (expected + 1)) / Math.log(100))),
        expected,
        observed,
        windowMs: scale.windowMs,
        score,
      }
    }
    if (event.open) noteEvent(dismissed, ring.sums, finding !== null)
    const inBand = closesEvent(event, top, CALM_HOURS * hourBins)
    const expected = expectedPerBin(levels, false)
    return { expected, upper: upperPerBin(), inBand, score, finding, eventOpen: event.open }
  }

  /** Silence is stepped through while something still echoes, then leapt over in closed form. */
  const skip = (from: number, bins: number): void => {
    let left = bins
    const size = ring.counts.length
    for (let echo = 0; left > 0 && (echo <= 2 * size || event.open) && echo < 2 * dayBins + 2 * size; echo++, left--) {
      step(from + echo * binMs, 0)
    }
    if (left === 0) return
    event.open = false
    rules.forEach((levelRule, k) => {
      const level = levels[k]
      if (level) learnSilence(level, levelRule, left)
    })
    rememberSilence(calibration, dayBins, left)
    setLimits()
    age += left
  }

  return {
    push: (binStartAt, count) => {
      if (!Number.isFinite(binStartAt)) return last
      const clean = Number.isFinite(count) ? Math.min(MOST, Math.max(0, Math.round(count))) : 0
      if (lastBin !== null) {
        const missing = Math.round((binStartAt - lastBin) / binMs) - 1
        if (missing < 0) return last
        if (missing > 0) skip(lastBin + binMs, missing)
      }
      lastBin = binStartAt
      const now = step(binStartAt, clean)
      last = { ...now, finding: null }
      return now
    },
    seed: (history) => {
      let seenUntil = lastBin === null ? Number.NEGATIVE_INFINITY : lastBin + binMs
      for (const { fromAt, untilAt, count } of history) {
        if (!(fromAt >= seenUntil && untilAt > fromAt && count >= 0)) continue
        const bins = Math.max(1, Math.round((untilAt - fromAt) / binMs))
        // Whole numbers that add up to the span's count.
        for (let bin = 0; bin < bins; bin++) {
          step(fromAt + bin * binMs, Math.round(((bin + 1) * count) / bins) - Math.round((bin * count) / bins))
          event.open = false
        }
        seenUntil = untilAt
      }
      lastBin = null
    },
    dismiss: () => {
      dismissLast(dismissed, age * binMs)
      event.open = false
      last = { ...last, eventOpen: false }
    },
    snapshot: () =>
      structuredClone({ version: 1, options, lastBin, age, ring, levels, calibration, event, dismissed, last }),
  }
}
