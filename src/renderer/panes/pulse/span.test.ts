import { describe, expect, it } from 'vitest'
import type { Crisis } from '../../../shared/model.ts'
import { boundsOf, spanFor } from './span.ts'

const hour = 3_600_000
const crisis = { onsetAt: 100.4 * hour, openedAt: 101 * hour, closedAt: null } as Crisis

describe('boundsOf', () => {
  it('keeps the same question while the clock ticks, or every second would ask for a new pulse', () => {
    expect(boundsOf('crisis', crisis, 130.2 * hour)).toEqual(boundsOf('crisis', crisis, 130.7 * hour))
    expect(boundsOf('crisis', crisis, 130.2 * hour)).toEqual({ fromAt: 88 * hour, toAt: 131 * hour })
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
