// What was learnt and decided, through the border of the page.
import { expect, it } from 'vitest'
import { DAY, postAt, START } from '../../../../test/engine/posts.ts'
import { openRoom } from '../../../../test/engine/room.ts'

const opened = async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 0)])
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
  if (crisisId === null) throw new Error('no crisis')
  return { ...room, crisisId }
}

it('catches an answer that is lost, kept after it was emptied, or written into the ledger in words', async () => {
  const { crisisId, must, alice, bob, store, brandId } = await opened()
  const answer = (text: string, by = alice) => must('debrief.answer', { crisisId, prompt: 'change', text }, by)
  await answer('Call the depot first')
  await answer('Call the depot first, then the press', bob)
  const answers = async () => (await must('debrief.get', { crisisId })).answers
  const now = { prompt: 'change', text: 'Call the depot first, then the press', version: 2, memberId: bob }
  expect(await answers()).toMatchObject([now])
  expect((await must('debrief.carried', { brandId })).changes).toMatchObject([{ crisisId, ...now }])
  await answer('')
  expect(await answers()).toMatchObject([{ text: null, version: 3 }])
  expect((await must('debrief.carried', { brandId })).changes).toEqual([])
  expect(store.ledger.page(null, 3).map(({ kind }) => kind)).toEqual(Array(3).fill('debrief.answered'))
  expect(store.ledger.page(null, 3).some(({ payload }) => payload.includes('depot'))).toBe(false)
  expect(store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches an action without an owner, one that is dropped without a reason, or one that leaves the plan while it is open', async () => {
  const { crisisId, must, ask, alice, bob, store, brandId } = await opened()
  const content = { text: 'Write to the lab', ownerId: bob, dueAt: START + DAY }
  const { actionId } = await must('actions.add', { crisisId, ...content }, alice)
  const later = await must('actions.add', { crisisId, ...content, text: 'Later', dueAt: START + 2 * DAY }, alice)
  const carried = async () => (await must('debrief.carried', { brandId })).actions.map(({ text }) => text)
  expect(await carried()).toEqual(['Write to the lab', 'Later'])
  const change = { actionId, ...content, why: null }
  expect(await ask('actions.change', { ...change, state: 'dropped' }, bob)).toMatchObject({ code: 'invalidInput' })
  expect(await ask('actions.change', { ...change, ownerId: 99, state: 'open' }, bob)).toMatchObject({
    code: 'notFound',
  })
  expect(await ask('actions.change', { ...change, actionId: 99, state: 'done' }, bob)).toMatchObject({
    code: 'notFound',
  })
  await must('actions.change', { ...change, state: 'done' }, bob)
  await must(
    'actions.change',
    { ...change, ...content, actionId: later.actionId, state: 'dropped', why: 'no lab' },
    bob,
  )
  expect(await carried()).toEqual([])
  expect((await must('debrief.get', { crisisId })).actions).toMatchObject([
    { id: actionId, state: 'done', version: 2, ownerId: bob, memberId: bob, why: null },
    { id: later.actionId, state: 'dropped', why: 'no lab' },
  ])
  expect(store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches an action whose later words change since when it is done', async () => {
  const { crisisId, must, bob, clock } = await opened()
  const content = { text: 'Write to the lab', ownerId: bob, dueAt: START + DAY }
  const { actionId } = await must('actions.add', { crisisId, ...content }, bob)
  const sinceWhen = async (at: number, state: 'open' | 'done', text: string) => {
    clock.set(at)
    await must('actions.change', { actionId, ...content, text, state, why: null }, bob)
    return (await must('debrief.get', { crisisId })).actions[0]?.stateAt
  }
  expect(await sinceWhen(START + 2 * DAY, 'done', 'Write to the lab')).toBe(START + 2 * DAY)
  expect(await sinceWhen(START + 3 * DAY, 'done', 'Write to both labs')).toBe(START + 2 * DAY)
  expect(await sinceWhen(START + 4 * DAY, 'open', 'Write to both labs')).toBe(START + 4 * DAY)
  expect(await sinceWhen(START + 5 * DAY, 'done', 'Write to both labs')).toBe(START + 5 * DAY)
})
