// The words of the report as data: each sentence and each cell is plain text beside what it rests on.
import { assertNever } from '../../../../shared/result.ts'
import type { Block, Ground, Phrase, Row, Section, Span, Table } from './document.ts'

/** What a text rests on; what is absent is none. */
interface Evidence {
  /** Numbers of posts in the workspace. */
  readonly posts?: readonly number[]
  /** Alarms, statements and entries of this part: `A1`, `S2`, `T3`. */
  readonly marks?: readonly string[]
  /** Every mention of the period. */
  readonly all?: true
}

interface Told {
  readonly text: string
  readonly evidence?: Evidence
}

type JsonBlock =
  | ({ readonly kind: 'heading'; readonly level: number } & Told)
  | ({ readonly kind: 'paragraph' } & Told)
  | { readonly kind: 'list'; readonly items: readonly Told[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly ({ readonly name: string } & Told)[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly string[]
      /** Cells, or the line above the rows that belong together. */
      readonly rows: readonly (readonly Told[] | { readonly group: string })[]
    }

export const sectionJson = ({ blocks }: Section): JsonBlock[] => blocks.flatMap(blockJson)

const blockJson = (block: Block): JsonBlock[] => {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, ...told(block.phrase) }]
    case 'paragraph':
      return [{ kind: 'paragraph', ...told(block.phrase) }]
    case 'list':
      return [{ kind: 'list', items: block.items.map(told) }]
    case 'pairs':
      return [{ kind: 'pairs', pairs: block.pairs.map(([name, phrase]) => ({ name, ...told(phrase) })) }]
    case 'table':
      return [tableJson(block)]
    case 'pulse':
      return [{ kind: 'paragraph', ...told([{ kind: 'text', text: block.sentence }, ...block.ground]) }]
    case 'posts':
      // They stand in the part's own list, word for word.
      return []
    default:
      return assertNever(block)
  }
}

const tableJson = ({ caption, columns, rows }: Table): JsonBlock => {
  const rowJson = (row: Row) => ('group' in row ? { group: row.group } : row.map(told))
  return { kind: 'table', caption, columns: columns.map(({ head }) => head), rows: rows.map(rowJson) }
}

const told = (phrase: Phrase): Told => {
  const evidence = evidenceOf(phrase.flatMap((span) => (span.kind === 'reference' ? [span.ground] : [])))
  return { text: textOf(phrase).trim(), ...(evidence && { evidence }) }
}

const textOf = (phrase: Phrase): string => phrase.map(spanText).join('').replace(/ {2,}/g, ' ')

/** References are data here, beside the text. */
const spanText = (span: Span): string => {
  switch (span.kind) {
    case 'reference':
      return ''
    case 'soft':
      return textOf(span.phrase)
    case 'lineBreak':
      return '\n'
    default:
      return span.text
  }
}

const evidenceOf = (grounds: readonly Ground[]): Evidence | null => {
  const posts = grounds.flatMap((ground) => (ground.kind === 'posts' ? ground.seqs : []))
  const marks = grounds.flatMap((ground) => (ground.kind === 'mark' ? [ground.name] : []))
  const isAll = grounds.some(({ kind }) => kind === 'all')
  if (grounds.length === 0) return null
  return { ...(posts.length > 0 && { posts }), ...(marks.length > 0 && { marks }), ...(isAll && { all: true }) }
}
