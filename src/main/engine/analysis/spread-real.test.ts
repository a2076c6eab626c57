// Where real events began and what carried them, on posts outside the repository; must hold 3 of issue 3.
import { describe, expect } from 'vitest'
import { realPosts, withRealPosts } from '../../../../test/engine/real-posts.ts'
import { createAmplification } from './amplification.ts'
import { createNearDuplicates } from './near-duplicates.ts'
import { findOrigin } from './origin.ts'

const HOUR = 3_600_000
const REAL_MS = 60_000

const heard = new Map<string, ReturnType<typeof hearAnew>>()

const hearAnew = (file: string, watch: string | null) => {
  const posts = realPosts(file, watch).map(({ heard }) => heard)
  const near = createNearDuplicates()
  const amplification = createAmplification(near)
  for (const post of posts) {
    near.add({ seq: post.seq, text: post.text ?? '' })
    amplification.add(post)
  }
  return { posts, amplification }
}

const hear = (file: string, watch: string | null): ReturnType<typeof hearAnew> => {
  const known = heard.get(`${file} ${watch}`) ?? hearAnew(file, watch)
  heard.set(`${file} ${watch}`, known)
  return known
}

const timeOf = (at: number | undefined): string =>
  at === undefined ? 'never' : new Date(at).toISOString().slice(0, 19)

const originOf = (file: string, watch: string | null, onset: string): string => {
  const { posts, amplification } = hear(file, watch)
  const onsetAt = Date.parse(onset)
  const found = findOrigin({ posts: posts.filter(({ at }) => at <= onsetAt + 72 * HOUR), onsetAt, amplification })
  return timeOf(posts.find(({ seq }) => seq === found?.seq)?.at)
}

const KOCH = 'kochfarms,#KochFarms,koch farms,walmart'

describe('origin', () => {
  withRealPosts.each([
    // An onset is found a little early or late: the first post must not depend on it.
    ['kochfarms-2015.jsonl', KOCH, '2015-11-26T22:10:00Z', '2015-11-26T22:12:00'],
    ['kochfarms-2015.jsonl', KOCH, '2015-11-26T23:14:00Z', '2015-11-26T22:12:00'],
    ['kochfarms-2015.jsonl', `${KOCH},turkey`, '2015-11-26T23:14:00Z', '2015-11-26T22:12:00'],
    ['kochfarms-2015.jsonl', KOCH, '2015-12-03T16:12:00Z', '2015-12-03T16:07:00'],
    ['weibo-carrefour-2012.jsonl', '家乐福', '2012-12-11T03:18:00Z', '2012-12-11T01:17:38'],
    ['weibo-carrefour-2012.jsonl', '家乐福', '2012-12-11T09:00:00Z', '2012-12-11T01:17:38'],
    ['weibo-carrefour-2012.jsonl', '家乐福', '2012-12-14T22:30:00Z', '2012-12-13T08:35:31'],
    ['freebox-autumn-2024.jsonl', null, '2024-10-22T09:40:00Z', '2024-10-22T09:48:47'],
    ['freebox-autumn-2024.jsonl', null, '2024-10-22T10:30:00Z', '2024-10-22T09:48:47'],
  ])(
    'catches another post taken for the first of %s (%s), rising since %s',
    (file, watch, onset, first) => {
      expect(originOf(file, watch, onset)).toBe(first)
    },
    REAL_MS,
  )

  withRealPosts('catches a beginning that is invented for an ordinary evening', () => {
    expect(originOf('freebox-autumn-2024.jsonl', null, '2024-10-02T18:00:00Z')).toBe('never')
  })
})

describe('amplification', () => {
  withRealPosts('catches the post that set off the peak outside the first three', () => {
    const { amplification } = hear('weibo-carrefour-2012.jsonl', '家乐福')
    expect(amplification.amplifiers(3).map(({ at }) => timeOf(at))).toContain('2012-12-11T03:17:51')
  })
})
