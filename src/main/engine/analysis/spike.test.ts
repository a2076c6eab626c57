// The detector of volume peaks: what it must ring for and what it must not.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, feed, fresh, HOUR, MINUTE, minutes, poisson, START, seeded } from './spike.fixture.ts'

describe('rings', () => {
  it.each([0.01, 0.3, 5, 100, 1000])('catches a detector deaf at one rate: tenfold from %d a minute', (rate) => {
    const random = seeded(7)
    const spike = fresh()
    expect(
      feed(
        spike,
        0,
        minutes(5 * DAY, () => poisson(rate, random)),
      ),
    ).toEqual([])
    const rise = Math.max(2, 10 * rate)
    const [finding] = feed(
      spike,
      5 * DAY,
      minutes(HOUR, () => poisson(rise, random)),
    )
    expect(finding).toBeDefined()
    expect((finding?.at ?? 0) - START - 5 * DAY * MINUTE).toBeLessThanOrEqual(20 * MINUTE)
    expect(Math.abs((finding?.onsetAt ?? 0) - START - 5 * DAY * MINUTE)).toBeLessThanOrEqual(5 * MINUTE)
  })

  it('catches a hashtag pushed in an hour that is heard after it: 40 posts in 20 minutes on one a day', () => {
    const spike = fresh()
    feed(
      spike,
      0,
      minutes(20 * DAY, (minute) => (minute % DAY === 600 ? 1 : 0)),
    )
    const [finding] = feed(
      spike,
      20 * DAY,
      minutes(HOUR, (minute) => (minute < 20 ? 2 : 0)),
    )
    expect(finding?.at).toBeLessThanOrEqual(START + (20 * DAY + 10) * MINUTE)
  })

  it('catches a silent brand that stays silent when 129 posts come in an hour', () => {
    const spike = fresh()
    spike.push(START, 1)
    const [finding] = feed(
      spike,
      40 * DAY,
      minutes(HOUR, (minute) => (minute % 20 < 3 ? 3 : 2)),
    )
    expect(finding?.at).toBeLessThan(START + (40 * DAY + 15) * MINUTE)
  })

  it('catches a day twice as busy that no single minute shows', () => {
    const random = seeded(11)
    const rhythm = (minute: number): number => 0.3 * (1 + 0.8 * Math.sin((2 * Math.PI * minute) / DAY))
    const spike = fresh()
    expect(
      feed(
        spike,
        0,
        minutes(6 * DAY, (minute) => poisson(rhythm(minute), random)),
      ),
    ).toEqual([])
    const busy = feed(
      spike,
      6 * DAY,
      minutes(DAY, (minute) => poisson(2.2 * rhythm(minute), random)),
    )
    expect(busy).toHaveLength(1)
  })

  it('catches a giant peak that deafens: a small second wave a week later is a new event', () => {
    const random = seeded(13)
    const spike = fresh()
    feed(
      spike,
      0,
      minutes(5 * DAY, () => poisson(0.05, random)),
    )
    expect(
      feed(
        spike,
        5 * DAY,
        minutes(4 * HOUR, () => 200),
      ),
    ).toHaveLength(1)
    expect(
      feed(
        spike,
        5 * DAY + 4 * HOUR,
        minutes(7 * DAY, () => poisson(0.05, random)),
      ),
    ).toEqual([])
    expect(
      feed(
        spike,
        12 * DAY + 4 * HOUR,
        minutes(HOUR, () => 3),
      ),
    ).toHaveLength(1)
  })

  it('catches an attack hidden by the small stir of the evening before it', () => {
    const spike = fresh()
    feed(
      spike,
      0,
      minutes(5 * DAY, (minute) => (minute % 300 === 0 ? 1 : 0)),
    )
    expect(
      feed(
        spike,
        5 * DAY,
        minutes(30, () => 1),
      ),
    ).toHaveLength(1)
    expect(
      feed(
        spike,
        5 * DAY + 30,
        minutes(2 * HOUR, () => 0),
      ),
    ).toEqual([])
    expect(
      feed(
        spike,
        5 * DAY + 150,
        minutes(HOUR, () => 10),
      ),
    ).toHaveLength(1)
  })
})

describe('stays silent', () => {
  it('catches more than 0.9 false alarms a week on plain chance, from 0.01 to 1,000 mentions a minute', () => {
    const rates = [0.01, 0.1, 1, 10, 100, 1000]
    const alarms = rates.flatMap((rate, index) => {
      const random = seeded(100 + index)
      return feed(
        fresh(),
        0,
        minutes(28 * DAY, () => poisson(rate, random)),
      )
    })
    expect(alarms.length / 4).toBeLessThanOrEqual(0.9)
  }, 30_000)

  it('catches a detector that rings every morning: tenfold daily rhythm with bursts', () => {
    const random = seeded(5)
    const countAt = (minute: number): number => {
      const mean = 2 * 10 ** Math.sin((2 * Math.PI * minute) / DAY - 2)
      return poisson(mean * (0.5 + random()), random) + (random() < 0.01 ? Math.floor(random() * 8) : 0)
    }
    expect(feed(fresh(), 0, minutes(21 * DAY, countAt)).length).toBeLessThanOrEqual(2)
  })

  it('catches the start of a collection taken for a crisis: 1,000 a minute from the first minute', () => {
    const random = seeded(3)
    expect(
      feed(
        fresh(),
        0,
        minutes(DAY, () => poisson(1000, random)),
      ),
    ).toEqual([])
  })

  it('catches a fall that rings, whatever the levels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (high, share) => {
        const spike = fresh()
        feed(
          spike,
          0,
          minutes(2 * DAY, () => high),
        )
        return (
          feed(
            spike,
            2 * DAY,
            minutes(2 * DAY, () => Math.floor(high * share)),
          ).length === 0
        )
      }),
      { numRuns: 25 },
    )
  })

  it('catches an alarm a day for ever after a lasting change of level', () => {
    const random = seeded(17)
    const spike = fresh()
    feed(
      spike,
      0,
      minutes(7 * DAY, () => poisson(2, random)),
    )
    expect(
      feed(
        spike,
        7 * DAY,
        minutes(DAY, () => poisson(30, random)),
      ),
    ).toHaveLength(1)
    expect(
      feed(
        spike,
        8 * DAY,
        minutes(7 * DAY, () => poisson(30, random)),
      ),
    ).toEqual([])
    expect(spike.push(START + 15 * DAY * MINUTE, 30).eventOpen).toBe(false)
  })

  it('catches a storm of alarms in one event that trembles', () => {
    const random = seeded(19)
    const spike = fresh()
    feed(
      spike,
      0,
      minutes(5 * DAY, () => poisson(0.2, random)),
    )
    const wave = minutes(6 * HOUR, (minute) =>
      poisson(20 * (1 + Math.sin(minute / 9)) * Math.exp(-minute / 120), random),
    )
    expect(feed(spike, 5 * DAY, wave)).toHaveLength(1)
  })
})
