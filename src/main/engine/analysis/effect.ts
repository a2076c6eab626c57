// What a communication changed in a series: how often people spoke, in which tone, in whose defence, in echo of the brand.
// Keeps true: the answer compares what happened with what the series itself foretold before, in an interval that its own
// past without communications earns; where that past is thin, restless, or of another kind, the answer is "cannot tell",
// and whether it can be told is settled before what happened is looked at.
//
// An interrupted time series with a forecast as counterfactual, as in CausalImpact (Brodersen et al. 2015), without a
// control series: nobody else was attacked. So whatever else happened at the same moment is told as its effect.
import type { EffectSize, EffectWhy, HorizonEffect } from '../../../shared/effects.ts'
import { type Gauge, gaugeOf, independentOf, quantile } from './effect-gauge.ts'
import { EFFECT_PARAMETERS } from './effect-parameters.ts'
import { type Forecast, forecastOf, type Look } from './effect-placebos.ts'
import { chanceAt, type EffectSeries, missOf, type Sums, seenLevel, shareOf, sumsOf } from './effect-series.ts'

export interface EffectOptions {
  /** When the brand said something else to everyone, ms UTC; before or after. */
  readonly others: readonly number[]
  /** Intervals from which nothing is known, ms UTC. */
  readonly unheard: readonly { readonly fromAt: number; readonly toAt: number }[]
}

const { horizonsMs, windowsMs, widest, leastPlacebos, leastStretches, mostChance, miss: MISS } = EFFECT_PARAMETERS
const LONGEST_MS = Math.max(...horizonsMs)
/** So far back a forecast looks: what was not heard there would be told as a rise. */
const LOOKBACK_MS = Math.max(...windowsMs)

interface Judged {
  readonly look: Look
  readonly forecast: Forecast
  readonly gauge: Gauge
}

const refused = (horizonMs: number, why: EffectWhy): HorizonEffect => ({
  horizonMs,
  verdict: 'cannotTell',
  why,
  size: null,
})

/** Variance that an effect of this size adds by itself: who is kept silent, or brought to speak, is chance too. */
const effectChance = (sums: Sums, ratio: number, expected: number): number => {
  if (sums.isShare) return 0
  return ratio < 1 ? (1 - ratio) / (ratio * expected) : (ratio - 1) / (ratio * ratio * expected)
}

const sizeOf = (sums: Sums, { look, forecast, gauge }: Judged): { size: EffectSize; part: number } => {
  const to = look.from + look.bins
  const posts = sums.sizeIn(look.from, to)
  const miss = missOf(sums, look.from, to, forecast.level)
  const level = forecast.level + gauge.middle
  const expected = sums.isShare ? shareOf(level) : posts * Math.exp(level)
  const variance = gauge.unrest + gauge.chance
  const wider = Math.sqrt(1 + effectChance(sums, Math.exp(miss), expected + 0.5) / variance)
  const low = miss - gauge.high * wider
  const high = miss - gauge.low * wider
  const part = miss > 0 ? miss / (gauge.high * wider) : miss / (gauge.low * wider)
  const count = sums.countIn(look.from, to)
  if (!sums.isShare)
    return {
      size: {
        expected,
        actual: count,
        effect: Math.exp(miss - gauge.middle),
        low: Math.exp(low),
        high: Math.exp(high),
      },
      part,
    }
  const seen = seenLevel(sums, look.from, to)
  const over = (foretold: number) => shareOf(seen) - shareOf(foretold)
  return {
    size: {
      expected,
      actual: count / posts,
      effect: over(level),
      low: over(seen - low),
      high: over(seen - high),
    },
    part,
  }
}

/** How much of its interval the greatest of all horizons' misses reaches where nothing was said, but for one in twenty:
 * four looks are four chances to be wrong (the maximum over a family: Westfall & Young 1993). */
const leastPart = (gauges: readonly Gauge[]): number => {
  const [first, ...rest] = gauges.map(({ parts }) => parts)
  const greatest = [...(first ?? [])].flatMap(([from, part]) => {
    const all = [part, ...rest.map((parts) => parts.get(from))]
    return all.every((one) => one !== undefined) ? [Math.max(...all)] : []
  })
  return Math.max(1, quantile(greatest, MISS, independentOf(greatest.length, LONGEST_MS)))
}

const tooLittle = ({ gauge }: Judged): EffectWhy | null => {
  if (gauge.independentCount < leastPlacebos || gauge.stretchCount < leastStretches) return 'tooFewPlacebos'
  if (gauge.chance > mostChance) return 'tooThin'
  return gauge.high - gauge.low < Math.log(widest) ? null : 'tooRestless'
}

/**
 * @param at when it was said, ms UTC; the bin in which that lies belongs neither to before nor to after
 * @returns one answer per horizon, shortest first
 * @throws RangeError where 15 minutes are no whole number of bins
 */
export const effectOf = (series: EffectSeries, at: number, { others, unheard }: EffectOptions): HorizonEffect[] => {
  const [shortestMs] = horizonsMs
  if (!Number.isInteger(shortestMs / series.binMs)) throw new RangeError(`bins of ${series.binMs} ms`)
  const sums = sumsOf(series)
  const timeOf = (bin: number) => series.fromAt + bin * series.binMs
  const said = (at - series.fromAt) / series.binMs
  const [until, from] = [Math.floor(said), Math.ceil(said)]
  const isHeard = (fromAt: number, toAt: number) => !unheard.some((gap) => gap.fromAt < toAt && gap.toAt > fromAt)
  const isQuiet = (fromAt: number, toAt: number) => !others.some((other) => other < toAt && other + LONGEST_MS > fromAt)
  const isClear = (first: number, to: number) =>
    isHeard(timeOf(first) - LOOKBACK_MS, timeOf(to)) && isQuiet(timeOf(first), timeOf(to))

  const judged = horizonsMs.map((horizonMs): Judged => {
    const look = { until, from, bins: horizonMs / series.binMs }
    const forecast = forecastOf(sums, look, isClear)
    const chance = chanceAt(sums.isShare, forecast.level, sums.sizeIn(from, from + look.bins))
    return { look, forecast, gauge: gaugeOf(forecast, chance, horizonMs, series.binMs) }
  })
  const needed = leastPart(judged.map(({ gauge }) => gauge))

  return judged.map((one, n) => {
    const horizonMs = horizonsMs[n] ?? LONGEST_MS
    const toAt = timeOf(from) + horizonMs
    if (from + one.look.bins > sums.binCount) return refused(horizonMs, 'tooEarly')
    if (others.some((other) => Math.abs(other - at) < toAt - at)) return refused(horizonMs, 'overlapping')
    if (!isHeard(at - LOOKBACK_MS, toAt)) return refused(horizonMs, 'unheard')
    const why = tooLittle(one)
    if (why) return refused(horizonMs, why)
    const { size, part } = sizeOf(sums, one)
    if (part <= 1) return { horizonMs, verdict: 'none', why: null, size }
    if (part <= needed) return { horizonMs, verdict: 'cannotTell', why: 'borderline', size }
    return { horizonMs, verdict: size.effect > (sums.isShare ? 0 : 1) ? 'more' : 'fewer', why: null, size }
  })
}
