import { expect, it } from 'vitest'
import { answerCases } from '../../../../test/engine/x-shift.ts'

it('catches a double post on X, a call that was bound to be refused, or a case that nobody sees', async () => {
  const { statuses, refusals, ways, ...wrong } = await answerCases({ count: 100, seed: 5 })
  expect(wrong).toMatchObject({ doubles: [], lost: [], onTheirWay: [], wronglyMissed: [] })
  // X lost answers, and refused only what nobody could know: a post that had just gone, one reply that was a trial.
  expect(statuses.reset).toBeGreaterThan(5)
  expect(Object.keys(statuses).sort()).toEqual(['201', '403', '503', 'reset'])
  const { 'notMentioned, trial': trialCount = 0, 'postGone, mentioned': goneCount = 0, ...others } = refusals
  expect([trialCount <= 1, goneCount > 0, others]).toEqual([true, true, {}])
  expect(Object.keys(ways).sort()).toEqual([
    'again: api',
    'goes: api',
    'mentioned: api',
    'quoted: api',
    'underOurs: api',
    'underOurs: assisted',
    'unmentioned: assisted',
  ])
})
