// Must hold 2 of issue 3 on posts outside the repository: a real campaign against a brand, and ordinary customers. The
// same campaign within everything else that was posted: coordination-real.long.test.ts.
import { describe, expect } from 'vitest'
import { realPosts, withRealPosts } from '../../../../test/engine/real-posts.ts'
import { CAMPAIGN_WATCH, hearCoordination, precisionAndRecall, REAL_MS } from './coordination.fixture.ts'

describe('a coordinated attack of 2015', () => {
  withRealPosts(
    'catches an attack that is missed, others blamed for it, or an alarm for each of its parts',
    () => {
      const { flagged, rungCount } = hearCoordination(realPosts('kochfarms-2015.jsonl', CAMPAIGN_WATCH))
      const { precision, recall } = precisionAndRecall(flagged)
      expect(precision).toBeGreaterThanOrEqual(0.9)
      expect(recall).toBeGreaterThanOrEqual(0.8)
      expect(rungCount).toBeLessThanOrEqual(3)
    },
    REAL_MS,
  )
})

describe('ordinary customers', () => {
  withRealPosts.each([
    'us-airlines-2015.jsonl',
    'support-twcs-2017.jsonl',
    'freebox-autumn-2024.jsonl',
    'weibo-carrefour-2012.jsonl',
  ])(
    'catches people taken for a campaign in %s',
    (file) => {
      const posts = realPosts(file)
      expect(hearCoordination(posts).flagged.length).toBeLessThanOrEqual(0.01 * posts.length)
    },
    REAL_MS,
  )
})
