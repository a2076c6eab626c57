import { expect, it } from 'vitest'
import { MINUTE, postAt, START } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { MentionSeq } from '../../shared/model.ts'

const furious = 'acme is the worst, terrible service, I hate this awful company'
/** In the order in which they came. */
const nth = ({ store, brandId }: Room, n: number) => {
  const mention = [...store.mentions.all(brandId)][n - 1]
  if (!mention) throw new Error(`there is no post number ${n}`)
  return mention
}
const tones = ({ store, brandId }: Room) => {
  const [bin] = store.minuteCounts.bins(brandId, MINUTE, START, START + MINUTE)
  return [bin?.readCount, bin?.negativeCount, bin?.positiveCount]
}

it('catches a corrected tone that does not win, loses what stood there, or leaves the pulse as it was', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 1, { text: furious }), postAt(START + 1, 2, { text: '马洛 acme', lang: 'zh' })])
  const [{ seq }, unread] = [nth(room, 1), nth(room, 2)]
  expect(tones(room)).toEqual([1, 1, 0])
  await room.must('mentions.correct', { seq, to: { noun: 'tone', tone: 'positive' } }, room.bob)
  expect(nth(room, 1)).toMatchObject({ tone: 'positive', toneConfidence: null, corrected: ['tone'] })
  expect(tones(room)).toEqual([1, 0, 1])
  await room.must('mentions.correct', { seq, to: { noun: 'tone', tone: 'neutral' } })
  await room.must('mentions.correct', { seq: unread.seq, to: { noun: 'tone', tone: 'negative' } })
  expect(nth(room, 1).tone).toBe('neutral')
  expect(tones(room)).toEqual([2, 1, 0])
  const entries = room.store.ledger.page(null, 3).map(({ kind, memberId, payload }) => [kind, memberId, payload])
  const entry = (correctionId: number, of: MentionSeq, was: string | null, value: string) =>
    JSON.stringify({ correctionId, seq: of, noun: 'tone', was, value })
  expect(entries).toEqual([
    ['mention.corrected', room.alice, entry(3, unread.seq, null, 'negative')],
    ['mention.corrected', room.alice, entry(2, seq, 'positive', 'neutral')],
    ['mention.corrected', room.bob, entry(1, seq, 'negative', 'positive')],
  ])
})

it('catches a corrected stance that the queue does not follow', async () => {
  const room = await openRoom()
  room.takeIn([
    postAt(START, 1, { authorHandle: 'anna', text: furious }),
    postAt(START + 1, 2, { authorHandle: 'bert', text: '@acme_care my acme order is broken, can you help me?' }),
  ])
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
  if (crisisId === null) throw new Error('no crisis')
  const lines = async () =>
    (await room.must('queue.page', { crisisId, show: 'all', from: 0, count: 10 })).items.map(
      ({ author, actionable, stance }) => [author.handle, actionable, stance],
    )
  const [anna, bert] = [nth(room, 1), nth(room, 2)]
  await room.must('mentions.correct', { seq: bert.seq, to: { noun: 'stance', stance: 'neutral' } })
  await room.must('mentions.correct', { seq: anna.seq, to: { noun: 'stance', stance: 'ask' } })
  expect(await lines()).toEqual([
    ['anna', true, 'ask'],
    ['bert', false, 'neutral'],
  ])
  // The line rests on every post of its person, not only on the one that was corrected.
  room.takeIn([postAt(START + 2, 3, { authorHandle: 'anna', text: 'acme, can you help me please?' })])
  await room.must('mentions.correct', { seq: anna.seq, to: { noun: 'stance', stance: 'neutral' } })
  expect(await lines()).toContainEqual(['anna', true, 'ask'])
})

it('catches a reading that overwrites what a member said', async () => {
  const room = await openRoom()
  const post = postAt(START, 1, { text: 'zenith is the worst, I hate it' })
  room.takeIn([post])
  const { seq } = nth(room, 1)
  await room.must('mentions.correct', { seq, to: { noun: 'tone', tone: 'positive' } })
  await room.must('brands.save', {
    brandId: room.brandId,
    name: 'Acme',
    watch: 'zenith',
    matchAll: false,
    ownHandles: [],
  })
  room.takeIn([post])
  expect(nth(room, 1)).toMatchObject({ tone: 'positive', toneConfidence: null, stance: 'attack' })
})

it('catches a correction of a text that is gone, of no post, or of a stance that nobody takes', async () => {
  const room = await openRoom()
  room.takeIn([
    postAt(START, 1, { text: furious, deletedAt: START + MINUTE }),
    postAt(START + 1, 2, { authorHandle: 'acme_care', text: 'we are sorry' }),
  ])
  const [gone, own] = [nth(room, 1), nth(room, 2)]
  const codeOf = async (seq: number, noun: 'tone' | 'stance') => {
    const to = noun === 'tone' ? ({ noun, tone: 'neutral' } as const) : ({ noun, stance: 'ask' } as const)
    const result = await room.ask('mentions.correct', { seq, to }, room.alice)
    return result.ok ? 'ok' : result.code
  }
  expect(await codeOf(gone.seq, 'tone')).toBe('notAllowed')
  expect(await codeOf(own.seq, 'stance')).toBe('notAllowed')
  expect(await codeOf(own.seq, 'tone')).toBe('ok')
  expect(await codeOf(99, 'tone')).toBe('notFound')
})

it('catches a claim whose new name, or whose post that makes none, is not kept for the analysis', async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 1, { text: furious })])
  const { seq } = nth(room, 1)
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
  if (crisisId === null) throw new Error('no crisis')
  for (const label of ['Bad service', 'Bad service since Monday'])
    await room.must('claims.rename', { crisisId, claimId: 'c7', label })
  await room.must('mentions.correct', { seq, to: { noun: 'claim', claimId: 'c7' } })
  await room.must('mentions.correct', { seq, to: { noun: 'claim', claimId: null } })
  expect([...room.store.heard.claimNames(crisisId)]).toEqual([['c7', 'Bad service since Monday']])
  expect(room.store.heard.correctedAfter(room.brandId, 0).map(({ value }) => value)).toEqual(['c7', null])
  expect(room.store.ledger.page(null, 10).some(({ payload }) => payload.includes('Bad service'))).toBe(false)
  expect(JSON.parse(room.store.ledger.page(null, 1)[0]?.payload ?? '{}')).toMatchObject({ was: 'c7', value: null })
})
