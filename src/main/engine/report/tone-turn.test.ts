import { expect, it } from 'vitest'
import { toneTurn } from './tone-turn.ts'

const HOUR = 3_600_000
/** [negative, toned] an hour. */
const hours = (...shares: readonly (readonly [number, number])[]) =>
  shares.map(([negativeCount, tonedCount], index) => ({ at: index * HOUR, negativeCount, tonedCount }))
const calm = hours([10, 100])

it('catches a tone said to be back while it is worse, or before it was at its worst', () => {
  expect(toneTurn(calm, hours([4, 40], [20, 40], [30, 40], [10, 40], [6, 40]))).toEqual({
    usualShare: 0.1,
    worstShare: 0.75,
    returnMs: 2 * HOUR,
  })
  expect(toneTurn(calm, hours([30, 40], [10, 40]))).toMatchObject({ returnMs: null })
})

it('catches a share made of a handful of posts', () => {
  // Two posts of an hour are nobody's tone; with the hours around them they are.
  expect(toneTurn(calm, hours([30, 40], [0, 2], [9, 19], [1, 22]))).toMatchObject({ returnMs: 3 * HOUR })
  expect(toneTurn(hours([1, 19]), hours([30, 40], [0, 40]))).toMatchObject({ usualShare: null, returnMs: null })
  expect(toneTurn(calm, hours([2, 2]))).toEqual({ usualShare: 0.1, worstShare: null, returnMs: null })
})

it('catches a turn that never was', () => {
  expect(toneTurn(calm, hours([4, 40], [6, 40]))).toMatchObject({ worstShare: 0.15, returnMs: 0 })
})
