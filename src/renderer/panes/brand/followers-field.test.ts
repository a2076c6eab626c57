import { expect, it } from 'vitest'
import { readFollowers } from './followers-field.ts'

it('catches a threshold that a French hand writes with spaces, and a word taken for none', () => {
  expect(['', '  ', '100 000', '100\u202f000', '20,000', '0', '-5', 'many', '2000000000'].map(readFollowers)).toEqual([
    null,
    null,
    100_000,
    100_000,
    20_000,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
