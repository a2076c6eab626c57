import { expect, it } from 'vitest'
import { MINUTE, postAt, START } from '../../../../test/engine/posts.ts'
import { openQueueRoom } from '../../../../test/engine/queue-room.ts'
import type { LineId } from '../../../shared/model.ts'
import { promisesOf } from './promises.ts'

const openPromises = async () => {
  const room = await openQueueRoom([
    postAt(START, 1, { authorHandle: 'open', text: 'acme, when?' }),
    postAt(START + 1, 2, { authorHandle: 'whistle', text: 'acme, a secret', visibility: 'direct' }),
  ])
  const { crisisId, alice, store } = room
  const by = { memberId: alice, happenedAt: START + MINUTE, recordedAt: START + MINUTE }
  const pledge = { crisisId, kind: 'act', statementId: null, sendId: null, ownerId: alice } as const
  const make = (span: string, dueAt: number, lineId: LineId | null) =>
    store.transaction(() => room.engine.pipeline.promises.make({ ...pledge, span, dueAt, lineId }, by))
  return { ...room, by, make }
}

it('catches a promise made to somebody in private that the report shows', async () => {
  const { make, idOf, store, crisisId } = await openPromises()
  make('a call by noon', START + 10 * MINUTE, await idOf('whistle'))
  make('a list tonight', START + 20 * MINUTE, await idOf('open'))
  const told = promisesOf(store, crisisId)
  expect(told.privateCount).toBe(1)
  expect(told.items).toMatchObject([{ span: 'a list tonight', isToOnePerson: true, outcome: 'open' }])
})

it('catches a promise that was kept late, or never, told as kept', async () => {
  const { make, store, crisisId, by, engine } = await openPromises()
  const { promises } = engine.pipeline
  const late = (id: ReturnType<typeof make>, at: number) =>
    store.transaction(() => promises.late(id, { ...by, happenedAt: at }))
  const [inTime, tooLate, never, taken] = [1, 2, 3, 4].map((n) => make(`in ${n}`, START + n * 10 * MINUTE, null))
  if (!inTime || !tooLate || !never || !taken) throw new Error('no promise')
  store.transaction(() => promises.keep(inTime, null, 'on the site', { ...by, happenedAt: START + 9 * MINUTE }))
  late(tooLate, START + 20 * MINUTE)
  store.transaction(() => promises.keep(tooLate, null, null, { ...by, happenedAt: START + 25 * MINUTE }))
  late(never, START + 30 * MINUTE)
  store.transaction(() => promises.withdraw(taken, 'another team does it', by))
  expect(promisesOf(store, crisisId).items).toMatchObject([
    { outcome: 'keptInTime', endedAt: START + 9 * MINUTE, reason: 'on the site' },
    { outcome: 'keptLate', endedAt: START + 25 * MINUTE },
    { outcome: 'broken', endedAt: null },
    { outcome: 'withdrawn', reason: 'another team does it' },
  ])
})
