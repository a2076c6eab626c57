// How big the biggest surprise of an ordinary day is in this very series: what makes a score mean the same everywhere.
// Keeps true: a noisy series must do more to ring; one giant day does not deafen it (median of daily maxima).

/** Days kept. Three weeks hold every weekday thrice; older days are another time. */
const BLOCKS = 21
/** Days that a new series is supposed to have had already, as shares of the prior: unlike each other, as days are, or the
 * first real ones would look steadier than they are. Outweighed by real days within a week. */
const PRIOR_DAYS = [0.5, 1, 2]
/** A week of greatest counts: a lasting change of level is the new usual after four days. */
const PEAK_DAYS = 7

export interface CalibrationState {
  /** Per scale, the daily maxima, oldest first. */
  maxima: number[][]
  current: number[]
  /** Per scale, the greatest window counts of the days, oldest first. */
  peaks: number[][]
  currentPeaks: number[]
  bins: number
}

/** `prior`: the greatest surprise of a day supposed before any was seen; `floor`: below it nothing rings. In standard
 * deviations of `stabilise`. */
interface LimitRule {
  readonly prior: number
  readonly floor: number
}

/** Windows under an hour, against the mean: five deviations, since there are thousands of looks a week. */
export const OVER_MEAN: LimitRule = { prior: 4, floor: 5 }

/** Windows of an hour and more, against the usual greatest count of a day: the daily rhythm is in that already (no profile
 * by hour is needed, nor days enough to learn one), so that half as much again is news. */
export const OVER_PEAK: LimitRule = { prior: 1, floor: 2 }

export const emptyCalibration = (scaleCount: number): CalibrationState => ({
  maxima: Array.from({ length: scaleCount }, () => []),
  current: new Array<number>(scaleCount).fill(0),
  peaks: Array.from({ length: scaleCount }, () => []),
  currentPeaks: new Array<number>(scaleCount).fill(0),
  bins: 0,
})

const median = (sorted: readonly number[]): number => {
  if (sorted.length === 0) return 0
  const mid = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[mid] ?? 0) : ((sorted[mid - 1] ?? 0) + (sorted[mid] ?? 0)) / 2
}

/** The surprise that rings. Block maxima (Coles 2001, ch. 3) taken robustly: median plus two robust deviations. */
export const limitOf = (maxima: readonly number[], rule: LimitRule): number => {
  const days = [...maxima, ...PRIOR_DAYS.map((share) => share * rule.prior)].sort((a, b) => a - b)
  const middle = median(days)
  const spread = 1.4826 * median(days.map((day) => Math.abs(day - middle)).sort((a, b) => a - b))
  return Math.max(rule.floor, middle + 2 * Math.max(spread, 0.1 * middle))
}

/** The greatest count of an ordinary day. */
export const usualPeak = (days: readonly number[]): number => median([...days].sort((a, b) => a - b))

/** Remembers the surprises of one bin. True when a day ended: the limits must be asked for again. */
export const remember = (
  state: CalibrationState,
  dayBins: number,
  surprises: readonly number[],
  sums: readonly number[],
): boolean => {
  for (let k = 0; k < surprises.length; k++) {
    const surprise = surprises[k] ?? 0
    if (surprise > (state.current[k] ?? 0)) state.current[k] = surprise
    if ((sums[k] ?? 0) > (state.currentPeaks[k] ?? 0)) state.currentPeaks[k] = sums[k] ?? 0
  }
  state.bins += 1
  if (state.bins < dayBins) return false
  closeDay(state)
  return true
}

const closeDay = (state: CalibrationState): void => {
  state.maxima.forEach((days, k) => {
    days.push(state.current[k] ?? 0)
    if (days.length > BLOCKS) days.shift()
    state.current[k] = 0
  })
  state.peaks.forEach((days, k) => {
    days.push(state.currentPeaks[k] ?? 0)
    if (days.length > PEAK_DAYS) days.shift()
    state.currentPeaks[k] = 0
  })
  state.bins = 0
}

/** The same as `bins` bins without any surprise. */
export const rememberSilence = (state: CalibrationState, dayBins: number, bins: number): void => {
  const total = state.bins + bins
  const days = Math.floor(total / dayBins)
  for (let day = 0; day < Math.min(days, BLOCKS + 1); day++) closeDay(state)
  state.bins = total - days * dayBins
}
