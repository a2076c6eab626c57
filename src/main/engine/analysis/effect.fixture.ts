// Seeded series, and effects planted into any series: some posts kept silent, or posts brought forth by posts.
import type { HorizonEffect } from '../../../shared/effects.ts'
import type { EffectSeries } from './effect-series.ts'
import { MINUTE, poisson, START } from './spike.fixture.ts'

export const BIN = 5 * MINUTE
export const DAY_BINS = 288

export const binAt = (bin: number): number => START + bin * BIN

export const seriesOf = (counts: readonly number[], of: readonly number[] | null = null): EffectSeries => ({
  fromAt: START,
  binMs: BIN,
  counts,
  of,
})

/** `times` < 1: each post is kept with that chance. Over 1: each brings a Poisson number of others. */
export const plant = (
  counts: readonly number[],
  from: number,
  times: number,
  random: () => number,
  until = counts.length,
): number[] =>
  counts.map((count, bin) => {
    if (bin < from || bin >= until || times === 1) return count
    if (times > 1) return count + poisson((times - 1) * count, random)
    let kept = 0
    for (let post = 0; post < count; post++) if (random() < times) kept += 1
    return kept
  })

export const verdicts = (effects: readonly HorizonEffect[]): string[] =>
  effects.map(({ verdict, why }) => why ?? verdict)

/** Of a share: `times` < 1: each that is so stays so with that chance. Over 1: each of the others turns, with the rest of it. */
export const plantShare = (
  counts: readonly number[],
  of: readonly number[],
  from: number,
  times: number,
  random: () => number,
  until = counts.length,
): number[] => {
  if (times <= 1) return plant(counts, from, times, random, until)
  const others = counts.map((count, bin) => (of[bin] ?? 0) - count)
  const left = plant(others, from, 2 - times, random, until)
  return counts.map((_, bin) => (of[bin] ?? 0) - (left[bin] ?? 0))
}
