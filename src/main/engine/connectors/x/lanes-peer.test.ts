// Each lane of X against the simulator, without a storm.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLaneKeeper, timingOf, until } from '../../../../../test/engine/lane-keeper.ts'
import { meetX, WATCH, type XPeer } from '../../../../../test/engine/x-peer.ts'
import type { SpendStage } from '../../../../shared/sources.ts'

describe('the lanes of X', () => {
  let peer: XPeer
  beforeEach(async () => {
    peer = await meetX()
    await peer.x.control.set({ hasLimits: false, heartbeatMs: 300 })
  })
  afterEach(() => peer.x.stop())

  const keeperOf = (options = {}, isCrisis = false) =>
    createLaneKeeper(peer.connector(options), { watch: WATCH, ownHandles: ['orvalys'], isCrisis })
  const say = async (count: number, text: string): Promise<string[]> => {
    const ids: string[] = []
    for (let n = 0; n < count; n += 1)
      ids.push((await peer.x.control.post({ author: `passer_${n % 50}`, text: `${text} ${n}` })).id)
    return ids
  }

  it('catches mentions that X no longer gives and nobody is told of', { timeout: 60_000 }, async () => {
    const keeper = keeperOf()
    await keeper.read('mentions')
    await sleep(1_100)
    await keeper.read('mentions')
    const few = await say(150, '@orvalys hello')
    await keeper.read('mentions')
    expect(few.filter((id) => !keeper.posts.has(id))).toEqual([])
    expect(keeper.pages.at(-1)?.page.gap).toBeNull()
    await say(850, '@orvalys again')
    await keeper.read('mentions')
    const last = keeper.pages.at(-1)?.page
    expect(last?.posts.length).toBe(800)
    expect(last?.gap?.toAt).toBe(last?.posts[0]?.createdAt)
  })

  it('catches a post that is deleted on X and stays, found by a job', async () => {
    const [gone = '', stays = ''] = await say(2, '@orvalys hello')
    const keeper = keeperOf({ timing: timingOf(40) })
    await keeper.read('mentions')
    await peer.x.control.remove(gone)
    await keeper.read('removals')
    expect([keeper.removed.has(gone), keeper.posts.has(stays)]).toEqual([true, true])
  })

  it('catches the same without the app’s token, where it costs', async () => {
    const [gone = '', stays = ''] = await say(2, '@orvalys hello')
    const keeper = keeperOf({ account: { ...peer.account, hasBearer: false } })
    await keeper.read('mentions')
    await peer.x.control.remove(gone)
    await keeper.read('removals')
    expect([keeper.removed.has(gone), keeper.posts.has(stays)]).toEqual([true, true])
  })

  it('catches the watched words that are not read without a Bearer token', async () => {
    const [before = ''] = await say(1, 'Orvalys before')
    const keeper = keeperOf({ account: { ...peer.account, hasBearer: false } })
    await keeper.read('search')
    const [after = ''] = await say(1, 'Orvalys after')
    await keeper.read('search')
    expect([keeper.posts.has(before), keeper.posts.has(after)]).toEqual([true, true])
  })

  it('catches answers in a conversation that say none of our words, and reposts that nobody counts', async () => {
    const own = await peer.x.control.post({ author: 'orvalys', text: 'We are looking into it.' })
    const keeper = keeperOf({}, true)
    await keeper.read('own')
    const answer = await peer.x.control.post({ author: 'ines', text: 'too late', replyTo: own.id })
    const below = await peer.x.control.post({ author: 'karim', text: 'indeed', replyTo: answer.id })
    await keeper.read('conversations')
    expect([keeper.posts.has(answer.id), keeper.posts.has(below.id)]).toEqual([true, true])
    await peer.x.control.post({ author: 'lea', text: '', repostOf: answer.id })
    await keeper.read('figures')
    const figures = keeper.pages.at(-1)?.page.posts.find((post) => post.externalId === answer.id)
    expect(figures?.repostCount).toBe(1)
  })

  it('catches rules of somebody else that are taken away, or ours that stay', async () => {
    const stop = new AbortController()
    const keeper = keeperOf()
    const following = keeper.follow('stream', stop.signal)
    await until(() => keeper.pages.some(({ page }) => page.isCaughtUp))
    stop.abort()
    await following
    const other = createLaneKeeper(peer.connector({ account: { ...peer.account, id: '99' } }), { watch: 'kettle' })
    await other.read('stream', undefined, 1)
    const again = createLaneKeeper(peer.connector(), { watch: 'lamp', ownHandles: ['orvalys'] })
    await again.read('stream', undefined, 1)
    const values = (await peer.x.control.state()).rules.map(({ value }) => value)
    expect(values.sort()).toEqual(['"kettle"', '"lamp"', '(@orvalys OR to:orvalys OR from:orvalys)'].sort())
  })

  it('catches what was said during a stop and is not read after the start', async () => {
    const stop = new AbortController()
    const keeper = keeperOf()
    const following = keeper.follow('stream', stop.signal)
    await until(() => keeper.pages.some(({ page }) => page.isCaughtUp))
    const [live = ''] = await say(1, 'Orvalys live')
    await until(() => keeper.posts.has(live))
    stop.abort()
    await following
    const missed = await say(5, 'Orvalys meanwhile')
    const after = createLaneKeeper(peer.connector(), { watch: WATCH, ownHandles: ['orvalys'] })
    for (const [lane, cursor] of keeper.cursors) after.cursors.set(lane, cursor)
    const again = new AbortController()
    const second = after.follow('stream', again.signal)
    await until(() => missed.every((id) => after.posts.has(id)))
    again.abort()
    await second
  })

  it('catches a wait for X’s limit that is taken for a dead stream', { timeout: 30_000 }, async () => {
    await peer.x.control.fault({ kind: 'rateLimited', path: '/2/activity/stream', times: 1, afterMs: 4_000 })
    const keeper = keeperOf()
    await keeper.read('activity').catch(() => undefined)
    // Longer than a stream may be silent.
    const stop = new AbortController()
    const reading = keeper.read('activity', stop.signal).catch((error: unknown) => error)
    await Promise.race([reading, until(() => keeper.pages.length > 1, 15_000)])
    stop.abort(new Error('stopped by the test'))
    expect(String(await reading)).toContain('stopped by the test')
  })

  it('catches a mention that only the mentions give, when the Activity stream is open', async () => {
    const stop = new AbortController()
    const keeper = keeperOf()
    const following = keeper.follow('activity', stop.signal)
    await until(() => keeper.pages.length > 0)
    const [called = ''] = await say(1, '@orvalys hello')
    await until(() => keeper.posts.has(called))
    stop.abort()
    await following
  })

  it('catches a budget that is passed, or a stage that nobody is told', { timeout: 60_000 }, async () => {
    const budgetMicroDollars = 2_000_000
    const stages: SpendStage[] = []
    const budget = { budgetMicroDollars, reserveMicroDollars: 200_000 }
    const stop = new AbortController()
    const keeper = keeperOf({ budget, onStage: (stage: SpendStage) => void stages.push(stage) })
    const following = ['stream', 'mentions', 'own'].map((lane) => keeper.follow(lane, stop.signal))
    await until(() => keeper.pages.some(({ lane, page }) => lane === 'stream' && page.isCaughtUp))
    await peer.x.control.storm({ perSecond: 100, durationMs: 8_000, words: [WATCH], mix: { mention: 0.5 } })
    await sleep(10_000)
    stop.abort()
    await Promise.all(following)
    const { totalMicros } = await peer.x.control.usage()
    console.log(`budget ${budgetMicroDollars}, X counted ${totalMicros}, we counted ${peer.book.total()}, ${stages}`)
    expect(totalMicros).toBeGreaterThan(500_000)
    expect(totalMicros).toBeLessThanOrEqual(1_800_000)
    expect(peer.book.total()).toBeLessThanOrEqual(1_800_000)
    expect(stages[0]).toBe('sampled')
  })

  it('catches counts that are not those of the week', async () => {
    const now = (await peer.x.control.state()).now
    await peer.x.control.post({ author: 'ines', text: 'Orvalys then', createdAt: now - 3_600_000 })
    const counts = await peer.connector().counts(new AbortController().signal)
    expect(counts.length).toBeGreaterThan(10_000)
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(1)
  })

  it('catches keys that X takes no more and that are told as anything else, or with a key in the words', async () => {
    await peer.x.control.signOut('orvalys')
    const problem = await keeperOf()
      .read('mentions')
      .catch((error: unknown) => error)
    expect(problem).toMatchObject({ trouble: 'signIn' })
    const told = JSON.stringify(problem, Object.getOwnPropertyNames(problem))
    for (const key of Object.values(JSON.parse(peer.secret) as Record<string, string>)) expect(told).not.toContain(key)
  })

  it('catches an access token that has run out and ends the watch', async () => {
    const [called = ''] = await say(1, '@orvalys hello')
    await peer.x.control.advance(3 * 3_600_000)
    const keeper = keeperOf()
    await Promise.all([keeper.read('mentions'), keeper.read('own')])
    expect(keeper.posts.has(called)).toBe(true)
    expect((await peer.x.control.state()).refusedReuses).toBe(0)
  })
})
