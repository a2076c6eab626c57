// One row of CSV (RFC 4180, any delimiter): cells may be quoted, a quoted cell may hold delimiters, line ends and doubled
// quotes. Lenient where exports are careless: a quote inside a bare cell is a letter, letters after a closing quote stay.

const LF = 10
const CR = 13
const QUOTE = 34

export interface CutRow {
  readonly cells: string[]
  /** Where the next row begins. */
  readonly next: number
}

/** `open`: the text ends before the row does, or may do so. `quoted`: it ends within quotes. */
export type RowResult = CutRow | 'open' | 'quoted'

/** The row that starts at `from`; `isLast` = no text will follow. */
export const cutRow = (text: string, from: number, delimiter: string, isLast: boolean): RowResult => {
  const mark = delimiter.charCodeAt(0)
  const cells: string[] = []
  let at = from
  for (;;) {
    let cell = ''
    if (text.charCodeAt(at) === QUOTE) {
      let start = at + 1
      for (;;) {
        const quote = text.indexOf('"', start)
        if (quote === -1) return 'quoted'
        // Whether it is doubled is told by the next letter.
        if (quote + 1 === text.length && !isLast) return 'quoted'
        if (text.charCodeAt(quote + 1) !== QUOTE) {
          cell += text.slice(start, quote)
          at = quote + 1
          break
        }
        cell += text.slice(start, quote + 1)
        start = quote + 2
      }
    }
    const bareFrom = at
    let code = text.charCodeAt(at)
    while (at < text.length && code !== mark && code !== LF && code !== CR) {
      at += 1
      code = text.charCodeAt(at)
    }
    cells.push(cell + text.slice(bareFrom, at))
    if (at === text.length) return isLast ? { cells, next: at } : 'open'
    if (code === mark) at += 1
    else if (code === LF) return { cells, next: at + 1 }
    // A CR at the end of what is there may be half of a line end.
    else if (at + 1 === text.length && !isLast) return 'open'
    else return { cells, next: text.charCodeAt(at + 1) === LF ? at + 2 : at + 1 }
  }
}
