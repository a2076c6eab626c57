import { expect, it } from 'vitest'
import { DAY, evenly, HOUR, MINUTE, postAt, START, STORM_AT } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { Post } from '../../shared/model.ts'

/** A day and a quarter of calm, so that the triggers know what is usual. */
const calm = (): Post[] => evenly('calm', START, 30 * 60, 0.2)
const flagged = (n: number, at = STORM_AT, more: Partial<Post> = {}): Post[] =>
  Array.from({ length: n }, (_, i) => postAt(at + i * 1000, `flag-${at}-${i}`, { text: 'boycott acme now', ...more }))
const kinds = ({ store, brandId }: Room) => store.alerts.newest(brandId, 20).map(({ kind }) => kind)

it('catches two alarms for one event, or a second kind that is not told', async () => {
  const room = await openRoom()
  const { takeIn, rung, store, brandId, must } = room
  takeIn(calm())
  takeIn([...flagged(4), ...evenly('storm', STORM_AT + MINUTE, 10, 30)])
  takeIn([postAt(STORM_AT + HOUR, 'later')])
  const [volume, redflag] = store.alerts.newest(brandId, 10)
  expect([redflag?.kind, volume?.kind]).toEqual(['redflag', 'volume'])
  expect(volume?.eventId).toBe(redflag?.eventId)
  expect(redflag?.why).toMatchObject({ word: 'boycott', authorCount: 3 })
  expect(rung.map(({ kind }) => kind)).toEqual(['redflag'])
  const [crisis] = await must('crises.list', { brandId })
  expect(crisis).toMatchObject({ openedBy: 'alert', alertAt: redflag?.at })
  const story = (await must('timeline.story', { crisisId: crisis?.id ?? 0 })).filter(({ kind }) => kind === 'alert')
  expect(story.map(({ facts }) => facts?.kind === 'alert' && facts.alertKind)).toEqual(['redflag', 'volume'])
})

it('catches a new event that is taken for the one that a person has closed', async () => {
  const room = await openRoom()
  const { takeIn, rung, must, brandId, store } = room
  takeIn([...calm(), ...flagged(3)])
  const [crisis] = await must('crises.list', { brandId })
  await must('crises.move', { crisisId: crisis?.id ?? 0, to: 'closed', why: 'a joke' })
  takeIn(evenly('storm', STORM_AT + HOUR, 10, 30))
  takeIn([postAt(STORM_AT + 2 * HOUR, 'later')])
  expect(rung.map(({ kind }) => kind)).toEqual(['redflag', 'volume'])
  const events = store.alerts.newest(brandId, 10).map(({ eventId }) => eventId)
  expect(new Set(events).size).toBe(2)
})

it('catches what is not public, ours, late or from a wrong date that rings', async () => {
  const room = await openRoom()
  room.takeIn([...calm(), postAt(STORM_AT, 'now')])
  room.takeIn(flagged(5, STORM_AT + 1, { visibility: 'direct' }))
  room.takeIn(flagged(5, STORM_AT + MINUTE, { authorHandle: 'acme_care' }))
  room.takeIn(flagged(5, START + HOUR))
  room.takeIn(flagged(5, Date.UTC(2090, 0, 1)))
  expect(kinds(room)).toEqual([])
  room.takeIn(flagged(3, STORM_AT + 2 * MINUTE))
  expect(kinds(room)).toEqual(['redflag'])
})

it('catches triggers that forget what they heard when the engine starts again', async () => {
  const texts = [
    'acme poured its waste into our river and nobody ever said one word',
    'ask acme who paid for the fish that died below the old bridge',
    'our children swim where acme hides its pipes behind the reeds',
    'the mayor drinks bottled water while acme sends flowers to town hall',
  ]
  const copies = texts.flatMap((text, i) =>
    [0, 1, 2].map((who) =>
      postAt(STORM_AT + i * MINUTE + who * 9000, `copy-${i}-${who}`, { text, authorHandle: `copy${who}` }),
    ),
  )
  const alertsFor = async (startsAgain: boolean) => {
    const room = await openRoom()
    room.takeIn([...calm(), ...flagged(2)])
    for (const post of [...copies, ...flagged(1, STORM_AT + HOUR / 2)]) {
      if (startsAgain) room.engine.pipeline.forget(room.brandId)
      room.takeIn([post])
    }
    expect(kinds(room)).toContain('coordination')
    return room.store.alerts.newest(room.brandId, 10)
  }
  expect(await alertsFor(true)).toEqual(await alertsFor(false))
})

it('catches a workspace of an earlier build, whose detector knows of no triggers, that cannot go on', async () => {
  const room = await openRoom()
  room.takeIn(calm())
  const { triggers, ...earlier } = JSON.parse(room.store.detectors.read(room.brandId) ?? '{}') as { triggers: unknown }
  expect(triggers).not.toBeNull()
  room.store.detectors.write(room.brandId, JSON.stringify(earlier))
  room.engine.pipeline.forget(room.brandId)
  // A day is not known any more: more people must say it.
  room.takeIn(flagged(5))
  expect(kinds(room)).toEqual([])
  room.takeIn(flagged(6, STORM_AT + MINUTE, { text: 'acme, a boycott it is' }))
  expect(kinds(room)).toEqual(['redflag'])
})

it('catches red flags and reach of a team that are not those that ring, and a list that cannot be read', async () => {
  const room = await openRoom()
  const { must, ask, alice, brandId, store } = room
  const brand = { brandId, name: 'Acme', watch: 'acme', matchAll: false, ownHandles: ['acme_care'] }
  const refused = await ask('brands.save', { ...brand, redFlags: 'fine\n"never closed' }, alice)
  expect(refused).toMatchObject({ ok: false, code: 'invalidInput' })
  const own = { redFlags: 'zanzibar, #zanzi\n"of all things"', influentialFollowers: 30_000 }
  await must('brands.save', { ...brand, ...own })
  expect((await must('brands.list', {}))[0]).toMatchObject(own)
  expect(store.ledger.page(null, 1)[0]?.payload).toContain('"influentialFollowers":30000')
  room.takeIn([...calm(), ...flagged(8)])
  expect(kinds(room)).toEqual([])
  const big = { authorFollowers: 40_000, text: 'acme is the worst, I hate it' }
  room.takeIn([postAt(STORM_AT + DAY, 'known', big), ...flagged(3, STORM_AT + DAY + MINUTE, { text: 'acme #Zanzi' })])
  expect(kinds(room)).toEqual(['redflag', 'author'])
  expect(store.alerts.newest(brandId, 1)[0]?.why).toMatchObject({ word: 'zanzibar' })
})

it('catches triggers that depend on how the posts are cut into batches', async () => {
  const posts = [...calm(), ...flagged(4), ...evenly('storm', STORM_AT + MINUTE, 10, 30)]
  const alertsFor = async (size: number) => {
    const { takeIn, store, brandId } = await openRoom()
    for (let from = 0; from < posts.length; from += size) takeIn(posts.slice(from, from + size))
    return store.alerts.newest(brandId, 10)
  }
  expect(await alertsFor(7)).toEqual(await alertsFor(500))
})
