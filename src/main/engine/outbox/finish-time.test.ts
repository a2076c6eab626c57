// The answer against a second opinion: a sender that is simulated call by call, and that looks at the clock only.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { finishTime, type QueueAhead } from './finish-time.ts'

const NOW = 1_000_000

/** Every millisecond: is it free, is the last one due, and do the limits let another leave? */
const simulate = ({ waitingCount, attempts, limit, callMs = 0, lastDueAt = NOW }: QueueAhead): number => {
  const tried = attempts.filter((at) => at <= NOW)
  let busyUntilAt = NOW
  let left = waitingCount
  for (let at = NOW; left > 0; at += 1) {
    while (left > 0 && busyUntilAt <= at && (left > 1 || lastDueAt <= at)) {
      if (tried.filter((one) => one > at - limit.perMs).length >= limit.count) break
      tried.push(at)
      busyUntilAt = at + callMs
      left -= 1
    }
  }
  return busyUntilAt
}

const queue = fc.record({
  nowAt: fc.constant(NOW),
  waitingCount: fc.integer({ min: 1, max: 30 }),
  limit: fc.record({ count: fc.integer({ min: 1, max: 8 }), perMs: fc.integer({ min: 1, max: 200 }) }),
  attempts: fc.array(fc.integer({ min: NOW - 300, max: NOW }), { maxLength: 12 }),
  callMs: fc.integer({ min: 0, max: 30 }),
  lastDueAt: fc.integer({ min: NOW, max: NOW + 100 }),
})

it('catches a promise that a sender, one call at a time and within the limit, does not keep', () => {
  fc.assert(
    fc.property(queue, (ahead) => {
      expect(finishTime(ahead)).toBe(simulate(ahead))
    }),
  )
})

it('catches a longer queue that ends sooner', () => {
  fc.assert(
    fc.property(queue, (ahead) => {
      const longer = finishTime({ ...ahead, waitingCount: ahead.waitingCount + 1 }) ?? 0
      expect(longer).toBeGreaterThanOrEqual(finishTime(ahead) ?? 0)
    }),
  )
})

it('catches a time for an empty queue, and a wait that never ends', () => {
  const limit = { count: 100, perMs: 900_000 }
  expect(finishTime({ nowAt: NOW, waitingCount: 0, attempts: [], limit })).toBeNull()
  expect(finishTime({ nowAt: NOW, waitingCount: 1, attempts: [], limit: { count: 0, perMs: 1 } })).toBeNull()
})

it('catches 10,000 answers on X that are promised for today', () => {
  const limit = { count: 100, perMs: 900_000 }
  const finishAt = finishTime({ nowAt: NOW, waitingCount: 10_000, attempts: [], limit, callMs: 400 })
  // 99 windows are waited for, then a hundred calls.
  expect(finishAt).toBe(NOW + 99 * 900_000 + 100 * 400)
})
