// npx tsx scripts/tune-spike.ts --series DIR --windows FILE --labels FILE
// Prints what the detector of the app is worth on labelled series: its parameters with their reasons, the score at its own
// limit, with each series left out, false alarms, delays, and what becomes of it when a parameter changes by 30%.
// Keeps true: changes nothing; a number in docs/detection.md was printed by it.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { SPIKE_PARAMETERS, type SpikeParameters } from '../src/main/engine/analysis/spike-parameters.ts'
import { readSeries } from './spike/count-series.ts'
import { labelDelays, plantedDelays, quantile } from './spike/delays.ts'
import { eventScores } from './spike/event-scores.ts'
import { type Judged, judged, normalised, PROFILE_NAMES, type Profile, sumOf, tally } from './spike/nab-score.ts'

const LIMIT_SCORE = 0.5
const WEEK_MS = 7 * 86_400_000

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { series: text, windows: text, labels: text } })
if (!values.series || !values.windows || !values.labels) {
  console.error('use: npx tsx scripts/tune-spike.ts --series DIR --windows FILE --labels FILE')
  process.exit(2)
}
const windows = JSON.parse(readFileSync(values.windows, 'utf8')) as Record<string, [string, string][]>
const labels = JSON.parse(readFileSync(values.labels, 'utf8')) as Record<string, string[]>
const set = readSeries(values.series).map((series) => judged(series, windows, labels))

const scoresOf = (changed: Partial<SpikeParameters> = {}): number[][] =>
  set.map(({ series }) => eventScores(series, { ...SPIKE_PARAMETERS, ...changed }))

const tallies = (scores: readonly number[][], by: Profile, threshold: number) =>
  set.map((one, index) => tally(one, scores[index] ?? [], threshold, by))

const three = (of: (by: Profile) => number): string => PROFILE_NAMES.map((by) => of(by).toFixed(2)).join(' / ')

const scored = (scores: readonly number[][], threshold = LIMIT_SCORE): string => {
  const { hits, windows, falseRows } = sumOf(tallies(scores, 'standard', threshold))
  const figures = three((by) => normalised(sumOf(tallies(scores, by, threshold)), by))
  return `${figures}  hit ${hits} of ${windows}, ${falseRows} false`
}

/** The best of several candidates by their tallies, each a list of one per series. */
const best = <T>(candidates: readonly T[], worth: (candidate: T) => number): T => {
  const [first, ...rest] = candidates
  if (first === undefined) throw new Error('nothing to choose from')
  return rest.reduce((a, b) => (worth(b) > worth(a) ? b : a), first)
}

/** Chooses by all series but one, is scored on that one, for each in turn. */
const leftOut = <T>(candidates: readonly T[], talliesOf: (candidate: T, by: Profile) => ReturnType<typeof tallies>) =>
  three((by) => {
    const told = new Map(candidates.map((candidate) => [candidate, talliesOf(candidate, by)]))
    const parts = set.map((_, out) => {
      const rest = (one: T): number =>
        normalised(sumOf((told.get(one) ?? []).filter((_tally, index) => index !== out)), by)
      const chosen = told.get(best(candidates, rest))?.[out]
      if (chosen === undefined) throw new Error('no tally')
      return chosen
    })
    return normalised(sumOf(parts), by)
  })

const weeksOutside = ({ series, windows, start }: Judged): number => {
  const rows = series.times.filter(
    (_, row) => row >= start && !windows.some(({ first, last }) => row >= first && row <= last),
  )
  return (rows.length * series.binMs) / WEEK_MS
}

console.log('Parameters\n')
const parameters = readFileSync(new URL('../src/main/engine/analysis/spike-parameters.ts', import.meta.url), 'utf8')
console.log(parameters.slice(parameters.indexOf('{') + 2, parameters.indexOf('\n} as const')))

const now = scoresOf()
const distinct = [...new Set(now.flat())].filter((score) => score > 0).sort((a, b) => a - b)
console.log('\nScore: standard / low FP / low FN')
console.log(`  at the limit of the app (0.5)   ${scored(now)}`)
const tuned = best(distinct, (threshold) => normalised(sumOf(tallies(now, 'standard', threshold)), 'standard'))
console.log(`  threshold tuned here (${tuned})      ${scored(now, tuned)}`)
console.log(`  each series left out: threshold ${leftOut(distinct, (threshold, by) => tallies(now, by, threshold))}`)
const limits = [1, 1.1, 1.2, 1.25, 1.3, 1.4, 1.5].map((limit) => scoresOf({ limit }))
console.log(`  ... and the limit itself        ${leftOut(limits, (scores, by) => tallies(scores, by, LIMIT_SCORE))}`)

const weeks = set.reduce((sum, one) => sum + weeksOutside(one), 0)
const falseRows = sumOf(tallies(now, 'standard', LIMIT_SCORE)).falseRows
console.log(
  `\nFalse alarms per series and week: ${(falseRows / weeks).toFixed(2)} (${falseRows} in ${weeks.toFixed(1)} weeks)`,
)

const late = (name: string, delays: readonly number[]): void => {
  const heard = delays.filter(Number.isFinite).length
  const figures = `median ${quantile(delays, 0.5)} min, 90% within ${quantile(delays, 0.9)} min`
  console.log(`  ${name.padEnd(34)}${figures}, ${heard} of ${delays.length} heard`)
}
console.log('\nDelay')
const fromLabels = set.flatMap((one, index) => labelDelays(one, now[index] ?? []))
late('from the label, windows hit', fromLabels)
for (const times of [2, 3, 5, 10])
  late(
    `planted: ${times} times the top hour`,
    set.flatMap((one) => plantedDelays(one, times)),
  )

console.log('\nEach parameter 30% less and 30% more (at 0.5)')
for (const [name, value] of Object.entries(SPIKE_PARAMETERS))
  for (const factor of [0.7, 1.3]) {
    const changed = typeof value === 'number' ? value * factor : value.map((one) => one * factor)
    console.log(`  ${name.padEnd(18)} x ${factor}  ${scored(scoresOf({ [name]: changed }))}`)
  }
