import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idOf, timeOf } from './snowflake.ts'

it('catches a time that is not the id’s', () => {
  // An id of X's own documents, and its time there, to the second.
  const at = timeOf('1212092628029698048') ?? 0
  expect(at - (at % 1000)).toBe(Date.parse('2019-12-31T19:26:16.000Z'))
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2011), max: Date.UTC(2060) }), (at) => {
      expect(timeOf(idOf(at))).toBe(at)
    }),
  )
})
