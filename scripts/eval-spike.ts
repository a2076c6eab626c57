// Scores every series of a folder with the detector of the app: timestamp,value in, timestamp,anomaly_score out.
// Keeps true: causal (a row's score is written from what was pushed up to it), knows nothing of the file's name.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readSeries } from './spike/count-series.ts'
import { eventScores } from './spike/event-scores.ts'

const { values } = parseArgs({ options: { series: { type: 'string' }, out: { type: 'string' } } })
if (!values.series || !values.out) {
  console.error('use: npm run -s eval:spike -- --series DIR --out DIR')
  process.exit(2)
}
mkdirSync(values.out, { recursive: true })
for (const series of readSeries(values.series)) {
  const lines = eventScores(series).map((score, row) => `${series.stamps[row]},${score}`)
  writeFileSync(join(values.out, series.name), ['timestamp,anomaly_score', ...lines, ''].join('\n'))
}
