import { describe, expect, it } from 'vitest'
import { langOf, themeOf } from './appearance.ts'
import { brandNowOf } from './brand-now.ts'
import { perMinuteOf } from './per-minute.ts'

describe('appearance', () => {
  it('lets a person overrule the machine, and the machine decide otherwise', () => {
    expect(themeOf('dark', true, true)).toBe('dark')
    expect(themeOf('system', true, false)).toBe('light')
    expect(themeOf('system', true, true)).toBe('contrast')
    expect(langOf('system', 'fr')).toBe('fr')
    expect(langOf('en', 'fr')).toBe('en')
  })
})

describe('brandNowOf', () => {
  it('keeps the wall clock for a live source, and the replayed minute for an old file', () => {
    expect(brandNowOf(1_000_000, 1_030_000)).toBeNull()
    expect(brandNowOf(1_000_000, 900_000_000)).toBe(1_000_000)
    expect(brandNowOf(null, 5)).toBeNull()
  })
})

describe('perMinuteOf', () => {
  it('reads the last complete bin: the running one always looks like a fall', () => {
    const bin = (at: number, count: number) => ({
      at,
      count,
      expected: null,
      upper: null,
      readCount: 0,
      negativeCount: 0,
      positiveCount: 0,
    })
    const pulse = {
      span: null,
      binMs: 300_000,
      nowAt: 650_000,
      bins: [bin(0, 5), bin(300_000, 50), bin(600_000, 1)],
      peak: null,
    }
    expect(perMinuteOf(pulse)).toBe(10)
    expect(perMinuteOf({ ...pulse, nowAt: null })).toBeNull()
  })
})
