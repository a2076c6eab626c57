import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HOUR, MINUTE, START } from '../../../../test/engine/posts.ts'
import { tempStore } from '../../../../test/engine/workspace.ts'
import type { CountBin } from './minute-counts.ts'

const opened = () => {
  const { store } = tempStore()
  const brand = {
    name: 'Acme',
    watch: 'acme',
    matchAll: false,
    ownHandles: [],
    redFlags: null,
    influentialFollowers: null,
  }
  return { ...store.minuteCounts, brandId: store.brands.add(brand, START) }
}

const write = fc.record({
  minute: fc.nat(240),
  tally: fc.record({
    count: fc.nat(9),
    readCount: fc.nat(9),
    negativeCount: fc.nat(9),
    positiveCount: fc.nat(9),
  }),
  band: fc.option(fc.record({ expected: fc.nat(50), upper: fc.nat(50) })),
})

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
const summed = (bins: readonly CountBin[], of: 'count' | 'readCount' | 'negativeCount' | 'positiveCount') =>
  bins.reduce((sum, bin) => sum + bin[of], 0)

it('catches an hour that is not the sum of its minutes, whatever was written, corrected or foretold in which order', () => {
  const { brandId, add, bins } = opened()
  fc.assert(
    fc.property(fc.array(write, { maxLength: 30 }), (writes) => {
      for (const { minute, tally, band } of writes) add(brandId, START + minute * MINUTE, tally, band)
      const hours = bins(brandId, HOUR, START, START + 5 * HOUR)
      const minutes = bins(brandId, MINUTE, START, START + 5 * HOUR)
      for (const hour of hours) {
        const own = minutes.filter(({ at }) => at >= hour.at && at < hour.at + HOUR)
        for (const of of ['count', 'readCount', 'negativeCount', 'positiveCount'] as const)
          expect(hour[of]).toBe(summed(own, of))
        const upper = mean(own.flatMap((bin) => bin.upper ?? []))
        if (upper === null) expect(hour.upper).toBeNull()
        else expect(hour.upper).toBeCloseTo(upper, 9)
      }
      expect(summed(hours, 'count')).toBe(summed(minutes, 'count'))
    }),
    { numRuns: 25 },
  )
})

it('catches a peak of another hour, or one of an empty period', () => {
  const { brandId, add, peakHour } = opened()
  const tally = { readCount: 0, negativeCount: 0, positiveCount: 0 }
  expect(peakHour(brandId, START, START + HOUR)).toBeNull()
  add(brandId, START, { ...tally, count: 3 })
  add(brandId, START + HOUR, { ...tally, count: 2 })
  add(brandId, START + 2 * HOUR - MINUTE, { ...tally, count: 2 })
  expect(peakHour(brandId, START, START + 5 * HOUR)).toEqual({ at: START + HOUR, perHourCount: 4 })
})
