import { expect, it, vi } from 'vitest'
import { MINUTE, postAt, START } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { CrisisId } from '../../shared/model.ts'
import { findPromises } from './analysis/promises.ts'

// What is found in words is tested beside it; here only what becomes of it.
vi.mock('./analysis/promises.ts', () => ({
  findPromises: vi.fn((text: string, { at }: { at: number }) =>
    [...text.matchAll(/in (\d+) minutes/g)].map(([span, count]) => ({ span, dueAt: at + Number(count) * 60_000 })),
  ),
}))

const opened = async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 1)])
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
  if (crisisId === null) throw new Error('no crisis')
  return { room, crisisId }
}

const say = async (room: Room, crisisId: CrisisId, text: string, publishedAt: number): Promise<number> => {
  const { statementId } = await room.must('statements.draft', { crisisId, statementId: null, text })
  await room.must('statements.approve', { statementId, text })
  await room.must('statements.publishedByHand', { statementId, channel: 'site', url: null, publishedAt })
  return statementId
}

const pass = (room: Room, minutes: number): void => {
  room.takeIn([postAt(START + minutes * MINUTE, 100 + minutes)])
  room.clock.set(START + minutes * MINUTE)
  room.engine.tick()
}

it('catches an announced update that nobody counts, or that the next statement does not keep', async () => {
  const { room, crisisId } = await opened()
  const first = await say(room, crisisId, 'We know. More in 30 minutes.', START + MINUTE)
  const { items, next } = await room.must('promises.list', { crisisId })
  expect(items).toMatchObject([
    { kind: 'update', state: 'open', span: 'in 30 minutes', dueAt: START + 31 * MINUTE, statementId: first },
  ])
  expect(next).toMatchObject({ because: 'promise', dueAt: START + 31 * MINUTE, ownerId: room.alice })
  const second = await say(room, crisisId, 'Nothing new yet. More in 60 minutes.', START + 20 * MINUTE)
  const after = await room.must('promises.list', { crisisId })
  expect(after.items).toMatchObject([
    { state: 'open', dueAt: START + 80 * MINUTE },
    { state: 'kept', keptBy: second, lateAt: null },
  ])
})

it('catches a late promise that a later statement hides', async () => {
  const { room, crisisId } = await opened()
  await say(room, crisisId, 'More in 30 minutes.', START + MINUTE)
  pass(room, 27)
  pass(room, 34)
  expect((await room.must('promises.list', { crisisId })).items).toMatchObject([{ state: 'late', endedAt: null }])
  await say(room, crisisId, 'Here we are.', START + 40 * MINUTE)
  expect((await room.must('promises.list', { crisisId })).items).toMatchObject([
    { state: 'kept', lateAt: START + 31 * MINUTE },
  ])
  const kinds = room.store.ledger.page(null, 100).map(({ kind }) => kind)
  expect(kinds).toContain('promise.late')
})

it('catches an old post of ours, found late, whose promise is called open although we have spoken since', async () => {
  const { room, crisisId } = await opened()
  const since = await say(room, crisisId, 'Here we are.', START + 20 * MINUTE)
  await say(room, crisisId, 'More in 30 minutes.', START)
  expect((await room.must('promises.list', { crisisId })).items).toMatchObject([
    { state: 'kept', keptBy: since, lateAt: null },
  ])
})

it('catches a post from a phone, said in time and seen a minute later, for a late one', async () => {
  const { room, crisisId } = await opened()
  await say(room, crisisId, 'More in 30 minutes.', START)
  pass(room, 31)
  await say(room, crisisId, 'Here we are.', START + 29 * MINUTE)
  expect((await room.must('promises.list', { crisisId })).items).toMatchObject([{ state: 'kept', lateAt: null }])
})

it('catches a warning that comes twice, or not at all', async () => {
  const { room, crisisId } = await opened()
  await say(room, crisisId, 'More in 30 minutes.', START)
  const { promises, nowAt } = room.engine.pipeline
  const look = (minutes: number) => {
    room.takeIn([postAt(START + minutes * MINUTE, 200 + minutes)])
    return promises.look(nowAt, room.clock.wall()).map(({ is }) => is)
  }
  expect([look(20), look(25), look(26), look(31), look(33), look(34)]).toEqual([[], ['soon'], [], [], ['late'], []])
})

it('catches a promise to act that more words are taken to keep', async () => {
  const { room, crisisId } = await opened()
  await say(room, crisisId, 'We refund everybody in 60 minutes.', START)
  await say(room, crisisId, 'We are still at it.', START + 5 * MINUTE)
  const [promise] = (await room.must('promises.list', { crisisId })).items
  expect(promise).toMatchObject({ kind: 'act', state: 'open' })
  await room.must('promises.keep', { promiseId: promise?.id ?? 0, why: 'all paid, list from accounting' })
  const [kept] = (await room.must('promises.list', { crisisId })).items
  expect(kept).toMatchObject({ state: 'kept', reason: 'all paid, list from accounting' })
  expect(await room.ask('promises.withdraw', { promiseId: promise?.id ?? 0, why: 'x' }, room.alice)).toMatchObject({
    ok: false,
    code: 'notAllowed',
  })
})

it('catches a promise by hand that is due already, one without an owner, or a cadence that nobody is told of', async () => {
  const { room, crisisId } = await opened()
  expect((await room.must('promises.list', { crisisId })).next).toBeNull()
  const late = { crisisId, kind: 'act' as const, text: 'call the mayor', dueAt: START - MINUTE }
  expect(await room.ask('promises.add', late, room.alice)).toMatchObject({ ok: false, code: 'notAllowed' })
  const { promiseId } = await room.must('promises.add', { ...late, dueAt: START + 90 * MINUTE })
  await room.must('promises.give', { promiseId, ownerId: room.bob })
  expect((await room.must('promises.list', { crisisId })).items).toMatchObject([{ ownerId: room.bob }])
  await say(room, crisisId, 'We know.', START + MINUTE)
  expect((await room.must('promises.list', { crisisId })).next).toMatchObject({
    because: 'cadence',
    dueAt: START + 31 * MINUTE,
  })
  await room.must('crises.move', { crisisId, to: 'maintenance', why: 'it goes on' })
  expect((await room.must('promises.list', { crisisId })).next).toMatchObject({ dueAt: START + 61 * MINUTE })
  expect(findPromises).toHaveBeenCalled()
})

it('catches one statement from two accounts that is counted as two promises, or a correction that keeps one', async () => {
  const { room, crisisId } = await opened()
  const statementId = await say(room, crisisId, 'More in 30 minutes.', START)
  const by = { memberId: room.alice, happenedAt: START + 3 * MINUTE, recordedAt: START + 3 * MINUTE }
  const again = { crisisId, statementId, sendId: null, lineId: null, isNews: false, ownerId: room.alice }
  room.store.transaction(() =>
    room.engine.pipeline.promises.said({ ...again, texts: ['We will be back in 30 minutes.'] }, by),
  )
  expect((await room.must('promises.list', { crisisId })).items).toHaveLength(1)
  const next = await say(room, crisisId, 'More in 60 minutes.', START + 20 * MINUTE)
  room.store.transaction(() =>
    room.engine.pipeline.promises.said(
      { ...again, texts: ['We wrote 3, it is 4.'] },
      { ...by, happenedAt: START + 25 * MINUTE },
    ),
  )
  const [waiting] = (await room.must('promises.list', { crisisId })).items
  expect(waiting).toMatchObject({ statementId: next, state: 'open' })
})
