import { describe, expect, it } from 'vitest'
import type { Alert } from '../../../shared/model.ts'
import { firstOfEvents, sideOf } from './marks.tsx'
import { binAt, stepBin } from './pulse-chart.tsx'
import { partPath } from './tone-area.tsx'

describe('binAt', () => {
  it('stays inside the series at both edges, or a press on the margin would open nothing', () => {
    const bins = [{ at: 100 }, { at: 110 }, { at: 120 }]
    expect([0, 100, 109, 110, 129, 500, Number.POSITIVE_INFINITY].map((at) => binAt(at, bins, 10))).toEqual([
      0, 0, 0, 1, 2, 2, 2,
    ])
    expect(binAt(10, [], 10)).toBeNull()
  })
})

describe('stepBin', () => {
  it('walks with the arrows and stops at the ends', () => {
    expect(stepBin('ArrowLeft', 0, 5)).toBe(0)
    expect(stepBin('ArrowRight', 4, 5)).toBe(4)
    expect(stepBin('PageUp', 20, 50)).toBe(10)
    expect(stepBin('End', 0, 5)).toBe(4)
    expect(stepBin('a', 0, 5)).toBeNull()
  })
})

describe('marks', () => {
  it('catches an event with a mark for every alert that joined it', () => {
    const alert = (eventId: string, at: number) => ({ eventId, at }) as Alert
    expect(firstOfEvents([alert('a', 30), alert('a', 10), alert('b', 20)]).map(({ at }) => at)).toEqual([10, 20])
  })

  it('catches a word written over the next mark, or out of the frame', () => {
    const marks = [10, 60, 290].map((x) => ({ at: x, x, needsHand: false }))
    expect(marks.map((_, index) => sideOf(marks, index, 300, 80))).toEqual([0, 1, -1])
  })
})

describe('partPath', () => {
  it('catches positive posts drawn over the negative ones instead of on top of them', () => {
    const bin = { at: 0, count: 5, expected: null, upper: null, readCount: 5, negativeCount: 3, positiveCount: 2 }
    const shape = { xOf: (at: number) => at, yOf: (count: number) => 100 - count * 10 }
    expect(partPath([bin], shape, 10, (one) => [one.negativeCount, one.negativeCount + one.positiveCount])).toBe(
      'M0,70V50H10V70Z',
    )
    expect(partPath([{ ...bin, positiveCount: 0 }], shape, 10, (one) => [3, 3 + one.positiveCount])).toBe('')
  })
})
