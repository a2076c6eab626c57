import { expect, it } from 'vitest'
import { HOUR, MINUTE, postAt, START } from '../../../../test/engine/posts.ts'
import { say } from '../../../../test/engine/scripted-sender.ts'
import { openSendingRoom } from '../../../../test/engine/sending-room.ts'

it('catches a repeat that a crash cut short and that is missed before its platform could show it', async () => {
  const room = await openSendingRoom({ fate: () => 'lost' })
  const crisisId = await room.openCrisis([postAt(START + 1000, 1, { platform: 'bluesky', text: '@acme well?' })])
  const [lineId] = [...(await room.lines(crisisId)).values()]
  if (lineId === undefined) throw new Error('no line')
  const { sendId } = await room.plan(lineId, 'we are sorry')
  if (sendId === null) throw new Error('not planned')
  const state = () => room.store().sends.get(sendId)?.state
  await room.pass(5 * MINUTE)
  expect(state()).toBe('notFound')
  await room.pass(HOUR)
  // As a crash leaves it: written down, called, taken, and not shown yet.
  for (const to of ['planned', 'sending'] as const) room.store().sends.move(sendId, { state: to })
  room.script.lagMs = () => 100_000
  say(room.script, room.timing, { text: 'we are sorry', replyToId: 'p1' })
  await room.restart()
  await room.pass(MINUTE)
  expect(state()).toBe('unknown')
  await room.pass(MINUTE)
  expect(state()).toBe('sent')
})

it('catches a call whose end the disk did not take, and that counts as on its way for ever', async () => {
  const room = await openSendingRoom({ lagMs: () => 100_000 })
  const posts = [1, 2].map((n) => postAt(START + n, n, { platform: 'bluesky', text: '@acme well?' }))
  for (const lineId of (await room.lines(await room.openCrisis(posts))).values())
    await room.plan(lineId, 'we are sorry')
  const { sends } = room.store()
  const { publishPart } = sends
  sends.publishPart = () => {
    sends.publishPart = publishPart
    throw new Error('disk full')
  }
  await room.pass(30_000)
  expect(sends.countByState(room.brandId)).toEqual({ unknown: 1, sent: 1 })
  await room.pass(3 * MINUTE)
  expect(sends.countByState(room.brandId)).toEqual({ sent: 2 })
  expect(room.script.calls).toHaveLength(2)
})
