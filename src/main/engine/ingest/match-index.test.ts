// The compiled index against a second opinion: the same meaning written as regular expressions, slow and plain.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTerms, type TextMatch } from './match-index.ts'
import type { WatchTerm } from './watch-terms.ts'

// Before every character stands its kind, in capitals that no folded text holds: the patterns below stay readable.
const kindOf = (char: string): string => {
  if (/(?=[\p{L}\p{N}\p{M}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}]/u.test(char)) return 'S'
  return /[\p{L}\p{N}\p{Mn}\p{Mc}_]/u.test(char) ? 'W' : 'G'
}
const marked = (text: string): string => Array.from(text, (char) => kindOf(char) + char).join('')
const OPENS = '(?<!W.)(?<!(?<!G/)G/)'

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]|\p{Cf}|\ufe0f/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('ς', 'σ')
    .replaceAll('’', "'")
    .normalize('NFC')
    .replace(/\s+/g, ' ')

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
const isMatch = (pattern: string, text: string): boolean => new RegExp(pattern, 'us').test(text)
const literal = (folded: string): string => escaped(marked(folded))

const wordsPattern = (folded: string): string | null => {
  const pieces = [...marked(folded).matchAll(/(?:W.)+|(?:S.)+|(?:G.)+/gsu)].map((piece) => piece[0])
  const patterns = pieces.map((piece) => {
    if (piece.startsWith('G')) return '(?:G.)*'
    return piece.startsWith('W') ? `(?<!W.)${escaped(piece)}(?!W)` : escaped(piece)
  })
  if (pieces.at(0)?.startsWith('G')) patterns.shift()
  if (pieces.at(-1)?.startsWith('G')) patterns.pop()
  return patterns.join('') || null
}

const phrasePattern = (folded: string): string => {
  const [start, end] = [/^W/.test(marked(folded)), /W.$/su.test(marked(folded))]
  return `${start ? '(?<!W.)' : ''}${literal(folded)}${end ? '(?!W)' : ''}`
}

const holds = (term: WatchTerm, text: string): boolean => {
  const body = fold(term.text).trim()
  if (term.kind === 'phrase') return isMatch(phrasePattern(body), text)
  if (term.kind === 'words') return isMatch(wordsPattern(body) ?? phrasePattern(body), text)
  if (term.kind === 'tag') {
    const tags = text.matchAll(new RegExp(`${OPENS}(?<!G&)G#((?:[WS].)+)(?:G#)?`, 'gsu'))
    return [...tags].some((tag) => tag[1] === marked(body))
  }
  const ends = /S.$/su.test(marked(body)) ? '(?![WS])' : '(?!W)'
  return isMatch(`${OPENS}G@${literal(body)}${ends}${body.includes('.') ? '(?!G[.-][WS])' : ''}`, text)
}

const reference = (terms: readonly WatchTerm[], raw: string): TextMatch => {
  const text = marked(fold(raw))
  const found = terms.filter((term) => holds(term, text))
  if (found.some((term) => term.kind === 'handle' && !term.excluded)) return 'handle'
  return found.length > 0 && found.every((term) => !term.excluded) ? 'term' : null
}

const PLAIN = ['koch', 'Farms', 'KOCHFARMS', 'air', 'France', 'l’hôtel', 'hotel', "d'Air", 'e\u0301te\u0301', 'ÉTÉ']
const ODD = ['Straße', 'STRASSE', 'cœur', 'ΟΔΟΣ', 'οδός', 'İl', 'a_b', '_', '7', '𐐀', 'المطعم', 'हिन्दी']
const NO_BORDERS = ['家乐福', '家', '超市', 'がっこう', 'か', 'ไทย', 'ประเทศไทย', '𠀀']
const atom = fc.constantFrom(...PLAIN, ...ODD, ...NO_BORDERS)
const gap = fc.constantFrom(
  ' ',
  '',
  '-',
  "'",
  '’',
  '#',
  ' #',
  '@',
  ' @',
  '/@',
  '//@',
  '.',
  '. ',
  '\n',
  '  ',
  '&#',
  '/#',
)
const noise = fc.constantFrom('', '', '', '🍗', '👨‍👩‍👧', '\u200b', '\u00ad', '\u202e', '\ud800', '<b>', '\0')
const text = fc
  .array(fc.tuple(gap, noise, atom), { maxLength: 9 })
  .map((parts) => `${parts.map((part) => part.join('')).join('')}`)

const joined = (glue: string[]) =>
  fc
    .array(fc.tuple(atom, fc.constantFrom(...glue)), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.map((part) => part.join('')).join(''))
const excluded = fc.integer({ min: 0, max: 4 }).map((n) => n === 0)
const name = fc.tuple(atom, fc.constantFrom('', '_x', '7')).map((parts) => parts.join(''))
const simple = name.filter((it) => !/['’]/.test(it))
const host = fc.tuple(simple, fc.constantFrom('', '.fr', '.bsky.social', '@mas.to')).map((parts) => parts.join(''))
const term: fc.Arbitrary<WatchTerm> = fc.oneof(
  fc.record({ kind: fc.constant('words' as const), text: joined([' ', '', '-', "'"]), excluded }),
  fc.record({ kind: fc.constant('phrase' as const), text: joined([' ', '', '-', '!', "'"]), excluded }),
  fc.record({ kind: fc.constant('words' as const), text: fc.constantFrom('🍗', '!'), excluded }),
  fc.record({ kind: fc.constant('tag' as const), text: simple, excluded }),
  fc.record({ kind: fc.constant('handle' as const), text: host, excluded }),
)

describe('compileTerms', () => {
  it('agrees with the plain meaning on any terms and text (an index that loses or invents a match)', () => {
    const both = fc.tuple(fc.array(term, { maxLength: 5 }), text, joined([' ', '', '#', ' @']))
    fc.assert(
      fc.property(both, ([terms, body, tail]) => {
        expect(compileTerms(terms)(body + tail)).toBe(reference(terms, body + tail))
      }),
      { numRuns: 4_000 },
    )
  })

  it('agrees when the text is made around the term (a property that never sees a match proves nothing)', () => {
    const sign = { words: '', phrase: '', tag: '#', handle: '@' }
    let matches = 0
    fc.assert(
      fc.property(term, text, gap, text, (one, before, glue, after) => {
        const body = `${before}${glue}${sign[one.kind]}${one.text}${after}`
        const expected = reference([one], body)
        if (expected) matches += 1
        expect(compileTerms([one])(body)).toBe(expected)
      }),
      { numRuns: 3_000 },
    )
    expect(matches).toBeGreaterThan(500)
  })

  it('does not let one text leak into the next (the buffer is shared)', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 4 }), fc.array(text, { maxLength: 5 }), (terms, texts) => {
        const match = compileTerms(terms)
        expect(texts.map(match)).toEqual(texts.map((it) => compileTerms(terms)(it)))
      }),
      { numRuns: 300 },
    )
  })

  it('stands any string (a crash on an odd unit would stop the watch)', () => {
    const any = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(
      fc.property(term, any, fc.array(fc.integer({ min: 0, max: 0xffff })), (one, a, units) => {
        expect(() => compileTerms([one])(a + String.fromCharCode(...units))).not.toThrow()
      }),
    )
  })

  it('finds the last word of the longest text that is stored (a buffer that does not grow)', () => {
    const match = compileTerms([{ kind: 'words', text: 'walmart', excluded: false }])
    expect(match(`${'ß家é '.repeat(25_000)}walmart`)).toBe('term')
    expect(match('walmar')).toBe(null)
  })
})
