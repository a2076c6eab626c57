// What a series would have done without a communication, and how far the same forecast was off at earlier moments of the
// same series at which nothing was said: placebos in time (Abadie, Diamond & Hainmueller 2010).
// Keeps true: the forecast knows only what lies before; so does each placebo's, and none of them looks at a window in which
// the brand spoke or nobody listened. What falls by itself after a peak did so at placebos after peaks too.
import { EFFECT_PARAMETERS } from './effect-parameters.ts'
import { chanceAt, missOf, type Sums, seenLevel } from './effect-series.ts'
import { type EffectState, stateAt } from './effect-state.ts'
import { fitWeights, weigh } from './effect-weights.ts'

export interface Placebo {
  /** First bin that was foretold. */
  readonly from: number
  readonly state: EffectState
  /** What happened over what was foretold (log). */
  readonly miss: number
  /** Variance of that by chance alone. */
  readonly chance: number
}

export interface Forecast {
  readonly state: EffectState
  /** Level foretold for the horizon, see effect-series.ts. */
  readonly level: number
  /** In order of time. */
  readonly placebos: readonly Placebo[]
}

/** Bin numbers; `until` = first bin not known, `from` = first bin foretold: one apart when the communication cuts a bin. */
export interface Look {
  readonly until: number
  readonly from: number
  readonly bins: number
}

const { historyMs, stepMs, youngMs, priorWeights, priorCount, supposedUnrest, parts } = EFFECT_PARAMETERS
const PRIOR = { weights: priorWeights, count: priorCount }

export const forecastOf = (
  sums: Sums,
  { until, from, bins }: Look,
  isClear: (from: number, to: number) => boolean,
): Forecast => {
  const binsIn = (ms: number) => Math.round(ms / sums.binMs)
  const gap = from - until
  const stateBefore = (known: number) => stateAt(sums, known, known + gap, bins)
  const earliest = Math.max(binsIn(youngMs), until - binsIn(historyMs))
  const moments: number[] = []
  for (let known = until - gap - bins; known >= earliest; known -= binsIn(stepMs))
    if (isClear(known + gap, known + gap + bins)) moments.push(known)
  const looks = moments.reverse().map((known) => ({ from: known + gap, state: stateBefore(known) }))
  const lessons = looks.map((look) => {
    const { usual, traits } = look.state
    const size = sums.sizeIn(look.from, look.from + bins)
    const chance = chanceAt(sums.isShare, usual + weigh(priorWeights, traits), size)
    return {
      traits,
      outcome: seenLevel(sums, look.from, look.from + bins) - usual,
      weight: supposedUnrest / (supposedUnrest + chance),
    }
  })
  const { all, without } = fitWeights(lessons, PRIOR, parts)
  const state = stateBefore(until)
  return {
    state,
    level: state.usual + weigh(all, state.traits),
    placebos: looks.map((look, n) => {
      const to = look.from + bins
      const level = look.state.usual + weigh(without(n), look.state.traits)
      return {
        ...look,
        miss: missOf(sums, look.from, to, level),
        chance: chanceAt(sums.isShare, level, sums.sizeIn(look.from, to)),
      }
    }),
  }
}
