// A stretch by search, over a made-up X that has one post a second.
import { describe, expect, it } from 'vitest'
import { timingOf } from '../../../../../test/engine/lane-keeper.ts'
import { postAt } from '../../../../../test/engine/posts.ts'
import type { Listing, Reading } from './reading.ts'
import { createSearch } from './search-range.ts'
import { createServerClock } from './server-clock.ts'
import { timeOf } from './snowflake.ts'

const DAY_MS = 86_400_000
const caller = { signal: new AbortController().signal, noteLimit: () => undefined }

const open = (everyMs: number) => {
  const clock = createServerClock(timingOf())
  const asked: { fromAt: number; toAt: number | null }[] = []
  const list = async ({ query }: Listing) => {
    const fromAt = (timeOf(String(query.since_id)) ?? 0) + 1
    const toAt = query.until_id === undefined ? null : timeOf(String(query.until_id))
    asked.push({ fromAt, toAt })
    const posts = []
    for (let at = Math.ceil(fromAt / everyMs) * everyMs; at < (toAt ?? clock.now()); at += everyMs)
      posts.push(postAt(at, at, { externalId: String(at) }))
    return { posts, removals: [], serverAt: clock.now(), isCut: false }
  }
  const reading: Reading = {
    list,
    byIds: () => Promise.reject(new Error('not asked here')),
    take: () => ({ posts: [], authorlessIds: [], removals: [] }),
    conversationOf: (id) => id,
  }
  return { clock, asked, search: createSearch(reading, clock) }
}

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const got: T[] = []
  for await (const item of items) got.push(item)
  return got
}

describe('a stretch of time by search', () => {
  it('catches a hole or an overlap between two slices, and slices in the wrong order', async () => {
    const { clock, asked, search } = open(1_000)
    const toAt = clock.now() - 60_000
    const slices = await all(search.inOrder(['q'], { fromAt: toAt - 600_000, toAt }, caller))
    const ids = slices.flatMap(({ posts }) => posts.map(({ externalId }) => Number(externalId)))
    expect(ids.length).toBe(600)
    expect(ids.every((id, k) => k === 0 || id === (ids[k - 1] ?? 0) + 1_000)).toBe(true)
    expect(asked.every(({ fromAt }, k) => k === 0 || fromAt === asked[k - 1]?.toAt)).toBe(true)
    expect(slices.at(-1)?.untilAt).toBe(toAt)
  })

  it('catches a quiet night that costs a call a minute', async () => {
    const { clock, asked, search } = open(DAY_MS)
    await all(search.inOrder(['q'], { fromAt: clock.now() - 5 * 3_600_000, toAt: null }, caller))
    expect(asked.length).toBeLessThan(12)
    expect(asked.at(-1)?.toAt).toBeNull()
  })

  it('catches a storm that is held whole before any of it is given', async () => {
    const { clock, search } = open(10)
    const toAt = clock.now() - 60_000
    const slices = await all(search.inOrder(['q'], { fromAt: toAt - 300_000, toAt }, caller))
    expect(Math.max(...slices.map(({ posts }) => posts.length))).toBeLessThanOrEqual(6_000)
    expect(slices.at(-1)?.posts.length).toBeLessThanOrEqual(2_000)
  })

  it('catches days that X searches no more and nobody is told of', async () => {
    const { clock, search } = open(DAY_MS)
    const fromAt = clock.now() - 9 * DAY_MS
    const slices = await all(search.inOrder(['q'], { fromAt, toAt: null }, caller))
    const gaps = slices.flatMap(({ gap }) => (gap ? [gap] : []))
    expect(gaps.length).toBe(1)
    expect(gaps[0]?.fromAt).toBe(fromAt)
    expect(Math.abs((gaps[0]?.toAt ?? 0) - (clock.now() - 7 * DAY_MS))).toBeLessThan(120_000)
  })
})
