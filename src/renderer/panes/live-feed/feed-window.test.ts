import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexOf, keyAt, MAX_ROWS, newestWhole, pageStart, rowCountOf, rowOf, slide, windowFor } from './feed-window.ts'

describe('the feed window', () => {
  it('never lets the list outgrow what Chromium can lay out', () => {
    expect(rowCountOf({ topKey: 5_000_000, skip: 0 }) * 68).toBeLessThan(33_000_000)
    expect(rowCountOf({ topKey: 0, skip: 0 })).toBe(0)
  })

  it('puts the newest on top and loses no key between index and key', () => {
    expect(keyAt({ topKey: 10, skip: 0 }, 0)).toBe(10)
    void fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), (topKey, back) => {
        const window = { topKey, skip: Math.min(back, topKey - 1) }
        const index = Math.floor(rowCountOf(window) / 2)
        expect(indexOf(window, keyAt(window, index))).toBe(index)
      }),
    )
  })

  it('reaches the oldest post of a million by scrolling, and comes back to the newest', () => {
    let window = { topKey: 1_000_000, skip: 0 }
    for (let step = 0; step < 50; step += 1) {
      window = { ...window, skip: slide(window, rowCountOf(window) - 30, rowCountOf(window) - 1) }
    }
    expect(keyAt(window, rowCountOf(window) - 1)).toBe(1)
    for (let step = 0; step < 50; step += 1) window = { ...window, skip: slide(window, 0, 30) }
    expect(keyAt(window, 0)).toBe(1_000_000)
  })

  it('stays where it is in the middle: sliding under the reader would lose their place', () => {
    const window = { topKey: 1_000_000, skip: 300_000 }
    expect(slide(window, MAX_ROWS / 2, MAX_ROWS / 2 + 30)).toBe(300_000)
  })

  it('shows any key it is asked for', () => {
    void fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000 }), fc.integer({ min: 1, max: 3_000_000 }), (a, b) => {
        const window = windowFor({ topKey: Math.max(a, b), skip: 0 }, Math.min(a, b))
        const index = indexOf(window, Math.min(a, b))
        expect(index).toBeGreaterThanOrEqual(0)
        expect(index).toBeLessThan(rowCountOf(window))
      }),
    )
  })
})

describe('pages', () => {
  it('cuts at fixed keys, so that a growing feed does not change the question', () => {
    expect([1, 100, 101, 200].map(pageStart)).toEqual([1, 1, 101, 101])
  })

  it('finds a row in whichever page holds it', () => {
    const pages = [
      { fromKey: 101, items: ['k101'] },
      { fromKey: 1, items: ['k1', 'k2'] },
      { fromKey: null, items: undefined },
    ]
    expect([101, 2, 3].map((key) => rowOf(pages, key))).toEqual(['k101', 'k2', undefined])
  })

  it('does not move the top onto rows that have not come yet', () => {
    expect(newestWhole({ fromKey: 101, items: ['a'] }, { fromKey: 1, items: undefined })).toBeNull()
    expect(newestWhole({ fromKey: 101, items: ['a'] }, { fromKey: 1, items: ['x'] })).toBe(101)
    expect(newestWhole({ fromKey: 1, items: ['a', 'b'] }, { fromKey: null, items: undefined })).toBe(2)
  })
})
