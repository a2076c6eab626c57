import { expect, it } from 'vitest'
import { tracesOf } from '../../../test/engine/bytes.ts'
import { DAY, HOUR, postAt, START, STORM_AT, storm } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { Post } from '../../shared/model.ts'
import { createRetentionDesk } from './retention-desk.ts'

const SAID = 'the trombonists of Zanzibar wonder what acme is up to'

/** Everything that is due `afterMs` from now. */
const sweepAll = ({ store, clock }: Room, afterMs: number): void => {
  clock.set(clock.wall() + afterMs)
  const { sweep } = createRetentionDesk(store, clock)
  while (sweep());
}

const livingIds = ({ store, brandId }: Room): string[] =>
  [...store.mentions.all(brandId)].filter(({ text }) => text !== null).map(({ id }) => id)

const byTime = (a: Post, b: Post): number => a.createdAt - b.createdAt

it('catches posts outside crises that outlive their time, in a row, a file or as an account', async () => {
  const room = await openRoom()
  // Said years ago, and here only since today.
  const old = postAt(START - 5000 * DAY, 'old', { text: SAID, authorHandle: 'ancient', authorName: 'Ann Cient' })
  room.takeIn([old, postAt(START, 1, { text: `${SAID}, really`, url: 'https://x.example/person1/1' })])
  sweepAll(room, 89 * DAY)
  expect(livingIds(room)).toEqual(['x:pold', 'x:p1'])
  room.takeIn([postAt(START + 1, 2)])
  const counts = JSON.stringify(room.store.minuteCounts.bins(room.brandId, HOUR, 0, START + DAY))
  sweepAll(room, 2 * DAY)
  expect(livingIds(room)).toEqual(['x:p2'])
  for (const text of [SAID, 'Ann Cient', 'x.example/person1/1']) expect(tracesOf(room.dir, text)).toEqual([])
  expect(room.store.mentions.get([1 as never])[0]?.author).toMatchObject({ handle: 'erased-1', name: null })
  expect(JSON.stringify(room.store.minuteCounts.bins(room.brandId, HOUR, 0, START + DAY))).toBe(counts)
  expect(room.store.mentions.counts(room.brandId)).toEqual({ count: 3, matched: 3 })
  const swept = room.store.ledger.page(null, 50).filter(({ kind }) => kind === 'retention.swept')
  expect(swept.map(({ payload }) => (JSON.parse(payload) as { count: number }).count).reduce((a, b) => a + b)).toBe(2)
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches what goes although a crisis, a hold, a line or our own timeline needs it', async () => {
  const room = await openRoom()
  const near = postAt(STORM_AT - HOUR, 'near')
  const ours = postAt(START - 20 * DAY, 'ours', { authorHandle: 'acme_care' })
  room.takeIn([postAt(START - 30 * DAY, 'held'), postAt(START - 29 * DAY, 'idle'), ours])
  room.takeIn([near, ...storm()].sort(byTime))
  await room.must('holds.place', { on: { kind: 'mention', seq: 1 }, ground: 'a case' })
  sweepAll(room, 400 * DAY)
  const living = livingIds(room)
  expect(living).toEqual(expect.arrayContaining(['x:pheld', 'x:pnear', 'x:pours', 'x:pstorm-0', 'x:pcalm-0']))
  expect(living).not.toContain('x:pidle')
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches posts that go although the team keeps all, or stay longer than it says', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 1)])
  await room.must('retention.set', { days: null })
  sweepAll(room, 5000 * DAY)
  expect(livingIds(room)).toEqual(['x:p1'])
  await room.must('retention.set', { days: 1 })
  expect(await room.must('retention.get', {})).toEqual({ days: 1 })
  sweepAll(room, 0)
  expect(livingIds(room)).toEqual([])
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
  for (const days of [0, -1, 1.5, 1e9]) await expect(room.must('retention.set', { days })).rejects.toThrow()
})

it('catches news that is taken for removed because what it repeats was swept long ago', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 1, { text: SAID })])
  sweepAll(room, 91 * DAY)
  room.takeIn([postAt(START + 91 * DAY, 2, { text: SAID, repostOfId: 'p1' }), postAt(START, 1, { text: SAID })])
  expect(livingIds(room)).toEqual(['x:p2'])
})

it('catches an account that is blanked while something of it is left', async () => {
  const room = await openRoom()
  const by = { authorHandle: 'both', text: SAID }
  room.takeIn([postAt(START, 1, by)])
  sweepAll(room, 50 * DAY)
  room.takeIn([postAt(START + 50 * DAY, 2, by)])
  sweepAll(room, 50 * DAY)
  expect(livingIds(room)).toEqual(['x:p2'])
  expect(room.store.mentions.get([1 as never])[0]?.author.handle).toBe('both')
  sweepAll(room, 50 * DAY)
  expect(room.store.mentions.get([2 as never])[0]?.author.handle).toBe('erased-1')
})
