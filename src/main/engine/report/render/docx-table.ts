// Tables of Word: a head that repeats on each page, rows that stay whole, lines between the rows only.
import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { TEXT_WIDTH } from './docx-style.ts'

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'CFD5DD' }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const FRAME = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideVertical: NONE }

export interface DocxCell {
  readonly paragraphs: readonly Paragraph[]
  readonly span?: number
}

/** What the columns without a share have is divided among them. Shares in percent; answers twips. */
export const columnWidths = (shares: readonly (number | undefined)[]): number[] => {
  const given = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  const open = shares.filter((share) => share === undefined).length
  // Where all have one, they may be less than the whole.
  const whole = open === 0 ? Math.max(given, 1) : 100
  return shares.map((share) => Math.round(((share ?? (100 - given) / open) / whole) * TEXT_WIDTH))
}

/** `head` null = a table that only sets its cells side by side. */
export const docxTable = (
  widths: readonly number[],
  head: readonly DocxCell[] | null,
  rows: readonly (readonly DocxCell[])[],
): Table => {
  const rowOf = (cells: readonly DocxCell[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        ({ paragraphs, span = 1 }, index) =>
          new TableCell({
            children: [...paragraphs],
            width: { size: span === 1 ? (widths[index] ?? 0) : TEXT_WIDTH, type: WidthType.DXA },
            ...(span > 1 && { columnSpan: span }),
          }),
      ),
    })
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 120, top: 20, bottom: 20 },
    borders: { ...FRAME, insideHorizontal: head === null ? NONE : LINE, bottom: head === null ? NONE : LINE },
    rows: [...(head === null ? [] : [rowOf(head, true)]), ...rows.map((row) => rowOf(row, false))],
  })
}
