import fc from 'fast-check'
import { expect, it } from 'vitest'
import { figuresOf, titlesOf, wordsOf } from '../../../../../test/engine/printed.ts'
import {
  crisis,
  english,
  entry,
  french,
  fullModel,
  mention,
  modelSaying,
  seq,
  statement,
  withPosts,
} from '../../../../../test/engine/report-models.ts'
import { renderJson } from './render-json.ts'
import { renderReport } from './render-report.ts'

const open = { ...english, showHandles: true }

interface Told {
  readonly text: string
  readonly evidence?: { readonly posts?: readonly number[]; readonly marks?: readonly string[] }
}

/** All that is told somewhere inside, with its evidence. */
const toldIn = (value: unknown): Told[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'text' in value && typeof value.text === 'string' && !('mark' in value) ? [value as Told] : []
  return [...own, ...Object.values(value).flatMap(toldIn)]
}

const sectionsOf = (json: string) => JSON.parse(json).parts.map((part: { sections: unknown }) => part.sections)
const wordsIn = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).map(wordsIn).join(' \n') : String(value)

it('catches a section, a sentence or a figure of the PDF that the JSON leaves out', () => {
  for (const options of [english, french]) {
    const sections = sectionsOf(renderJson(fullModel, options))
    const printed = renderReport(fullModel, options)
    // Dates are told in the words of the sections, the marks of references beside them.
    const said = figuresOf(wordsIn(JSON.parse(renderJson(fullModel, options))))
    expect([...figuresOf(wordsOf(printed))].filter((figure) => !said.has(figure))).toEqual([])
    const titles = sections.flat(3).filter(({ kind }: { kind: string }) => kind === 'heading')
    expect(titles.map(({ text }: Told) => text)).toEqual(titlesOf(printed))
  }
})

it('catches a figure that the JSON gives otherwise than the model', () => {
  const [part] = JSON.parse(renderJson(fullModel, english)).parts
  const { peakPerHour, ...numbers } = fullModel.numbers
  expect(part.numbers).toMatchObject(numbers)
  expect(part.numbers.peakPerHour).toEqual({ at: new Date(peakPerHour?.at ?? 0).toISOString(), count: 116 })
  expect(part.pulse.bins.map(({ count }: { count: number }) => count)).toEqual([3, 71, 29, 13])
  expect(part.statements[0].reaction).toEqual({ before: 149, after: 97 })
  expect(part.chapters).toMatchObject({
    mostReposted: [{ repostCount: 83, evidence: [2] }],
    mostActive: [{ postCount: 53 }],
  })
  expect(part.chapters.behind).toMatchObject({ claimCount: 3, byStance: { attack: 50 }, attackers: [{ postCount: 9 }] })
})

it('catches a sentence without the posts that it rests on, or with one that is not public', () => {
  const model = {
    ...withPosts(mention(41, 'first'), mention(40, 'hidden', { visibility: 'direct' })),
    story: [entry(1, { text: 'it began', evidence: [seq(40), seq(41), seq(7), seq(8), seq(9)] })],
  }
  const json = renderJson(model, open)
  const told = toldIn(sectionsOf(json)).find(({ text }) => text === 'it began')
  expect(told?.evidence).toEqual({ posts: [41, 7, 8, 9] })
  expect(JSON.parse(json).parts[0].story[0].evidence).toEqual([41, 7, 8, 9])
  expect(json).not.toContain('hidden')
  const lag = toldIn(sectionsOf(renderJson(fullModel, english))).find(({ evidence }) => evidence?.marks?.includes('S1'))
  expect(lag).toBeDefined()
})

it('catches a name, an address or an id in a masked JSON', () => {
  const model = {
    ...withPosts(
      mention(1, 'said by @person_2. and person_3, see https://x.example/person_3/status/9'),
      mention(3, 'three'),
    ),
    crisis: { ...crisis, title: 'The @person_3 affair' },
    statements: [{ ...statement, text: 'Dear @person_2,', channel: 'x.example/@person_2' }],
  }
  const json = renderJson([model, fullModel], french)
  expect(json).not.toMatch(/person_\d|x:1\b/i)
  expect(JSON.parse(json).isMasked).toBe(true)
  expect(renderJson(model, open)).toContain('@person_2')
})

it('catches a text that comes back otherwise than it was written, or that a terminal obeys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = renderJson(modelSaying(text), open)
      expect(JSON.parse(json).parts[0].posts[0].text).toBe(text)
      expect(json).not.toMatch(/[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]/u)
    }),
    { numRuns: 25 },
  )
})
