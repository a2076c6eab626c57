// How late an event is heard: after the labelled instants, and after rises that are planted in real series, where the onset
// is known to the bin.

import { createSpike, restoreSpike } from '../../src/main/engine/analysis/spike.ts'
import { SPIKE_PARAMETERS } from '../../src/main/engine/analysis/spike-parameters.ts'
import { type Random, seededRandom } from '../../src/main/engine/drills/random.ts'
import type { Judged } from './nab-score.ts'

const DAY_MS = 86_400_000
/** A planted rise lasts two hours; what was not heard by then was missed. */
const RISE_MS = DAY_MS / 12
const FIRST_MS = 10 * DAY_MS
/** One place in so many rows: not a divisor of a day, so that all hours are tried. */
const EVERY_ROWS = 101

/** Minutes from the first label of each window that was hit to the end of the bin that rang in it; negative if before. */
export const labelDelays = ({ series, windows, labels }: Judged, scores: readonly number[]): number[] =>
  windows.flatMap(({ first, last }) => {
    const row = scores.findIndex((score, index) => index >= first && index <= last && score > 0)
    const from = series.times[first] ?? 0
    const until = series.times[last] ?? 0
    const label = labels.find((at) => at >= from && at <= until)
    return row < 0 || label === undefined ? [] : [((series.times[row] ?? 0) + series.binMs - label) / 60_000]
  })

/** Poisson, and its normal limit where counting would take long. */
const around = (mean: number, random: Random): number =>
  mean > 100 ? Math.round(mean + Math.sqrt(mean) * random.normal()) : random.poisson(mean)

/** The median, over the days before `row`, of the busiest hour's mean count per bin. */
const usualBusiest = (counts: readonly number[], row: number, binMs: number): number => {
  const day = Math.round(DAY_MS / binMs)
  const hour = Math.max(1, Math.round(day / 24))
  const busiest: number[] = []
  for (let from = row - 7 * day; from < row; from += day) {
    let [sum, most] = [0, 0]
    for (let at = from; at < from + day; at++) {
      sum += (counts[at] ?? 0) - (at - from >= hour ? (counts[at - hour] ?? 0) : 0)
      most = Math.max(most, sum)
    }
    busiest.push(most / hour)
  }
  return quantile(busiest, 0.5)
}

/** Minutes from the start of each planted rise to the end of the bin that rang; infinite where none did. A rise adds, in
 * every bin, `times` the rate of an ordinary day's busiest hour; planted from the tenth day on, at all hours, where no event
 * is open and no label is near. */
export const plantedDelays = ({ series, windows }: Judged, times: number): number[] => {
  const { times: stamps, counts, binMs, name } = series
  const random = seededRandom(times, name)
  const rise = Math.round(RISE_MS / binMs)
  const spike = createSpike({ binMs }, SPIKE_PARAMETERS)
  const delays: number[] = []
  for (let row = 0; row + rise < counts.length; row++) {
    const { eventOpen } = spike.push(stamps[row] ?? 0, counts[row] ?? 0)
    const isNear = windows.some(({ first, last }) => row + rise >= first && row <= last)
    if (row * binMs < FIRST_MS || row % EVERY_ROWS !== 0 || eventOpen || isNear) continue
    const rate = times * usualBusiest(counts, row, binMs)
    const planted = restoreSpike(spike.snapshot())
    let heard = Number.POSITIVE_INFINITY
    for (let bin = 1; bin <= rise && heard === Number.POSITIVE_INFINITY; bin++) {
      const count = (counts[row + bin] ?? 0) + around(rate, random)
      if (planted.push(stamps[row + bin] ?? 0, count).finding) heard = (bin * binMs) / 60_000
    }
    delays.push(heard)
  }
  return delays
}

/** The value that `share` of the list does not exceed. */
export const quantile = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * list.length) - 1)] ?? Number.NaN
