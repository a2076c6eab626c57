import { describe, expect, it } from 'vitest'
import { drivenTiming } from '../../../../../test/engine/driven-timing.ts'
import { drivenClock } from '../../clock.ts'
import { createLimits } from './limits.ts'
import { createServerClock } from './server-clock.ts'

const START = Date.UTC(2026, 7, 12)
const open = () => {
  const timing = drivenTiming(drivenClock(START))
  const clock = createServerClock(timing)
  const limits = createLimits(timing, clock)
  const { signal } = new AbortController()
  const headers = (remaining: number, resetsAt: number) => ({
    'x-rate-limit-limit': '10',
    'x-rate-limit-remaining': String(remaining),
    'x-rate-limit-reset': String(resetsAt / 1000),
  })
  const isTaken = async (): Promise<boolean> => {
    let isDone = false
    void limits.take('search', signal).then(() => {
      isDone = true
    })
    await timing.pass(0)
    return isDone
  }
  return { timing, clock, limits, headers, isTaken, signal }
}

describe('the keeper of limits', () => {
  it('catches a call beyond what X allows, or one that never comes after the reset', async () => {
    const { timing, limits, headers, signal } = open()
    await limits.take('search', signal)
    limits.note('search', headers(0, START + 60_000), false)
    let takenAt = 0
    void limits.take('search', signal).then(() => {
      takenAt = timing.now()
    })
    await timing.pass(59_000)
    expect(takenAt).toBe(0)
    await timing.pass(5_000)
    expect(takenAt).toBeGreaterThan(START + 60_000)
  })

  it('catches two calls at once for the one that is left', async () => {
    const { limits, headers, isTaken, signal } = open()
    await limits.take('search', signal)
    limits.note('search', headers(1, START + 60_000), false)
    expect(await isTaken()).toBe(true)
    expect(await isTaken()).toBe(false)
  })

  it('catches a call that got no answer and blocks the window for ever', async () => {
    const { limits, headers, isTaken, signal } = open()
    await limits.take('search', signal)
    limits.note('search', headers(1, START + 60_000), false)
    await limits.take('search', signal)
    limits.note('search', null, false)
    expect(await isTaken()).toBe(true)
  })

  it('catches a wrong clock of this machine that waits for a reset of another hour', () => {
    const { clock, limits, headers } = open()
    clock.note(new Date(START + 3_600_000).toUTCString())
    const told = limits.note('search', headers(0, START + 3_660_000), false)
    expect(Math.abs((told?.resetsAt ?? 0) - (START + 60_000))).toBeLessThanOrEqual(1_000)
  })

  it('catches a refusal without a reset that is tried again at once', async () => {
    const { timing, limits, isTaken } = open()
    limits.note('search', {}, true)
    expect(await isTaken()).toBe(false)
    await timing.pass(62_000)
    expect(await isTaken()).toBe(true)
  })

  it('catches an endpoint that pays for another', async () => {
    const { limits, headers, signal } = open()
    limits.note('mentions', headers(0, START + 60_000), true)
    await limits.take('search', signal)
  })

  it('catches a wait that a shutdown does not end', async () => {
    const { limits, headers } = open()
    limits.note('search', headers(0, START + 60_000), true)
    const stop = new AbortController()
    const taking = limits.take('search', stop.signal)
    stop.abort(new Error('closed'))
    await expect(taking).rejects.toThrow('closed')
  })
})
