import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords } from './word-diff.ts'

test('a corrected figure is shown as that figure, not as a new sentence', () => {
  expect(diffWords('There were 12 cases in Lyon.', 'There were 14 cases in Lyon.')).toEqual([
    { kind: 'same', text: 'There were ' },
    { kind: 'removed', text: '12 ' },
    { kind: 'added', text: '14 ' },
    { kind: 'same', text: 'cases in Lyon.' },
  ])
})

test('no version loses a word in the comparison: both texts can be read back from it', () => {
  const text = fc
    .array(fc.constantFrom('we', 'know', 'care', 'act', '\n', '  '), { maxLength: 30 })
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after)
      const side = (kind: string) =>
        parts.filter((part) => part.kind === 'same' || part.kind === kind).map((part) => part.text)
      expect(side('removed').join('')).toBe(before)
      expect(side('added').join('')).toBe(after)
    }),
  )
})

test('two entries of ten thousand characters do not freeze the page', () => {
  const long = (seed: string) => Array.from({ length: 2000 }, (_, index) => `${seed}${index}`).join(' ')
  const startedAt = performance.now()
  diffWords(long('a'), long('b'))
  expect(performance.now() - startedAt).toBeLessThan(500)
})
