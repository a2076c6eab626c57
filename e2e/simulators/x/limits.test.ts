import { describe, expect, it } from 'vitest'
import { createClock } from './clock.ts'
import { createLimits, LIMITS } from './limits.ts'
import { callX } from './test-calls.ts'

const MINUTE_MS = 60_000

describe('limits', () => {
  it('catches one call too many, a window that never ends, and accounts that share one', () => {
    const clock = createClock(() => 0)
    const limits = createLimits(clock)
    for (let left = 74; left >= 0; left--) {
      expect(limits.take('users.me', 'a')).toMatchObject({ remaining: left, isOver: false, resetsAt: 15 * MINUTE_MS })
    }
    expect(limits.take('users.me', 'a')).toMatchObject({ remaining: 0, isOver: true })
    expect(limits.take('users.me', 'b').isOver).toBe(false)
    clock.advance(15 * MINUTE_MS)
    expect(limits.take('users.me', 'a')).toMatchObject({ remaining: 74, resetsAt: 30 * MINUTE_MS })
  })

  it('catches an app that posts more than 10,000 times a day by many accounts', () => {
    const clock = createClock(() => 0)
    const limits = createLimits(clock)
    for (let post = 0; post < 10_000; post++) {
      expect(limits.take('posts.create', `account ${Math.floor(post / 100)}`).isOver).toBe(false)
    }
    expect(limits.take('posts.create', 'another').isOver).toBe(true)
    clock.advance(86_400_000)
    expect(limits.take('posts.create', 'another').isOver).toBe(false)
  })

  it('catches numbers that are not those of X', () => {
    expect(LIMITS['posts.search']).toMatchObject({ app: 450, user: 300 })
    expect(LIMITS['users.mentions']).toMatchObject({ app: 450, user: 300 })
    expect(LIMITS['stream.connect'].app).toBe(50)
    expect(LIMITS['rules.change'].app).toBe(100)
    expect(LIMITS['posts.create'].user).toBe(100)
  })

  it('catches a 429 without the headers that say when to come back, and a forced one without its reset', async () => {
    const { get, control } = await callX()
    const { access_token: token } = await control.signIn('orvalys')
    const first = await get('/2/users/me', token)
    expect(first.headers.get('x-rate-limit-limit')).toBe('75')
    expect(first.headers.get('x-rate-limit-remaining')).toBe('74')
    for (let call = 0; call < 74; call++) await get('/2/users/me', token)
    const over = await get('/2/users/me', token)
    expect(over.status).toBe(429)
    expect(over.headers.get('retry-after')).toBeNull()
    const { now } = await control.state()
    expect(Number(over.headers.get('x-rate-limit-reset')) * 1000).toBeGreaterThan(now + 14 * MINUTE_MS)
    await control.advance(15 * MINUTE_MS)
    expect((await get('/2/users/me', token)).status).toBe(200)
    await control.fault({ kind: 'rateLimited', afterMs: 5 * MINUTE_MS, times: 1 })
    const forced = await get('/2/users/me', token)
    expect(forced.status).toBe(429)
    const { now: after } = await control.state()
    expect(Number(forced.headers.get('x-rate-limit-reset')) * 1000).toBeLessThan(after + 6 * MINUTE_MS)
    expect((await get('/2/users/me', token)).status).toBe(200)
  })
})
