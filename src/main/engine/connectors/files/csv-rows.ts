// A CSV file as numbered rows, in bounded memory whatever it holds. Rows count as a spreadsheet shows them, the first is 1.
// A row that is too long, or whose quote is never closed, is a problem of its first line alone: reading goes on with
// the next line, so that one stray quote does not swallow the file.
import type { Encoding } from '../../../../shared/file-formats.ts'
import { cutRow } from './csv-row.ts'
import { type BytesOptions, fileBytes, probeFile } from './file-bytes.ts'
import type { LineProblem } from './line-problem.ts'

export const MAX_ROW_LENGTH = 1024 * 1024

export type NumberedRow =
  | { readonly row: number; readonly cells: readonly string[] }
  | { readonly row: number; readonly problem: LineProblem }

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

export const createRowCutter = (delimiter: string) => {
  let text = ''
  let row = 0
  /** Inside a line that is too long: what follows is dropped up to its end. */
  let isSkipping = false

  const endOfLine = (from: number): number => {
    const lf = text.indexOf('\n', from)
    const cr = text.indexOf('\r', from)
    const end = lf === -1 || (cr !== -1 && cr < lf) ? cr : lf
    if (end === -1) return -1
    return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
  }

  /** Leaves out the line that starts at `from`; answers where the next one begins. */
  const skipLine = (from: number): number => {
    const end = endOfLine(from)
    isSkipping = end === -1
    return isSkipping ? text.length : end
  }

  const push = (chunk: string, isLast: boolean): NumberedRow[] => {
    const rows: NumberedRow[] = []
    text += chunk
    let at = isSkipping ? skipLine(0) : 0
    while (at < text.length) {
      const cut = cutRow(text, at, delimiter, isLast)
      if (typeof cut !== 'string' && cut.next - at <= MAX_ROW_LENGTH) {
        row += 1
        if (!isBlank(cut.cells)) rows.push({ row, cells: cut.cells })
        at = cut.next
        continue
      }
      const isTooLong = typeof cut !== 'string' || text.length - at > MAX_ROW_LENGTH
      if (!isTooLong && !isLast) break
      row += 1
      rows.push({ row, problem: cut === 'quoted' ? 'openQuote' : 'tooLong' })
      at = skipLine(at)
    }
    text = text.slice(at)
    return rows
  }

  return { push, nextRow: (): number => row + 1 }
}

/** Throws Refusal('unreadable') when there is no file to read, and the signal's reason when it aborts. */
export async function* readRowBatches(
  path: string,
  { encoding, delimiter }: { readonly encoding: Encoding; readonly delimiter: string },
  options: BytesOptions = {},
): AsyncGenerator<NumberedRow[]> {
  const { packed } = await probeFile(path)
  const bytes = fileBytes(path, packed, options)
  const decoder = new TextDecoder(encoding)
  const cutter = createRowCutter(delimiter)
  try {
    for (let next = await bytes.next(); ; next = await bytes.next()) {
      options.signal?.throwIfAborted()
      if (next.done) {
        // A row cut by the end of a broken archive is not a row: it is what the problem is about.
        if (next.value) yield [{ row: cutter.nextRow(), problem: next.value }]
        else yield cutter.push(decoder.decode(), true)
        return
      }
      const rows = cutter.push(decoder.decode(next.value, { stream: true }), false)
      if (rows.length > 0) yield rows
    }
  } finally {
    await bytes.return(null)
  }
}
