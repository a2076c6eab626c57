import { expect, it } from 'vitest'
import { evenly, HOUR, MINUTE, START } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import { measureDrill } from './flown-drills.ts'

const RUN = { scenario: 'food-hoax', seed: 3 } as const

const flown = async (as: 'crisis' | 'closed'): Promise<Room> => {
  const room = await openRoom()
  room.takeIn(evenly('storm', START, 60, 2))
  room.clock.set(START + 61 * MINUTE)
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it burns' })
  if (crisisId === null) throw new Error('no crisis')
  if (as === 'closed') await room.must('crises.move', { crisisId, to: as, why: 'over' })
  await room.must('debrief.answer', { crisisId, prompt: 'change', text: 'Call the lab first.' })
  const { memberId } = await room.must('members.list', {}).then(([one]) => ({ memberId: one?.id ?? 0 }))
  await room.must('actions.add', { crisisId, text: 'Name a stand-in', ownerId: memberId, dueAt: START })
  return room
}

const measure = ({ engine: { store } }: Room, flownAt: number) =>
  store.snapshot(() => measureDrill(store, { ...RUN, flownAt }))

it('catches a drill whose figures are not those of its own report, or whose lesson is lost on the way to the watch', async () => {
  const drill = await flown('closed')
  const kept = measure(drill, 5000)
  if (!kept) throw new Error('nothing measured')
  const watch = await flown('crisis')
  watch.engine.keepDrill(kept, null)
  const [crisis, ...others] = await watch.must('crises.compare', { crisisId: 1 })
  const [own] = await drill.must('crises.compare', { crisisId: 1 })
  const { crisisId: _, title: __, ...figures } = own
  expect(crisis.kind).toBe('crisis')
  expect(others).toEqual([{ ...figures, kind: 'drill', ...RUN, flownAt: 5000 }])
  const { drillLessons } = await watch.must('debrief.carried', { brandId: watch.brandId })
  expect(drillLessons).toEqual([
    { scenario: RUN.scenario, flownAt: 5000, text: 'Call the lab first.\n→ Name a stand-in' },
  ])
  expect(watch.engine.store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches drills that push the crises out of the comparison, or an old drill kept before a newer one', async () => {
  const watch = await flown('closed')
  const kept = measure(watch, 0)
  if (!kept) throw new Error('nothing measured')
  for (const flownAt of [3, 1, 5, 2, 4]) watch.engine.keepDrill({ ...kept, drill: { ...kept.drill, flownAt } }, null)
  watch.engine.keepDrill({ ...kept, drill: { ...kept.drill, flownAt: START + 24 * 60 * MINUTE } }, null)
  const flownAts = async (crisisId: number) =>
    (await watch.must('crises.compare', { crisisId })).map((one) => (one.kind === 'drill' ? one.flownAt : one.crisisId))
  expect(await flownAts(1)).toEqual([1, 5, 4, 3, 2])
  for (const id of [2, 3, 4]) {
    watch.clock.set(watch.clock.wall() + MINUTE)
    await watch.must('crises.open', { brandId: watch.brandId, as: 'crisis', why: 'again' })
    await watch.must('crises.move', { crisisId: id, to: 'closed', why: 'over' })
  }
  expect(await flownAts(4)).toEqual([4, 3, 2, 5, 4])
})

it('catches a storm that nobody took up counted as a drill or a crisis, or one that hides the crisis before it', async () => {
  const room = await openRoom()
  expect(measure(room, 0)).toBeNull()
  const drill = await flown('closed')
  const { store, brandId, clock } = drill
  clock.set(START + 3 * HOUR)
  const suspected = { brandId, state: 'suspected', openedBy: 'alert', onsetAt: START + 2 * HOUR } as const
  const later = { ...suspected, firstPostAt: null, alertAt: null, openedAt: START + 2 * HOUR }
  const id = store.transaction(() => store.crises.add(later))
  expect(measure(drill, 0)?.lesson).toContain('Call the lab first.')
  await drill.must('crises.move', { crisisId: id, to: 'closed', why: 'nothing to it' })
  expect(measure(drill, 0)?.lesson).toContain('Call the lab first.')
  await drill.must('crises.open', { brandId, as: 'crisis', why: 'again' })
  expect((await drill.must('crises.compare', { crisisId: id + 1 })).map(({ kind, ...one }) => one)).toMatchObject([
    { crisisId: id + 1 },
    { crisisId: 1 },
  ])
})
