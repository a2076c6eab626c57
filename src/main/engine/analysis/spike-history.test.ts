// What the detector is told besides live counts: a history from before it watched, and that an event was not for us.

import { describe, expect, it } from 'vitest'
import { DAY, feed, fresh, HOUR, MINUTE, minutes, poisson, START, seeded } from './spike.fixture.ts'
import { restoreSpike } from './spike.ts'

const hourly = (hours: number, countAt: (hour: number) => number) =>
  Array.from({ length: hours }, (_, hour) => ({
    fromAt: START + hour * HOUR * MINUTE,
    untilAt: START + (hour + 1) * HOUR * MINUTE,
    count: countAt(hour),
  }))

describe('seed', () => {
  it('catches a brand connected today that must wait a day to be guarded: an imported fortnight is a baseline', () => {
    const random = seeded(23)
    const seeded14 = fresh()
    seeded14.seed(hourly(14 * 24, () => poisson(12, random)))
    const unseeded = fresh()
    for (const spike of [seeded14, unseeded])
      feed(
        spike,
        14 * DAY,
        minutes(3 * HOUR, () => poisson(0.2, random)),
      )
    const attack = minutes(20, () => 3)
    expect(feed(seeded14, 14 * DAY + 3 * HOUR, attack)).toHaveLength(1)
    expect(feed(unseeded, 14 * DAY + 3 * HOUR, attack)).toEqual([])
  })

  it('catches an ordinary busy hour that rings because the history was not learned', () => {
    const random = seeded(29)
    const spike = fresh()
    spike.seed(hourly(14 * 24, (hour) => poisson(hour % 24 < 12 ? 600 : 60, random)))
    const day = minutes(DAY, (minute) => poisson(minute < 12 * HOUR ? 10 : 1, random))
    expect(feed(spike, 14 * DAY, day)).toEqual([])
  })

  it('catches a history that rings, or a hole in it that is taken for silence', () => {
    const spike = fresh()
    spike.seed([...hourly(48, () => 600), ...hourly(24 * 9, () => 600).slice(24 * 8)])
    expect(spike.push(START + 30 * DAY * MINUTE, 10)).toMatchObject({ finding: null, eventOpen: false, inBand: true })
    const rest = minutes(DAY, () => 10)
    expect(feed(spike, 30 * DAY + 1, rest)).toEqual([])
  })
})

describe('dismiss', () => {
  const quiet = minutes(6 * DAY, (minute) => (minute % 120 === 0 ? 1 : 0))
  const wave = (perMinute: number) => minutes(2 * HOUR, () => perMinute)

  it('catches a dismissed event that rings again at the same size, or one that deafens to a clearly greater', () => {
    const spike = fresh()
    feed(spike, 0, quiet)
    expect(feed(spike, 6 * DAY, wave(2))).toHaveLength(1)
    spike.dismiss()
    expect(feed(spike, 7 * DAY, wave(2))).toEqual([])
    expect(feed(restoreSpike(JSON.parse(JSON.stringify(spike.snapshot()))), 8 * DAY, wave(10))).toHaveLength(1)
    expect(feed(spike, 23 * DAY, wave(2))).toHaveLength(1)
  })

  it('catches a dismissal that leaves the event open', () => {
    const spike = fresh()
    feed(spike, 0, quiet)
    feed(spike, 6 * DAY, wave(2))
    spike.dismiss()
    expect(spike.push(START + (6 * DAY + 2 * HOUR) * MINUTE, 2).eventOpen).toBe(false)
  })
})
