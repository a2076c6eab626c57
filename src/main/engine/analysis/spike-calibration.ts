// How big the biggest surprise of an ordinary day is in this very series: what makes a score mean the same everywhere.
// Keeps true: a noisy series must do more to ring; one giant day does not deafen it; a day counts less with every day
// that follows. Block maxima (Coles 2001, ch. 3), blocks of a day, since the daily rhythm is then inside each of them.

import type { SpikeParameters } from './spike-parameters.ts'

/** After so many days nothing of the first is left. */
const FORGOTTEN_DAYS = 400

export interface DayState {
  /** Greatest surprise of the day that runs, per phase. */
  current: number[]
  /** Mean of the days' greatest: phases x memories. */
  means: number[]
  weights: number[]
}

export const emptyDays = ({ dayPhases, memoryDays, priorSurprise, priorDays }: SpikeParameters): DayState => ({
  current: dayPhases.map(() => 0),
  means: dayPhases.flatMap(() => memoryDays.map(() => priorSurprise)),
  weights: dayPhases.flatMap(() => memoryDays.map(() => priorDays)),
})

const limitAt = (mean: number, { limit, margin, floor }: SpikeParameters): number =>
  Math.max(floor, limit * mean + margin)

/** The surprise that rings. */
export const limitOf = ({ means }: DayState, parameters: SpikeParameters): number => {
  let sum = 0
  for (let j = 0; j < means.length; j++) sum += means[j] ?? 0
  return limitAt(sum / means.length, parameters)
}

export const noteSurprise = (state: DayState, surprise: number): void => {
  for (let phase = 0; phase < state.current.length; phase++)
    if (surprise > (state.current[phase] ?? 0)) state.current[phase] = surprise
}

const closeDay = (state: DayState, phase: number, parameters: SpikeParameters): void => {
  const { memoryDays, clip } = parameters
  memoryDays.forEach((days, memory) => {
    const j = phase * memoryDays.length + memory
    const mean = state.means[j] ?? 0
    const weight = (state.weights[j] ?? 0) * 2 ** (-1 / days) + 1
    const greatest = Math.min(state.current[phase] ?? 0, clip * limitAt(mean, parameters))
    state.weights[j] = weight
    state.means[j] = mean + (greatest - mean) / weight
  })
  state.current[phase] = 0
}

/** Closes the days that ended while the series grew from `from` to `to` bins; after the first they had no surprise. True if
 * any did: the limit must be asked for again. */
export const endDays = (
  state: DayState,
  from: number,
  to: number,
  dayBins: number,
  parameters: SpikeParameters,
): boolean => {
  let ended = false
  for (let phase = 0; phase < parameters.dayPhases.length; phase++) {
    const shift = Math.round((parameters.dayPhases[phase] ?? 0) * dayBins)
    const days = Math.floor((to + shift) / dayBins) - Math.floor((from + shift) / dayBins)
    for (let day = 0; day < Math.min(FORGOTTEN_DAYS, days); day++) closeDay(state, phase, parameters)
    ended ||= days > 0
  }
  return ended
}
