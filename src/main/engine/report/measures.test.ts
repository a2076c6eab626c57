// How people were answered: a team that answers from its account, asks an approver and leaves some unanswered.
import { expect, it } from 'vitest'
import { HOUR, MINUTE, postAt, START } from '../../../../test/engine/posts.ts'
import { openQueueRoom } from '../../../../test/engine/queue-room.ts'
import { secondCount } from '../../../../test/engine/second-count.ts'
import { secondMeasures } from '../../../../test/engine/second-count-measures.ts'
import { waitsOf } from './waits.ts'

const ASKS = 'acme, will you refund me?'
const PEOPLE = 12

it('catches an answer, a wait or an approval that a second count of the record does not give', async () => {
  const followers = (n: number): boolean => n % 3 === 0
  const posts = Array.from({ length: PEOPLE }, (_, n) =>
    postAt(START + n * 1000, n, { text: ASKS, authorFollowsUs: followers(n) }),
  )
  const secret = postAt(START + 500, 'secret', { text: ASKS, authorHandle: 'whistle', visibility: 'direct' })
  const quiet = postAt(START + 600, 'quiet', { text: 'acme', authorHandle: 'quiet' })
  const room = await openQueueRoom([...posts, secret, quiet])
  const answered = [1, 2, 3, 4, 6, 7, 9]
  room.takeIn(
    answered.map((n) =>
      postAt(START + n * n * MINUTE, `a${n}`, { authorHandle: 'acme_care', text: 'sorry', inReplyToId: `p${n}` }),
    ),
  )
  const carla = await room.addMember('Carla', ['approver'])
  await room.must('care.save', { brandId: room.brandId, approvalNeeded: 'replies', people: [], large: null }, carla)
  for (const [n, handle] of [
    [5, 'person5'],
    [8, 'person8'],
    [40, 'whistle'],
  ] as const) {
    const lineId = await room.idOf(handle)
    await room.must('queue.draft', { lineId, text: `we are sorry, ${handle}` })
    await room.must('queue.askApproval', { lineId })
    // The brand's time goes on with what it hears.
    room.takeIn([postAt(START + (100 + n) * MINUTE, `later${n}`, { text: 'acme' })])
    await room.must('queue.sendBack', { lineId, why: 'softer' }, carla)
  }
  const whistle = await room.idOf('whistle')
  await room.must('queue.end', { lineId: whistle, as: 'answeredElsewhere', reason: 'by phone', toMemberId: null })
  await room.must('queue.end', { lineId: await room.idOf('person10'), as: 'silent', reason: 'a bot', toMemberId: null })

  const { measures } = await room.must('report.get', { crisisId: room.crisisId })
  const { binOf: _binOf, answering } = secondMeasures(room.dir, secondCount(room.dir), measures.stances.binMs)
  expect(measures.answering).toEqual(answering)
  expect(measures.answering).toMatchObject({
    wantCount: PEOPLE,
    answeredCount: answered.length,
    settledCount: answered.length + 1,
    followers: { count: 3 },
    others: { count: 4 },
    approval: { count: 2 },
  })
  for (const { medianMs } of [answering.followers, answering.others, answering.approval])
    expect(medianMs).toBeGreaterThan(0)
})

it('catches what was paid before the crisis, told as spent in it', async () => {
  const room = await openQueueRoom([postAt(START + 3 * HOUR, 1, { text: ASKS })])
  const { store, brandId, crisisId } = room
  expect((await room.must('report.get', { crisisId })).measures.spendMicroDollars).toBeNull()
  const settings = { kind: 'feed', url: 'https://example.org/feed' } as const
  const id = store.connections.add({
    brandId,
    settings,
    label: 'news',
    handle: null,
    accountId: null,
    addedAt: START,
  })
  const { onsetAt } = store.crises.get(crisisId) ?? { onsetAt: 0 }
  for (const [hours, microDollars] of [
    [-2, 1],
    [0, 20],
    [1, 300],
  ] as const)
    store.spend.add(id, 'post', 1, microDollars, onsetAt + hours * HOUR)
  room.takeIn([postAt(onsetAt + 5 * HOUR, 2, { text: ASKS })])
  const { measures } = await room.must('report.get', { crisisId })
  const again = secondMeasures(room.dir, secondCount(room.dir), measures.stances.binMs)
  expect([measures.spendMicroDollars, again.spendMicroDollars]).toEqual([320, 320])
})

it('catches a rank between two waits, or a wait of nobody', () => {
  expect(waitsOf([])).toEqual({ count: 0, medianMs: null, p90Ms: null })
  expect(waitsOf([50, 10, 40, 20])).toEqual({ count: 4, medianMs: 20, p90Ms: 50 })
  expect(waitsOf(Array.from({ length: 10 }, (_, n) => n + 1))).toEqual({ count: 10, medianMs: 5, p90Ms: 9 })
})
