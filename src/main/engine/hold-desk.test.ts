import { expect, it } from 'vitest'
import { tracesOf } from '../../../test/engine/bytes.ts'
import { DAY, HOUR, postAt, START, STORM_AT, storm } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { CrisisId, HoldId, MentionSeq } from '../../shared/model.ts'

const SAID = 'Zanzibar trumpeters claim that acme owes them everything'
const GROUND = 'court order 12/345'

const remove = ({ engine, brandId }: Room, externalId: string, removedAt = START + DAY): void =>
  engine.pipeline.takeIn({
    brandId,
    posts: [],
    removals: [{ platform: 'x', externalId, removedAt }],
    acknowledge: () => undefined,
  })
const seqOf = ({ store, brandId }: Room, id: string): MentionSeq =>
  store.mentions.find(brandId, 'x', id)?.seq ?? (0 as MentionSeq)
const textOf = (room: Room, id: string) => room.store.mentions.textOf(seqOf(room, id))
const hold = async (room: Room, id: string): Promise<HoldId> =>
  (await room.must('holds.place', { on: { kind: 'mention', seq: seqOf(room, id) }, ground: GROUND })).holdId

it('catches a held text that goes, or a removal of it that nobody is told of', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 0, { text: SAID }), postAt(START + 1, 1, { text: SAID, repostOfId: 'p0' })])
  const holdId = await hold(room, 'p0')
  remove(room, 'p0')
  remove(room, 'p0', START + 2 * DAY)
  expect(textOf(room, 'p0')).toBe(SAID)
  // A repost is somebody else's, and held by nobody.
  expect(textOf(room, 'p1')).toBeNull()
  const removals = [{ seq: seqOf(room, 'p0'), brandId: room.brandId, id: 'x:p0', removedAt: START + DAY }]
  expect(await room.must('holds.list', {})).toEqual([
    {
      id: holdId,
      on: { kind: 'mention', seq: seqOf(room, 'p0') },
      ground: GROUND,
      memberId: room.alice,
      placedAt: START,
      releasedAt: null,
      releasedBy: null,
      removals,
    },
  ])
  const [shown] = await room.must('mentions.get', { seqs: [seqOf(room, 'p0')] })
  expect(shown).toMatchObject({ text: SAID, removedAt: START + DAY })
  const acts = room.store.ledger.page(null, 20).filter(({ kind }) => kind === 'mention.removed')
  expect(acts.map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([
    { brandId: 1, id: 'x:p0', removed: [[1, 'x:p1']], kept: [[1, 'x:p0']] },
  ])
  expect(room.store.heldPosts.unseenSince(room.brandId, 'x', START + HOUR, 9)).toEqual([])
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches a text that outlives its hold, or that goes while another hold covers it', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 0, { text: SAID }), postAt(START + 1, 1, { text: 'acme, all is well' })])
  const [one, other, idle] = [await hold(room, 'p0'), await hold(room, 'p0'), await hold(room, 'p1')]
  remove(room, 'p0')
  const release = (holdId: HoldId) => room.must('holds.release', { holdId, why: 'the case is over' }, room.bob)
  expect(await release(one)).toEqual({ removedCount: 0 })
  expect(textOf(room, 'p0')).toBe(SAID)
  expect(await release(other)).toEqual({ removedCount: 1 })
  expect(await release(idle)).toEqual({ removedCount: 0 })
  expect(tracesOf(room.dir, SAID)).toEqual([])
  expect(textOf(room, 'p1')).toBe('acme, all is well')
  expect(room.store.mentions.get([seqOf(room, 'p0')])[0]).toMatchObject({ text: null, removedAt: START + DAY })
  expect((await room.must('holds.list', {})).map(({ releasedBy }) => releasedBy)).toEqual([2, 2, 2])
  expect(await room.ask('holds.release', { holdId: one, why: 'again' }, room.bob)).toMatchObject({ ok: false })
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches a crisis under hold that loses a post, or keeps one that is none of it', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START - 3 * DAY, 'old', { text: `acme long before, ${SAID}` }), ...storm()])
  const [crisis] = await room.must('crises.list', { brandId: room.brandId })
  const crisisId = crisis?.id ?? (0 as CrisisId)
  const { holdId } = await room.must('holds.place', { on: { kind: 'crisis', crisisId }, ground: GROUND })
  for (const id of ['pstorm-7', 'pcalm-355', 'pold']) remove(room, id, STORM_AT + DAY)
  expect(['pstorm-7', 'pcalm-355', 'pold'].map((id) => textOf(room, id) === null)).toEqual([false, false, true])
  const [held] = await room.must('holds.list', {})
  expect(held?.removals.map(({ id }) => id)).toEqual(['x:pcalm-355', 'x:pstorm-7'])
  // What its platform took away is neither analysed nor printed, although it is kept.
  const [proof] = room.store.mentions.get(room.rung[0]?.evidence.slice(0, 1) ?? [])
  const printed = async () => JSON.stringify(await room.must('report.get', { crisisId })).includes(`"${proof?.text}"`)
  expect(await printed()).toBe(true)
  remove(room, proof?.id.slice(2) ?? '', STORM_AT + DAY)
  expect(await printed()).toBe(false)
  expect(room.store.mentions.textOf(proof?.seq ?? (0 as MentionSeq))).toBe(proof?.text)
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
  expect(await room.must('holds.release', { holdId, why: 'over' })).toEqual({ removedCount: 3 })
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches a hold of nothing, or by nobody', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 0)])
  remove(room, 'p0')
  const place = (seq: number, memberId = room.alice as typeof room.alice | null) =>
    room.ask('holds.place', { on: { kind: 'mention', seq }, ground: GROUND }, memberId)
  expect(await place(seqOf(room, 'p0'))).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(await place(99)).toMatchObject({ ok: false, code: 'notFound' })
  expect(await place(seqOf(room, 'p0'), null)).toMatchObject({ ok: false, code: 'noMember' })
  const crisis = { on: { kind: 'crisis', crisisId: 9 }, ground: GROUND } as const
  expect(await room.ask('holds.place', crisis, room.alice)).toMatchObject({ ok: false, code: 'notFound' })
})
