import { expect, it } from 'vitest'
import { createFirehosePlace } from './firehose-place.ts'

const NOW = Date.UTC(2026, 4, 4, 12)
const HOUR = 3_600_000
const us = (at: number): number => at * 1000

const at = (cursorAt: number | null) => {
  let now = NOW
  const timing = { now: () => now, wait: () => Promise.resolve() }
  const place = createFirehosePlace(cursorAt === null ? null : String(us(cursorAt)), timing)
  const pass = (ms: number): void => {
    now += ms
  }
  return { place, pass }
}

it('catches a first start that listens to nothing, or a quiet one that forgets where it was', () => {
  const { place } = at(null)
  expect([place.fromUs, place.lost, place.isCaughtUp()]).toEqual([null, null, true])
  expect(Number(place.cursor())).toBeGreaterThan(us(NOW - 10_000))
})

it('catches the seconds by which two hosts differ', () => {
  expect(at(NOW - HOUR).place.fromUs).toBe(us(NOW - HOUR - 5_000))
})

it('catches a past that no host has any more and that is not told as missing', () => {
  const { place } = at(NOW - 80 * HOUR)
  expect(place.fromUs).toBe(us(NOW - 72 * HOUR))
  expect(place.lost).toEqual({ fromAt: NOW - 80 * HOUR, toAt: NOW - 72 * HOUR })
})

it('catches a host that keeps less than we think', () => {
  const { place } = at(NOW - 30 * HOUR)
  expect(place.hear(us(NOW - 24 * HOUR))).toEqual({ fromAt: NOW - 30 * HOUR, toAt: NOW - 24 * HOUR })
  expect(place.hear(us(NOW - 20 * HOUR))).toBeNull()
})

it('catches a cursor that goes back', () => {
  const { place } = at(NOW - HOUR)
  place.hear(us(NOW - HOUR - 4_000))
  expect(place.cursor()).toBe(String(us(NOW - HOUR)))
})

it('catches a past that is taken for news, and news for the past under a clock that is wrong', () => {
  const { place, pass } = at(NOW - HOUR)
  place.weigh(500)
  expect(place.isCaughtUp()).toBe(false)
  // Thirty minutes in ten seconds: still the past.
  pass(10_000)
  place.hear(us(NOW - HOUR / 2))
  place.weigh(500)
  expect(place.isCaughtUp()).toBe(false)
  // Ten seconds in ten seconds: the present of a host whose clock is half an hour behind ours.
  pass(10_000)
  place.hear(us(NOW - HOUR / 2 + 10_000))
  place.weigh(10)
  expect(place.isCaughtUp()).toBe(true)
})

it('catches a quiet network that never catches up', () => {
  const { place } = at(NOW - HOUR)
  place.weigh(0)
  expect(place.isCaughtUp()).toBe(true)
})
