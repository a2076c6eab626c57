import { expect, test } from 'vitest'
import { countCodePoints, limitOf } from './post-limits.ts'

test('an emoji counts once, not twice as string length says', () => {
  expect(countCodePoints('ok 🔥')).toBe(4)
})

test('each platform has its own limit, and a platform without one is never called too long', () => {
  expect([limitOf('x'), limitOf('bluesky'), limitOf('mastodon'), limitOf('weibo')]).toEqual([280, 300, 500, null])
})
