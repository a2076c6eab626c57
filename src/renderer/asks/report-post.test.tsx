import { act } from 'react'
import { expect, it } from 'vitest'
import { show } from '../../../test/show.tsx'
import type { Mention, MentionSeq } from '../../shared/model.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { ReportPost } from './report-post.tsx'
import { reportWords } from './report-words.ts'

const words = reportWords.en
const mention = { seq: 3 as MentionSeq, platform: 'x', matchReason: 'term', removedAt: null } as Mention

const open = async (one: Mention, answer: () => Result<unknown> = () => ok(null)) => {
  const told: unknown[] = []
  const { place, settle } = await show(<ReportPost mention={one} />, async (name, input) => {
    told.push([name, input])
    return answer()
  })
  const press = async (text: string) => {
    await act(async () => [...document.querySelectorAll('button')].find((b) => b.textContent?.includes(text))?.click())
    await settle()
  }
  const say = (text: string) =>
    act(async () => {
      const field = document.querySelector('[role=dialog] textarea')
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text)
      field?.dispatchEvent(new Event('input', { bubbles: true }))
    })
  return { place, told, press, say }
}

it('catches a page that opens without a reason, and a report that nobody sees was noted', async () => {
  const pane = await open(mention)
  await pane.press(words.act)
  await pane.press(words.open)
  expect(pane.told).toEqual([])
  await pane.say('threatens the depot')
  await pane.press(words.open)
  expect(pane.told).toEqual([['mentions.report', { mentionSeq: 3, reason: 'threatens the depot' }]])
  expect(pane.place.textContent).toContain(words.done)
})

it('catches a refusal that reads like a report', async () => {
  const pane = await open(mention, () => fail('notAllowed', 'This post has no page.'))
  await pane.press(words.act)
  await pane.say('threatens the depot')
  await pane.press(words.open)
  expect(document.body.textContent).toContain('This post has no page.')
  expect(pane.place.textContent).not.toContain(words.done)
})

it('catches a post of ours, or one that is gone, that is offered to be reported', async () => {
  expect((await open({ ...mention, matchReason: 'own' })).place.querySelector('button')).toBeNull()
  expect((await open({ ...mention, removedAt: 1 })).place.querySelector('button')).toBeNull()
})
