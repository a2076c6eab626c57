import { expect, it } from 'vitest'
import { HOUR, MINUTE, START, storm } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'

const INTERVAL_MS = 5 * MINUTE

/** A source that is expected every five minutes, and answered at the start. */
const listen = ({ store, brandId }: Room): number => {
  const id = store.sources.add('x', 'our account')
  store.sources.expect(id, INTERVAL_MS, brandId)
  store.sources.move(id, 'live')
  store.sources.gave(id, 3, START)
  return id
}
const passTo = ({ engine, clock }: Room, at: number): void => {
  clock.set(at)
  engine.wallWatch.tick()
}
const stateOf = ({ store }: Room, id: number) => store.sources.list().find((source) => source.id === id)?.state

it('catches a source that falls silent unheard, or that rings again and again for one silence', async () => {
  const room = await openRoom()
  const id = listen(room)
  passTo(room, START + 2 * INTERVAL_MS)
  expect(room.rung).toEqual([])
  for (const minutes of [11, 12, 90]) passTo(room, START + minutes * MINUTE)
  const why = { kind: 'source', sourceId: id, silentMs: 11 * MINUTE, normalMs: INTERVAL_MS }
  expect(room.rung).toMatchObject([{ kind: 'source', crisisId: null, at: START + 11 * MINUTE, onsetAt: START, why }])
  expect(stateOf(room, id)).toBe('blind')
  expect(await room.must('crises.list', { brandId: room.brandId })).toEqual([])
})

it('catches a source that is heard again and stays blind, or whose next silence is not told', async () => {
  const room = await openRoom()
  const id = listen(room)
  passTo(room, START + HOUR)
  room.store.sources.gave(id, 1, START + HOUR)
  expect(stateOf(room, id)).toBe('live')
  passTo(room, START + HOUR + MINUTE)
  passTo(room, START + 2 * HOUR)
  expect(room.rung.map(({ onsetAt }) => onsetAt)).toEqual([START, START + HOUR])
})

it('catches files, sources that are off and those that catch up which are taken for silent', async () => {
  const room = await openRoom()
  const file = room.store.sources.add('file', 'posts.jsonl')
  room.store.sources.gave(file, 9, START)
  room.store.sources.move(listen(room), 'off')
  room.store.sources.move(listen(room), 'catchingUp')
  passTo(room, START + 24 * HOUR)
  expect(room.rung).toEqual([])
})

it('catches an attack that joins the alarm of a silent source and rings for nobody', async () => {
  const room = await openRoom()
  listen(room)
  passTo(room, START + HOUR)
  room.takeIn(storm())
  expect(room.rung.map(({ kind }) => kind)).toEqual(['source', 'volume'])
  expect((await room.must('crises.list', { brandId: room.brandId }))[0]?.state).toBe('suspected')
})

it('catches an alarm that wakes without ringing, or rings although somebody has seen to it', async () => {
  const room = await openRoom()
  room.takeIn(storm())
  const alertId = room.rung[0]?.id ?? 0
  await room.must('alerts.snooze', { alertId, untilAt: START + HOUR })
  passTo(room, START + HOUR - 1)
  expect(room.rung).toHaveLength(1)
  passTo(room, START + HOUR)
  passTo(room, START + HOUR + MINUTE)
  expect(room.rung.map(({ id }) => id)).toEqual([alertId, alertId])
  await room.must('alerts.snooze', { alertId, untilAt: START + 2 * HOUR })
  await room.must('alerts.acknowledge', { alertId })
  passTo(room, START + 3 * HOUR)
  expect(room.rung).toHaveLength(2)
})
