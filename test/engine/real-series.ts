// Real counts over time outside the repository: mention counts of companies, and posts of the corpora folded into bins; see
// corpora.ts for where they lie. Without them what needs them is skipped aloud.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { it } from 'vitest'
import type { EffectSeries } from '../../src/main/engine/analysis/effect-series.ts'

const root = process.env.SANGFROID_DATA ?? join(import.meta.dirname, '../../../shared/data')
const present = existsSync(join(root, 'nab')) && existsSync(join(root, 'corpora'))
if (!present) console.warn(`no nab and corpora in ${root}: tests on real series are skipped`)

export const withRealSeries = present ? it : it.skip

const BIN_MS = 300_000

/** Its rows are 5 minutes apart, without gaps. */
export const tickerSeries = (ticker: string): EffectSeries => {
  const rows = readFileSync(join(root, 'nab/dev', `Twitter_volume_${ticker}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const [first = ''] = rows
  return {
    fromAt: Date.parse(`${first.split(',')[0]?.replace(' ', 'T')}Z`),
    binMs: BIN_MS,
    counts: rows.map((row) => Number(row.split(',')[1])),
    of: null,
  }
}

interface Row {
  readonly created_at: string
  readonly gold?: Readonly<Record<string, unknown>>
}

/** What the data set says of each post, and when it was posted. */
export const goldRows = (file: string): readonly Row[] => {
  const bytes = readFileSync(join(root, 'corpora', file))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
}

/** Counts of the rows, or with `isSo` the share of them that are so. */
export const foldedSeries = (rows: readonly Row[], isSo: ((row: Row) => boolean) | null = null): EffectSeries => {
  const binOf = (row: Row) => Math.floor(Date.parse(row.created_at) / BIN_MS)
  const first = rows.reduce((least, row) => Math.min(least, binOf(row)), Number.POSITIVE_INFINITY)
  const last = rows.reduce((most, row) => Math.max(most, binOf(row)), first)
  const all = Array.from({ length: last - first + 1 }, () => 0)
  const so = [...all]
  for (const row of rows) {
    const bin = binOf(row) - first
    all[bin] = (all[bin] ?? 0) + 1
    if (isSo?.(row)) so[bin] = (so[bin] ?? 0) + 1
  }
  return { fromAt: first * BIN_MS, binMs: BIN_MS, counts: isSo ? so : all, of: isSo ? all : null }
}
