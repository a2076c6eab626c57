// Who answers whom: filters, handing over, approval in place, reserved people, and going on by itself.
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { LineId, MemberId } from '../../../shared/model.ts'
import { lineOf, memberOf, openQueue, routeOf } from './scripted-queue.tsx'

let close: () => Promise<unknown> = async () => undefined
afterEach(() => close())

const open = async (script: Parameters<typeof openQueue>[0]) => {
  const room = await openQueue(script)
  close = room.close
  await room.settle()
  const find = (text: string) =>
    [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text) && !one.disabled)
  return {
    ...room,
    find,
    click: async (text: string) => {
      const found = find(text)
      if (!found) throw new Error(`no button says ${text}`)
      await act(async () => found.click())
      await room.settle()
    },
    send: async () => {
      await room.press('Enter', { ctrlKey: true }, room.field() ?? undefined)
      await room.settle()
    },
    names: () => room.told.map(({ name }) => name),
  }
}

const people = (first: number, count: number) => Array.from({ length: count }, (_, index) => lineOf(first + index))
const team = [memberOf(1, 'Inès'), memberOf(2, 'Paul', ['approver'])]
const approval = { 'care.get': { approvalNeeded: 'replies', people: [], large: null } }
const paul = 2 as MemberId

test('catches four keys that are five: claim, draft, send, and the next person is there', async () => {
  const script = { lines: people(2000, 3) }
  const room = await open(script)
  await room.press('c')
  await room.press('r')
  await room.type('We are sorry')
  await room.send()
  expect(room.names()).toEqual(['queue.claim', 'queue.draft', 'queue.plan'])
  expect(room.selected()).toBe('Answer to @person2001')
})

test('catches a next person whom a colleague reads, has in hand, or whose answer is reserved', async () => {
  const lines = people(2100, 5)
  lines[1] = lineOf(2101, { state: 'claimed', claimedBy: paul })
  lines[2] = lineOf(2102, { reservedFor: paul, reservedWhy: 'journalist' })
  const seen = [{ windowKey: 'another window', memberId: paul, lineId: 2103 as LineId, isWriting: true }]
  const room = await open({ lines, members: team, reads: { 'queue.look': seen } })
  await room.type('We are sorry')
  await room.send()
  expect(room.selected()).toBe('Answer to @person2104')
  await room.press('k')
  await room.settle()
  expect(room.place.textContent).toContain('Paul writes')
})

test('catches a filter that does not reach the question, or that cannot be cleared', async () => {
  const room = await open({
    lines: people(2200, 2),
    counts: {
      followers: 1,
      others: 1,
      byStance: { ask: 2 },
      byLang: { fr: 2, '': 1 },
      byPlatform: { x: 2 },
      byState: { new: 2 },
      byMember: { 1: 1 },
      reserved: 0,
    },
  })
  await room.click('Followers')
  await room.click('Mine')
  await room.click('More filters')
  expect(room.asked().at(-1)?.filter).toMatchObject({ followers: true, mine: 1, lang: null })
  const lang = room.place.querySelector<HTMLSelectElement>('select[aria-label="Language"]')
  expect([...(lang?.options ?? [])].map(({ text }) => text)).toEqual(['Any language', 'French (2)', 'unknown (1)'])
  await room.click('Clear all')
  expect(room.find('Clear all')).toBeUndefined()
  expect(room.find('Followers')?.getAttribute('aria-pressed')).toBe('false')
})

test('catches a person who is reserved and is claimed without a word of why', async () => {
  const line = lineOf(2300, { reservedFor: paul, reservedWhy: 'official' })
  const room = await open({ lines: [line], members: team })
  expect(room.place.textContent).toContain('official, for Paul')
  expect(room.field()?.readOnly).toBe(true)
  await room.press('c')
  await room.settle()
  expect(room.told).toEqual([])
  expect(document.body.textContent).toContain('This person is reserved for Paul')
})

test('catches an H that does not hand over to the first of the list at one more key', async () => {
  const lines = people(2400, 2)
  const room = await open({ lines, members: team })
  await room.press('h')
  await room.settle()
  const name = [...document.querySelectorAll<HTMLElement>('[role="dialog"] button')].find((one) =>
    one.textContent?.includes('Paul'),
  )
  expect(document.activeElement).toBe(name)
  await act(async () => name?.click())
  await room.settle()
  expect(room.told).toEqual([{ name: 'queue.handOver', input: { lineId: 2400, toMemberId: 2, why: null } }])
  expect(room.selected()).toBe('Answer to @person2401')
})

test('catches an answer that leaves unread where an approver is needed, by the key or by the button', async () => {
  const room = await open({ lines: people(2500, 2), members: team, reads: approval })
  await room.type('We are sorry')
  await room.send()
  expect(room.names()).toEqual(['queue.draft', 'queue.askApproval'])
})

test('catches an absent approver who stops everything, or of whom nothing is noted', async () => {
  const room = await open({ lines: people(2600, 1), members: team, reads: approval })
  await room.type('We are sorry')
  await room.click('Approver absent')
  const why = document.querySelector<HTMLTextAreaElement>('[role="dialog"] textarea:not([aria-hidden])')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(why, 'Asleep')
    why?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await room.click('Send without')
  expect(room.told.at(-1)).toMatchObject({ name: 'queue.plan', input: { absentApprover: 'Asleep' } })
})

test('catches an approver whose own words are saved as a draft, which would take it back, or are not what leaves', async () => {
  const line = lineOf(2700, { state: 'awaitingApproval', claimedBy: paul })
  const room = await open({
    lines: [line],
    members: [memberOf(1, 'Inès', ['approver']), memberOf(2, 'Paul')],
    reads: approval,
    drafts: [{ version: 3, text: 'We are sory', memberId: paul, recordedAt: 0 }],
  })
  expect(room.text()).toBe('We are sory')
  await room.type('We are sorry')
  await room.send()
  expect(room.told).toEqual([
    {
      name: 'queue.approve',
      input: { lineId: 2700, connectionId: null, pictures: [], overrule: null, version: 3, text: 'We are sorry' },
    },
  ])
})

test('catches a person whom a colleague has in hand and who can be answered all the same', async () => {
  const line = lineOf(2800, { state: 'drafted', claimedBy: paul, leaseUntilAt: Date.now() + 600_000 })
  const room = await open({ lines: [line], members: team, drafts: [] })
  expect(room.place.textContent).toContain('Paul has this person until')
  expect(room.field()?.readOnly).toBe(true)
})

test('catches words that contradict the facts and leave without a reason to overrule', async () => {
  const tick = { isMet: true, why: 'speaksToPeople', span: null }
  const right = { isMet: false, why: 'contradictsTheFacts', span: null }
  const ticks = { first: tick, right, credible: tick, empathy: tick, action: tick, respect: tick }
  const check = { ticks, promises: [], contradictions: [], similar: null, isBlocked: true }
  const room = await open({ lines: people(2900, 1), route: routeOf(), reads: { 'drafts.check': check } })
  await room.type('Nobody was hurt')
  await room.settle()
  await room.send()
  expect(room.names()).toEqual([])
  expect(room.place.textContent).toContain('say why you overrule it')
})

test('catches a ready answer whose blanks leave with it, or whose use is not told', async () => {
  const snippet = {
    id: 5,
    crisisId: 1,
    claimId: 'c1',
    claimLabel: 'it melts',
    lang: 'en',
    state: 'approved',
    text: '{handle}, we answer at {next}.',
    writtenBy: 1,
    writtenAt: 0,
    approvedBy: 1,
    usedCount: 0,
    isForLine: true,
  }
  const room = await open({ lines: people(3000, 1), reads: { 'snippets.list': [snippet] } })
  await room.press('i')
  await room.settle()
  await room.click('Insert')
  expect(room.text()).toBe('@person3000, we answer at [...].')
  await room.send()
  expect(room.names()).toEqual([])
  expect(room.place.textContent).toContain('Fill in what stands as [...]')
  await room.type('@person3000, we answer at six.')
  await room.send()
  expect(room.told[0]).toMatchObject({ name: 'queue.draft', input: { snippetId: 5 } })
})
