// The mask over the whole tree: no section can forget it, and no format gets a text that did not pass.
import { assertNever } from '../../../../shared/result.ts'
import type { Block, Part, Phrase, Post, ReportDocument, Row, Span } from './document.ts'
import type { Names } from './mask.ts'

type Cover = Names['cover']

export const coverDocument = (document: ReportDocument, cover: Cover): ReportDocument => ({
  ...document,
  title: cover(document.title),
  parts: document.parts.map((part) => coverPart(part, cover)),
})

const coverPart = ({ look, running, sections }: Part, cover: Cover): Part => ({
  look,
  running: { ...running, left: cover(running.left), foot: cover(running.foot) },
  sections: sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => coverBlock(block, cover)),
  })),
})

const coverBlock = (block: Block, cover: Cover): Block => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, phrase: coverPhrase(block.phrase, cover) }
    case 'pairs':
      return { ...block, pairs: block.pairs.map(([name, phrase]) => [name, coverPhrase(phrase, cover)]) }
    case 'list':
      return { ...block, items: block.items.map((item) => coverPhrase(item, cover)) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => coverRow(row, cover)) }
    case 'posts':
      return { ...block, posts: block.posts.map((post) => coverPost(post, cover)) }
    case 'pulse':
      return block
    default:
      return assertNever(block)
  }
}

const coverRow = (row: Row, cover: Cover): Row => ('group' in row ? row : row.map((cell) => coverPhrase(cell, cover)))

const coverPost = (post: Post, cover: Cover): Post => ({
  ...post,
  about: post.about.map((phrase) => coverPhrase(phrase, cover)),
  quote: post.quote && { ...post.quote, text: cover(post.quote.text) },
})

const coverPhrase = (phrase: Phrase, cover: Cover): Phrase => phrase.map((span) => coverSpan(span, cover))

const coverSpan = (span: Span, cover: Cover): Span => {
  switch (span.kind) {
    case 'text':
    case 'strong':
    case 'name':
    case 'quote':
      return { ...span, text: cover(span.text) }
    case 'soft':
      return { ...span, phrase: coverPhrase(span.phrase, cover) }
    case 'unknown':
    case 'fingerprint':
    case 'reference':
    case 'mark':
    case 'lineBreak':
      return span
    default:
      return assertNever(span)
  }
}
