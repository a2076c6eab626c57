// What is usual for this series: the mean logarithm of each window's count, over days.
// Keeps true: a peak of any height moves a level by little (logarithms), silence costs nothing, and a lasting change is
// learned within days.

import type { SpikeParameters } from './spike-parameters.ts'

/** Logarithm of a count; the one added keeps silence finite, and makes it 0. */
export const logCount = (count: number): number => Math.log(count + 1)
export const unlogCount = (log: number): number => Math.exp(log) - 1

export const levelRates = (binMs: number, { levelHalfLivesMs }: SpikeParameters): number[] =>
  levelHalfLivesMs.map((halfLifeMs) => 1 - 2 ** (-binMs / Math.max(halfLifeMs, binMs)))

export interface LevelState {
  /** Scales x half-lives. */
  means: number[]
  /** Bins learned so far. */
  learned: number
}

export const emptyLevels = (scaleCount: number, { levelHalfLivesMs }: SpikeParameters): LevelState => ({
  means: Array.from({ length: scaleCount * levelHalfLivesMs.length }, () => 0),
  learned: 0,
})

/** Mean log count of scale `k`; `size`, the number of half-lives. */
export const levelOf = ({ means }: LevelState, k: number, size: number): number => {
  let sum = 0
  for (let j = k * size; j < (k + 1) * size; j++) sum += means[j] ?? 0
  return sum / size
}

/** At first the plain mean of what was seen, later an exponential one. Call `endBin` when every scale has learned. */
export const learn = (state: LevelState, rates: readonly number[], k: number, log: number): void => {
  const { means, learned } = state
  const plain = 1 / (learned + 1)
  const from = k * rates.length
  for (let j = 0; j < rates.length; j++) {
    const mean = means[from + j] ?? 0
    means[from + j] = mean + Math.max(rates[j] ?? 0, plain) * (log - mean)
  }
}

export const endBin = (state: LevelState): void => {
  state.learned += 1
}

/** The same as learning a count of 0 in every scale, `bins` times. */
export const learnSilence = (state: LevelState, rates: readonly number[], bins: number): void => {
  const shrinks = rates.map((rate) => {
    const asMean = Math.min(bins, Math.max(0, Math.ceil(1 / rate) - 1 - state.learned))
    return (asMean > 0 ? state.learned / (state.learned + asMean) : 1) * (1 - rate) ** (bins - asMean)
  })
  state.means = state.means.map((mean, j) => mean * (shrinks[j % rates.length] ?? 0))
  state.learned += bins
}
