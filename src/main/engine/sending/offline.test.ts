import { expect, it } from 'vitest'
import { HOUR, MINUTE, postAt } from '../../../../test/engine/posts.ts'
import { openSendingRoom } from '../../../../test/engine/sending-room.ts'
import type { LineId, SendId } from '../../../shared/model.ts'

const SEND_COUNT = 200

/** An hour in which nothing is heard and one answer after the other is planned, the last of them a moment before it ends. */
const planFor = async (
  room: Awaited<ReturnType<typeof openSendingRoom>>,
  lines: readonly LineId[],
  between: (n: number) => Promise<void> = () => Promise.resolve(),
) => {
  const sendIds: SendId[] = []
  for (const [n, lineId] of lines.entries()) {
    const { sendId } = await room.plan(lineId, 'we are sorry')
    if (sendId !== null) sendIds.push(sendId)
    await between(n)
    if (n < lines.length - 1) await room.pass(HOUR / lines.length)
  }
  expect(sendIds).toHaveLength(lines.length)
  return sendIds
}

const openWaiting = async (sendCount = SEND_COUNT) => {
  const room = await openSendingRoom()
  const spokeAt = room.clock.wall()
  const people = Array.from({ length: sendCount }, (_, n) =>
    postAt(spokeAt + n, n, { platform: 'bluesky', text: `@acme number ${n}` }),
  )
  room.clock.set(spokeAt + sendCount)
  const crisisId = await room.openCrisis(people)
  const lines = [...(await room.lines(crisisId)).values()]
  await room.pass(MINUTE)
  const states = () => room.store().sends.countByState(room.brandId)
  const review = () => room.must('outbox.review', { brandId: room.brandId })
  return { room, lines, states, review }
}

it('catches an answer planned in an hour without a network that leaves unseen, or out of its order', async () => {
  const { room, lines, states, review } = await openWaiting()
  room.script.isAway = true
  const sendIds = await planFor(room, lines)
  room.script.isAway = false
  await room.pass(10 * MINUTE)
  expect(room.script.calls).toHaveLength(0)
  expect(states()).toEqual({ held: SEND_COUNT })
  expect((await review()).map(({ send }) => send.id)).toEqual(sendIds)
  // Whatever the order in which a hand ticked them.
  expect(await room.must('outbox.release', { sendIds: [...sendIds].reverse() })).toEqual({ stillHeld: [] })
  await room.pass(10 * MINUTE)
  expect(states()).toEqual({ sent: SEND_COUNT })
  const asked = new Map(
    room
      .store()
      .sends.list(room.brandId, ['sent'], 0, 1000)
      .map((send) => [send.replyToId, send.id]),
  )
  expect(room.script.taken.map(({ inReplyToId }) => asked.get(inReplyToId))).toEqual(sendIds)
}, 60_000)

it('catches a review that does not say whose world has moved', async () => {
  const { room, lines, review } = await openWaiting(4)
  room.script.isAway = true
  const [spoke, gone, closed, same] = await planFor(room, lines)
  if (!spoke || !gone || !closed || !same) throw new Error('not planned')
  const send = (id: SendId) => {
    const found = room.store().sends.get(id)
    if (!found || found.replyToId === null || !found.replyTo) throw new Error('no send')
    return { ...found, postId: found.replyToId, of: found.replyTo.handle }
  }
  await room.pass(MINUTE)
  room.script.isAway = false
  await room.pass(3 * MINUTE)
  room.takeIn([
    postAt(room.clock.wall(), 'again', { platform: 'bluesky', text: '@acme well?', authorHandle: send(spoke).of }),
  ])
  const removals = [{ platform: 'bluesky', externalId: send(gone).postId, removedAt: room.clock.wall() }] as const
  room
    .engine()
    .pipeline.takeIn({ brandId: room.brandId, posts: [], removals, isLive: true, acknowledge: () => undefined })
  const lesson = {
    sort: 'conversationClosed',
    postId: send(closed).postId,
    isAllowed: false,
    learntAt: room.clock.wall(),
  }
  room.store().accounts.learn(room.connectionId, lesson)
  expect((await review()).map((item) => [item.send.id, item.changes])).toEqual([
    [spoke, [{ kind: 'spokeAgain', postCount: 1 }]],
    [gone, [{ kind: 'postGone' }]],
    [closed, [{ kind: 'routeChanged', route: 'none', reason: 'refusedBefore' }]],
    [same, []],
  ])
  const { stillHeld } = await room.must('outbox.release', { sendIds: [spoke, gone, closed, same] })
  expect(stillHeld).toEqual([gone, closed])
  await room.pass(MINUTE)
  expect(room.script.taken.map(({ inReplyToId }) => inReplyToId)).toEqual([send(spoke).postId, send(same).postId])
})

it('catches a restart in the hour without a network that takes what was planned for fresh', async () => {
  const { room, lines, states, review } = await openWaiting(20)
  room.script.isAway = true
  const sendIds = await planFor(room, lines, async (n) => {
    if (n === 7 || n === 15) await room.restart()
  })
  await room.restart()
  room.script.isAway = false
  await room.pass(10 * MINUTE)
  expect(room.script.calls).toHaveLength(0)
  expect(states()).toEqual({ held: 20 })
  expect((await review()).map(({ send }) => send.id)).toEqual(sendIds)
})

it('catches what was planned before the lid was shut, or the program closed, and leaves an hour later', async () => {
  const { room, lines, states } = await openWaiting(20)
  for (const lineId of lines.slice(0, 10)) await room.plan(lineId, 'we are sorry')
  room.sleep(HOUR)
  await room.pass(3 * MINUTE)
  expect(room.script.calls).toHaveLength(0)
  expect(states()).toEqual({ held: 10 })
  for (const lineId of lines.slice(10)) await room.plan(lineId, 'we are sorry')
  const closed = room.engine().close()
  await room.timing.pass(0)
  await closed
  room.clock.set(room.clock.wall() + HOUR)
  await room.restart()
  await room.pass(3 * MINUTE)
  expect(room.script.calls).toHaveLength(0)
  expect(states()).toEqual({ held: 20 })
})
