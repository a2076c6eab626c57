import { expect, it } from 'vitest'
import { HOUR, MINUTE, postAt, START } from '../../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../../test/engine/room.ts'
import type { CrisisId, LineId, Post } from '../../../shared/model.ts'

const openCrisis = async (room: Room, posts: readonly Post[]): Promise<CrisisId> => {
  room.takeIn(posts)
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
  if (crisisId === null) throw new Error('no crisis')
  return crisisId
}

const page = (room: Room, crisisId: CrisisId) => room.must('queue.page', { crisisId, show: 'all', from: 0, count: 50 })

const lineOf = async (room: Room, crisisId: CrisisId, handle: string) => {
  const line = (await page(room, crisisId)).items.find(({ author }) => author.handle === handle)
  if (!line) throw new Error(`no line of ${handle}`)
  return line
}

const anna = { authorHandle: 'anna' }
const bert = { authorHandle: 'bert' }

it('catches a person with two lines, or a repost that asks for an answer of its own', async () => {
  const room = await openRoom()
  const crisisId = await openCrisis(room, [
    postAt(START, 1, anna),
    postAt(START + 1, 2, { authorHandle: 'ANNA' }),
    postAt(START + 2, 3, { ...bert, authorFollowsUs: true }),
    postAt(START + 3, 4, { authorHandle: 'carl', repostOfId: 'p1' }),
  ])
  room.takeIn([postAt(START + 4, 5, { authorHandle: 'dora', repostOfId: 'p1' }), postAt(START + 5, 6, anna)])
  const { items, total, openCount, followerCount } = await page(room, crisisId)
  expect([total, openCount, followerCount]).toEqual([2, 2, 1])
  // Who follows us comes first, although the other asked before and more often.
  expect(
    items.map(({ author, mentionCount, echoCount, rank }) => [author.handle, mentionCount, echoCount, rank]),
  ).toEqual([
    ['bert', 1, 0, 1],
    ['anna', 3, 2, 2],
  ])
})

it('catches a post of the minute that is still open which the red button leaves out of the queue', async () => {
  const room = await openRoom()
  const crisisId = await openCrisis(room, [postAt(START + 20_000, 1, anna), postAt(START + 40_000, 2, bert)])
  expect((await page(room, crisisId)).total).toBe(2)
})

it('catches an ordinary post of the hour before that is taken for the first hostile one', async () => {
  const room = await openRoom()
  const hostile = { text: 'acme poisoned my kids, this is disgusting and a shame' }
  await openCrisis(room, [
    postAt(START + 20_000, 1),
    postAt(START + 40_000, 2, hostile),
    postAt(START + 50_000, 3, hostile),
  ])
  const [crisis] = await room.must('crises.list', { brandId: room.brandId })
  expect(crisis?.firstPostAt).toBe(START + 40_000)
})

it('catches a first hostile post where nobody was hostile', async () => {
  const room = await openRoom()
  await openCrisis(room, [postAt(START + 20_000, 1)])
  const [crisis] = await room.must('crises.list', { brandId: room.brandId })
  expect(crisis?.firstPostAt).toBeNull()
})

it('catches an answer given elsewhere that leaves its line open, and a person who speaks again and is not heard', async () => {
  const room = await openRoom()
  const crisisId = await openCrisis(room, [postAt(START, 1, anna), postAt(START + 1, 2, bert)])
  room.takeIn([postAt(START + MINUTE, 3, { authorHandle: 'acme_care', text: 'sorry', inReplyToId: 'p1' })])
  expect((await lineOf(room, crisisId, 'anna')).state).toBe('answeredElsewhere')
  expect((await lineOf(room, crisisId, 'bert')).state).toBe('new')
  room.takeIn([postAt(START + 2 * MINUTE, 4, { ...anna, text: 'acme, that is not enough' })])
  expect(await lineOf(room, crisisId, 'anna')).toMatchObject({ state: 'new', mentionCount: 2 })
  const kinds = room.store.ledger.page(null, 20).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind.startsWith('line.'))).toEqual(['line.new', 'line.answeredElsewhere'])
})

it('catches a second member who writes over the first: claim, draft, plan, end, reopen or release', async () => {
  const room = await openRoom()
  const { ask, must, alice, bob, clock } = room
  const crisisId = await openCrisis(room, [postAt(START, 1, anna)])
  const { id: lineId } = await lineOf(room, crisisId, 'anna')
  await must('queue.claim', { lineId }, alice)
  const attempts = [
    () => ask('queue.claim', { lineId }, bob),
    () => ask('queue.draft', { lineId, text: 'mine' }, bob),
    () => ask('queue.plan', { lineId }, bob),
    () => ask('queue.release', { lineId }, bob),
    () => ask('queue.end', { lineId, as: 'silent', reason: 'no', toMemberId: null }, bob),
    () => ask('queue.reopen', { lineId, reason: 'mine' }, bob),
  ]
  for (const attempt of attempts) expect(await attempt()).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(await lineOf(room, crisisId, 'anna')).toMatchObject({ state: 'claimed', claimedBy: alice })
  clock.set(clock.wall() + HOUR)
  await must('queue.claim', { lineId }, bob)
  expect(await lineOf(room, crisisId, 'anna')).toMatchObject({ claimedBy: bob })
})

it('catches a draft that overwrites the former one, or loses who wrote it', async () => {
  const room = await openRoom()
  const crisisId = await openCrisis(room, [postAt(START, 1, anna)])
  const { id: lineId } = await lineOf(room, crisisId, 'anna')
  expect(await room.must('queue.draft', { lineId, text: 'first' }, room.alice)).toEqual({ version: 1 })
  expect(await room.must('queue.draft', { lineId, text: 'second' }, room.alice)).toEqual({ version: 2 })
  await room.must('queue.release', { lineId }, room.alice)
  expect(await room.must('queue.draft', { lineId, text: 'third' }, room.bob)).toEqual({ version: 3 })
  const { drafts } = await room.must('queue.get', { lineId })
  expect(drafts.map(({ version, text, memberId }) => [version, text, memberId])).toEqual([
    [3, 'third', room.bob],
    [2, 'second', room.alice],
    [1, 'first', room.alice],
  ])
})

it('catches an answer that seems planned although nothing can send it', async () => {
  const room = await openRoom()
  const crisisId = await openCrisis(room, [postAt(START, 1, anna)])
  const { id: lineId } = await lineOf(room, crisisId, 'anna')
  expect((await room.must('queue.get', { lineId })).route).toMatchObject({ kind: 'none', reason: 'noAccount' })
  expect(await room.ask('queue.plan', { lineId }, room.alice)).toMatchObject({ ok: false, code: 'notAllowed' })
  await room.must('queue.draft', { lineId, text: 'we are sorry' })
  expect(await room.must('queue.plan', { lineId })).toEqual({
    state: 'unreachable',
    reason: 'noAccount',
    sendId: null,
  })
  expect(room.store.queueLines.unreachableByReason(crisisId)).toEqual({ noAccount: 1 })
  await room.must('queue.reopen', { lineId, reason: 'an account came' })
  expect(await lineOf(room, crisisId, 'anna')).toMatchObject({ state: 'new', reason: 'an account came' })
})

it('catches a line that ends without a reason, or is handed to nobody', async () => {
  const room = await openRoom()
  const crisisId = await openCrisis(room, [postAt(START, 1, anna)])
  const { id: lineId } = await lineOf(room, crisisId, 'anna')
  const over = (toMemberId: number | null) =>
    room.ask('queue.end', { lineId, as: 'reassigned', reason: 'knows them', toMemberId }, room.alice)
  expect(await over(null)).toMatchObject({ ok: false, code: 'invalidInput' })
  expect(await over(99)).toMatchObject({ ok: false, code: 'notFound' })
  expect(await over(room.bob)).toMatchObject({ ok: true })
  expect(await lineOf(room, crisisId, 'anna')).toMatchObject({
    state: 'reassigned',
    claimedBy: room.bob,
    reason: 'knows them',
  })
  await room.must('queue.end', { lineId, as: 'silent', reason: 'a troll', toMemberId: null }, room.bob)
  const { total, openCount } = await page(room, crisisId)
  expect([total, openCount]).toEqual([1, 0])
  const missing: LineId = 999 as LineId
  expect(await room.ask('queue.claim', { lineId: missing }, room.alice)).toMatchObject({ ok: false, code: 'notFound' })
})

it('catches a release that erases why a line ended, or an act that the ledger calls by the state of the line', async () => {
  const room = await openRoom()
  const crisisId = await openCrisis(room, [postAt(START, 1, anna)])
  const { id: lineId } = await lineOf(room, crisisId, 'anna')
  const release = () => room.ask('queue.release', { lineId }, room.alice)
  expect(await release()).toMatchObject({ ok: false, code: 'notAllowed' })
  await room.must('queue.draft', { lineId, text: 'we are sorry' })
  await room.must('queue.release', { lineId })
  await room.must('queue.claim', { lineId })
  expect(await lineOf(room, crisisId, 'anna')).toMatchObject({ state: 'drafted', claimedBy: room.alice })
  await room.must('queue.end', { lineId, as: 'reassigned', reason: 'knows them', toMemberId: room.alice })
  expect(await release()).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(await lineOf(room, crisisId, 'anna')).toMatchObject({ claimedBy: room.alice, reason: 'knows them' })
  await room.must('queue.end', { lineId, as: 'silent', reason: 'a troll', toMemberId: null })
  expect(await release()).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(await lineOf(room, crisisId, 'anna')).toMatchObject({ state: 'silent', reason: 'a troll' })
  const kinds = room.store.ledger.page(null, 20).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind.startsWith('line.'))).toEqual([
    'line.silent',
    'line.reassigned',
    'line.claimed',
    'line.released',
    'line.drafted',
  ])
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches an older post that comes late and passes for the last word, or for a new one', async () => {
  const room = await openRoom()
  const crisisId = await openCrisis(room, [postAt(START + HOUR, 1, anna)])
  room.takeIn([postAt(START + HOUR + MINUTE, 2, { ...anna, text: 'acme, the last word' })])
  room.takeIn([postAt(START + HOUR + 2 * MINUTE, 3, { authorHandle: 'acme_care', text: 'sorry', inReplyToId: 'p2' })])
  room.takeIn([postAt(START + HOUR - MINUTE, 4, { ...anna, text: 'acme, said before' })])
  expect(await lineOf(room, crisisId, 'anna')).toMatchObject({
    state: 'answeredElsewhere',
    mentionCount: 3,
    firstAt: START + HOUR - MINUTE,
    lastAt: START + HOUR + MINUTE,
    lastText: 'acme, the last word',
  })
})

it('catches a person who speaks again and is not heard, or silence that anybody undoes', async () => {
  const room = await openRoom()
  const crisisId = await openCrisis(room, [postAt(START, 1, anna), postAt(START, 2, bert)])
  const { id: unreachable } = await lineOf(room, crisisId, 'anna')
  await room.must('queue.draft', { lineId: unreachable, text: 'we are sorry' })
  await room.must('queue.plan', { lineId: unreachable })
  const { id: silent } = await lineOf(room, crisisId, 'bert')
  await room.must('queue.end', { lineId: silent, as: 'silent', reason: 'a troll', toMemberId: null })
  room.takeIn([postAt(START + MINUTE, 3, anna), postAt(START + MINUTE, 4, bert)])
  expect([(await lineOf(room, crisisId, 'anna')).state, (await lineOf(room, crisisId, 'bert')).state]).toEqual([
    'new',
    'silent',
  ])
  room.takeIn([postAt(START + 2 * MINUTE, 5, { ...bert, text: '@acme_care what do you say?' })])
  expect((await lineOf(room, crisisId, 'bert')).state).toBe('new')
})
