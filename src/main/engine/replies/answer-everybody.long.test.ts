import { expect, it } from 'vitest'
import { answerEverybody } from '../../../../test/engine/answer-everybody.ts'

it('catches followers who wait longer than others, or anybody left over, among ten thousand', async () => {
  const { notEnded, withoutReason, ...more } = await answerEverybody({ personCount: 10_000, memberCount: 8, seed: 6 })
  console.info(JSON.stringify(more))
  expect({ notEnded, withoutReason }).toEqual({ notEnded: [], withoutReason: [] })
  expect(more).toMatchObject({ personCount: 10_000, coverage: 1, told: more.counted })
  expect(more.told.followersMs).toBeLessThanOrEqual(more.told.othersMs ?? 0)
})
