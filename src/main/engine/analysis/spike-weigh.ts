// How surprising the newest bin is, as a share of what rings: 1 is the limit, in every series.
// Keeps true: few mentions prove little however rare they are, what chance explains never rings, drops weigh nothing.

import { type DayState, limitOf } from './spike-calibration.ts'
import { type DismissedState, vouchedFor } from './spike-dismissed.ts'
import { type LevelState, levelOf, logCount, unlogCount } from './spike-level.ts'
import type { SpikeParameters } from './spike-parameters.ts'
import { type PeakState, peakShare, usualPeak } from './spike-peaks.ts'
import { hourScaleOf, poissonSigmas, type RingState, type Scale } from './spike-scales.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const QUARTER = HOUR / 4

/** What a dismissed event must be outdone by. */
const OUTDONE = 1.5

export interface Watched {
  age: number
  readonly ring: RingState
  readonly levels: LevelState
  /** Of all scales but the widest. */
  readonly days: DayState
  /** Of the widest scale. */
  readonly peaks: PeakState
  readonly dismissed: DismissedState
}

export interface Weight {
  readonly share: number
  /** Index of the scale that says most. */
  readonly scale: number
}

export const createWeigher = (
  watched: Watched,
  scales: readonly Scale[],
  { binMs, minCount }: { readonly binMs: number; readonly minCount: number },
  parameters: SpikeParameters,
) => {
  const { alone, leastSigmas, leastLevelMs, unseenPerHour, unseenSurprise, echoShare } = parameters
  const { ring, levels, days, peaks, dismissed } = watched
  const wide = scales.length - 1
  const hour = hourScaleOf(scales)
  /** The surprise that rings, and the least count that proves anything, per scale. A longer window needs somewhat more: ten
   * posts within minutes are a rush, ten in an afternoon are not. */
  const narrow = Math.max(1, wide)
  const size = parameters.levelHalfLivesMs.length
  const limits = new Array<number>(narrow).fill(0)
  const few = scales.map(({ windowMs }) => minCount * Math.max(1, windowMs / QUARTER) ** 0.25)
  const unseen = scales.map(({ windowMs }) => (unseenPerHour * windowMs) / HOUR)
  const surprises = new Array<number>(narrow).fill(0)

  const setLimits = (): void => {
    for (let k = 0; k < narrow; k++) limits[k] = limitOf(days, k, parameters)
  }
  setLimits()

  const isYoung = (): boolean => watched.age * binMs < DAY

  const enough = (k: number): number =>
    Math.max(few[k] ?? 0, isYoung() ? (unseen[k] ?? 0) : 0, OUTDONE * vouchedFor(dismissed, k, watched.age * binMs))

  /** A share held under the limit by chance and by fewness. */
  const held = (share: number, k: number, usual: number): number => {
    const sum = ring.sums[k] ?? 0
    const least = enough(k)
    return Math.min(share, poissonSigmas(sum, usual) / leastSigmas, sum < least ? (0.9 * sum) / least : share)
  }

  const weighWide = (): number => {
    const sum = ring.sums[wide] ?? 0
    const usual = usualPeak(peaks, parameters)
    const windowMs = scales[wide]?.windowMs ?? HOUR
    const isEcho =
      windowMs > HOUR && (ring.sums[hour] ?? 0) * windowMs < echoShare * sum * (scales[hour]?.windowMs ?? HOUR)
    return usual === null || isEcho ? 0 : held(peakShare(peaks, sum, parameters), wide, usual)
  }

  return {
    /** Of the last `weigh`, per scale but the widest. */
    surprises,
    setLimits,
    /** The newest bin against the levels before it. */
    weigh: (): Weight => {
      const isLevel = levels.learned * binMs >= leastLevelMs
      let total = 0
      let top = 0
      let scale = 0
      for (let k = 0; k < surprises.length; k++) {
        const level = levelOf(levels, k, size)
        const surprise = isLevel ? Math.max(0, logCount(ring.sums[k] ?? 0) - level) : 0
        surprises[k] = surprise
        if (surprise === 0) continue
        const share = Math.max(0, held(surprise / (limits[k] ?? 1), k, unlogCount(level)))
        total += share
        if (share > top) {
          top = share
          scale = k
        }
      }
      let share = Math.max(total / surprises.length, top / alone)
      const wideShare = weighWide()
      if (wideShare > share) {
        share = wideShare
        scale = wide
      }
      const first = isYoung()
        ? held((surprises[hour] ?? 0) / unseenSurprise, hour, unlogCount(levelOf(levels, hour, size)))
        : 0
      if (first > share) {
        share = first
        scale = hour
      }
      return { share, scale }
    },
    /** Usual mentions per bin. */
    expected: (): number => unlogCount(levelOf(levels, hour, size)) / (scales[hour]?.bins ?? 1),
    /** Mentions per bin that would ring if they went on for an hour: the top of the band that a chart shows. */
    upper: (): number => {
      const level = levelOf(levels, hour, size)
      const byChance = (Math.sqrt(unlogCount(level) + 0.375) + leastSigmas / 2) ** 2 - 0.375
      return Math.max(unlogCount(level + (limits[hour] ?? 0)), byChance, enough(hour)) / (scales[hour]?.bins ?? 1)
    },
  }
}
