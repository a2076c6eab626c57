// Series of counts as CSV files, timestamp,value: what eval:spike and tune:spike read.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface CountSeries {
  /** Name of the file. */
  readonly name: string
  readonly stamps: readonly string[]
  /** ms UTC: a stamp without a zone is taken as UTC. */
  readonly times: readonly number[]
  readonly counts: readonly number[]
  /** What the first two rows show; a later row cannot change the score of an earlier one. */
  readonly binMs: number
}

export const timeOf = (stamp: string): number => Date.parse(`${stamp.trim().replace(' ', 'T').replace(/Z$/, '')}Z`)

const readOne = (path: string, name: string): CountSeries => {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const names = head.split(',').map((column) => column.trim())
  const stampColumn = names.indexOf('timestamp')
  const valueColumn = names.indexOf('value')
  if (stampColumn < 0 || valueColumn < 0) throw new Error(`${path}: needs the columns timestamp and value`)
  const cells = lines.map((line) => line.split(','))
  const stamps = cells.map((row) => row[stampColumn] ?? '')
  const times = stamps.map(timeOf)
  const bad = times.findIndex(Number.isNaN)
  if (bad >= 0) throw new Error(`${path}: line ${bad + 2}: timestamp ${stamps[bad]} cannot be read`)
  const [first = 0, second = 0] = times
  const counts = cells.map((row) => Number(row[valueColumn]))
  return { name, stamps, times, counts, binMs: second > first ? second - first : 300_000 }
}

/** Every CSV file of a folder, by name. */
export const readSeries = (folder: string): CountSeries[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .map((file) => readOne(join(folder, file), file))
