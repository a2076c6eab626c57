// The state of a series at a moment, from what lies before it only.
// Keeps true: what is described is how now differs from just before, just before from earlier, earlier from usual; so a
// brand of ten posts a day and one of ten a second are described alike. The cascade of windows is Corsi's (2009), who
// foretold restless markets so; the rhythm is that of the same hours on the days before.
import { EFFECT_PARAMETERS } from './effect-parameters.ts'
import { levelIn, type Sums, usualLevel } from './effect-series.ts'

export interface EffectState {
  /** Level of the last day. */
  readonly usual: number
  /** What the forecast weighs: [1, now, just before, usual, rhythm]. */
  readonly traits: readonly number[]
  /** The last hour over the last day. */
  readonly heat: number
  /** The last quarter of an hour over the last hour. */
  readonly turn: number
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** What the hours after `from` had over their own day, on the days before; drawn to nothing as far as these are few. */
const rhythmAt = (sums: Sums, from: number, bins: number): number => {
  const day = Math.round(DAY_MS / sums.binMs)
  const wide = Math.max(bins, Math.round(HOUR_MS / sums.binMs))
  let sum = 0
  let dayCount = 0
  for (let at = from - day; dayCount < EFFECT_PARAMETERS.rhythmDays && at >= day; at -= day) {
    const usual = usualLevel(sums, at + bins - day, at + bins)
    sum += levelIn(sums, at, at + wide, usual) - usual
    dayCount += 1
  }
  return sum / (dayCount + 1)
}

/** `until`: first bin that is not known; `from`: first bin that is foretold, and how many are. */
export const stateAt = (sums: Sums, until: number, from: number, bins: number): EffectState => {
  const [quarterMs, hourMs, hoursMs, dayMs] = EFFECT_PARAMETERS.windowsMs
  const begin = (ms: number) => Math.max(0, until - Math.round(ms / sums.binMs))
  const usual = usualLevel(sums, begin(dayMs), until)
  const quarter = levelIn(sums, begin(quarterMs), until, usual)
  const hour = levelIn(sums, begin(hourMs), until, usual)
  const hours = levelIn(sums, begin(hoursMs), until, usual)
  const traits = [1, quarter - hour, hour - hours, hours - usual, rhythmAt(sums, from, bins)]
  return { usual, traits, heat: hour - usual, turn: quarter - hour }
}
