// The scoring rule of the Numenta Anomaly Benchmark (Lavin & Ahmad 2015, arXiv:1510.03336), for series of event scores.
// Keeps true: the same figures as the public scorer to its last printed digit.

import { type CountSeries, timeOf } from './count-series.ts'

export const PROFILES = {
  standard: { hit: 1, miss: 1, false: 0.11 },
  'low FP': { hit: 1, miss: 1, false: 0.22 },
  'low FN': { hit: 1, miss: 2, false: 0.11 },
} as const
export type Profile = keyof typeof PROFILES
export const PROFILE_NAMES = Object.keys(PROFILES) as Profile[]

export interface Judged {
  readonly series: CountSeries
  /** First and last row, both inclusive. */
  readonly windows: readonly { readonly first: number; readonly last: number }[]
  /** ms UTC, in order. */
  readonly labels: readonly number[]
  /** Rows before it count for nothing. */
  readonly start: number
}

/** Windows are wanted by the series' file name, whatever the folder in front of it. */
const lookUp = <T>(table: Readonly<Record<string, T>>, name: string): T => {
  const key = Object.keys(table).find((path) => path.split('/').at(-1) === name)
  const found = key === undefined ? undefined : table[key]
  if (found === undefined) throw new Error(`nothing known of ${name}`)
  return found
}

export const judged = (
  series: CountSeries,
  windowsByName: Readonly<Record<string, [string, string][]>>,
  labelsByName: Readonly<Record<string, string[]>>,
): Judged => {
  const { times, name } = series
  const start = Math.floor(Math.min(0.15 * times.length, 750))
  const windows = lookUp(windowsByName, name)
    .map(([from, to]) => ({
      first: times.findIndex((at) => at >= timeOf(from)),
      last: times.findLastIndex((at) => at <= timeOf(to)),
    }))
    .filter(({ last }) => last >= start)
    .sort((a, b) => a.first - b.first)
  return {
    series,
    windows,
    labels: lookUp(labelsByName, name)
      .map(timeOf)
      .sort((a, b) => a - b),
    start,
  }
}

const sigmoid = (y: number): number => (y > 3 ? -1 : 2 / (1 + Math.exp(5 * y)) - 1)

export interface Tally {
  readonly raw: number
  readonly windows: number
  readonly hits: number
  readonly falseRows: number
}

/** What the rows with a score at or above `threshold` are worth. */
export const tally = ({ windows, start }: Judged, scores: readonly number[], threshold: number, by: Profile): Tally => {
  const profile = PROFILES[by]
  const hit = new Set<number>()
  let raw = 0
  let falseRows = 0
  scores.forEach((score, row) => {
    if (row < start || score < threshold) return
    const inside = windows.findIndex(({ first, last }) => row >= first && row <= last)
    const window = windows[inside]
    if (window === undefined) {
      const before = windows.findLast(({ last }) => last < row)
      raw += profile.false * (before ? sigmoid((row - before.last) / (before.last - before.first)) : -1)
      falseRows += 1
    } else if (!hit.has(inside)) {
      hit.add(inside)
      const { first, last } = window
      raw += (profile.hit * sigmoid(-(last - row + 1) / (last - first + 1))) / sigmoid(-1)
    }
  })
  raw -= profile.miss * (windows.length - hit.size)
  return { raw, windows: windows.length, hits: hit.size, falseRows }
}

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({
    raw: a.raw + b.raw,
    windows: a.windows + b.windows,
    hits: a.hits + b.hits,
    falseRows: a.falseRows + b.falseRows,
  }))

/** 0 for a detector that says nothing, 100 for a perfect one. */
export const normalised = ({ raw, windows }: Tally, by: Profile): number => {
  const { hit, miss } = PROFILES[by]
  return (100 * (raw + miss * windows)) / ((hit + miss) * windows)
}
