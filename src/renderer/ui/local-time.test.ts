import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromLocalField, toLocalField } from './local-time.ts'

test('saving an entry without touching its time does not shift it by seconds or by the zone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (at) => {
      expect(fromLocalField(toLocalField(at), at)).toBe(at)
    }),
  )
})

test('a half-typed or impossible time is no time, not the year 1970', () => {
  for (const text of ['', '2015-11', '2015-11-26', '2015-99-99T10:00', '9999-01-01T00:00'])
    expect(fromLocalField(text)).toBeNull()
})
