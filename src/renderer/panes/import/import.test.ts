import { describe, expect, it } from 'vitest'
import { howFar, percentOf } from './import-run.tsx'
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

describe('howFar', () => {
  it('catches a done import that stops short by its refused lines, and bytes taken for lines', () => {
    const run = { state: 'done', doneCount: 300, lineCount: 305, rejectedCount: 5 } as const
    const far = howFar(run, { phase: 'reading', doneCount: 90_000, totalCount: 90_000 })
    expect(far).toEqual({ done: 300, total: 300 })
    const reading = { state: 'running', doneCount: 0, lineCount: 0, rejectedCount: 0 } as const
    expect(howFar(reading, { phase: 'reading', doneCount: 10, totalCount: 90 })).toEqual({ done: 10, total: 90 })
  })
})
