import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY, MINUTE, START } from '../../../test/engine/posts.ts'
import { tempStore } from '../../../test/engine/workspace.ts'
import { drawPulse } from './pulse.ts'

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
  const brandId = store.brands.add(brand, START)
  const tally = { count: 3, readCount: 2, negativeCount: 1, positiveCount: 1 }
  store.transaction(() => {
    for (let minute = 0; minute < 5000; minute += 1) store.minuteCounts.add(brandId, START + minute * MINUTE, tally)
  })
  return { store, brandId }
}

it('catches a pulse with gaps, too many bins, or minutes and tones that get lost when it is zoomed', () => {
  const { store, brandId } = opened()
  const at = fc.integer({ min: START - DAY, max: START + 6 * DAY })
  fc.assert(
    fc.property(at, fc.integer({ min: 1, max: 3 * 365 * 24 * 60 }), (fromAt, minutes) => {
      const toAt = fromAt + minutes * MINUTE
      const { bins, binMs, span, peak } = drawPulse(store, brandId, fromAt, toAt)
      expect(bins.length).toBeLessThanOrEqual(600)
      for (const [n, bin] of bins.entries()) expect(bin.at).toBe((bins[0]?.at ?? 0) + n * binMs)
      expect(bins[0]?.at).toBeLessThanOrEqual(fromAt)
      expect((bins.at(-1)?.at ?? 0) + binMs).toBeGreaterThanOrEqual(toAt)
      for (const { count, readCount, negativeCount, positiveCount } of bins) {
        expect(count % 3).toBe(0)
        expect([readCount, negativeCount, positiveCount]).toEqual([(count / 3) * 2, count / 3, count / 3])
      }
      expect(span).toEqual({ fromAt: START, toAt: START + 5000 * MINUTE })
      if (peak) expect(peak.perHourCount).toBeLessThanOrEqual(180)
    }),
    { numRuns: 60 },
  )
  const whole = drawPulse(store, brandId, START - DAY, START + 360 * DAY)
  expect(whole.bins.reduce((sum, { count }) => sum + count, 0)).toBe(15_000)
  expect(whole.peak).toEqual({ at: START, perHourCount: 180 })
})
