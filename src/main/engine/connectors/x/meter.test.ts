import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBook } from '../../../../../test/engine/x-peer.ts'
import type { SpendStage } from '../../../../shared/sources.ts'
import { PRICES } from '../../../../shared/x-prices.ts'
import { createMeter } from './meter.ts'
import { OWN_POSTS, type Priced } from './prices.ts'

const NOW = Date.UTC(2026, 7, 12)
const meterOf = (budgetMicroDollars: number | null, reserveMicroDollars = 0) => {
  const book = createBook()
  const stages: SpendStage[] = []
  const onStage = (stage: SpendStage): void => void stages.push(stage)
  return {
    book,
    stages,
    meter: createMeter({ budgetMicroDollars, reserveMicroDollars, book, now: () => NOW, onStage }),
  }
}
const kinds = Object.keys(PRICES) as Priced[]

describe('the meter', () => {
  it('catches a paid call that goes past the budget, or a reading that eats the reserve', () => {
    const call = fc.record({
      what: fc.constantFrom(...kinds),
      most: fc.integer({ min: 1, max: 100 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      endsLater: fc.boolean(),
    })
    const amount = fc.integer({ min: 0, max: 5_000_000 })
    fc.assert(
      fc.property(amount, amount, fc.array(call), (budget, reserve, calls) => {
        const { book, meter } = meterOf(budget, reserve)
        const ends: (() => void)[] = []
        for (const { what, most, share, endsLater } of calls) {
          try {
            const hold = meter.holdFor(what, most)
            const end = (): void => {
              hold.took(Math.floor(most * share))
              hold.close()
            }
            if (endsLater) ends.push(end)
            else end()
          } catch {
            // Refused.
          }
        }
        for (const end of ends) end()
        const reading = book.lines.filter(({ what }) => !OWN_POSTS.some((own) => own === what))
        const forReading = reading.reduce((sum, { microDollars }) => sum + microDollars, 0)
        expect(book.total()).toBeLessThanOrEqual(budget)
        expect(forReading).toBeLessThanOrEqual(Math.max(0, budget - reserve))
      }),
    )
  })

  it('catches a stream that goes on when its money is gone', () => {
    const { book, meter } = meterOf(1_000_000)
    const hold = meter.holdAhead('postRead', 100)
    let count = 0
    expect(() => {
      for (; count < 1000; count += 1) hold.took(1)
    }).toThrow(expect.objectContaining({ trouble: 'unpaid' }))
    hold.close()
    // 200 posts are a million; a hundred were kept for what was under way.
    expect(count).toBe(100)
    expect(book.total()).toBe(101 * PRICES.postRead)
  })

  it('catches a stage that nobody is told, or that goes on reading', () => {
    const { stages, meter } = meterOf(1_000_000)
    const spend = (count: number): void => {
      const hold = meter.holdFor('postRead', count)
      hold.took(count)
      hold.close()
    }
    spend(135)
    expect(() => meter.demand('extra')).toThrow()
    meter.demand('watch')
    spend(40)
    expect(() => meter.demand('watch')).toThrow(expect.objectContaining({ trouble: 'unpaid' }))
    meter.demand('mentions')
    spend(20)
    expect(() => meter.demand('mentions')).toThrow()
    meter.demand('own')
    expect(stages).toEqual(['sampled', 'mentionsOnly', 'countsOnly'])
    expect(() => meter.holdFor('postRead', 10)).toThrow(expect.objectContaining({ untilAt: Date.UTC(2026, 8, 1) }))
  })

  it('catches a reserve that is not there for our own posts', () => {
    const { meter } = meterOf(100_000, 90_000)
    expect(() => meter.holdFor('postRead', 3)).toThrow()
    expect(() => meter.holdFor('post', 1)).not.toThrow()
  })

  it('catches a look at our own posts that the reserve does not pay for, or a reading that it does', () => {
    const { book, meter } = meterOf(100_000, 90_000)
    book.add('postRead', 2, 10_000, NOW)
    expect(() => meter.holdFor('ownedRead', 1)).toThrow()
    expect(() => meter.holdFor('ownedRead', 90, true)).not.toThrow()
    expect(() => meter.holdFor('ownedRead', 1, true)).toThrow()
  })

  it('catches a contract that is held to what was spent before it', () => {
    const book = createBook()
    book.add('postRead', 200, 1_000_000, NOW)
    const budget = { budgetMicroDollars: 100_000, reserveMicroDollars: 0 }
    const meter = createMeter({ ...budget, book, now: () => NOW, isFree: true })
    expect(() => meter.holdFor('post', 1)).not.toThrow()
    expect(() => meter.demand('extra')).not.toThrow()
  })

  it('catches a brand without a budget that is cut back', () => {
    const { meter } = meterOf(null)
    expect(() => meter.holdFor('postRead', 1_000_000)).not.toThrow()
    expect(meter.stage()).toBe('full')
  })
})
