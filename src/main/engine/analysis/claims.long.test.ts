import { expect, it } from 'vitest'
import { manyPosts } from './claims.fixture.ts'
import { createClaims } from './claims.ts'

it('catches a crisis of 50,000 posts that takes longer than ten seconds of one core', () => {
  const posts = manyPosts(50_000)
  const claims = createClaims()
  const before = process.cpuUsage()
  for (const { heard } of posts) claims.add(heard)
  expect(claims.all().length).toBeGreaterThan(3)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(10)
})
