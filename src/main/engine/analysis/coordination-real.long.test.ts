// Must hold 2 of issue 3 on 50,943 posts outside the repository: a campaign within everything that its accounts and a
// thousand others posted in twelve days.
import { describe, expect } from 'vitest'
import { realPosts, withRealPosts } from '../../../../test/engine/real-posts.ts'
import { CAMPAIGN_WATCH, hearCoordination, precisionAndRecall, REAL_MS } from './coordination.fixture.ts'

describe('a coordinated attack within a firehose', () => {
  withRealPosts.each([`${CAMPAIGN_WATCH},#FoodPoisoning,turkey`, CAMPAIGN_WATCH, '#KochFarms', null])(
    'catches an attack that is missed, or reposts and jokes taken for a part of it, among the posts for %s',
    (watch) => {
      const { flagged } = hearCoordination(realPosts('kochfarms-2015-firehose.jsonl.gz', watch))
      const { precision, recall } = precisionAndRecall(flagged)
      console.info(
        `coordination, ${watch ?? 'every post'}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
      )
      expect(precision).toBeGreaterThanOrEqual(0.9)
      expect(recall).toBeGreaterThanOrEqual(0.8)
    },
    REAL_MS,
  )
})
