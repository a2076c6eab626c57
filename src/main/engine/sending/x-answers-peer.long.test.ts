import { expect, it } from 'vitest'
import { answerCases } from '../../../../test/engine/x-shift.ts'

it('catches the same among a thousand cases, over the hours that X takes for them', async () => {
  const { doubles, lost, onTheirWay, wronglyMissed, ...counts } = await answerCases({ count: 1000, seed: 5 })
  console.info(JSON.stringify(counts))
  expect({ doubles, lost, onTheirWay, wronglyMissed }).toEqual({
    doubles: [],
    lost: [],
    onTheirWay: [],
    wronglyMissed: [],
  })
  expect([counts.statuses['429'], counts.statuses['402'], counts.statuses['400']]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  const { 'notMentioned, trial': trialCount = 0, 'postGone, mentioned': goneCount = 0, ...others } = counts.refusals
  expect([trialCount <= 1, others]).toEqual([true, {}])
  expect(counts.statuses['403']).toBe(trialCount + goneCount)
})
