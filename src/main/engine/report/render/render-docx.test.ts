import { expect, it } from 'vitest'
import { figuresOf, titlesOf, wordsOf } from '../../../../../test/engine/printed.ts'
import {
  crisis,
  english,
  french,
  fullModel,
  mention,
  modelSaying,
  statement,
  withPosts,
} from '../../../../../test/engine/report-models.ts'
import { unzip } from '../../../../../test/engine/unzip.ts'
import { renderDocx } from './render-docx.ts'
import { renderReport } from './render-report.ts'

const open = { ...english, showHandles: true }
const filesOf = async (...args: Parameters<typeof renderDocx>) => unzip(await renderDocx(...args))
const documentOf = async (...args: Parameters<typeof renderDocx>) =>
  (await filesOf(...args)).get('word/document.xml') ?? ''

const textOf = (xml: string): string =>
  xml
    .replace(/<\/w:p>|<w:br\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? "'")

const TOKEN =
  /<\?[^>]*\?>|<(\/?)([\w:]+)(?:\s+[\w:.-]+="(?:[^"<&]|&(?:amp|lt|gt|quot|apos|#\d+);)*")*\s*(\/?)>|(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+);)+/uy

/** Where the file stops being XML; null = it is XML to its end. */
const brokenAt = (xml: string): string | null => {
  const stack: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex
    const [token, closes, name, isEmpty] = TOKEN.exec(xml) ?? []
    const isRight = token !== undefined && (!closes || stack.pop() === name)
    if (!isRight) return xml.slice(at, at + 80)
    if (name !== undefined && !closes && !isEmpty) stack.push(name)
  }
  return stack.length === 0 && !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml) ? null : 'end'
}

it('catches a section or a figure of the PDF that the Word file leaves out, or a heading that is none', async () => {
  for (const options of [english, french]) {
    const document = await documentOf(fullModel, options)
    const printed = renderReport(fullModel, options)
    const said = figuresOf(textOf(document))
    expect([...figuresOf(wordsOf(printed))].filter((figure) => !said.has(figure))).toEqual([])
    const headings = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*?"Heading[1-4]".*?<\/w:p>/gs)].map(([p]) =>
      textOf(p).trim(),
    )
    expect(headings).toEqual(titlesOf(printed))
  }
})

it('catches a text that breaks the file or loses a letter: markup, control characters, emoji, scripts from both sides', async () => {
  for (const broken of ['<a><b></a>', '<a>&x;</a>', '<a>\u0007</a>', '<a b="<"/>', '<a>'])
    expect(brokenAt(broken)).not.toBeNull()
  const texts = [
    '</w:t></w:r><w:p/> & "quoted" ]]> &amp; <!--',
    'bell \u0007 nought \u0000 half \ud800 turn \u202e end \ufffe \uffff',
    'منتج خطير\nسطر ثان 12',
    'שלום world עולם',
    'खराब उत्पाद 召回产品 👩‍👩‍👧 é ́́́́́́́́́́',
  ]
  for (const text of texts) {
    const files = await filesOf(modelSaying(text), open)
    for (const [name, content] of files) if (/\.(xml|rels)$/.test(name)) expect(brokenAt(content), name).toBeNull()
    const said = textOf(files.get('word/document.xml') ?? '')
    for (const word of text.match(/[\p{L}\p{N}]{2,}/gu) ?? []) expect(said).toContain(word)
    for (const sign of ['\u0007', '\u202e', '\u0000']) expect(said.includes(sign)).toBe(false)
  }
  expect(textOf(await documentOf(modelSaying(texts[1] ?? ''), open))).toContain('[U+202E]')
})

it('catches letters that run from the right in a run or a paragraph that runs from the left', async () => {
  const document = await documentOf(withPosts(mention(1, 'שלום world')), open)
  expect(document).toMatch(/<w:bidi\/>(?:(?!<\/w:p>).)*<w:rtl\/>(?:(?!<\/w:r>).)*שלום/s)
  expect(document).not.toMatch(/<w:rtl\/>(?:(?!<\/w:r>).)*world/s)
})

it('catches a link that leads nowhere, or out of the document', async () => {
  const files = await filesOf(fullModel, open)
  const document = files.get('word/document.xml') ?? ''
  const anchors = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor)
  expect(anchors.length).toBeGreaterThan(10)
  for (const anchor of anchors) expect(document).toContain(`w:name="${anchor}"`)
  for (const content of files.values()) expect(content).not.toContain('TargetMode="External"')
})

it('catches a name in a masked Word file, its running lines or its title', async () => {
  const model = {
    ...withPosts(mention(1, 'said by @person_2. and person_3'), mention(3, 'three')),
    crisis: { ...crisis, title: 'The @person_3 affair' },
    statements: [{ ...statement, text: 'Dear @person_2,' }],
  }
  for (const [name, content] of await filesOf([model, fullModel], french))
    expect(content, name).not.toMatch(/person_\d/i)
  expect(await documentOf(model, open)).toContain('@person_2')
})

it('catches a language, a table head that repeats, a page number or the word that it is a drill, left out', async () => {
  const files = await filesOf({ ...fullModel, isDrill: true }, french)
  expect(files.get('word/styles.xml')).toContain('w:val="fr-FR"')
  const document = files.get('word/document.xml') ?? ''
  expect(document.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(8)
  const foot = files.get('word/footer1.xml') ?? ''
  for (const part of ['PAGE', 'NUMPAGES', 'EXERCICE', 'Verdanou']) expect(foot).toContain(part)
  expect(files.get('word/charts/chart1.xml')).toContain('<c:v>71</c:v>')
})
