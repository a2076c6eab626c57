// Volume peaks in the mention counts of one series, live: what `push` says about a bin uses that bin and earlier ones only.
// Keeps true: bounded memory and time per bin, one finding per event, drops never ring, the same score means the same
// in each series, and a restored snapshot has exactly the future of its original. Knows no clock, store or network.

import { type DayState, daysEnded, emptyDays, endDays, noteSurprise } from './spike-calibration.ts'
import { type DismissedState, dismissLast, noteEvent, nothingDismissed } from './spike-dismissed.ts'
import { closesEvent, type EventState, noEvent, onsetBack, openEvent, outgrown } from './spike-event.ts'
import { emptyLevels, endBin, type LevelState, learn, learnSilence, levelRates, logCount } from './spike-level.ts'
import { SPIKE_PARAMETERS, type SpikeParameters } from './spike-parameters.ts'
import { endPeakDays, noPeaks, notePeak, type PeakState } from './spike-peaks.ts'
import { emptyRing, hourScaleOf, type RingState, scalesFor, slide } from './spike-scales.ts'
import { createWeigher } from './spike-weigh.ts'

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
  readonly version: 2
  readonly options: Required<SpikeOptions>
  readonly lastBin: number | null
  readonly age: number
  readonly ring: RingState
  readonly levels: LevelState
  readonly days: DayState
  readonly peaks: PeakState
  readonly event: EventState
  readonly dismissed: DismissedState
  readonly last: SpikeStep
}

/** What an earlier build kept: only its options are read, the series starts anew. */
export interface OldSpikeSnapshot {
  readonly version: 1
  readonly options: Required<SpikeOptions>
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
/** Beyond any platform's traffic in a bin; keeps sums exact integers. */
const MOST = 1e12

/** The same numbers. A cloned array boxes each number that is written to it, which costs most of the speed. */
const unboxed = (numbers: readonly number[]): number[] => numbers.map((number) => number)

export const createSpike = (options: SpikeOptions, parameters: SpikeParameters = SPIKE_PARAMETERS): Spike => {
  const { binMs, minCount = 10, warmUpMs = 2 * HOUR } = options
  if (!(binMs > 0) || !Number.isFinite(binMs)) throw new RangeError(`binMs must be positive, not ${binMs}`)
  const scales = scalesFor(binMs, parameters)
  const narrow = Math.max(1, scales.length - 1)
  return restoreSpike(
    {
      version: 2,
      options: { binMs, minCount, warmUpMs },
      lastBin: null,
      age: 0,
      ring: emptyRing(scales),
      levels: emptyLevels(scales.length, parameters),
      days: emptyDays(narrow, parameters),
      peaks: noPeaks(parameters),
      event: noEvent(),
      dismissed: nothingDismissed(),
      last: { expected: 0, upper: 0, inBand: true, score: 0, finding: null, eventOpen: false },
    },
    parameters,
  )
}

export const restoreSpike = (
  snapshot: SpikeSnapshot | OldSpikeSnapshot,
  parameters: SpikeParameters = SPIKE_PARAMETERS,
): Spike => {
  if (snapshot.version !== 2) return createSpike(snapshot.options, parameters)
  const { version, options, lastBin: keptBin, last: keptLast, event, ...watched } = structuredClone(snapshot)
  watched.levels.means = unboxed(watched.levels.means)
  watched.days.current = unboxed(watched.days.current)
  const { ring, levels, days, peaks, dismissed } = watched
  let lastBin = keptBin
  let last = keptLast
  const { binMs, warmUpMs } = options
  const { dayPhases } = parameters
  const scales = scalesFor(binMs, parameters)
  const rates = levelRates(binMs, parameters)
  const dayBins = Math.max(1, Math.round(DAY / binMs))
  const hourBins = Math.max(1, Math.round(HOUR / binMs))
  const hour = hourScaleOf(scales)
  const weigher = createWeigher(watched, scales, options, parameters)

  const closeDays = (from: number, finest: number): void => {
    let ended = false
    dayPhases.forEach((share, phase) => {
      const count = daysEnded(from, watched.age, dayBins, share)
      ended ||= count > 0
      for (let k = 0; count > 0 && k < weigher.surprises.length; k++)
        if ((scales[k]?.bins ?? 1) >= finest) endDays(days, k, phase, count, parameters)
    })
    if ((scales.at(-1)?.bins ?? 1) >= finest) endPeakDays(peaks, daysEnded(from, watched.age, dayBins, 0), parameters)
    if (ended) weigher.setLimits()
  }

  /** Of windows shorter than `finest` bins nothing is known: history that is spread evenly has no peaks in them. */
  const remember = (finest: number): void => {
    for (let k = 0; k < scales.length; k++) learn(levels, rates, k, logCount(ring.sums[k] ?? 0))
    for (let k = 0; k < weigher.surprises.length; k++)
      noteSurprise(days, k, weigher.surprises[k] ?? 0, dayPhases.length)
    notePeak(peaks, ring.sums.at(-1) ?? 0, parameters)
    endBin(levels)
    watched.age += 1
    closeDays(watched.age - 1, finest)
  }

  const findingOf = (binStartAt: number, scale: number, score: number, again: boolean): SpikeFinding => {
    const { bins, windowMs } = scales[scale] ?? { bins: 1, windowMs: binMs }
    const expected = weigher.expected() * bins
    const observed = ring.sums[scale] ?? 0
    return {
      at: binStartAt + binMs,
      onsetAt: binStartAt - onsetBack(ring, scales, weigher.expected(), again ? hourBins : watched.age) * binMs,
      severity: Math.min(1, Math.max(0, Math.log((observed + 1) / (expected + 1)) / Math.log(100))),
      expected,
      observed,
      windowMs,
      score,
    }
  }

  const step = (binStartAt: number, count: number): SpikeStep => {
    slide(ring, scales, count)
    const { share, scale } = weigher.weigh()
    const warm = (watched.age + 1) * binMs > warmUpMs
    const score = warm ? (share * share) / (1 + share * share) : 0
    const hourCount = ring.sums[hour] ?? 0
    const again = event.open && outgrown(event, hourCount, hourBins, parameters.outgrown)
    let finding: SpikeFinding | null = null
    if (warm && share >= 1 && count > 0 && (!event.open || again)) {
      openEvent(event, hourCount)
      finding = findingOf(binStartAt, scale, score, again)
    }
    if (event.open) noteEvent(dismissed, ring.sums, finding !== null)
    const inBand = closesEvent(event, share, binMs, parameters)
    const step = { expected: weigher.expected(), upper: weigher.upper(), inBand, score, finding, eventOpen: event.open }
    remember(1)
    return step
  }

  /** Silence is stepped through while something still echoes, then leapt over in closed form. */
  const skip = (from: number, bins: number): void => {
    let left = bins
    const size = ring.counts.length
    for (let echo = 0; left > 0 && (echo <= size || event.open) && echo < 2 * dayBins + size; echo++, left--) {
      step(from + echo * binMs, 0)
    }
    if (left === 0) return
    event.open = false
    learnSilence(levels, rates, left)
    watched.age += left
    closeDays(watched.age - left, 1)
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
      last = now.finding ? { ...now, finding: null } : now
      return now
    },
    seed: (history) => {
      let seenUntil = lastBin === null ? Number.NEGATIVE_INFINITY : lastBin + binMs
      for (const { fromAt, untilAt, count } of history) {
        if (!(fromAt >= seenUntil && untilAt > fromAt && count >= 0)) continue
        const bins = Math.max(1, Math.round((untilAt - fromAt) / binMs))
        // Whole numbers that add up to the span's count.
        for (let bin = 0; bin < bins; bin++) {
          slide(ring, scales, Math.round(((bin + 1) * count) / bins) - Math.round((bin * count) / bins))
          weigher.weigh()
          remember(bins)
        }
        seenUntil = untilAt
      }
      lastBin = null
    },
    dismiss: () => {
      dismissLast(dismissed, watched.age * binMs)
      event.open = false
      last = { ...last, eventOpen: false }
    },
    snapshot: () => structuredClone({ version, options, lastBin, ...watched, event, last }),
  }
}
