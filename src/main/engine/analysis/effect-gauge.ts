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
  /** Variance of a miss in this state beyond chance, and by chance (log). */
  readonly unrest: number
  readonly chance: number
  /** Separate stretches of the past in a state like this. */
  readonly stretchCount: number
  /** Per placebo, by its first bin: its miss as a part of its own low or high; over 1 is a false effect. */
  readonly parts: ReadonlyMap<number, number>
}

const { likeness, wholeCount, leastUnrest, miss: MISS, stretchMs } = EFFECT_PARAMETERS

/** Cells of states, so that the unrest of thousands of placebos is reckoned a few dozen times. */
const CELL = likeness / 2

const far = (a: number, b: number): number => ((a - b) / likeness) ** 2

const meanUnrest = (placebos: readonly Placebo[]): number =>
  placebos.reduce((sum, { miss, chance }) => sum + miss * miss - chance, 0) / placebos.length

const unrestBy = (placebos: readonly Placebo[]): ((state: EffectState) => number) => {
  const whole = Math.max(leastUnrest, meanUnrest(placebos))
  const known = new Map<string, number>()
  return ({ heat, turn }) => {
    const cell = [Math.round(heat / CELL), Math.round(turn / CELL)] as const
    const name = cell.join()
    const before = known.get(name)
    if (before !== undefined) return before
    let sum = whole * wholeCount
    let count = wholeCount
    for (const { state, miss, chance } of placebos) {
      const weight = Math.exp(-(far(state.heat, cell[0] * CELL) + far(state.turn, cell[1] * CELL)) / 2)
      sum += weight * (miss * miss - chance)
      count += weight
    }
    const unrest = Math.max(leastUnrest, sum / count)
    known.set(name, unrest)
    return unrest
  }
}

/** The quantile that all but `miss` of the next ones will not pass, were all in any order alike. */
export const quantile = (values: readonly number[], miss: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil((1 - miss) * (values.length + 1)) - 1] ?? Number.POSITIVE_INFINITY

const isLike = (a: EffectState, b: EffectState): boolean =>
  Math.abs(a.heat - b.heat) <= likeness && Math.abs(a.turn - b.turn) <= likeness

/** `chance`: variance by chance of what is counted at the level foretold. */
export const gaugeOf = ({ state, placebos }: Forecast, chance: number, binMs: number): Gauge => {
  const unrestIn = unrestBy(placebos)
  const scores = placebos.map(({ from, state, miss, chance }) => ({
    from,
    score: miss / Math.sqrt(unrestIn(state) + chance),
  }))
  // Never of one sign: what was foretold is always among what may be.
  const quantileOf = (sign: 1 | -1) =>
    Math.max(
      0,
      quantile(
        scores.map(({ score }) => sign * score),
        MISS / 2,
      ),
    )
  const [least, most] = [-quantileOf(-1), quantileOf(1)]
  const unrest = unrestIn(state)
  const scale = Math.sqrt(unrest + chance)
  const like = placebos.filter((placebo) => isLike(placebo.state, state))
  return {
    low: least * scale,
    high: most * scale,
    unrest,
    chance,
    stretchCount: new Set(like.map(({ from }) => Math.floor((from * binMs) / stretchMs))).size,
    parts: new Map(scores.map(({ from, score }) => [from, score > 0 ? score / most : score / least])),
  }
}
