// How far off a forecast is, by how far off it was at the placebos.
// Keeps true: a miss is measured by what is usual in a like state (in a peak forecasts are worse than in calm) and by what
// chance does to so few posts; 95% are the quantiles of the placebos' own misses so measured, one more taken for infinite
// (conformal prediction: Vovk, Gammerman & Shafer 2005; scaled by state: Lei et al. 2018). No bell curve is supposed:
// rumours burst in the calm far more often than they suddenly die.
import { EFFECT_PARAMETERS } from './effect-parameters.ts'
import type { Forecast, Placebo } from './effect-placebos.ts'
import type { EffectState } from './effect-state.ts'

export interface Gauge {
  /** Least and most that a miss would be without any effect (log). */
  readonly low: number
  readonly high: number
  /** What it mostly was in a like state: what falls faster than foretold after a peak is foretold so. */
  readonly middle: number
  /** Variance of a miss in this state beyond chance, and by chance (log). */
  readonly unrest: number
  readonly chance: number
  /** Placebos that do not overlap. */
  readonly independentCount: number
  /** Separate stretches of the past in a state like this. */
  readonly stretchCount: number
  /** Per placebo, by its first bin: its miss as a part of its own low or high; over 1 is a false effect. */
  readonly parts: ReadonlyMap<number, number>
}

const { likeness, wholeCount, leastUnrest, miss: MISS, stepMs, stretchMs } = EFFECT_PARAMETERS

/** States a fraction of the bell apart are one cell, so that thousands of placebos are weighed by the dozen. */
const CELL = likeness / 2

interface Cell {
  readonly heat: number
  readonly turn: number
  /** Squared misses beyond chance, summed. */
  beyond: number
  count: number
}

/** Room for the turns of a heat; no log of a count comes near it. */
const ROW = 4096

const rounded = (level: number): number => Math.round(level / CELL)

const cellOf = ({ heat, turn }: EffectState): number => rounded(heat) * ROW + rounded(turn)

const cellsOf = (placebos: readonly Placebo[]): ReadonlyMap<number, Cell> => {
  const cells = new Map<number, Cell>()
  for (const { state, miss, chance } of placebos) {
    const number = cellOf(state)
    const cell = cells.get(number) ?? {
      heat: rounded(state.heat) * CELL,
      turn: rounded(state.turn) * CELL,
      beyond: 0,
      count: 0,
    }
    cell.beyond += miss * miss - chance
    cell.count += 1
    cells.set(number, cell)
  }
  return cells
}

const unrestBy = (placebos: readonly Placebo[]): ((state: EffectState) => number) => {
  const cells = [...cellsOf(placebos).values()]
  const all = cells.reduce((sum, { beyond }) => sum + beyond, 0) / placebos.length
  const known = new Map<number, number>()
  return (state) => {
    const number = cellOf(state)
    const before = known.get(number)
    if (before !== undefined) return before
    const [heat, turn] = [rounded(state.heat) * CELL, rounded(state.turn) * CELL]
    let sum = Math.max(leastUnrest, all) * wholeCount
    let sumOfWeights = wholeCount
    for (const cell of cells) {
      const far = ((cell.heat - heat) / likeness) ** 2 + ((cell.turn - turn) / likeness) ** 2
      const weight = Math.exp(-far / 2)
      sum += weight * cell.beyond
      sumOfWeights += weight * cell.count
    }
    const unrest = Math.max(leastUnrest, sum / sumOfWeights)
    known.set(number, unrest)
    return unrest
  }
}

/** The quantile that all but `miss` of the next ones will not pass, of values of which only so many are independent:
 * windows that overlap say the same twice. Infinite where these are too few. */
export const quantile = (values: readonly number[], miss: number, independentCount: number): number => {
  const rank = (1 - miss) * (1 + 1 / independentCount)
  return [...values].sort((a, b) => a - b)[Math.ceil(rank * values.length) - 1] ?? Number.POSITIVE_INFINITY
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

const isLike = (a: EffectState, b: EffectState): boolean =>
  Math.abs(a.heat - b.heat) <= likeness && Math.abs(a.turn - b.turn) <= likeness

/** How many windows of that length fit beside each other where the placebos' lie. */
export const independentOf = (placeboCount: number, horizonMs: number): number =>
  placeboCount * Math.min(1, stepMs / horizonMs)

/** `chance`: variance by chance of what is counted at the level foretold. */
export const gaugeOf = ({ state, placebos }: Forecast, chance: number, horizonMs: number, binMs: number): Gauge => {
  const independentCount = independentOf(placebos.length, horizonMs)
  const unrestIn = unrestBy(placebos)
  const scores = placebos.map(({ from, state: before, miss, chance }) => ({
    from,
    isLike: isLike(before, state),
    score: miss / Math.sqrt(unrestIn(before) + chance),
  }))
  // Never of one sign: what was foretold is always among what may be.
  const quantileOf = (sign: 1 | -1) =>
    Math.max(
      0,
      quantile(
        scores.map(({ score }) => sign * score),
        MISS / 2,
        independentCount,
      ),
    )
  const [least, most] = [-quantileOf(-1), quantileOf(1)]
  const like = scores.filter((placebo) => placebo.isLike)
  const stretchCount = new Set(like.map(({ from }) => Math.floor((from * binMs) / stretchMs))).size
  // A variance that is known from few is itself unsure: Student's (1908) is so much wider.
  const unsure = stretchCount / Math.max(1, stretchCount - 2)
  const unrest = unrestIn(state) * unsure
  const scale = Math.sqrt(unrest + chance)
  const middle = median(like.map(({ score }) => score))
  return {
    low: least * scale,
    high: most * scale,
    middle: Math.min(most, Math.max(least, middle)) * scale,
    unrest,
    chance,
    independentCount,
    stretchCount,
    parts: new Map(scores.map(({ from, score }) => [from, score > 0 ? score / most : score / least])),
  }
}
