// Tables that a screen reader and a page break both understand: scoped headers, a head that repeats, rows that stay whole.
import { type Html, html, none } from './html.ts'

export interface Column {
  readonly head: string
  /** Figures stand right-aligned, one under the other. */
  readonly isNumber?: boolean
  /** Share of the width, in percent. */
  readonly width?: number
}

/** The first cell of a row is its header. `isTitled`: a heading above says the caption already, so it is only spoken. */
export const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Html[])[],
  isTitled = false,
): Html => html`${isTitled ? none : html`<p class="caption">${caption}</p>`}<table aria-label="${caption}">
<colgroup>${columns.map((column) => (column.width === undefined ? html`<col>` : html`<col style="width:${column.width}%">`))}</colgroup>
<thead><tr>${columns.map((column) => html`<th scope="col" class="${column.isNumber ? 'number' : ''}">${column.head}</th>`)}</tr></thead>
<tbody>${rows.map(
  (row) =>
    html`<tr>${row.map((cell, index) => {
      const kind = columns[index]?.isNumber ? 'number' : ''
      return index === 0 ? html`<th scope="row" class="${kind}">${cell}</th>` : html`<td class="${kind}">${cell}</td>`
    })}</tr>`,
)}</tbody>
</table>`

/** Heads of a table as words: as many in each language. */
export const heads = <T extends readonly string[]>(...names: T): { readonly [K in keyof T]: string } =>
  names as { readonly [K in keyof T]: string }

export const columnsOf = (heads: readonly string[], more: readonly Omit<Column, 'head'>[] = []): Column[] =>
  heads.map((head, index) => ({ head, ...more[index] }))

/** What people wrote: its own direction, its own line breaks, never wider than the column. */
export const quoted = (text: string, lang: string | null): Html =>
  html`<div class="quoted" dir="auto"${lang !== null && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang) ? html` lang="${lang}"` : none}>${text}</div>`
