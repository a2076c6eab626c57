import { describe, expect, it } from 'vitest'
import { binAt, stepBin } from './pulse-chart.tsx'

describe('binAt', () => {
  it('stays inside the series at both edges, or a press on the margin would open nothing', () => {
    expect([-20, 0, 99, 100, 399, 400, 900].map((x) => binAt(x, 4, 400))).toEqual([0, 0, 0, 1, 3, 3, 3])
    expect(binAt(10, 0, 400)).toBeNull()
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
