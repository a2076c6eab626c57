import { act } from 'react'
import { expect, it } from 'vitest'
import { show } from '../../../test/show.tsx'
import { type AdviserAnswers, adviseOn } from '../../shared/adviser.ts'
import { adviserWords } from '../../shared/adviser-words.ts'
import type { AdviserState } from '../../shared/contract/adviser.ts'
import { factWords } from '../../shared/fact-words.ts'
import type { CrisisId, MemberId } from '../../shared/model.ts'
import { ok } from '../../shared/result.ts'
import { AdviserCard } from './adviser-card.tsx'

const words = adviserWords.en
const crisisId = 1 as CrisisId
const nobody: AdviserState = { answers: null, answeredAt: null, answeredBy: null, advice: null, decided: null }
const answered = (answers: AdviserAnswers): AdviserState => ({
  ...nobody,
  answers,
  answeredAt: 0,
  answeredBy: 1 as MemberId,
  advice: adviseOn(answers),
})
const ours = answered({ canHurt: 'yes', responsibility: 'preventable', happenedBefore: 'no', seenBefore: 'good' })

const open = async (state: AdviserState, onUseBlock?: (text: string) => void) => {
  const told: { name: string; input: Record<string, unknown> }[] = []
  const { place, settle } = await show(
    <AdviserCard crisisId={crisisId} {...(onUseBlock ? { onUseBlock } : {})} />,
    async (name, input) => {
      if (name === 'adviser.get') return ok(state)
      if (name === 'members.list') return ok([])
      told.push({ name, input })
      return ok(null)
    },
  )
  const button = (name: string) =>
    [...document.querySelectorAll('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent)?.includes(name),
    )
  const press = async (name: string) => {
    await act(async () => button(name)?.click())
    await settle()
  }
  await press(words.title)
  const choose = (question: string, option: string) =>
    act(async () => {
      const group = [...place.querySelectorAll('fieldset')].find((one) => one.textContent?.includes(question))
      ;[...(group?.querySelectorAll('button') ?? [])].find((one) => one.textContent === option)?.click()
    })
  return { place, told, button, press, choose }
}

it('catches an advice that is given before all four questions are answered', async () => {
  const { told, button, press, choose } = await open(nobody)
  await choose(words.question.canHurt, words.yesNo.unknown)
  await choose(words.question.responsibility, words.responsibility.accident)
  await choose(words.question.happenedBefore, words.yesNo.no)
  expect(button(words.seeAdvice)?.disabled).toBe(true)
  await choose(words.question.seenBefore, words.reputation.bad)
  await press(words.seeAdvice)
  const input = { crisisId, canHurt: 'unknown', responsibility: 'accident', happenedBefore: 'no', seenBefore: 'bad' }
  expect(told).toEqual([{ name: 'adviser.answer', input }])
})

it('catches advice without its reasons, or that does not put people first', async () => {
  const { place } = await open(ours)
  expect(place.textContent).toContain(words.peopleFirst)
  for (const reason of ours.advice?.reasons ?? []) expect(place.textContent).toContain(words.reason[reason])
})

it('catches a card that decides by itself, or lets somebody decide against it without a reason', async () => {
  const { told, button, press } = await open(ours)
  expect(told).toEqual([])
  await press(words.decide(factWords.en.family.rebuild))
  expect(told).toEqual([{ name: 'adviser.decide', input: { crisisId, family: 'rebuild', why: null } }])
  await press(words.decideOtherwise)
  await press(factWords.en.family.deny)
  expect(button(words.decide(factWords.en.family.deny))?.disabled).toBe(true)
  expect(told).toHaveLength(1)
})

it('catches the apology block where responsibility is not established, and one that goes nowhere', async () => {
  const used: string[] = []
  const { press } = await open(ours, (text) => used.push(text))
  await press(words.useBlock)
  expect(used).toEqual([words.apologyBlock])
  const notOurs = answered({ canHurt: 'yes', responsibility: 'unknown', happenedBefore: 'no', seenBefore: 'good' })
  const { place, button } = await open(notOurs, (text) => used.push(text))
  expect(place.textContent).not.toContain(words.apologyBlock)
  expect(button(words.useBlock)).toBeUndefined()
})
