import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { numbered, splitThread } from './split-thread.ts'

const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)
const upTo = (most: number) => (part: string) => graphemes(part).length <= most
const plain = { isNumbered: false }

test.each<[string, string, number, string[]]>([
  ['one post that is split', 'We know.', 20, ['We know.']],
  ['a sentence cut where a whole one fits', 'We know. We care. We act.', 18, ['We know. We care.', 'We act.']],
  ['a word cut', 'unforeseeable consequences', 14, ['unforeseeable', 'consequences']],
  [
    'a link cut at its question mark',
    'Look at https://example.org/a?b=C.D and wait',
    30,
    ['Look at', 'https://example.org/a?b=C.D', 'and wait'],
  ],
  [
    'a title taken for the end of a sentence',
    'We thank Dr. Martin today. Bye.',
    27,
    ['We thank Dr. Martin today.', 'Bye.'],
  ],
  ['a link cut between its Chinese words', 'https://example.org/我们知道了', 22, ['https://example.org/我们知道了']],
  ['a question mark alone at the head of a post', 'Vraiment sûr ? Oui.', 13, ['Vraiment', 'sûr ? Oui.']],
  ['a family cut in two', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦 👨‍👩‍👧‍👦', 2, ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']],
  ['Chinese that has no spaces and is never split', '我们知道了。我们很抱歉。', 7, ['我们知道了。', '我们很抱歉。']],
  ['a word too long for a post that loses its end', 'abcdefghij k', 5, ['abcdefghij', 'k']],
  ['nothing that becomes an empty post', '  \n ', 5, []],
])('catches %s', (_bug, text, most, parts) => {
  expect(splitThread(text, upTo(most), plain)).toEqual(parts)
})

const word = fc.oneof(
  fc.stringMatching(/^[a-zé]{1,9}[.?!]?$/),
  fc.constantFrom(
    'https://example.org/a?b=1&c=D',
    '👩🏽‍🚒',
    'e\u0301te\u0301',
    '我们知道',
    'M.',
    '«\u00a0oui\u00a0»',
    '?',
  ),
)
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '))

it('catches a letter lost, a word, link or grapheme cut, and a post that is too long although it could be split', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 5, max: 60 }), fc.boolean(), (said, most, isNumbered) => {
      const parts = splitThread(said, upTo(most), { isNumbered })
      expect(parts.join('').replace(/\s/g, '')).toBe(said.replace(/\s/g, ''))
      expect(parts.flatMap(graphemes).filter((one) => one.trim() !== '')).toEqual(
        graphemes(said).filter((one) => one.trim() !== ''),
      )
      const whole = said.split(/[^\S\u00a0]+/).filter((one) => !/[\p{Script=Han}]/u.test(one))
      for (const one of whole.filter(({ length }) => length > 1))
        expect(parts.some((part) => part.includes(one))).toBe(true)
      const last = isNumbered ? numbered(parts) : parts
      // Only what has no place to be cut: one word, with the signs that hold on to it, and the number.
      for (const part of last.filter((one) => !upTo(most)(one)))
        expect(part.split(/[^\S\u00a0]+/).filter((one) => !/^([?!:;]|\d+\/\d+)$/.test(one)).length).toBe(1)
    }),
  )
})

it('catches numbers that make a post too long, or that a single post gets', () => {
  const parts = splitThread('one two three four five six', upTo(12), { isNumbered: true })
  expect(numbered(parts)).toEqual(['one two 1/4', 'three 2/4', 'four 3/4', 'five six 4/4'])
  expect(numbered(['alone'])).toEqual(['alone'])
})
