// Scores every series of a folder with the detector of the app: timestamp,value in, timestamp,anomaly_score out.
// Keeps true: causal (a row's score is written from what was pushed up to it), knows nothing of the file's name.
// A row scores only where an event rings: one alarm per event is what a person would be told.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createSpike } from '../src/main/engine/analysis/spike.ts'

const stampOf = (text: string): number => Date.parse(`${text.trim().replace(' ', 'T')}Z`)

const readRows = (file: string): { stamp: string; at: number; value: number }[] => {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const names = head.split(',').map((name) => name.trim())
  const stampColumn = names.indexOf('timestamp')
  const valueColumn = names.indexOf('value')
  if (stampColumn < 0 || valueColumn < 0) throw new Error(`${file}: needs the columns timestamp and value`)
  return lines.map((line, index) => {
    const cells = line.split(',')
    const stamp = cells[stampColumn] ?? ''
    const at = stampOf(stamp)
    if (Number.isNaN(at)) throw new Error(`${file}: line ${index + 2}: timestamp ${stamp} cannot be read`)
    return { stamp, at, value: Number(cells[valueColumn]) }
  })
}

/** The bin width is what the first two rows show; a later row cannot change the score of an earlier one. */
const score = (rows: ReturnType<typeof readRows>): string => {
  const [first, second] = rows
  const spike = createSpike({ binMs: first && second && second.at > first.at ? second.at - first.at : 300_000 })
  const lines = rows.map(({ stamp, at, value }) => `${stamp},${spike.push(at, value).finding?.score ?? 0}`)
  return ['timestamp,anomaly_score', ...lines, ''].join('\n')
}

const { values } = parseArgs({ options: { series: { type: 'string' }, out: { type: 'string' } } })
if (!values.series || !values.out) {
  console.error('use: npm run -s eval:spike -- --series DIR --out DIR')
  process.exit(2)
}
mkdirSync(values.out, { recursive: true })
for (const name of readdirSync(values.series)
  .filter((file) => file.endsWith('.csv'))
  .sort()) {
  writeFileSync(join(values.out, name), score(readRows(join(values.series, name))))
}
