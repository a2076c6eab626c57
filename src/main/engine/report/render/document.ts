// What a report says, in order, before it is HTML, Word, Markdown or JSON: the sections describe it once as this tree and
// each renderer draws all of it. Keeps true: no markup here; every text is plain, whoever wrote it, and is escaped where
// it is drawn. A kind that a renderer does not know does not compile.
import type { PictureSize } from '../../../../shared/brand-look.ts'
import type { Lang, MentionSeq } from '../../../../shared/model.ts'
import type { ReportModel } from '../../../../shared/report-model.ts'

/** What a sentence or a figure rests on: posts, a mark of this report (`A1`, `S2`, `T4`), or every mention of the period. */
export type Ground =
  | { readonly kind: 'posts'; readonly seqs: readonly MentionSeq[] }
  | { readonly kind: 'mark'; readonly name: string }
  | { readonly kind: 'all' }

export type Span =
  | {
      readonly kind: 'text' | 'strong' | 'unknown' | 'fingerprint'
      readonly text: string
    }
  /** A name that others chose: it keeps its own direction. */
  | { readonly kind: 'name'; readonly text: string }
  /** `to`: id of what it leads to; null = it is not in this report. */
  | {
      readonly kind: 'reference'
      readonly text: string
      readonly to: string | null
      readonly ground: Ground
    }
  /** What references lead to. */
  | { readonly kind: 'mark'; readonly text: string; readonly id: string }
  | ({ readonly kind: 'quote' } & Quote)
  | { readonly kind: 'soft'; readonly phrase: Phrase }
  | { readonly kind: 'lineBreak' }

export type Phrase = readonly Span[]

/** What people wrote, word for word, with its line breaks. */
export interface Quote {
  readonly text: string
  /** As the data has it: it may be no language at all. */
  readonly lang: string | null
}

export interface Column {
  readonly head: string
  /** Figures stand right-aligned, one under the other. */
  readonly isNumber?: boolean
  /** Share of the width, in percent. */
  readonly width?: number
}

/** A line across all columns, above the rows that belong together, or cells: the first is the header of its row. */
export type Row = { readonly group: string } | readonly Phrase[]

export interface Table {
  readonly caption: string
  /** A heading above says the caption already, so it is only spoken. */
  readonly isTitled: boolean
  /** Few rows that are read against each other: they stand on one page. */
  readonly isWhole?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export interface Pulse {
  readonly lang: Lang
  readonly zone: string
  /** Prefix of the ids of this part. */
  readonly anchor: string
  readonly series: ReportModel['pulse']
  readonly unit: string
  /** What the curve shows, and how its drawing is read. */
  readonly sentence: string
  readonly legend: string
  readonly ground: Phrase
  readonly alarms: readonly Marked[]
  readonly said: readonly Marked[]
}

export interface Marked {
  readonly name: string
  readonly at: number
}

export interface Post {
  /** `P3` */
  readonly name: string
  readonly id: string
  /** Who, where, when, why it is key. */
  readonly about: readonly Phrase[]
  /** null = its text was removed. */
  readonly quote: Quote | null
  /** That it was removed, or that more of it is elsewhere. */
  readonly note: string | null
  readonly address: string | null
}

export type Block =
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3 | 4
      readonly phrase: Phrase
      readonly id?: string
    }
  | {
      readonly kind: 'paragraph'
      readonly role: ParagraphRole
      readonly phrase: Phrase
    }
  | {
      readonly kind: 'pairs'
      readonly role: PairsRole
      readonly pairs: readonly (readonly [string, Phrase])[]
    }
  | { readonly kind: 'list'; readonly items: readonly Phrase[] }
  | ({ readonly kind: 'table' } & Table)
  | ({ readonly kind: 'pulse' } & Pulse)
  | { readonly kind: 'posts'; readonly posts: readonly Post[] }

export type ParagraphRole = 'plain' | 'eyebrow' | 'period' | 'notice' | 'lead' | 'broken'
/** The big figures, the answers of the first page, a plain list of name and value. */
export type PairsRole = 'figures' | 'answers' | 'plain'

export interface Section {
  readonly startsPage: boolean
  readonly blocks: readonly Block[]
}

/** How a part looks beside our own typography. */
export interface Look {
  /** `#rrggbb` of headings and rules; null = ours. */
  readonly colour: string | null
  /** A PNG. */
  readonly logo: { readonly bytes: Uint8Array; readonly size: PictureSize } | null
}

/** One crisis, or the period without one. */
export interface Part {
  readonly look: Look
  /** What stands in the margins of each page; `drill` null = it was none. */
  readonly running: {
    readonly left: string
    readonly right: string
    readonly foot: string
    readonly drill: string | null
  }
  readonly sections: readonly Section[]
}

export interface ReportDocument {
  readonly lang: Lang
  readonly title: string
  readonly parts: readonly Part[]
}

type Said = string | number | Span | Phrase

const phraseOf = (said: Said): Phrase => {
  if (typeof said === 'string' || typeof said === 'number')
    return said === '' ? [] : [{ kind: 'text', text: `${said}` }]
  return 'kind' in said ? [said] : said
}

export const say = (parts: TemplateStringsArray, ...values: readonly Said[]): Phrase =>
  parts.flatMap((part, index) => [...phraseOf(values[index - 1] ?? ''), ...phraseOf(part)])

export const silent: Phrase = []

export const join = (items: readonly Phrase[], between: string): Phrase =>
  items.flatMap((item, index) => (index === 0 ? item : [...phraseOf(between), ...item]))

export const named = (text: string): Phrase => [{ kind: 'name', text }]
export const quoted = (text: string, lang: string | null): Phrase => [{ kind: 'quote', text, lang }]
export const soft = (phrase: Phrase): Phrase => [{ kind: 'soft', phrase }]

export const heading = (level: 1 | 2 | 3 | 4, text: string | Phrase, id?: string): Block => ({
  kind: 'heading',
  level,
  phrase: phraseOf(text),
  ...(id === undefined ? {} : { id }),
})

export const paragraph = (phrase: Phrase, role: ParagraphRole = 'plain'): Block => ({ kind: 'paragraph', role, phrase })

export const table = (caption: string, columns: readonly Column[], rows: readonly Row[], isTitled = false): Block => ({
  kind: 'table',
  caption,
  isTitled,
  columns,
  rows,
})
