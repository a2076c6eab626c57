import { expect, it } from 'vitest'
import { answerEverybody } from '../../../../test/engine/answer-everybody.ts'

const crowd = { personCount: 500, memberCount: 3, seed: 6 }

it('catches followers who wait longer than others, and people left without an end or a reason', async () => {
  const { notEnded, withoutReason, told, counted, personCount, coverage, states } = await answerEverybody(crowd)
  expect({ notEnded, withoutReason, personCount, coverage }).toEqual({
    notEnded: [],
    withoutReason: [],
    personCount: crowd.personCount,
    coverage: 1,
  })
  expect(Object.keys(states).sort()).toEqual(['answered', 'answeredElsewhere', 'silent', 'unreachable'])
  expect(told).toEqual(counted)
  expect(told.followersMs).toBeLessThanOrEqual(told.othersMs ?? 0)
}, 120_000)

it('catches waits that come out the same whoever is answered first', async () => {
  const { told, counted } = await answerEverybody({ ...crowd, personCount: 200, memberCount: 1, isUpsideDown: true })
  expect(told).toEqual(counted)
  expect(told.followersMs).toBeGreaterThan(told.othersMs ?? 0)
}, 120_000)
