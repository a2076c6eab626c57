import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Crisis } from '../../../shared/model.ts'
import {
  boundsOf,
  keepWithin,
  LEAST_RANGE_MS,
  rangeBetween,
  shiftRange,
  spanFor,
  wholeOf,
  withEdge,
  zoomRange,
} from './span.ts'

const hour = 3_600_000
const crisis = { onsetAt: 100.4 * hour, openedAt: 101 * hour, closedAt: null } as Crisis

describe('boundsOf', () => {
  it('keeps the same question while the clock ticks, or every second would ask for a new pulse', () => {
    expect(boundsOf('crisis', crisis, 130.2 * hour)).toEqual(boundsOf('crisis', crisis, 130.7 * hour))
    expect(boundsOf('crisis', crisis, 130.2 * hour)).toEqual({ fromAt: 88 * hour, toAt: 131 * hour })
    expect(wholeOf({ fromAt: 0, toAt: 30.2 * hour })).toEqual(wholeOf({ fromAt: 0, toAt: 30.9 * hour }))
  })

  it('ends with the crisis, and is never empty when the brand clock lags behind it', () => {
    expect(boundsOf('crisis', { ...crisis, closedAt: 120 * hour }, 900 * hour).toAt).toBe(121 * hour)
    expect(boundsOf('crisis', crisis, 50 * hour).toAt).toBe(102 * hour)
  })
})

describe('spanFor', () => {
  it('shows the last day until the rise would leave it', () => {
    expect(spanFor(crisis, 103 * hour)).toBe('day')
    expect(spanFor(crisis, 140 * hour)).toBe('crisis')
    expect(spanFor(null, 140 * hour)).toBe('day')
  })
})

describe('a range under the hand', () => {
  const minute = 60_000
  const year = { fromAt: 0, toAt: 365 * 24 * hour }
  const ranges = fc
    .tuple(fc.integer({ min: -50, max: 600_000 }), fc.integer({ min: 0, max: 600_000 }))
    .map(([from, length]) => ({ fromAt: from * minute, toAt: (from + length) * minute }))

  it('catches a range that leaves the record, turns over or shrinks to nothing', () => {
    const holds = (range: { fromAt: number; toAt: number }): void => {
      expect(range.fromAt).toBeGreaterThanOrEqual(year.fromAt)
      expect(range.toAt).toBeLessThanOrEqual(year.toAt)
      expect(range.toAt - range.fromAt).toBeGreaterThanOrEqual(LEAST_RANGE_MS)
    }
    fc.assert(
      fc.property(ranges, fc.double({ min: 0.01, max: 50, noNaN: true }), ranges, (range, factor, { fromAt, toAt }) => {
        const inside = keepWithin(range, year)
        for (const next of [
          inside,
          zoomRange(inside, factor, fromAt, year),
          shiftRange(inside, toAt - 3 * fromAt, year),
          rangeBetween(fromAt, toAt, year),
          withEdge(inside, 'fromAt', toAt, year),
          withEdge(inside, 'toAt', fromAt, year),
        ])
          holds(next)
      }),
      {
        numRuns: 1000,
        examples: [[{ fromAt: 0, toAt: 284_351 * minute }, 0.01, { fromAt: 528_037 * minute, toAt: 528_037 * minute }]],
      },
    )
  })

  it('catches an edge between two minutes, which the engine would refuse', () => {
    const range = { fromAt: 100 * hour, toAt: 200 * hour }
    expect(withEdge(range, 'fromAt', 110 * hour + 0.25, year).fromAt).toBe(110 * hour)
    expect(withEdge(range, 'toAt', 190 * hour - 12_345.6, year).toAt).toBe(190 * hour)
  })

  it('catches a moment that slides away from under the pointer while it is looked at closer', () => {
    const range = { fromAt: 100 * hour, toAt: 200 * hour }
    const closer = zoomRange(range, 0.5, 125 * hour, year)
    expect((125 * hour - closer.fromAt) / (closer.toAt - closer.fromAt)).toBeCloseTo(0.25, 3)
  })
})
