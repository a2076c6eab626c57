import { expect, it } from 'vitest'
import { HOUR, postAt, START } from '../../../../test/engine/posts.ts'
import { openRoom } from '../../../../test/engine/room.ts'
import type { MentionPage } from '../../../shared/contract/mentions.ts'

const WORDS = {
  sick: ['soup', 'kitchen', 'sick', 'stomach', 'hospital', 'cook', 'plate', 'smell', 'doctor', 'night'],
  late: ['parcel', 'waiting', 'driver', 'lost', 'weeks', 'tracking', 'depot', 'address', 'empty', 'box'],
  paid: ['refund', 'card', 'money', 'charged', 'twice', 'bank', 'invoice', 'euros', 'account', 'cents'],
}
/** So many posts that tell one story, each in words of its own. */
const storyOf = (story: keyof typeof WORDS, count: number) =>
  Array.from({ length: count }, (_, n) => {
    const word = (step: number) => WORDS[story][(Math.imul(n + 7, 0x9e3779b1 * step) >>> 20) % 10] ?? ''
    return postAt(START + 10 + n, `${story}${n}`, { text: `acme ${[1, 3, 7, 11, 13, 17].map(word).join(' ')}` })
  })

const open = async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 1), postAt(START + 1, 2, { visibility: 'followers' })])
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
  if (crisisId === null) throw new Error('no crisis')
  return { ...room, crisisId }
}

it('catches an anatomy that misses what came since the last question, or holds what is not public', async () => {
  const { must, takeIn, crisisId } = await open()
  expect((await must('anatomy.get', { crisisId })).postCount).toBe(1)
  takeIn([postAt(START + 2, 3), postAt(START + 3, 4, { authorHandle: 'acme_care' })])
  expect((await must('anatomy.get', { crisisId })).postCount).toBe(2)
})

it('catches a page of posts that repeats or skips one, or comes in another order', async () => {
  const { must, takeIn, crisisId } = await open()
  takeIn(Array.from({ length: 25 }, (_, n) => postAt(START + HOUR + n, `m${n}`)))
  const seqs: number[] = []
  let beforeSeq: number | null = null
  do {
    const page: MentionPage = await must('anatomy.posts', { crisisId, of: { kind: 'all' }, beforeSeq, count: 10 })
    seqs.push(...page.items.map(({ seq }) => seq))
    beforeSeq = page.nextBeforeSeq
  } while (beforeSeq !== null)
  expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => b - a))
  expect(seqs).toHaveLength(26)
})

it('catches the words of posts that were taken away, still at work in a claim or its label', async () => {
  const { must, takeIn, crisisId } = await open()
  const told = storyOf('sick', 30)
  takeIn([...told, ...storyOf('late', 30), ...storyOf('paid', 30)])
  const before = await must('anatomy.get', { crisisId })
  const isSick = (label: string): boolean => WORDS.sick.some((word) => label.includes(word))
  expect(before.claims.filter(({ label }) => isSick(label)).length).toBeGreaterThan(0)
  takeIn(told.map((post) => ({ ...post, deletedAt: START + HOUR })))
  const after = await must('anatomy.get', { crisisId })
  expect(after.claims.filter(({ label }) => isSick(label))).toEqual([])
  expect(after.claims.length).toBeGreaterThan(0)
  expect(after.postCount).toBe(before.postCount)
})

it('catches a word of a member on a stance or a claim that the anatomy does not follow', async () => {
  const { must, takeIn, crisisId } = await open()
  takeIn([...storyOf('sick', 30), ...storyOf('late', 30)])
  const before = await must('anatomy.get', { crisisId })
  const [one, other] = before.claims
  if (!one || !other) throw new Error('no two claims')
  const seq = one.firstSeq
  await must('mentions.correct', { seq, to: { noun: 'claim', claimId: other.id } })
  await must('mentions.correct', { seq, to: { noun: 'stance', stance: 'defend' } })
  await must('claims.rename', { crisisId, claimId: other.id, label: 'As we call it' })
  const after = await must('anatomy.get', { crisisId })
  const claimed = await must('anatomy.posts', {
    crisisId,
    of: { kind: 'claim', claimId: other.id },
    beforeSeq: null,
    count: 500,
  })
  expect(claimed.items.map((post) => post.seq)).toContain(seq)
  expect(after.byStance.defend).toBe(before.byStance.defend + 1)
  expect(after.claims.find(({ id }) => id === other.id)).toMatchObject({ label: 'As we call it', isRenamed: true })
  expect(claimed.items).toHaveLength(after.claims.find(({ id }) => id === other.id)?.size ?? 0)
})

it('catches an anatomy that outlives the end of its crisis', async () => {
  const { must, takeIn, crisisId } = await open()
  takeIn([postAt(START + HOUR, 'in')])
  await must('anatomy.get', { crisisId })
  for (const to of ['maintenance', 'resolution', 'evaluation', 'closed'] as const)
    await must('crises.move', { crisisId, to, why: 'it is over' })
  takeIn([postAt(START + 2 * HOUR, 'late')])
  expect((await must('anatomy.get', { crisisId })).postCount).toBe(1)
})
