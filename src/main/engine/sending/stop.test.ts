import fc from 'fast-check'
import { expect, it } from 'vitest'
import { postAt } from '../../../../test/engine/posts.ts'
import { openSendingRoom } from '../../../../test/engine/sending-room.ts'
import type { SendId } from '../../../shared/model.ts'
import type { Store } from '../store/store.ts'

const SEND_COUNT = 100
/** A call takes so long, account by account: some are done while others have hardly begun. */
const CALL_MS = [40, 80, 120, 400] as const

/** So many answers, all due in the same second. */
const openFull = async () => {
  const room = await openSendingRoom()
  const accounts = [{ connectionId: room.connectionId, script: room.script }]
  while (accounts.length < CALL_MS.length) accounts.push(await room.addAccount(`acme${accounts.length}`))
  for (const [n, { script }] of accounts.entries()) script.callMs = CALL_MS[n] ?? 0
  const spokeAt = room.clock.wall()
  const people = Array.from({ length: SEND_COUNT }, (_, n) =>
    postAt(spokeAt, n, { platform: 'bluesky', text: `@acme number ${n}` }),
  )
  const crisisId = await room.openCrisis(people)
  room.clock.set(spokeAt + 1000)
  for (const [n, lineId] of [...(await room.lines(crisisId)).values()].entries()) {
    await room.must('queue.draft', { lineId, text: 'we are sorry' })
    await room.must('queue.plan', { lineId, connectionId: accounts[n % accounts.length]?.connectionId })
  }
  return { ...room, callCount: () => accounts.reduce((sum, { script }) => sum + script.calls.length, 0) }
}

/** By the record, whose order is no question of milliseconds: on their way when Stop was pressed. */
const onTheirWay = (store: Store): SendId[] => {
  const leaving = new Set<SendId>()
  for (const { kind, payload } of store.ledger.page(null, 100_000).reverse()) {
    if (kind === 'outbox.stopped') break
    const { sendId } = JSON.parse(payload) as { sendId: SendId }
    if (kind === 'send.sending') leaving.add(sendId)
    if (kind === 'send.sent') leaving.delete(sendId)
  }
  return [...leaving].sort((one, other) => one - other)
}

it('catches what leaves after Stop, or leaves and is not told, in whichever millisecond it is pressed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 4_900, max: 7_000 }), async (pressMs) => {
      const { must, brandId, timing, pass, callCount, store } = await openFull()
      const pressed = timing.wait(pressMs, new AbortController().signal).then(async () => {
        const { leaving } = await must('outbox.stop', { brandId })
        return { leaving: leaving.map(({ id }) => id), calledBefore: callCount() }
      })
      await timing.pass(pressMs)
      const { leaving, calledBefore } = await pressed
      await pass(60_000)
      expect(callCount()).toBe(calledBefore)
      const states = store().sends.countByState(brandId)
      expect([states.sent ?? 0, states.held ?? 0]).toEqual([calledBefore, SEND_COUNT - calledBefore])
      expect(leaving).toEqual(onTheirWay(store()))
    }),
    { numRuns: 6 },
  )
}, 60_000)
