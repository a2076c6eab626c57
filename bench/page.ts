// docs/bench.md, written from the rows themselves: `npm run bench -- --write [NAME...]`. Rows that were not measured this
// time stay as they were, with their day; what is said under the table is kept.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Row } from './row.ts'

interface Dated extends Row {
  readonly day: string
  readonly cores: number
}

const BEGIN = '<!-- rows: written by npm run bench -- --write -->'
const END = '<!-- end of rows -->'
const LINE = /^<!-- (\{.*\}) -->$/gm

const figure = (value: number | null): string => (value === null ? '' : value.toLocaleString('en-GB'))

const table = (rows: readonly Dated[]): string =>
  [
    '| | Value | Unit | Baseline | Ratio | Budget | Holds | Day | Cores |',
    '|---|---:|---|---:|---:|---:|---|---|---:|',
    ...rows.map(
      ({ name, value, unit, baseline, ratio, budget, ok, day, cores }) =>
        `| \`${name}\` | ${figure(value)} | ${unit} | ${figure(baseline)} | ${figure(ratio)} | ${figure(budget)} | ${ok ? 'yes' : '**no**'} | ${day} | ${cores} |`,
    ),
  ].join('\n')

export const writePage = (root: string, rows: readonly Row[]): void => {
  const path = join(root, 'docs/bench.md')
  const page = existsSync(path) ? readFileSync(path, 'utf8') : `# Measured speed\n\n${BEGIN}\n${END}\n`
  const known = [...page.matchAll(LINE)].map(([, json]) => JSON.parse(json ?? '') as Dated)
  const day = new Date().toISOString().slice(0, 10)
  const fresh = rows.map((row): Dated => ({ ...row, day, cores: availableParallelism() }))
  const kept = known.filter(({ name }) => !rows.some((row) => row.name === name))
  const all = [...kept, ...fresh].sort((a, b) => a.name.localeCompare(b.name))
  const written = [BEGIN, table(all), '', ...all.map((row) => `<!-- ${JSON.stringify(row)} -->`), END].join('\n')
  const from = page.indexOf(BEGIN)
  const to = page.indexOf(END)
  if (from < 0 || to < from) throw new Error('docs/bench.md has lost the marks around its rows')
  writeFileSync(path, `${page.slice(0, from)}${written}${page.slice(to + END.length)}`)
}
