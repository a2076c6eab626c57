import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withFullLinks } from './full-links.ts'

const link = (text: string, shown: string, uri: string) => {
  const byteStart = Buffer.byteLength(text.slice(0, text.indexOf(shown)))
  return {
    index: { byteStart, byteEnd: byteStart + Buffer.byteLength(shown) },
    features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
  }
}

it.each([
  ['news.example/long-wa...', 'https://news.example/long-way', 'https://news.example/long-way'],
  ['news.example/long-wa…', 'https://www.news.example/long-way', 'https://www.news.example/long-way'],
  // What somebody made into a link was said so.
  ['read this', 'https://news.example/', 'read this'],
  ['news.example', 'https://news.example/', 'news.example'],
  // It would hide where it goes.
  ['bank.example/...', 'https://thief.example/', 'bank.example/...'],
  ['...', 'https://thief.example/', '...'],
])('catches a link that stays cut, or words that are lost: %s to %s', (shown, uri, expected) => {
  const text = `Été 😀 ${shown} fin`
  expect(withFullLinks(text, [link(text, shown, uri)])).toBe(`Été 😀 ${expected} fin`)
})

it('catches the second of two cut links', () => {
  const text = 'a.example/1... and b.example/2...'
  const facets = [
    link(text, 'b.example/2...', 'https://b.example/22'),
    link(text, 'a.example/1...', 'https://a.example/11'),
  ]
  expect(withFullLinks(text, facets)).toBe('https://a.example/11 and https://b.example/22')
})

it('catches facets of any shape that throw or change what was said', () => {
  const index = fc.record({ byteStart: fc.nat(30), byteEnd: fc.nat(30) })
  const facet = fc.record({ index, features: fc.array(fc.anything({ maxDepth: 1 }), { maxLength: 2 }) })
  const anything = fc.array(fc.oneof(fc.anything({ maxDepth: 2 }), facet), { maxLength: 4 })
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      anything,
      (text, facets) => withFullLinks(text, facets) === text,
    ),
  )
})
