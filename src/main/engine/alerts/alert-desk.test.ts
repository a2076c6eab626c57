import { expect, it } from 'vitest'
import { DAY, evenly, HOUR, MINUTE, postAt, START, STORM_AT, storm } from '../../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../../test/engine/room.ts'
import type { Post } from '../../../shared/model.ts'

const flagged = (n: number, at: number, word = 'boycott'): Post[] =>
  Array.from({ length: n }, (_, i) => postAt(at + i * 1000, `${word}-${at}-${i}`, { text: `acme, a ${word} it is` }))
const calm = (): Post[] => evenly('calm', START, 30 * 60, 0.2)
const unseen = async ({ must }: Room) => (await must('alerts.unseen', { count: 20 })).map(({ kind }) => kind)
const kinds = ({ store, brandId }: Room) =>
  store.alerts
    .newest(brandId, 20)
    .map(({ kind }) => kind)
    .reverse()
const first = ({ rung }: Room) => {
  const [alert] = rung
  if (!alert) throw new Error('nothing rang')
  return alert
}

it('catches an alarm that sleeps for ever, wakes too early, or leaves a part of its event on the screen', async () => {
  const room = await openRoom()
  room.takeIn([...calm(), ...flagged(3, STORM_AT), ...evenly('storm', STORM_AT + MINUTE, 10, 30)])
  room.takeIn([postAt(STORM_AT + HOUR, 'later')])
  expect(await unseen(room)).toEqual(['volume', 'redflag'])
  const untilAt = START + HOUR
  await room.must('alerts.snooze', { alertId: first(room).id, untilAt })
  expect(await unseen(room)).toEqual([])
  expect(room.store.alerts.get(first(room).id)).toMatchObject({ snoozedUntilAt: untilAt, acknowledgedAt: null })
  room.clock.set(untilAt - 1)
  expect(await unseen(room)).toEqual([])
  room.clock.set(untilAt)
  expect(await unseen(room)).toEqual(['volume', 'redflag'])
  const past = await room.ask('alerts.snooze', { alertId: first(room).id, untilAt }, room.alice)
  expect(past).toMatchObject({ ok: false, code: 'invalidInput' })
  await room.must('alerts.dismiss', { alertId: first(room).id, why: 'not for us' })
  const seen = await room.ask('alerts.snooze', { alertId: first(room).id, untilAt: untilAt + HOUR }, room.alice)
  expect(seen).toMatchObject({ ok: false, code: 'notAllowed' })
})

it('catches an alarm that is not for us and leaves its crisis, its event or its reason behind', async () => {
  const room = await openRoom()
  room.takeIn([...calm(), ...flagged(3, STORM_AT), ...evenly('storm', STORM_AT + MINUTE, 10, 30)])
  room.takeIn([postAt(STORM_AT + HOUR, 'later')])
  const { must, brandId, store, bob } = room
  await must('alerts.dismiss', { alertId: first(room).id, why: 'a namesake' }, bob)
  const [crisis] = await must('crises.list', { brandId })
  expect(crisis?.state).toBe('closed')
  for (const alert of store.alerts.newest(brandId, 10))
    expect(alert).toMatchObject({ dismissedAt: STORM_AT + HOUR, acknowledgedBy: bob })
  const story = await must('timeline.story', { crisisId: crisis?.id ?? 0 })
  expect(story.slice(-2)).toMatchObject([
    { facts: { kind: 'alertDismissed', alertKind: 'redflag' }, why: 'a namesake', memberId: bob },
    { facts: { kind: 'crisisMoved', to: 'closed' }, why: 'a namesake', memberId: bob },
  ])
  const again = await room.ask('alerts.dismiss', { alertId: first(room).id, why: 'twice' }, bob)
  expect(again).toMatchObject({ ok: false, code: 'notAllowed' })
})

it('catches a crisis that a person has judged and that closes with an alarm', async () => {
  const room = await openRoom()
  room.takeIn(storm())
  const [crisis] = await room.must('crises.list', { brandId: room.brandId })
  await room.must('crises.move', { crisisId: crisis?.id ?? 0, to: 'initial', why: 'it is one' })
  await room.must('alerts.dismiss', { alertId: first(room).id, why: 'the sentence is wrong' })
  expect((await room.must('crises.list', { brandId: room.brandId }))[0]?.state).toBe('initial')
})

it('catches a detector that learns nothing from what is not for us, or too much', async () => {
  const wave = (at: number, perMinute: number): Post[] => [
    ...evenly(`wave-${at}`, at, 10, perMinute),
    ...evenly(`after-${at}`, at + 10 * MINUTE, 20 * 60, 0.2),
  ]
  const alarms = async (dismiss: boolean, perMinute: number): Promise<number> => {
    const room = await openRoom()
    room.takeIn([...calm(), ...wave(STORM_AT, 30)])
    if (dismiss) await room.must('alerts.dismiss', { alertId: first(room).id, why: 'a namesake' })
    room.takeIn(wave(STORM_AT + DAY, perMinute))
    room.takeIn([postAt(STORM_AT + 2 * DAY, 'end')])
    return room.rung.length
  }
  expect(await alarms(false, 30)).toBe(2)
  expect(await alarms(true, 30)).toBe(1)
  expect(await alarms(true, 300)).toBe(2)
})

it('catches a trigger that rings for the same again, or not for clearly more or another matter', async () => {
  const room = await openRoom()
  room.takeIn([...calm(), ...flagged(3, STORM_AT)])
  await room.must('alerts.dismiss', { alertId: first(room).id, why: 'a game' })
  const later = (days: number) => STORM_AT + days * DAY
  room.takeIn(flagged(4, later(2)))
  expect(kinds(room)).toEqual(['redflag'])
  room.takeIn(flagged(3, later(4), 'recall'))
  expect(room.rung.map(({ why }) => why.kind === 'redflag' && why.word)).toEqual(['boycott', 'recall'])
  // Forgotten after fourteen days.
  room.takeIn([...evenly('calm2', later(4) + HOUR, 60, 0.2), ...flagged(30, later(20))])
  expect(room.rung).toHaveLength(3)
})

it('catches a word that was dismissed and deafens the others while it goes on', async () => {
  const room = await openRoom()
  room.takeIn([...calm(), ...flagged(3, STORM_AT)])
  await room.must('alerts.dismiss', { alertId: first(room).id, why: 'a game' })
  room.takeIn(flagged(4, STORM_AT + 2 * DAY))
  room.takeIn(flagged(4, STORM_AT + 2 * DAY + 3 * HOUR, 'recall'))
  expect(room.rung.map(({ why }) => why.kind === 'redflag' && why.word)).toEqual(['boycott', 'recall'])
})
