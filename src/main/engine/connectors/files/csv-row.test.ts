import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutRow } from './csv-row.ts'
import { createRowCutter, MAX_ROW_LENGTH, type NumberedRow } from './csv-rows.ts'

const rowsOf = (text: string, delimiter = ',', chunk = text.length): NumberedRow[] => {
  const cutter = createRowCutter(delimiter)
  const rows: NumberedRow[] = []
  for (let at = 0; at < text.length; at += chunk) rows.push(...cutter.push(text.slice(at, at + chunk), false))
  return [...rows, ...cutter.push('', true)]
}

const show = (rows: readonly NumberedRow[]): string[] =>
  rows.map((it) => `${it.row}:${'problem' in it ? `!${it.problem}` : it.cells.join('|')}`)

const written = (rows: readonly (readonly string[])[], delimiter: string, end: string): string =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(end)

/** Letters that have a meaning in CSV, and some that have none. */
const letter = fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '\r', '\t', '\0', '😀')
const cell = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(''))

describe('rows of CSV', () => {
  it.each<[string, string, string[]]>([
    ['a,b\nc,d\n', ',', ['1:a|b', '2:c|d']],
    ['a;b\r\nc;d', ';', ['1:a|b', '2:c|d']],
    ['a\rb\r', ',', ['1:a', '2:b']],
    ['"a,1","b ""c"""\n', ',', ['1:a,1|b "c"']],
    ['"two\r\nlines",x\ny,z', ',', ['1:two\r\nlines|x', '2:y|z']],
    ['a\n\n , \nb', ',', ['1:a', '4:b']],
    ['5" screen,"said" he,x', ',', ['1:5" screen|said he|x']],
    ['a,,\n,,b', ',', ['1:a||', '2:||b']],
    ['', ',', []],
  ])('catches a cell or a row that ends where it should not: %j', (text, delimiter, expected) => {
    expect(show(rowsOf(text, delimiter))).toEqual(expected)
    // Whatever the pieces in which the file is read.
    for (const chunk of [1, 2, 3]) expect(show(rowsOf(text, delimiter, chunk))).toEqual(expected)
  })

  it('catches a row that is read otherwise than by csv-parse, whatever it holds and however the file is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        (rows, delimiter, end, chunk) => {
          const text = written(rows, delimiter, end)
          const expected: string[][] = parse(text, { delimiter, record_delimiter: end })
          const cells = rowsOf(text, delimiter, chunk).map((it) => ('cells' in it ? it.cells : []))
          expect(cells).toEqual(expected.filter((row) => row.some((it) => it.trim() !== '')))
        },
      ),
    )
  })

  it('catches a text of any letters that throws, hangs, or is read otherwise in pieces', () => {
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (letters, chunk) => {
        const text = letters.join('')
        expect(show(rowsOf(text, ',', chunk))).toEqual(show(rowsOf(text)))
      }),
    )
  })

  it('catches one stray quote that swallows the rest of the file', () => {
    expect(show(rowsOf('a,b\nc,"open\nd,e\nf,g'))).toEqual(['1:a|b', '2:!openQuote', '3:d|e', '4:f|g'])
  })

  it('catches a line without end that fills the memory, and a row lost after it', () => {
    const huge = 'x'.repeat(3 * MAX_ROW_LENGTH)
    for (const start of ['', '"']) {
      const cutter = createRowCutter(',')
      const rows = [...cutter.push(`a,b\n${start}`, false)]
      for (let i = 0; i < 20; i += 1) rows.push(...cutter.push(huge, false))
      rows.push(...cutter.push('\nc,d', true))
      expect(show(rows)).toEqual(['1:a|b', `2:!${start === '' ? 'tooLong' : 'openQuote'}`, '3:c|d'])
    }
  })

  it('catches a doubled quote that is cut in two by the end of a piece', () => {
    expect(cutRow('"a"', 0, ',', false)).toBe('quoted')
    expect(cutRow('"a"', 0, ',', true)).toEqual({ cells: ['a'], next: 3 })
  })
})
