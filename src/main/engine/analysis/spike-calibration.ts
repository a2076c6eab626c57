// How big the biggest surprise of an ordinary day is in this very series: what makes a score mean the same everywhere.
// Keeps true: a noisy series must do more to ring; one giant day does not deafen it; a day counts less with every day
// that follows. Block maxima (Coles 2001, ch. 3), blocks of a day, since the daily rhythm is then inside each of them.

import type { SpikeParameters } from './spike-parameters.ts'

/** After so many days nothing of the first is left. */
const FORGOTTEN_DAYS = 400

export interface DayState {
  /** Greatest surprise of the day that runs: scales x phases. */
  current: number[]
  /** Mean of the days' greatest: scales x phases x memories. */
  means: number[]
  weights: number[]
}

export const emptyDays = (scaleCount: number, parameters: SpikeParameters): DayState => {
  const { dayPhases, memoryDays, priorSurprise, priorDays } = parameters
  const days = Array.from({ length: scaleCount * dayPhases.length }, () => 0)
  return {
    current: days,
    means: days.flatMap(() => memoryDays.map(() => priorSurprise)),
    weights: days.flatMap(() => memoryDays.map(() => priorDays)),
  }
}

const limitAt = (mean: number, { limit, margin, floor }: SpikeParameters): number =>
  Math.max(floor, limit * mean + margin)

/** The surprise that rings in scale `k`. */
export const limitOf = ({ means }: DayState, k: number, parameters: SpikeParameters): number => {
  const size = parameters.dayPhases.length * parameters.memoryDays.length
  let sum = 0
  for (let j = k * size; j < (k + 1) * size; j++) sum += means[j] ?? 0
  return limitAt(sum / size, parameters)
}

export const noteSurprise = ({ current }: DayState, k: number, surprise: number, phases: number): void => {
  for (let j = k * phases; j < (k + 1) * phases; j++) if (surprise > (current[j] ?? 0)) current[j] = surprise
}

const closeDay = (state: DayState, day: number, parameters: SpikeParameters): void => {
  const { memoryDays, clip } = parameters
  memoryDays.forEach((halfLife, memory) => {
    const j = day * memoryDays.length + memory
    const mean = state.means[j] ?? 0
    const weight = (state.weights[j] ?? 0) * 2 ** (-1 / halfLife) + 1
    const greatest = Math.min(state.current[day] ?? 0, clip * limitAt(mean, parameters))
    state.weights[j] = weight
    state.means[j] = mean + (greatest - mean) / weight
  })
  state.current[day] = 0
}

/** How many days of phase `phase` ended while the series grew from `from` to `to` bins. */
export const daysEnded = (from: number, to: number, dayBins: number, phase: number): number => {
  const shift = Math.round(phase * dayBins)
  return Math.floor((to + shift) / dayBins) - Math.floor((from + shift) / dayBins)
}

/** Closes so many days of phase number `phase` in scale `k`; after the first they had no surprise. */
export const endDays = (state: DayState, k: number, phase: number, days: number, parameters: SpikeParameters): void => {
  for (let day = 0; day < Math.min(FORGOTTEN_DAYS, days); day++)
    closeDay(state, k * parameters.dayPhases.length + phase, parameters)
}
