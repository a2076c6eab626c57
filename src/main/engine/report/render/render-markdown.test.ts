// Read back by a parser of GitHub's Markdown: what a reader would make of it is what counts, not how it is escaped.
import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { expect, it } from 'vitest'
import { figuresOf, titlesOf, wordsOf } from '../../../../../test/engine/printed.ts'
import {
  AT,
  crisis,
  emptyModel,
  english,
  french,
  fullModel,
  mention,
  modelSaying,
  statement,
  withPosts,
} from '../../../../../test/engine/report-models.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderReport } from './render-report.ts'

const open = { ...english, showHandles: true }

const read = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })

/** What must not depend on what people wrote: all tags but code and line breaks, which a word more may bring. */
const tagsOf = (page: string): string[] =>
  [...page.matchAll(/<[^>]*>/g)].map(String).filter((tag) => !/^<\/?(?:code|br)\b/.test(tag))

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '[a](https://evil.example)',
          '![a](https://evil.example/a.png)',
          '<img src=x>',
          '<!--',
          '|',
          '||',
          '\n',
          '\\',
        ],
        ...[
          '`',
          '``',
          '```\n',
          '~~~\n',
          '# ',
          '\n# ',
          '- ',
          '1. ',
          '> ',
          '***',
          '---',
          '===',
          '[^1]: ',
          '[x]: y',
          '&lt;',
        ],
        ...[
          'https://evil.example',
          'www.evil.example',
          'a@evil.example',
          '@person',
          'mailto:a@b',
          ':octocat:',
          '$x$',
          ' ',
          'x',
        ],
        ...['    ', '\t', '\u202e', '\u0000', '\r', '|---|', '](#method)', '</a>'],
      ),
      { maxLength: 9 },
    )
    .map((parts) => parts.join('')),
)

it('catches a word of somebody that becomes a link, a picture, a heading, a cell or a tag', () => {
  // A text that is empty or blank leaves out its quotation; a line more is a paragraph more in a quotation, and no more.
  const shape = (text: string) =>
    tagsOf(read(renderMarkdown(modelSaying(text), open)).replace(/<blockquote>[\s\S]*?<\/blockquote>/g, ''))
  const quotation = (text: string) =>
    /<blockquote>([\s\S]*?)<\/blockquote>/.exec(read(renderMarkdown(withPosts(mention(1, text)), open)))?.[1] ?? ''
  const plain = shape('plain')
  fc.assert(
    fc.property(hostile, (text) => {
      expect(shape(text)).toEqual(plain)
      expect(new Set(tagsOf(quotation(text)))).toEqual(new Set(quotation(text).trim() === '' ? [] : ['<p>', '</p>']))
    }),
    { numRuns: 40 },
  )
})

const plainOf = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '')
    .replaceAll('\u00a0', ' ')
    .trim()

it('catches a text that loses a letter on its way through the escapes', () => {
  const texts = [
    'a *b* _c_ `d` [e](f) <g> &amp; #h | i \\ ~j~ ``k`',
    '1. one\n- two\n+ three\n# four\n    five',
    'see https://x.example/a_b|c, (www.x.example) and me@x.example!',
  ]
  for (const text of texts) {
    const page = read(renderMarkdown(modelSaying(text), open))
    const [, quotation = ''] = /<blockquote>([\s\S]*?)<\/blockquote>/.exec(page) ?? []
    expect(plainOf(quotation)).toBe(text)
    const cells = [...page.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) =>
      plainOf(cell.replaceAll('<br>', '\n')),
    )
    expect(cells).toContain(text)
  }
})

it('catches a section, a figure or a reference of the PDF that the Markdown leaves out', () => {
  for (const options of [english, french]) {
    const page = read(renderMarkdown(fullModel, options))
    const printed = renderReport(fullModel, options)
    const figures = figuresOf(wordsOf(printed))
    expect(figures.size).toBeGreaterThan(40)
    expect([...figures].filter((figure) => !figuresOf(wordsOf(page)).has(figure))).toEqual([])
    expect(titlesOf(page)).toEqual(titlesOf(printed))
    for (const [, to = ''] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${to}"`)
    expect(page.match(/href="#/g)?.length).toBe(printed.match(/href="#/g)?.length)
  }
})

it('catches a name in a masked Markdown, or one that is masked where names were asked for', () => {
  const model = {
    ...withPosts(
      mention(1, 'said by @person_2. and person_3, see https://x.example/person_3/status/9'),
      mention(3, 'three'),
    ),
    crisis: { ...crisis, title: 'The @person_3 affair' },
    statements: [{ ...statement, text: 'Dear @person_2,' }],
  }
  const masked = renderMarkdown([model, fullModel], french)
  expect(masked.replaceAll('\\', '')).not.toMatch(/person_\d/i)
  expect(renderMarkdown(model, open)).toContain('`@person_2`')
})

it('catches a curve that is told in other numbers than it is drawn from', () => {
  const bins = Array.from({ length: 240 }, (_, index) => ({ at: AT + index * 300_000, count: index % 7, upper: null }))
  const text = renderMarkdown({ ...emptyModel, pulse: { binMs: 300_000, bins } }, english)
  const rows = [...text.matchAll(/^\| \d+\sApr,\s[\d:]+ \| (\d+) \| (\d+) \| unknown \|/gm)]
  expect(rows.length).toBeLessThanOrEqual(24)
  expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(bins.reduce((sum, { count }) => sum + count, 0))
  expect(Math.max(...rows.map(([, , most]) => Number(most)))).toBe(6)
})
