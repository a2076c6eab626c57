// The greatest four hours of an ordinary day, and how much days differ in that: hears a slow day that no hour shows, and
// the quiet brand that few posts in an afternoon are a storm for.
// Keeps true: a series whose days differ must do more to ring; until a day was seen it says nothing.

import type { SpikeParameters } from './spike-parameters.ts'

/** After so many days nothing of the first is left. */
const FORGOTTEN_DAYS = 400

export interface PeakState {
  /** Greatest log count of the day that runs. */
  current: number
  mean: number
  variance: number
  /** 0 until a day was seen. */
  weight: number
}

export const noPeaks = ({ peakPriorSpread }: SpikeParameters): PeakState => ({
  current: 0,
  mean: 0,
  variance: peakPriorSpread ** 2,
  weight: 0,
})

const logOf = (count: number, { peakFew }: SpikeParameters): number => Math.log(count + peakFew)

/** The greatest count of an ordinary day; null until one was seen. */
export const usualPeak = (state: PeakState, { peakFew }: SpikeParameters): number | null =>
  state.weight > 0 ? Math.max(0, Math.exp(state.mean) - peakFew) : null

/** How far the count is above an ordinary day's greatest, 1 where that is news. */
export const peakShare = (state: PeakState, count: number, parameters: SpikeParameters): number => {
  if (state.weight === 0) return 0
  const { peakLeastSpread, peakLeastExcess, peakSpreads } = parameters
  const spread = Math.max(peakLeastSpread, Math.sqrt(state.variance))
  return Math.max(0, logOf(count, parameters) - state.mean) / Math.max(peakLeastExcess, peakSpreads * spread)
}

export const notePeak = (state: PeakState, count: number, parameters: SpikeParameters): void => {
  state.current = Math.max(state.current, logOf(count, parameters))
}

const closeDay = (state: PeakState, parameters: SpikeParameters): void => {
  const isFirst = state.weight === 0
  state.weight = state.weight * 2 ** (-1 / parameters.peakMemoryDays) + 1
  const off = state.current - state.mean
  state.mean += off / state.weight
  if (!isFirst) state.variance += (off * (state.current - state.mean) - state.variance) / state.weight
  state.current = logOf(0, parameters)
}

/** Closes so many days; after the first they were silent. */
export const endPeakDays = (state: PeakState, days: number, parameters: SpikeParameters): void => {
  for (let day = 0; day < Math.min(FORGOTTEN_DAYS, days); day++) closeDay(state, parameters)
}
