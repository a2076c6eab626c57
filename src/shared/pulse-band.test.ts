import { expect, it } from 'vitest'
import { bandOfBin } from './pulse-band.ts'

it('catches a band of a day that no alarm would ever pass', () => {
  const perMinute = { expected: 0.01, upper: 0.25 }
  expect(bandOfBin(perMinute, 60_000)).toEqual(perMinute)
  expect(bandOfBin(perMinute, 3_600_000).upper).toBeCloseTo(15)
  // 24 hours: 14.4 foretold, and the square root of 24 times the 14.4 that an hour may exceed.
  expect(bandOfBin(perMinute, 24 * 3_600_000).upper).toBeCloseTo(14.4 + Math.sqrt(24) * 14.4)
})
