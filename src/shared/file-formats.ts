// The kinds of files that can be imported, and how the columns of a CSV file are read: guessed by the engine, corrected
// by the person, kept with the import so that it goes on the same way after a stop.
import { z } from 'zod'
import { type FileFormat, PLATFORMS, type Platform } from './model.ts'
import type { Words } from './words.ts'

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What a column may be for us. `timeOfDay`: where the hour has a column of its own beside the date. */
export const CSV_FIELDS = [
  'time',
  'timeOfDay',
  'text',
  'title',
  'handle',
  'name',
  'url',
  'platform',
  'id',
  'lang',
  'followers',
  'likes',
  'reposts',
  'replyToId',
  'repostOfId',
  'quoteOfId',
  'visibility',
] as const
export type CsvField = (typeof CSV_FIELDS)[number]

export const DATE_ORDERS = ['dayFirst', 'monthFirst'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

export const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}

const column = z.number().int().min(0).max(9_999)

export const csvMapping = z.object({
  encoding: z.enum(ENCODINGS),
  delimiter: z
    .string()
    .length(1)
    .regex(/[^"\r\n]/),
  /** Rows before the first post: what stands above the table, and the names of its columns. */
  headerRows: z.number().int().min(0).max(100),
  /** Numbers of columns, from 0. */
  columns: z.partialRecord(z.enum(CSV_FIELDS), column),
  /** Of a row whose platform no column says. */
  platform: z.enum(PLATFORMS),
  /** Of dates like 03/04/2024; null = no date needs it. */
  dateOrder: z.enum(DATE_ORDERS).nullable(),
  /** Of times that say no zone; null = all of them do. */
  timeZone: z.string().max(64).refine(isTimeZone).nullable(),
})
export type CsvMapping = z.output<typeof csvMapping>

/** How an import reads its file. */
export type FileReading =
  | { readonly format: Exclude<FileFormat, 'csv'> }
  | { readonly format: 'csv'; readonly mapping: CsvMapping }

/** What only a person can say before a CSV file is read. */
export type CsvDoubt = 'noTime' | 'noText' | 'noAuthor' | 'dateOrder' | 'timeZone'

export interface CsvColumn {
  /** null = the file does not name its columns. */
  readonly name: string | null
  /** The first three values that are not empty. */
  readonly samples: readonly string[]
}

export interface CsvLook {
  readonly columns: readonly CsvColumn[]
  readonly mapping: CsvMapping
  readonly doubts: readonly CsvDoubt[]
}

/** A post as it would come in. */
export interface PostExample {
  readonly createdAt: number
  readonly platform: Platform
  readonly authorHandle: string
  readonly text: string
}

export interface FileLook {
  readonly format: FileFormat
  readonly csv: CsvLook | null
  /** Whose archive it is. */
  readonly ownHandle: string | null
  readonly examples: readonly PostExample[]
  /** The first of the rows looked at that would be refused. */
  readonly refused: { readonly line: number; readonly reason: Words<string> } | null
}
