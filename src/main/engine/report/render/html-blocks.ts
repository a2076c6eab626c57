// The report's tree as markup. Tables are made for a screen reader and a page break alike: scoped headers, a head that
// repeats, rows that stay whole.
import { assertNever } from '../../../../shared/result.ts'
import type { Block, Phrase, Post, Quote, Row, Section, Span, Table } from './document.ts'
import { type Html, html, joinHtml, none } from './html.ts'
import { pulseChart } from './pulse-chart.ts'

/** A post of this size may be broken over two pages. */
const LONG_SIGNS = 1400

export const sectionHtml = ({ startsPage, blocks }: Section): Html =>
  html`<section${startsPage ? html` class="newpage"` : none}>${blocks.map(blockHtml)}</section>`

const blockHtml = (block: Block): Html => {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block)
    case 'paragraph':
      return block.role === 'plain'
        ? html`<p>${phraseHtml(block.phrase)}</p>`
        : html`<p class="${block.role}">${phraseHtml(block.phrase)}</p>`
    case 'pairs':
      return pairsHtml(block)
    case 'list':
      return html`<ul class="plain">${block.items.map((item) => html`<li>${phraseHtml(item)}</li>`)}</ul>`
    case 'table':
      return tableHtml(block)
    case 'pulse':
      return html`<figure><p class="soft">${block.unit}</p>${pulseChart(block)}<figcaption>${block.sentence} ${block.legend} ${phraseHtml(block.ground)}</figcaption></figure>`
    case 'posts':
      return html`<ol class="posts">${block.posts.map(postHtml)}</ol>`
    default:
      return assertNever(block)
  }
}

const phraseHtml = (phrase: Phrase): Html => html`${phrase.map(spanHtml)}`

const spanHtml = (span: Span): Html => {
  switch (span.kind) {
    case 'text':
      return html`${span.text}`
    case 'strong':
      return html`<strong>${span.text}</strong>`
    case 'unknown':
      return html`<span class="unknown">${span.text}</span>`
    case 'fingerprint':
      return html`<span class="hash">${span.text}</span>`
    case 'name':
      return html`<bdi>${span.text}</bdi>`
    case 'reference':
      return span.to === null
        ? html`<span class="ref">${span.text}</span>`
        : html`<a class="ref" href="#${span.to}">${span.text}</a>`
    case 'mark':
      return html`<span class="mark" id="${span.id}">${span.text}</span>`
    case 'quote':
      return quoteHtml(span)
    case 'soft':
      return html`<span class="soft">${phraseHtml(span.phrase)}</span>`
    case 'lineBreak':
      return html`<br>`
    default:
      return assertNever(span)
  }
}

/** What people wrote: its own direction, its own line breaks, never wider than the column. */
const quoteHtml = ({ text, lang }: Quote): Html =>
  html`<span class="quoted" dir="auto"${lang !== null && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang) ? html` lang="${lang}"` : none}>${text}</span>`

const headingHtml = ({ level, phrase, id }: Extract<Block, { kind: 'heading' }>): Html => {
  const words = phraseHtml(phrase)
  switch (level) {
    case 1:
      return html`<h1>${words}</h1>`
    case 2:
      return html`<h2${id === undefined ? none : html` id="${id}"`}>${words}</h2>`
    case 3:
      return html`<h3>${words}</h3>`
    case 4:
      return html`<h4>${words}</h4>`
    default:
      return assertNever(level)
  }
}

const pairsHtml = ({ role, pairs }: Extract<Block, { kind: 'pairs' }>): Html => {
  switch (role) {
    case 'figures':
      return html`<dl class="figures">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${phraseHtml(value)}</dd></div>`)}</dl>`
    case 'answers':
      return html`<dl class="answers">${pairs.map(([name, text]) => html`<div><dt>${name}</dt><dd><p>${phraseHtml(text)}</p></dd></div>`)}</dl>`
    case 'plain':
      return html`<dl class="pairs">${pairs.map(([name, value]) => html`<dt>${name}</dt><dd>${phraseHtml(value)}</dd>`)}</dl>`
    default:
      return assertNever(role)
  }
}

const tableHtml = ({ caption, isTitled, isWhole, columns, rows }: Table): Html => {
  const kindOf = (index: number) => (columns[index]?.isNumber ? html` class="number"` : none)
  const rowHtml = (row: Row): Html =>
    'group' in row
      ? html`<tr class="day"><th scope="rowgroup" colspan="${columns.length}">${row.group}</th></tr>`
      : html`<tr>${row.map((cell, index) =>
          index === 0
            ? html`<th scope="row"${kindOf(index)}>${phraseHtml(cell)}</th>`
            : html`<td${kindOf(index)}>${phraseHtml(cell)}</td>`,
        )}</tr>`
  return html`${isTitled ? none : html`<p class="caption">${caption}</p>`}<table${isWhole ? html` class="whole"` : none} aria-label="${caption}">
<colgroup>${columns.map((column) => (column.width === undefined ? html`<col>` : html`<col style="width:${column.width}%">`))}</colgroup>
<thead><tr>${columns.map((column, index) => html`<th scope="col"${kindOf(index)}>${column.head}</th>`)}</tr></thead>
<tbody>${rows.map(rowHtml)}</tbody>
</table>`
}

const postHtml = ({ name, id, about, quote, note, address }: Post): Html => {
  const isLong = quote !== null && quote.text.length > LONG_SIGNS
  return html`<li class="post${isLong ? ' long' : ''}" id="${id}"><span class="mark">${name}</span><div>
<p class="about">${joinHtml(about.map(phraseHtml), html`\u00a0· `)}</p>
${quote === null ? none : quoteHtml(quote)}${note === null ? none : html`<p class="soft">${note}</p>`}
${address === null ? none : html`<p class="about"><bdi>${address}</bdi></p>`}</div></li>`
}
