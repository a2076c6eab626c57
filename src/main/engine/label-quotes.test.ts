import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sharedRun } from './label-quotes.ts'

it.each([
  ['Zanzibar trumpeters', 'The ZANZIBAR   trumpeters of acme', 'zanzibar trumpeters'],
  ['they say: soup makes ill', 'acme soup makes ill people', 'soup makes ill'],
  ['退货政策突然改变了很多人很生气', '听说退货政策突然改变了很多人都知道', '退货政策突然改变了很多人'],
])('catches a name that quotes a post and is not seen to: %s', (label, said, run) => {
  expect(sharedRun(label, said)).toBe(run)
})

it.each([
  ['Soup is bad', 'the soup is bad'],
  ['Price increase', 'prices were increased'],
  ['', 'whatever'],
])('catches a turn of phrase that is taken for a quote: %s', (label, said) => expect(sharedRun(label, said)).toBeNull())

it('catches a shared run that one of them does not hold', () => {
  const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
  fc.assert(
    fc.property(fc.string({ minLength: 12, maxLength: 30 }), fc.string(), fc.string(), (run, before, after) => {
      const found = sharedRun(run, before + run + after)
      return found === null || (folded(run).includes(found) && folded(before + run + after).includes(found))
    }),
  )
})
