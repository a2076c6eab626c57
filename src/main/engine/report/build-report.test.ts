import { expect, it } from 'vitest'
import { postAt, START } from '../../../../test/engine/posts.ts'
import { openRoom } from '../../../../test/engine/room.ts'
import type { MentionSeq } from '../../../shared/model.ts'

it('catches an entry of the story that rests on a post that is not public, and an open address left out', async () => {
  const room = await openRoom()
  room.takeIn([
    postAt(START, 1, { visibility: 'unlisted' }),
    postAt(START + 1, 2, { visibility: 'direct' }),
    postAt(START + 2, 3),
  ])
  const seqOf = (id: string): MentionSeq => {
    const found = room.store.mentions.find(room.brandId, 'x', id)
    if (!found) throw new Error(`no ${id}`)
    return found.seq
  }
  const [unlisted, direct, open] = [seqOf('p1'), seqOf('p2'), seqOf('p3')]
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it burns' })
  if (crisisId === null) throw new Error('no crisis')
  const evidence = [unlisted, direct, open]
  const entry = { kind: 'note', phase: 'initial', happenedAt: START, text: 'seen', evidence } as const
  await room.must('timeline.add', { crisisId, ...entry, evidence: [...evidence] })
  const { story } = await room.must('report.get', { crisisId })
  expect(story.find(({ text }) => text === 'seen')?.evidence).toEqual([unlisted, open])
})

it('catches a crisis opened by hand whose hour before is told as its rise', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 1)])
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it burns' })
  if (crisisId === null) throw new Error('no crisis')
  const { chapters } = await room.must('report.get', { crisisId })
  expect(chapters.origin.onsetAt).toBeNull()
})
