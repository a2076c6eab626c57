// The detector of volume peaks as a law-abiding machine: snapshots, any input, gaps, causality.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, feed, fresh, MINUTE, minutes, poisson, START, seeded } from './spike.fixture.ts'
import { createSpike, restoreSpike, type SpikeSnapshot } from './spike.ts'

/** What was learned, without the last digits: a closed form and a walk add up in another order. */
const rounded = ({ levels, days, peaks }: SpikeSnapshot): unknown =>
  JSON.parse(
    JSON.stringify({ levels, days, peaks }, (_, value) => (typeof value === 'number' ? value.toFixed(9) : value)),
  )

describe('holds', () => {
  const series = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5000 }), fc.constant(1_000_000)),
    { minLength: 1, maxLength: 400 },
  )

  it('catches a snapshot that forgets: the same future from any cut, through JSON', () => {
    fc.assert(
      fc.property(series, fc.nat(), fc.nat({ max: 5 * DAY }), (counts, cutAt, gap) => {
        const cut = cutAt % counts.length
        const one = fresh()
        feed(
          one,
          0,
          minutes(DAY + 90, (minute) => minute % 7),
        )
        feed(one, 2 * DAY, counts.slice(0, cut))
        const text = JSON.stringify(one.snapshot())
        expect(text.length).toBeLessThan(20_000)
        const two = restoreSpike(JSON.parse(text))
        expect(two.push(START, 5)).toEqual(one.push(START, 5))
        counts.slice(cut).forEach((count, index) => {
          const at = START + (2 * DAY + cut + gap + index) * MINUTE
          expect(two.push(at, count)).toEqual(one.push(at, count))
        })
        expect(two.snapshot()).toEqual(one.snapshot())
      }),
      { numRuns: 30 },
    )
  })

  it('catches NaN, infinity and a score outside 0..1 on any input', () => {
    const pushes = fc.array(fc.tuple(fc.integer({ min: -10, max: 100_000 }), fc.double()), { maxLength: 200 })
    fc.assert(
      fc.property(pushes, fc.constantFrom(1000, MINUTE, 300_000, 86_400_000, 604_800_000), (list, binMs) => {
        const spike = createSpike({ binMs })
        for (const [bin, count] of list) {
          const step = spike.push(bin * binMs, count)
          expect(step.score).toBeGreaterThanOrEqual(0)
          expect(step.score).toBeLessThanOrEqual(1)
          expect(Number.isFinite(step.expected) && Number.isFinite(step.upper)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('catches a gap that is walked through: two silent months cost next to nothing and are learned as silence', () => {
    const gapped = fresh()
    const walked = fresh()
    for (const spike of [gapped, walked])
      feed(
        spike,
        0,
        minutes(3 * DAY, (minute) => minute % 3),
      )
    const before = performance.now()
    const leapt = gapped.push(START + 63 * DAY * MINUTE, 1)
    expect(performance.now() - before).toBeLessThan(50)
    feed(
      walked,
      3 * DAY,
      minutes(60 * DAY, () => 0),
    )
    const stepped = walked.push(START + 63 * DAY * MINUTE, 1)
    expect(leapt.expected).toBeCloseTo(stepped.expected, 9)
    expect(leapt.upper).toBeCloseTo(stepped.upper, 9)
    expect(rounded(gapped.snapshot())).toEqual(rounded(walked.snapshot()))
  })

  it('catches look-ahead: what was said of a prefix does not depend on what follows', () => {
    fc.assert(
      fc.property(series, series, (prefix, rest) => {
        const one = fresh()
        const two = fresh()
        const alone = prefix.map((count, minute) => one.push(START + minute * MINUTE, count))
        const both = [...prefix, ...rest].map((count, minute) => two.push(START + minute * MINUTE, count))
        expect(both.slice(0, prefix.length)).toEqual(alone)
      }),
      { numRuns: 20 },
    )
  })

  it('catches clocks that are wrong: what comes from the past is ignored, from the future leapt to, and nothing rings', () => {
    const at = fc.integer({ min: -400 * DAY, max: 400 * DAY })
    fc.assert(
      fc.property(fc.array(at, { minLength: 1, maxLength: 60 }), (ats) => {
        const spike = fresh()
        let newest = Number.NEGATIVE_INFINITY
        for (const minute of ats) {
          const before = spike.snapshot()
          expect(spike.push(START + minute * MINUTE, 1).finding).toBeNull()
          if (minute <= newest) expect(spike.snapshot()).toEqual(before)
          newest = Math.max(newest, minute)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('catches a series too short to judge that rings: none, one point of any height, two hours of anything', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10_000_000 }), { maxLength: 115 }), (counts) => {
        expect(feed(fresh(), 0, counts)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('catches a million a minute that overflows, crashes or rings on its own noise', () => {
    const random = seeded(31)
    const spike = fresh()
    expect(
      feed(
        spike,
        0,
        minutes(9 * DAY, () => poisson(1_000_000, random)),
      ),
    ).toEqual([])
    expect(
      feed(
        spike,
        9 * DAY,
        minutes(30, () => 20_000_000),
      ),
    ).toHaveLength(1)
  })

  it('catches a snapshot of an earlier build that crashes the start: it starts anew with the same bins', () => {
    const old = restoreSpike({ version: 1, options: { binMs: MINUTE, minCount: 10, warmUpMs: 0 } })
    expect(old.push(START, 3)).toMatchObject({ finding: null, inBand: true })
    expect(old.snapshot()).toMatchObject({ version: 2, options: { binMs: MINUTE, minCount: 10, warmUpMs: 0 } })
  })
})
