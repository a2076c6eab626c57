// The effect of a communication on made-up series of which the truth is known; on real ones see effect.long.test.ts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BIN, binAt, DAY_BINS, plant, seriesOf, verdicts } from './effect.fixture.ts'
import { effectOf } from './effect.ts'
import { poisson, seeded } from './spike.fixture.ts'

const ALONE = { others: [], unheard: [] }
const SAID = 6 * DAY_BINS
const LENGTH = SAID + 24

/** A busy brand by day and night, 60 posts a bin on average. */
const busy = (random: () => number, length = LENGTH): number[] =>
  Array.from({ length }, (_, bin) => poisson(60 + 40 * Math.sin((2 * Math.PI * bin) / DAY_BINS), random))

/** Twice a day people come in a rush, and go: half of them within the hour. */
const rushes = (random: () => number, length = LENGTH): number[] =>
  Array.from({ length }, (_, bin) => poisson(20 + 400 * 0.5 ** ((bin % (DAY_BINS / 2)) / 12), random))

describe('effect', () => {
  it('catches a halving that is not seen, or an interval that misses it', () => {
    let covered = 0
    for (let seed = 100; seed < 110; seed++) {
      const random = seeded(seed)
      const effects = effectOf(seriesOf(plant(busy(random), SAID, 0.5, random)), binAt(SAID), ALONE)
      expect(verdicts(effects)).toEqual(['fewer', 'fewer', 'fewer', 'fewer'])
      for (const { size } of effects) if (size && size.low <= 0.5 && size.high >= 0.5) covered += 1
    }
    expect(covered).toBeGreaterThanOrEqual(34)
  })

  it('catches a doubling that is told as a success', () => {
    const random = seeded(2)
    const effects = effectOf(seriesOf(plant(busy(random), SAID, 2, random)), binAt(SAID), ALONE)
    expect(verdicts(effects)).toEqual(['more', 'more', 'more', 'more'])
  })

  it('catches praise for what falls by itself: an hour after each peak posts halve, whoever speaks', () => {
    const random = seeded(3)
    const counts = rushes(random)
    const said = SAID - DAY_BINS / 2 + 4
    const effects = effectOf(seriesOf(counts), binAt(said), ALONE)
    for (const { size } of effects) expect(size?.actual).toBeLessThan(1.35 * (size?.expected ?? 0))
    expect(verdicts(effects)).not.toContain('fewer')
    const hushed = effectOf(seriesOf(plant(counts, said, 0.3, random)), binAt(said), ALONE)
    expect(verdicts(hushed)).toContain('fewer')
  })

  it('catches a share that turns unseen, or seen in points that it did not turn', () => {
    const random = seeded(4)
    const of = busy(random)
    const counts = of.map((all, bin) => plant([all], 0, bin < SAID ? 0.6 : 0.3, random)[0] ?? 0)
    const effects = effectOf(seriesOf(counts, of), binAt(SAID), ALONE)
    expect(verdicts(effects)).toEqual(['fewer', 'fewer', 'fewer', 'fewer'])
    for (const { size } of effects) {
      expect(size?.effect).toBeCloseTo(-0.3, 1)
      expect(size?.low).toBeLessThan(-0.3)
      expect(size?.high).toBeGreaterThan(-0.3)
    }
  })

  it('catches a verdict on a handful of posts', () => {
    const random = seeded(5)
    const counts = Array.from({ length: LENGTH }, () => poisson(0.1, random))
    expect(verdicts(effectOf(seriesOf(counts), binAt(SAID), ALONE))).toEqual(Array(4).fill('tooThin'))
    expect(verdicts(effectOf(seriesOf(counts.map(() => 0)), binAt(SAID), ALONE))).toEqual(Array(4).fill('tooThin'))
  })

  it('catches a verdict on the first storm of a brand: no earlier hour was like it', () => {
    const random = seeded(6)
    const counts = busy(random).map((count, bin) => (bin >= SAID - 18 ? 100 * count : count))
    expect(verdicts(effectOf(seriesOf(counts), binAt(SAID), ALONE))).toEqual(Array(4).fill('tooFewPlacebos'))
  })

  it('catches a verdict where the past bursts by itself', () => {
    const random = seeded(7)
    const gusts = Array.from({ length: LENGTH }, () => Math.exp(4 * random() - 2))
    const counts = busy(random).map((count, bin) => Math.round(count * (gusts[Math.floor(bin / 18)] ?? 1)))
    expect(verdicts(effectOf(seriesOf(counts), binAt(SAID), ALONE))).toEqual(Array(4).fill('tooRestless'))
  })

  it('catches two communications that take the credit of each other', () => {
    const random = seeded(8)
    const series = seriesOf(busy(random))
    const later = effectOf(series, binAt(SAID), { others: [binAt(SAID + 9)], unheard: [] })
    expect(verdicts(later)).toEqual(['none', 'none', 'overlapping', 'overlapping'])
    const earlier = effectOf(series, binAt(SAID), { others: [binAt(SAID - 4)], unheard: [] })
    expect(verdicts(earlier)).toEqual(['none', 'overlapping', 'overlapping', 'overlapping'])
  })

  it('catches a placebo at which the brand spoke: an effect that is always there is still an effect', () => {
    const random = seeded(9)
    const spoken = [1, 2, 3, 4, 5].map((day) => day * DAY_BINS + 20)
    const told = spoken.reduce((counts, bin) => plant(counts, bin, 0.3, random, bin + 24), busy(random))
    const hushed = plant(told, SAID + 20, 0.3, random)
    const series = seriesOf([...hushed, ...busy(random, 20)])
    const effects = effectOf(series, binAt(SAID + 20), { others: spoken.map(binAt), unheard: [] })
    // With these placebos left in, the hour would be told as nothing.
    expect(effects[2]?.verdict).toBe('fewer')
  })

  it('catches a source that was lost before the words, and whose return is told as their effect', () => {
    const counts = busy(seeded(12)).map((count, bin) =>
      bin >= SAID - 4 && bin < SAID - 1 ? Math.floor(count / 2) : count,
    )
    const unheard = [{ fromAt: binAt(SAID - 4), toAt: binAt(SAID - 1) }]
    const told = effectOf(seriesOf(counts), binAt(SAID), { others: [], unheard })
    expect(told.map(({ why }) => why)).toEqual(Array(4).fill('unheard'))
  })

  it('catches a horizon that is told before it is over, or silence of a blind source told as silence of people', () => {
    const random = seeded(10)
    const counts = busy(random).slice(0, SAID + 7)
    expect(verdicts(effectOf(seriesOf(counts), binAt(SAID), ALONE)).slice(1)).toEqual(['none', 'tooEarly', 'tooEarly'])
    const blind = { others: [], unheard: [{ fromAt: binAt(SAID + 4), toAt: binAt(SAID + 8) }] }
    expect(verdicts(effectOf(seriesOf(busy(random)), binAt(SAID), blind))).toEqual([
      'none',
      'unheard',
      'unheard',
      'unheard',
    ])
  })

  it('catches a crash at the edges: nothing, the first bin, the last, before and after all', () => {
    const random = seeded(11)
    const none = (length: number, bin: number) =>
      effectOf(seriesOf(busy(random, length)), binAt(bin), ALONE).every(
        ({ verdict, size }) => verdict === 'cannotTell' && size === null,
      )
    expect(none(0, 0)).toBe(true)
    for (const bin of [-500, -1, 0, 1, 60, 600, 601, 5000]) expect(none(600, bin)).toBe(true)
    expect(verdicts(effectOf(seriesOf(busy(random, 600)), binAt(5000), ALONE))).toEqual(Array(4).fill('tooEarly'))
  })

  it('catches an answer that depends on what happens after the horizon, or on the bin that the words cut', () => {
    const random = seeded(12)
    const counts = busy(random)
    const cut = effectOf(seriesOf(counts), binAt(SAID - 30) + BIN / 3, ALONE)
    const changed = counts.map((count, bin) => (bin === SAID - 30 || bin > SAID - 5 ? 5000 : count))
    expect(effectOf(seriesOf(changed), binAt(SAID - 30) + BIN / 3, ALONE)).toEqual(cut)
  })

  it('catches a number that is none, an interval without its effect, or a verdict against its interval', () => {
    const bin = fc.oneof({ weight: 9, arbitrary: fc.nat(80) }, { weight: 1, arbitrary: fc.nat(2000) })
    fc.assert(
      fc.property(
        fc.array(bin, { minLength: 0, maxLength: 700 }),
        fc.nat(700),
        fc.boolean(),
        (counts, said, isShare) => {
          const of = isShare ? counts.map((count, n) => count + ((n * 7) % 13)) : null
          for (const { verdict, why, size } of effectOf(seriesOf(counts, of), binAt(said), ALONE)) {
            expect(why === null).toBe(verdict !== 'cannotTell')
            if (!size) continue
            const { low, effect, high, expected, actual } = size
            for (const number of [low, effect, high, expected, actual]) expect(Number.isFinite(number)).toBe(true)
            expect(low <= effect && effect <= high).toBe(true)
            const nothing = isShare ? 0 : 1
            if (verdict === 'fewer') expect(high).toBeLessThan(nothing)
            if (verdict === 'more') expect(low).toBeGreaterThan(nothing)
            if (verdict === 'none') expect(low <= nothing && nothing <= high).toBe(true)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
