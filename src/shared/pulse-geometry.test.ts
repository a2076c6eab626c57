import { describe, expect, it } from 'vitest'
import { pulseGeometry } from './pulse-geometry.ts'

const minute = 60_000
const bins = [0, 1, 2, 3].map((index) => ({ at: index * minute, count: index * 10, upper: index < 2 ? null : 5 }))
const frame = { binMs: minute, width: 400, height: 100 }

describe('pulseGeometry', () => {
  it('gives the last bin its full width, or the newest minute would be invisible', () => {
    const { steps, linePath, xOf } = pulseGeometry(bins, frame)
    expect(steps.at(-1)).toMatchObject({ x: 300, width: 100 })
    expect(xOf(4 * minute)).toBe(400)
    expect(linePath).toContain('400')
  })

  it('leaves a hole where a bin is missing instead of drawing a fall to zero or a bridge', () => {
    const holed = bins.filter((_, index) => index !== 2)
    expect(pulseGeometry(holed, frame).linePath.match(/M/g)).toHaveLength(2)
    expect(pulseGeometry(bins, frame).linePath.match(/M/g)).toHaveLength(1)
  })

  it('draws the band only where history foretold one', () => {
    const { bandLinePath } = pulseGeometry(bins, frame)
    expect(bandLinePath?.startsWith('M200')).toBe(true)
    expect(
      pulseGeometry(
        bins.map((bin) => ({ ...bin, upper: null })),
        frame,
      ).bandPath,
    ).toBeNull()
  })

  it('does not let a wide band press the counts flat, nor draw above the frame', () => {
    const wide = bins.map((bin) => ({ ...bin, upper: 5000 }))
    const { steps, yOf } = pulseGeometry(wide, frame)
    expect(steps.at(-1)?.y).toBeLessThanOrEqual(50)
    expect(yOf(5000)).toBe(0)
  })

  it('ticks whole counts only: half a mention does not exist', () => {
    const { yTicks } = pulseGeometry([{ at: 0, count: 1, upper: null }], frame)
    expect(yTicks.map((tick) => tick.count)).toEqual([0, 1])
  })

  it('puts hour ticks on round hours of the reader, not of Greenwich', () => {
    const hour = 60 * minute
    const long = Array.from({ length: 48 }, (_, index) => ({ at: index * hour, count: 1, upper: null }))
    const { xTicks, xTickStepMs } = pulseGeometry(long, {
      binMs: hour,
      width: 500,
      height: 50,
      zoneOffsetMs: 5.5 * hour,
    })
    expect(xTickStepMs).toBe(12 * hour)
    expect(xTicks.map((tick) => (tick.at + 5.5 * hour) % (12 * hour))).toEqual(xTicks.map(() => 0))
    expect(xTicks.some((tick) => tick.isDay)).toBe(true)
  })

  it('stands up with nothing to draw', () => {
    const empty = pulseGeometry([], frame)
    expect(empty).toMatchObject({ areaPath: '', linePath: '', bandPath: null, peak: null })
  })
})
