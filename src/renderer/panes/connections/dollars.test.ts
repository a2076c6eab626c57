import { expect, it } from 'vitest'
import { dollarsTyped, formatDollars, readDollars } from './dollars.ts'

it('catches a budget that is a hundred times too high because a comma was dropped', () => {
  expect(readDollars('12,50')).toBe(12_500_000)
  expect(readDollars('$ 12.5')).toBe(12_500_000)
  expect(readDollars('0')).toBe(0)
})

it('catches a budget that is taken for none because it could not be read', () => {
  expect(readDollars('  ')).toBeNull()
  for (const text of ['1,000.00', '1.000', '-5', 'fifty', '5.123', '1e9', '9999999'])
    expect(readDollars(text)).toBeUndefined()
})

it('gives back in the field what was typed, and reads it the same', () => {
  for (const micro of [0, 5_000_000, 12_500_000]) expect(readDollars(dollarsTyped(micro))).toBe(micro)
  expect(dollarsTyped(null)).toBe('')
})

it('writes dollars as each language does', () => {
  expect(formatDollars('en', 12_400_000)).toBe('$12.40')
  expect(formatDollars('fr', 12_400_000)).toMatch(/^12,40\s\$$/)
})
