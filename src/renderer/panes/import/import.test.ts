import { describe, expect, it } from 'vitest'
import { percentOf } from './import-run.tsx'
import { SPEEDS, speedOf, speedValue } from './speeds.ts'

describe('speeds', () => {
  it('survives the trip through a form field', () => {
    expect(SPEEDS.map((speed) => speedOf(speedValue(speed)))).toEqual(SPEEDS)
  })
})

describe('percentOf', () => {
  it('never says done while it runs, nor divides by nothing', () => {
    expect(percentOf(1000, 1000, true)).toBe(99)
    expect(percentOf(1000, 1000, false)).toBe(100)
    expect(percentOf(0, 0, true)).toBe(0)
    expect(percentOf(12, 10, false)).toBe(100)
  })
})
