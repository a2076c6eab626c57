// Any file that can be imported as numbered lines of the interchange format, whatever its own format is: scan, order,
// stop and resume are the same for all of them.
import type { FileReading } from '../../../../shared/file-formats.ts'
import { mapRow } from './csv-lines.ts'
import { type NumberedRow, readRowBatches } from './csv-rows.ts'
import type { BytesOptions } from './file-bytes.ts'
import { type NumberedLine, readLineBatches } from './read-lines.ts'
import { readXArchive } from './x-archive.ts'
import { readXJson } from './x-json.ts'

export interface FileToRead {
  readonly path: string
  readonly reading: FileReading
}

/** Its lines are those of the file: they can be read again where they lie. */
export const hasOwnLines = ({ reading }: FileToRead): boolean => reading.format === 'interchange'

const lineOfRow = (row: NumberedRow, reading: Extract<FileReading, { format: 'csv' }>): NumberedLine => {
  if ('problem' in row) return { line: row.row, problem: row.problem }
  const mapped = mapRow(row.cells, reading.mapping)
  if ('problem' in mapped) return { line: row.row, ...mapped }
  return { line: row.row, text: mapped.text, offset: 0, bytes: Buffer.byteLength(mapped.text) }
}

async function* readCsv(
  path: string,
  reading: Extract<FileReading, { format: 'csv' }>,
  options: BytesOptions,
): AsyncGenerator<NumberedLine[]> {
  for await (const rows of readRowBatches(path, reading.mapping, options)) {
    yield rows.filter(({ row }) => row > reading.mapping.headerRows).map((row) => lineOfRow(row, reading))
  }
}

/** Throws Refusal('unreadable') when there is no file to read, and the signal's reason when it aborts. */
export const readRecordBatches = (
  { path, reading }: FileToRead,
  options: BytesOptions = {},
): AsyncGenerator<NumberedLine[]> => {
  switch (reading.format) {
    case 'interchange':
      return readLineBatches(path, options)
    case 'csv':
      return readCsv(path, reading, options)
    case 'xJson':
      return readXJson(path, options)
    case 'xArchive':
      return readXArchive(path, options)
  }
}
