import { expect, it } from 'vitest'
import { HOUR, postAt, START } from '../../../../test/engine/posts.ts'
import { openRoom } from '../../../../test/engine/room.ts'
import type { MentionPage } from '../../../shared/contract/mentions.ts'

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

it('catches the words of a post that was taken away, still at work in an anatomy', async () => {
  const { must, takeIn, crisisId } = await open()
  const before = await must('anatomy.posts', { crisisId, of: { kind: 'all' }, beforeSeq: null, count: 10 })
  takeIn([postAt(START, 1, { deletedAt: START + 5 })])
  const after = await must('anatomy.posts', { crisisId, of: { kind: 'all' }, beforeSeq: null, count: 10 })
  expect(after.items.map(({ seq }) => seq)).toEqual(before.items.map(({ seq }) => seq))
  expect(after.items.map(({ text }) => text)).toEqual([null])
})
