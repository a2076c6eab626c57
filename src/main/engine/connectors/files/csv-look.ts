// What a CSV file is, from its beginning: how it is written, where its table starts, which column is what, and what only
// a person can say. `readCsvHead` reads; the rest is pure.
import type { CsvColumn, CsvDoubt, CsvLook, CsvMapping, Encoding } from '../../../../shared/file-formats.ts'
import type { Platform } from '../../../../shared/model.ts'
import { readLink } from '../../../../shared/post-links.ts'
import { type Columns, columnsByName, columnsByValue, foldName } from './csv-columns.ts'
import { delimiterOf, encodingOf, rowsOf } from './csv-shape.ts'
import { lookAtTimes, readTime } from './csv-time.ts'

/** Enough for the order of day and month to show in most files. */
const HEAD_ROWS = 2_000
/** What stands above a table: names of the search, its dates, notes. */
const MOST_ROWS_ABOVE = 30
const SAMPLE_COUNT = 3

export interface FileHead {
  readonly bytes: Buffer
  /** Of all letters that were looked at, which may be more than `bytes`. */
  readonly encoding: Encoding
  readonly isWhole: boolean
}

const cell = (row: readonly string[], index: number | undefined): string =>
  index === undefined ? '' : (row[index]?.trim() ?? '')

/** Reads as a value and not as the name of a column. */
const isValue = (text: string): boolean =>
  /^https?:\/\//.test(text) ||
  /^[@\d]/.test(text) ||
  text.length > 60 ||
  typeof readTime(text, 'dayFirst', 'UTC') === 'number'

/** Which row names the columns, from 0; -1 = none does. */
const headerAt = (rows: readonly (readonly string[])[]): number => {
  const above = rows.slice(0, MOST_ROWS_ABOVE)
  const scores = above.map((row) => (row.some(isValue) ? 0 : Object.keys(columnsByName(row)).length))
  const best = Math.max(0, ...scores)
  if (best >= 2) return scores.indexOf(best)
  const [first, second] = rows
  const isNamed = first?.every((name) => name.trim() !== '' && !isValue(name.trim())) && second?.some(isValue)
  return isNamed ? 0 : -1
}

const platformIn = (rows: readonly (readonly string[])[], columns: Columns, names: readonly string[]): Platform => {
  const links = rows.map((row) => cell(row, columns.url)).filter((link) => link !== '')
  const said = new Set(links.map((link) => readLink(link).platform))
  const [only = null] = said.size === 1 ? said : []
  if (only) return only
  return names.some((name) => /\b(tweet|retweet)/.test(foldName(name))) ? 'x' : 'other'
}

const timesOf = (rows: readonly (readonly string[])[], { time, timeOfDay }: Columns): string[] =>
  rows.map((row) => `${cell(row, time)} ${cell(row, timeOfDay)}`.trim()).filter((value) => value !== '')

const doubtsOf = (mapping: CsvMapping, rows: readonly (readonly string[])[]): CsvDoubt[] => {
  const { columns, dateOrder, timeZone } = mapping
  const { needsOrder, needsZone } = lookAtTimes(timesOf(rows, columns))
  const doubts: (CsvDoubt | false)[] = [
    columns.time === undefined && 'noTime',
    columns.text === undefined && columns.title === undefined && 'noText',
    columns.handle === undefined && columns.name === undefined && columns.url === undefined && 'noAuthor',
    needsOrder && dateOrder === null && 'dateOrder',
    needsZone && timeZone === null && 'timeZone',
  ]
  return doubts.filter((doubt) => doubt !== false)
}

const filled = (rows: readonly (readonly string[])[], index: number): string[] =>
  rows.map((row) => cell(row, index)).filter((value) => value !== '')

const columnsShown = (names: readonly string[] | null, rows: readonly (readonly string[])[]): CsvColumn[] => {
  const count = Math.max(names?.length ?? 0, ...rows.map((row) => row.length))
  return Array.from({ length: count }, (_, index) => ({
    name: names === null ? null : (names[index]?.trim() ?? ''),
    samples: filled(rows, index)
      .slice(0, SAMPLE_COUNT)
      .map((value) => value.slice(0, 200)),
  }))
}

const guess = (
  table: {
    readonly rows: readonly (readonly string[])[]
    readonly names: readonly string[]
    readonly headerRows: number
  },
  { encoding, delimiter }: Pick<CsvMapping, 'encoding' | 'delimiter'>,
): CsvMapping => {
  const { rows, names, headerRows } = table
  const width = Math.max(0, ...rows.map((row) => row.length))
  const values = Array.from({ length: width }, (_, index) => filled(rows.slice(0, 200), index))
  const found = columnsByValue(values, columnsByName(names))
  // A column that is called "time" and holds whole dates is no hour of the day.
  const hours = found.timeOfDay === undefined ? [] : (values[found.timeOfDay] ?? [])
  const { timeOfDay, ...columns } = found
  const isHour = timeOfDay !== undefined && hours.length > 0 && hours.every((value) => /^\d{1,2} ?[:h]/.test(value))
  const times = lookAtTimes(timesOf(rows, found))
  const timeName = foldName(names[found.time ?? -1] ?? '')
  return {
    encoding,
    delimiter,
    headerRows,
    columns: isHour ? found : columns,
    platform: platformIn(rows, found, names),
    dateOrder: times.order,
    timeZone: times.needsZone && /\b(utc|gmt)\b/.test(timeName) ? 'UTC' : null,
  }
}

/** null = no table. `chosen`: what the person made of an earlier guess. */
export const lookAtCsv = ({ bytes, encoding, isWhole }: FileHead, chosen: CsvMapping | null): CsvLook | null => {
  const text = new TextDecoder(chosen?.encoding ?? encoding).decode(bytes)
  const delimiter = chosen?.delimiter ?? delimiterOf(text, isWhole)
  if (delimiter === null) return null
  const all = rowsOf(text, delimiter, isWhole, HEAD_ROWS)
  const header = chosen ? chosen.headerRows - 1 : headerAt(all)
  const names = all[header] ?? null
  const rows = all.slice(header + 1).filter((row) => row.some((value) => value.trim() !== ''))
  const mapping = chosen ?? guess({ rows, names: names ?? [], headerRows: header + 1 }, { encoding, delimiter })
  return { columns: columnsShown(names, rows), mapping, doubts: doubtsOf(mapping, rows) }
}

/** UTF-8 when every letter so far is ASCII: it is the same. */
export const headEncoding = (bytes: Buffer): Encoding => encodingOf(bytes) ?? 'utf-8'
