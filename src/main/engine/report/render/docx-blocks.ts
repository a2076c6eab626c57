// The report's tree as paragraphs and tables of Word. References are links inside the document, marks its bookmarks.
import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx'
import { assertNever } from '../../../../shared/result.ts'
import type { Block, Column, Phrase, Post, Row, Section, Span, Table as ToldTable } from './document.ts'
import { docxPulse } from './docx-pulse.ts'
import { STYLE_OF } from './docx-style.ts'
import { columnWidths, type DocxCell, docxTable } from './docx-table.ts'
import { beginsRight, runsOf, SOFT } from './docx-text.ts'

type Child = Paragraph | Table

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

/** A bookmark has letters, figures and underscores. */
const bookmarkOf = (id: string): string => id.replace(/\W/g, '_')

/** One idea a page, where the section asks for it. */
export const sectionDocx = ({ startsPage, blocks }: Section): Child[] =>
  blocks.flatMap((block, index) =>
    block.kind === 'heading' ? [headingDocx(block, startsPage && index === 0)] : blockDocx(block),
  )

const blockDocx = (block: Block): Child[] => {
  switch (block.kind) {
    case 'heading':
      return [headingDocx(block, false)]
    case 'paragraph':
      return [paragraphOf(block.phrase, STYLE_OF[block.role])]
    case 'pairs':
      return [...pairsDocx(block), new Paragraph({ style: 'Cell' })]
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: phraseRuns(item) }))
    case 'table':
      return [...(block.isTitled ? [] : [captionOf(block.caption)]), tableDocx(block), new Paragraph({ style: 'Cell' })]
    case 'pulse':
      return [
        captionOf(block.unit),
        docxPulse(block),
        paragraphOf([{ kind: 'text', text: `${block.sentence} ` }, ...block.ground]),
      ]
    case 'posts':
      return block.posts.flatMap(postDocx)
    default:
      return assertNever(block)
  }
}

const captionOf = (text: string): Paragraph => new Paragraph({ style: 'Caption', children: runsOf(text) })

const paragraphOf = (phrase: Phrase, style = 'Normal', isNumber = false): Paragraph => {
  const [first] = phrase
  const isTurned = phrase.length === 1 && first?.kind === 'quote' && beginsRight(first.text)
  return new Paragraph({
    style,
    children: phraseRuns(phrase),
    ...(isTurned && { bidirectional: true }),
    ...(isNumber && { alignment: AlignmentType.RIGHT }),
  })
}

const headingDocx = (
  { level, phrase, id }: Extract<Block, { kind: 'heading' }>,
  pageBreakBefore: boolean,
): Paragraph => {
  const runs = phraseRuns(phrase)
  return new Paragraph({
    heading: LEVELS[level],
    pageBreakBefore,
    children: id === undefined ? runs : [new Bookmark({ id: bookmarkOf(id), children: runs })],
  })
}

const phraseRuns = (phrase: Phrase, look: IRunOptions = {}): ParagraphChild[] =>
  phrase.flatMap((span) => spanRuns(span, look))

const spanRuns = (span: Span, look: IRunOptions): ParagraphChild[] => {
  switch (span.kind) {
    case 'text':
      return runsOf(span.text, look)
    case 'strong':
      return runsOf(span.text, { ...look, bold: true })
    case 'name':
    case 'quote':
      // Not for the spelling checker: they are not ours.
      return runsOf(span.text, { ...look, noProof: true })
    case 'unknown':
      return runsOf(span.text, { ...look, color: SOFT })
    case 'fingerprint':
      return runsOf(span.text, { ...look, font: 'Consolas', size: 16, noProof: true })
    case 'reference': {
      const runs = runsOf(span.text, { ...look, color: SOFT, size: 16 })
      return span.to === null ? runs : [new InternalHyperlink({ anchor: bookmarkOf(span.to), children: runs })]
    }
    case 'mark':
      return [new Bookmark({ id: bookmarkOf(span.id), children: runsOf(span.text, { ...look, bold: true }) })]
    case 'soft':
      return phraseRuns(span.phrase, { ...look, color: SOFT })
    case 'lineBreak':
      return [new TextRun({ break: 1 })]
    default:
      return assertNever(span)
  }
}

const pairsDocx = ({ role, pairs }: Extract<Block, { kind: 'pairs' }>): Child[] => {
  const named = (name: string, look: IRunOptions) => new Paragraph({ style: 'Cell', children: runsOf(name, look) })
  if (role === 'figures') {
    const cells = pairs.map(
      ([name, value]): DocxCell => ({
        paragraphs: [paragraphOf(value, 'Figure'), named(name, { color: SOFT })],
      }),
    )
    return [docxTable(columnWidths(pairs.map(() => undefined)), null, [cells])]
  }
  const rows = pairs.map(([name, value]): DocxCell[] => [
    { paragraphs: [named(name, { bold: role === 'answers' })] },
    { paragraphs: [paragraphOf(value, role === 'answers' ? 'Normal' : 'Cell')] },
  ])
  return [docxTable(columnWidths([24, undefined]), null, rows)]
}

const tableDocx = ({ columns, rows }: ToldTable): Table =>
  docxTable(
    columnWidths(columns.map(({ width }) => width)),
    columns.map(({ head }, index) => ({
      paragraphs: [cellOf([{ kind: 'soft', phrase: [{ kind: 'text', text: head }] }], columns[index])],
    })),
    rows.map((row) => rowDocx(row, columns)),
  )

const rowDocx = (row: Row, columns: readonly Column[]): DocxCell[] =>
  'group' in row
    ? [{ paragraphs: [cellOf([{ kind: 'strong', text: row.group }])], span: columns.length }]
    : row.map((cell, index) => ({ paragraphs: [cellOf(cell, columns[index])] }))

const cellOf = (phrase: Phrase, column?: Column): Paragraph => paragraphOf(phrase, 'Cell', column?.isNumber)

const postDocx = ({ name, id, about, quote, note, address }: Post): Paragraph[] => {
  const told = about.flatMap((phrase) => [...runsOf(' · ', { color: SOFT }), ...phraseRuns(phrase, { color: SOFT })])
  const soft = (text: string) => new Paragraph({ style: 'Soft', children: runsOf(text, { noProof: true }) })
  return [
    new Paragraph({
      keepNext: true,
      children: [new Bookmark({ id: bookmarkOf(id), children: runsOf(name, { bold: true }) }), ...told],
    }),
    ...(quote === null ? [] : [paragraphOf([{ kind: 'quote', ...quote }], 'Said')]),
    ...(note === null ? [] : [soft(note)]),
    ...(address === null ? [] : [soft(address)]),
  ]
}
