// How big the biggest surprise of an ordinary day is in this very series: what makes a score mean the same everywhere.
// Keeps true: a noisy series must do more to ring; one giant day does not deafen it (median of daily maxima).

/** Days kept. Three weeks hold every weekday thrice; older days are another time. */
const BLOCKS = 21
/** Days that a new series is supposed to have had already; outweighed by real ones within a week. */
const PRIOR_DAYS = 3

export interface CalibrationState {
  /** Per scale, the daily maxima, oldest first. */
  maxima: number[][]
  current: number[]
  bins: number
}

export interface CalibrationRule {
  readonly blockBins: number
  readonly prior: number
  readonly floor: number
}

export const emptyCalibration = (scaleCount: number): CalibrationState => ({
  maxima: Array.from({ length: scaleCount }, () => []),
  current: new Array<number>(scaleCount).fill(0),
  bins: 0,
})

const median = (sorted: readonly number[]): number => {
  const mid = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[mid] ?? 0) : ((sorted[mid - 1] ?? 0) + (sorted[mid] ?? 0)) / 2
}

/** The surprise that rings. Block maxima (Coles 2001, ch. 3) taken robustly: median plus two robust deviations. */
export const limitOf = (maxima: readonly number[], rule: CalibrationRule): number => {
  const days = maxima.concat(new Array<number>(PRIOR_DAYS).fill(rule.prior)).sort((a, b) => a - b)
  const middle = median(days)
  const spread = 1.4826 * median(days.map((day) => Math.abs(day - middle)).sort((a, b) => a - b))
  return Math.max(rule.floor, middle + 2 * Math.max(spread, 0.1 * middle))
}

/** Remembers the surprises of one bin. True when a day ended: the limits must be asked for again. */
export const remember = (state: CalibrationState, rule: CalibrationRule, surprises: readonly number[]): boolean => {
  for (let k = 0; k < surprises.length; k++) {
    const surprise = surprises[k] ?? 0
    if (surprise > (state.current[k] ?? 0)) state.current[k] = surprise
  }
  state.bins += 1
  if (state.bins < rule.blockBins) return false
  closeDay(state)
  return true
}

const closeDay = (state: CalibrationState): void => {
  state.maxima.forEach((days, k) => {
    days.push(state.current[k] ?? 0)
    if (days.length > BLOCKS) days.shift()
    state.current[k] = 0
  })
  state.bins = 0
}

/** The same as `bins` bins without any surprise. */
export const rememberSilence = (state: CalibrationState, rule: CalibrationRule, bins: number): void => {
  const total = state.bins + bins
  const days = Math.floor(total / rule.blockBins)
  for (let day = 0; day < Math.min(days, BLOCKS + 1); day++) closeDay(state)
  state.bins = total - days * rule.blockBins
}
