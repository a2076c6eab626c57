import { expect, it } from 'vitest'
import { HOUR, MINUTE, postAt, START } from '../../../../test/engine/posts.ts'
import { openQueueRoom } from '../../../../test/engine/queue-room.ts'
import { SYSTEM_MEMBER } from '../../../shared/model.ts'

const released = (room: Awaited<ReturnType<typeof openQueueRoom>>) =>
  room.store.ledger.page(null, 100).filter(({ kind }) => kind === 'line.released')

it('catches a person who stays in hands that let go, or a draft that is lost with the lease', async () => {
  const room = await openQueueRoom(
    ['anna', 'bert', 'carl'].map((handle, n) => postAt(START + n, n, { authorHandle: handle })),
  )
  const { must, engine, clock, alice, bob } = room
  const [anna, bert, carl] = [await room.idOf('anna'), await room.idOf('bert'), await room.idOf('carl')]
  await must('queue.claim', { lineId: anna }, alice)
  await must('queue.draft', { lineId: bert, text: 'we are sorry' }, alice)
  await must('queue.draft', { lineId: carl, text: 'we are sorry' }, alice)
  await must('queue.askApproval', { lineId: carl }, alice)
  clock.set(clock.wall() + 15 * MINUTE - 1)
  engine.tick()
  expect(released(room)).toEqual([])
  clock.set(clock.wall() + 1)
  engine.tick()
  engine.tick()
  expect(await room.lineOf('anna')).toMatchObject({ state: 'new', claimedBy: null, reason: 'leaseExpired' })
  expect(await room.lineOf('bert')).toMatchObject({ state: 'drafted', claimedBy: null, reason: 'leaseExpired' })
  expect(await room.lineOf('carl')).toMatchObject({ state: 'awaitingApproval', claimedBy: alice })
  const entries = released(room)
  expect(entries.map(({ memberId, payload }) => [memberId, JSON.parse(payload).heldBy])).toEqual([
    [SYSTEM_MEMBER, alice],
    [SYSTEM_MEMBER, alice],
  ])
  await must('queue.claim', { lineId: bert }, bob)
  expect(await room.lineOf('bert')).toMatchObject({ state: 'drafted', claimedBy: bob, reason: null })
  expect((await must('queue.get', { lineId: bert })).drafts).toHaveLength(1)
})

it('catches a begun answer that goes back as if nobody had written, after it was claimed anew', async () => {
  const room = await openQueueRoom([postAt(START, 1, { authorHandle: 'anna' })])
  const { must, engine, clock } = room
  const lineId = await room.idOf('anna')
  await must('queue.draft', { lineId, text: 'we are sorry' })
  await must('queue.end', { lineId, as: 'silent', reason: 'a troll', toMemberId: null })
  await must('queue.claim', { lineId })
  expect(await room.lineOf('anna')).toMatchObject({ state: 'claimed' })
  clock.set(clock.wall() + HOUR)
  engine.tick()
  expect(await room.lineOf('anna')).toMatchObject({ state: 'drafted', claimedBy: null })
})

it('catches an answer that one key cannot hand over, or hands to nobody', async () => {
  const room = await openQueueRoom([postAt(START, 1, { authorHandle: 'anna' })])
  const { ask, must, alice, bob } = room
  const lineId = await room.idOf('anna')
  expect(await ask('queue.handOver', { lineId }, alice)).toMatchObject({ ok: false, code: 'notAllowed' })
  await must('members.change', { memberId: alice, name: 'Alice', roles: [], reach: [], backupId: bob })
  const steps = [
    () => must('queue.claim', { lineId }, alice),
    () => must('queue.draft', { lineId, text: 'we are sorry' }, alice),
    () =>
      must('queue.draft', { lineId, text: 'so sorry' }, alice).then(() => must('queue.askApproval', { lineId }, alice)),
  ]
  for (const step of steps) {
    await step()
    expect(await must('queue.handOver', { lineId }, alice)).toEqual({ toMemberId: bob })
    expect(await room.lineOf('anna')).toMatchObject({ state: 'reassigned', claimedBy: bob, leaseUntilAt: null })
  }
  expect((await must('queue.get', { lineId })).drafts).toHaveLength(2)
  await must('queue.claim', { lineId }, bob)
  expect(await ask('queue.handOver', { lineId, toMemberId: alice }, alice)).toMatchObject({ ok: false })
})
