import { expect, it } from 'vitest'
import { readDays } from './read-days.ts'

it('catches a slip that would take every post away, read as no days or as some', () => {
  expect(readDays('90')).toBe(90)
  expect(readDays(' ')).toBeNull()
  for (const text of ['0', '-1', '1.5', '9O', '99999']) expect(readDays(text)).toBeUndefined()
})
