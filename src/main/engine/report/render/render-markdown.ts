// The report in GitHub-flavoured Markdown, for a wiki, a ticket or a repository. Its only links lead to the marks of this
// report, its only tags are their anchors and line breaks: whatever else looks like markup was escaped in markdown-text.ts.
import { assertNever } from '../../../../shared/result.ts'
import type { Block, Phrase, Post, Span, Table } from './document.ts'
import { inline, isolated, lineStart, quotation } from './markdown-text.ts'
import type { ReportOptions } from './page.ts'
import { pulseTable } from './pulse-table.ts'
import { type ReportModels, reportDocument } from './report-document.ts'

/** A part per crisis, in the order given. Throws when there is no part. */
export const renderMarkdown = (model: ReportModels, options: ReportOptions): string => {
  const { parts } = reportDocument(model, options)
  const texts = parts.map(({ sections }) =>
    sections
      .flatMap(({ blocks }) => blocks.map(blockText))
      .filter((text) => text !== '')
      .join('\n\n'),
  )
  return `${texts.join('\n\n---\n\n')}\n`
}

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.id === undefined ? '' : anchor(block.id)}${phraseText(block.phrase)}`
    case 'paragraph':
      return lineStart(phraseText(block.phrase))
    case 'pairs':
      return pairsText(block)
    case 'list':
      return block.items.map((item) => `- ${lineStart(phraseText(item))}`).join('\n')
    case 'table':
      return tableText(block)
    case 'pulse':
      return `${inline(block.sentence)} ${phraseText(block.ground)}\n\n${tableText(pulseTable(block))}`
    case 'posts':
      return block.posts.map(postText).join('\n\n')
    default:
      return assertNever(block)
  }
}

/** Readers make headings small and put a word before the ids of others: the link finds it all the same. */
const anchor = (id: string): string => `<a id="${id}"></a>`

const phraseText = (phrase: Phrase): string => phrase.map(spanText).join('').trim()

const spanText = (span: Span): string => {
  switch (span.kind) {
    case 'text':
    case 'unknown':
      return inline(span.text)
    case 'strong':
      return `**${inline(span.text)}**`
    case 'fingerprint':
      return `\`${span.text}\``
    case 'name':
    case 'quote':
      return isolated(span.text)
    case 'reference':
      return span.to === null ? inline(span.text) : `[${inline(span.text)}](#${span.to})`
    case 'mark':
      return `${anchor(span.id)}${inline(span.text)}`
    case 'soft':
      return span.phrase.map(spanText).join('')
    case 'lineBreak':
      return '<br>'
    default:
      return assertNever(span)
  }
}

const pairsText = ({ role, pairs }: Extract<Block, { kind: 'pairs' }>): string => {
  switch (role) {
    case 'figures':
      return pairs.map(([name, value]) => `- **${phraseText(value)}** ${inline(name)}`).join('\n')
    case 'answers':
      return pairs.map(([name, text]) => `**${inline(name)}**\\\n${lineStart(phraseText(text))}`).join('\n\n')
    case 'plain':
      return pairs.map(([name, value]) => `- **${inline(name)}**\\\n  ${lineStart(phraseText(value))}`).join('\n')
    default:
      return assertNever(role)
  }
}

const tableText = ({ caption, isTitled, columns, rows }: Table): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = [
    line(columns.map(({ head }) => inline(head))),
    line(columns.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
    ...rows.map((row) =>
      line(
        'group' in row
          ? columns.map((_, index) => (index === 0 ? `**${inline(row.group)}**` : ''))
          : row.map(phraseText),
      ),
    ),
  ]
  return [...(isTitled ? [] : [`**${inline(caption)}**`, '']), ...lines].join('\n')
}

const postText = ({ name, id, about, quote, note, address }: Post): string =>
  [
    `${anchor(id)}**${name}** · ${about.map(phraseText).join(' · ')}`,
    ...(quote === null ? [] : [quotation(quote.text)]),
    ...(note === null ? [] : [lineStart(inline(note))]),
    ...(address === null ? [] : [inline(address)]),
  ].join('\n\n')
