import { expect, it } from 'vitest'
import { contrastOnWhite, pngSizeOf } from './brand-look.ts'

it.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
  ['#ff0000', 4],
  ['#1f4f8f', 8.19],
])('catches a colour whose contrast on white is not what WCAG says: %s', (colour, ratio) => {
  expect(contrastOnWhite(colour)).toBeCloseTo(ratio, 1)
})

it('catches a picture that is no PNG, or one that is cut', () => {
  const png = new Uint8Array(24)
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  new DataView(png.buffer).setUint32(16, 640)
  new DataView(png.buffer).setUint32(20, 480)
  expect(pngSizeOf(png)).toEqual({ width: 640, height: 480 })
  expect(pngSizeOf(png.subarray(0, 20))).toBeNull()
  expect(pngSizeOf(new TextEncoder().encode('GIF89a and something more than that'))).toBeNull()
})
