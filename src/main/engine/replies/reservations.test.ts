import { expect, it } from 'vitest'
import { HOUR, postAt, START } from '../../../../test/engine/posts.ts'
import { openQueueRoom } from '../../../../test/engine/queue-room.ts'
import type { CareRules } from '../../../shared/care.ts'

const refused = { ok: false, code: 'notAllowed' }

/** Bob answers a journalist and an official, Alice whoever is large. */
const openCareRoom = async () => {
  const room = await openQueueRoom([
    postAt(START, 1, { authorHandle: 'Press_One' }),
    postAt(START + 1, 2, { authorHandle: 'a_minister', platform: 'bluesky' }),
    postAt(START + 2, 3, { authorHandle: 'famous', authorFollowers: 200_000 }),
    postAt(START + 3, 4, { authorHandle: 'anna' }),
  ])
  const { must, brandId, alice, bob } = room
  const rules: CareRules = {
    approvalNeeded: 'none',
    people: [
      { as: 'journalist', platform: 'x', handle: 'press_one', memberId: bob },
      { as: 'official', platform: 'bluesky', handle: 'a_minister', memberId: bob },
    ],
    large: { followers: 100_000, memberId: alice },
  }
  const save = (change: Partial<CareRules> = {}) => must('care.save', { brandId, ...rules, ...change })
  await save()
  const reserved = async () =>
    Object.fromEntries((await room.lines()).map((line) => [line.author.handle, [line.reservedFor, line.reservedWhy]]))
  return { ...room, rules, save, reserved }
}

it('catches a journalist, an official or a very large account whom anybody may answer', async () => {
  const room = await openCareRoom()
  const { must, alice, bob, brandId, rules, reserved } = room
  expect(await must('care.get', { brandId })).toEqual(rules)
  expect(await reserved()).toEqual({
    Press_One: [bob, 'journalist'],
    a_minister: [bob, 'official'],
    famous: [alice, 'large'],
    anna: [null, null],
  })
  room.takeIn([
    postAt(START + 4, 5, { authorHandle: 'late_star', authorFollowers: 100_000 }),
    postAt(START + 5, 6, { authorHandle: 'press_one', platform: 'bluesky' }),
    postAt(START + 6, 7, { authorHandle: 'anna', authorFollowers: 150_000 }),
  ])
  const now = (await room.lines()).map(({ author, reservedFor }) => [
    `${author.platform} ${author.handle}`,
    reservedFor,
  ])
  expect(Object.fromEntries(now)).toMatchObject({
    'x late_star': alice,
    // Of the same name elsewhere: nobody said that it is the same person.
    'bluesky press_one': null,
    'x anna': alice,
  })
})

it('catches a reserved person whom a colleague takes without a word, by whichever act', async () => {
  const room = await openCareRoom()
  const { ask, must, alice, bob } = room
  const lineId = await room.idOf('Press_One')
  const attempts = [
    () => ask('queue.claim', { lineId }, alice),
    () => ask('queue.draft', { lineId, text: 'mine' }, alice),
    () => ask('queue.end', { lineId, as: 'silent', reason: 'no', toMemberId: null }, alice),
    () => ask('queue.handOver', { lineId, toMemberId: alice }, alice),
  ]
  for (const attempt of attempts) expect(await attempt()).toMatchObject(refused)
  expect(await room.lineOf('Press_One')).toMatchObject({ state: 'new', claimedBy: null })
  expect(await ask('queue.claim', { lineId }, bob)).toMatchObject({ ok: true })
  await must('queue.release', { lineId }, bob)
  await must('queue.claim', { lineId, why: 'Bob is on the train' }, alice)
  expect(await room.lineOf('Press_One')).toMatchObject({ claimedBy: alice, reason: 'Bob is on the train' })
  expect(await ask('queue.draft', { lineId, text: 'mine' }, alice)).toMatchObject({ ok: true })
  const claims = room.store.ledger.page(null, 20).filter(({ kind }) => kind === 'line.claimed')
  expect(claims.map(({ payload }) => JSON.parse(payload).reservedFor)).toEqual([bob, undefined])
})

it('catches an answer to a reserved person that a colleague lets leave, or an approver who cannot', async () => {
  const room = await openCareRoom()
  const { ask, must, engine, clock, alice, bob } = room
  const lineId = await room.idOf('Press_One')
  await must('queue.draft', { lineId, text: 'we are sorry' }, bob)
  clock.set(clock.wall() + HOUR)
  engine.tick()
  expect(await room.lineOf('Press_One')).toMatchObject({ state: 'drafted', claimedBy: null })
  expect(await ask('queue.plan', { lineId }, alice)).toMatchObject(refused)
  expect(await ask('queue.askApproval', { lineId }, alice)).toMatchObject(refused)
  await must('queue.askApproval', { lineId }, bob)
  expect(await ask('queue.approve', { lineId, version: 1, text: 'we are very sorry' }, alice)).toMatchObject({
    ok: true,
  })
})

it('catches a reserved person who is handed over and whom the new member may not answer', async () => {
  const room = await openCareRoom()
  const { ask, must, alice, bob } = room
  const carl = await room.addMember('Carl')
  const lineId = await room.idOf('a_minister')
  await must('queue.handOver', { lineId, toMemberId: carl }, bob)
  expect(await room.lineOf('a_minister')).toMatchObject({
    state: 'reassigned',
    claimedBy: carl,
    reservedFor: carl,
    reservedWhy: 'official',
  })
  expect(await ask('queue.claim', { lineId }, alice)).toMatchObject(refused)
  await must('queue.claim', { lineId }, carl)
  room.takeIn([postAt(START + 9, 9, { authorHandle: 'a_minister', platform: 'bluesky' })])
  expect(await room.lineOf('a_minister')).toMatchObject({ reservedFor: carl })
})

it('catches rules that are saved and change nobody, or a handle that stays in the files after it left the list', async () => {
  const room = await openCareRoom()
  const { store, ask, alice, brandId } = room
  await room.save({ people: [{ as: 'journalist', platform: 'x', handle: '@anna', memberId: alice }], large: null })
  expect(await room.reserved()).toEqual({
    Press_One: [null, null],
    a_minister: [null, null],
    famous: [null, null],
    anna: [alice, 'journalist'],
  })
  expect(store.persons.ourWords().map(({ body }) => body)).not.toContain('press_one')
  const stranger = { as: 'journalist', platform: 'x', handle: 'anna', memberId: 99 } as const
  const rules = { brandId, approvalNeeded: 'none', people: [stranger], large: null } as const
  expect(await ask('care.save', rules, alice)).toMatchObject({ ok: false, code: 'notFound' })
})

it('catches somebody who asked to be forgotten and still stands on the list', async () => {
  const room = await openCareRoom()
  const { must, store, brandId } = room
  const { author } = await room.lineOf('Press_One')
  const held = await must('people.held', { authorId: author.id })
  expect(held.listed).toEqual([{ brand: 'Acme', as: 'journalist' }])
  await must('people.erase', { authorId: author.id, ground: 'their letter', alsoOurWords: false })
  expect((await must('care.get', { brandId })).people.map(({ handle }) => handle)).toEqual(['a_minister'])
  expect(store.persons.ourWords().map(({ body }) => body)).not.toContain('press_one')
})
