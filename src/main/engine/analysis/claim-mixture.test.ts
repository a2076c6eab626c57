import { describe, expect, it } from 'vitest'
import { type Bag, createMixture } from './claim-mixture.ts'

const bag = (...words: number[]): Bag => ({
  words: Int32Array.from(words),
  weights: new Int32Array(words.length).fill(1),
  total: words.length,
})

describe('mixture', () => {
  it('catches a text that is taken out and still counts', () => {
    const mixture = createMixture(6, 3)
    mixture.count(bag(0, 1), 0, 1)
    const before = mixture.best(bag(2, 3))
    mixture.count(bag(2, 3, 4), 1, 1)
    expect(mixture.best(bag(2, 3)).cluster).toBe(1)
    mixture.count(bag(2, 3, 4), 1, -1)
    expect(mixture.best(bag(2, 3))).toEqual(before)
    expect(mixture.textCount(1)).toBe(0)
  })

  it('catches a posterior that is no probability, or a draw that never reaches a cluster', () => {
    const mixture = createMixture(4, 3)
    for (let n = 0; n < 5; n += 1) mixture.count(bag(n % 2, 2), n % 3, 1)
    const sum = [0, 1, 2].reduce((total, cluster) => total + mixture.fitIn(bag(0, 2), cluster).posterior, 0)
    expect(sum).toBeCloseTo(1, 9)
    const drawn = new Set(Array.from({ length: 1000 }, (_, i) => mixture.draw(bag(2), i / 1000)))
    expect([...drawn].sort()).toEqual([0, 1, 2])
  })

  it('catches evidence for a cluster that knows nothing of the text', () => {
    const mixture = createMixture(4, 2)
    for (let n = 0; n < 10; n += 1) mixture.count(bag(0, 1), 0, 1)
    for (let n = 0; n < 10; n += 1) mixture.count(bag(2, 3), 1, 1)
    expect(mixture.evidence(bag(0, 1), 0)).toBeGreaterThan(1)
    expect(mixture.evidence(bag(0, 1), 1)).toBeLessThan(-1)
  })
})
