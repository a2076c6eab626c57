import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HOUR, MINUTE, postAt, START } from '../../../test/engine/posts.ts'
import { openQueueRoom } from '../../../test/engine/queue-room.ts'
import { openSendingRoom } from '../../../test/engine/sending-room.ts'
import type { LineId, Post } from '../../shared/model.ts'

const ASKS = { text: 'acme, will you refund me?' }
const answer = (at: number, n: number, to: number): Post =>
  postAt(at, `a${n}`, { authorHandle: 'acme_care', text: 'sorry', inReplyToId: `p${to}` })

const nearestRank = (waits: readonly number[], share: number): number | null =>
  [...waits].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * waits.length) - 1)] ?? null

it('catches a wait that is not from the first question to the first answer, or followers counted with others', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          follows: fc.boolean(),
          asks: fc.boolean(),
          again: fc.boolean(),
          twice: fc.boolean(),
          waitMin: fc.option(fc.integer({ min: 1, max: 90 }), { freq: 2 }),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      async (people) => {
        const posts = people.map(({ follows, asks }, n) =>
          postAt(START + n * 1000, n, { authorFollowsUs: follows, text: asks ? ASKS.text : 'acme' }),
        )
        const room = await openQueueRoom(posts)
        const answers = people.flatMap(({ waitMin, again, twice }, n) => {
          if (waitMin === null) return []
          const at = START + n * 1000 + waitMin * MINUTE
          // Who speaks again after their answer waits anew, and had a first answer all the same.
          const more = again ? [postAt(at + 1, `again${n}`, { ...ASKS, authorHandle: `person${n}` })] : []
          const second = again && twice ? [answer(at + HOUR, 100 + n, n)] : []
          return [answer(at, n, n), ...more, ...second]
        })
        room.takeIn(answers.sort((a, b) => a.createdAt - b.createdAt))
        const told = await room.must('queue.progress', { crisisId: room.crisisId })
        for (const follows of [true, false]) {
          const own = people.map((one, n) => ({ ...one, n })).filter((one) => one.follows === follows)
          const waits = own.flatMap(({ asks, again, twice, waitMin }) => {
            if (waitMin === null) return []
            if (asks) return [waitMin * MINUTE]
            // Who asked only after our first word had the second one as their answer.
            return again && twice ? [HOUR - 1] : []
          })
          const wanting = own.filter(({ asks, again, waitMin }) => asks || (again && waitMin !== null))
          const waiting = own.flatMap(({ n, asks, again, twice, waitMin }) => {
            if (waitMin === null) return asks ? [START + n * 1000] : []
            return again && !twice ? [START + n * 1000 + waitMin * MINUTE + 1] : []
          })
          expect(follows ? told.followers : told.others).toEqual({
            peopleCount: wanting.length,
            answeredCount: waits.length,
            medianMs: nearestRank(waits, 0.5),
            p90Ms: nearestRank(waits, 0.9),
            oldestWaitingAt: waiting.length === 0 ? null : Math.min(...waiting),
          })
        }
      },
    ),
    { numRuns: 15 },
  )
}, 60_000)

it('catches a share that counts who wants nothing, or who is only planned or handed over', async () => {
  const handles = ['anna', 'bert', 'carl', 'dora']
  const room = await openQueueRoom([
    ...handles.map((authorHandle, n) => postAt(START + n, n, { ...ASKS, authorHandle })),
    postAt(START + 9, 9, { authorHandle: 'eric', text: 'acme' }),
  ])
  const { must, bob, crisisId } = room
  const progress = () => must('queue.progress', { crisisId })
  expect(await progress()).toMatchObject({ peopleCount: 4, coverage: 0, leftCount: 4, byState: { new: 4 } })
  const end = { as: 'silent', reason: 'no', toMemberId: null } as const
  await must('queue.end', { ...end, lineId: await room.idOf('anna') })
  await must('queue.end', { ...end, lineId: await room.idOf('eric') })
  await must('queue.handOver', { lineId: await room.idOf('bert'), toMemberId: bob })
  await must('queue.end', { ...end, as: 'answeredElsewhere', lineId: await room.idOf('carl') })
  expect(await progress()).toMatchObject({
    peopleCount: 4,
    coverage: 0.5,
    leftCount: 2,
    answeredCount: 1,
    byState: { silent: 1, reassigned: 1, answeredElsewhere: 1, new: 1 },
  })
})

it('catches an end that is foretold from nothing, or from the pace of hours ago', async () => {
  const people = Array.from({ length: 30 }, (_, n) => postAt(START + n, n, ASKS))
  const room = await openQueueRoom(people)
  const { must, clock, crisisId } = room
  const progress = () => must('queue.progress', { crisisId })
  const lines = await room.lines()
  const end = (n: number) =>
    must('queue.end', { lineId: lines[n]?.id ?? 0, as: 'silent', reason: 'no', toMemberId: null })
  const later = (ms: number) => clock.set(clock.wall() + ms)
  for (let n = 0; n < 4; n += 1) await end(n)
  later(6 * MINUTE)
  expect(await progress()).toMatchObject({ leftCount: 26, perHour: null, finishAt: null })
  for (let n = 4; n < 10; n += 1) await end(n)
  later(4 * MINUTE)
  // Ten in ten minutes: twenty more take twenty.
  expect(await progress()).toMatchObject({ perHour: 60, leftCount: 20, finishAt: clock.wall() + 20 * MINUTE })
  later(HOUR)
  expect(await progress()).toMatchObject({ perHour: null, finishAt: null })
  for (let n = 10; n < 30; n += 1) await end(n)
  expect(await progress()).toMatchObject({ leftCount: 0, coverage: 1, finishAt: null })
})

it('catches planned answers that count as left, and a stop after which an end is foretold all the same', async () => {
  const room = await openSendingRoom({ callMs: 1000 })
  const people = Array.from({ length: 3 }, (_, n) =>
    postAt(START + n, n, { platform: 'bluesky', text: '@acme will you refund me?' }),
  )
  const crisisId = await room.openCrisis(people)
  for (const lineId of (await room.lines(crisisId)).values()) await room.plan(lineId, `we are sorry, ${lineId}`)
  const progress = () => room.must('queue.progress', { crisisId })
  const planned = await progress()
  expect(planned).toMatchObject({ leftCount: 0, coverage: 0, byState: { planned: 3 } })
  expect(planned.finishAt).toBe(planned.sendsFinishAt)
  expect(planned.finishAt).toBeGreaterThan(room.clock.wall())
  await room.must('outbox.stop', { brandId: room.brandId })
  expect(await progress()).toMatchObject({ sendsFinishAt: null, finishAt: null, coverage: 0 })
})

it('catches an end that is foretold by the pace of people while what they planned is held', async () => {
  const room = await openSendingRoom({ callMs: 1000 })
  const people = Array.from({ length: 12 }, (_, n) =>
    postAt(START + n, n, { platform: 'bluesky', text: '@acme will you refund me?' }),
  )
  const crisisId = await room.openCrisis(people)
  const lineIds = [...(await room.lines(crisisId)).values()]
  const end = { as: 'silent', reason: 'no', toMemberId: null } as const
  for (const lineId of lineIds.slice(0, 8)) await room.must('queue.end', { ...end, lineId })
  room.clock.set(room.clock.wall() + 8 * MINUTE)
  const progress = () => room.must('queue.progress', { crisisId })
  expect((await progress()).finishAt).not.toBeNull()
  await room.plan(lineIds[8] as LineId, 'we are sorry')
  expect((await progress()).finishAt).not.toBeNull()
  await room.must('outbox.stop', { brandId: room.brandId })
  expect(await progress()).toMatchObject({ leftCount: 3, finishAt: null })
})
