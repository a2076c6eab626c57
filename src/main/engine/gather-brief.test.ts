import { expect, it } from 'vitest'
import { MINUTE, postAt, START, storm } from '../../../test/engine/posts.ts'
import { openRoom } from '../../../test/engine/room.ts'
import { briefText } from '../../shared/brief.ts'
import type { CrisisId } from '../../shared/model.ts'

const stormy = async () => {
  const room = await openRoom()
  room.takeIn(storm())
  const [crisis] = await room.must('crises.list', { brandId: room.brandId })
  if (!crisis) throw new Error('no crisis')
  const text = async (kind: 'brief' | 'handover', lang: 'fr' | 'en' = 'en') =>
    briefText(await room.must('brief.get', { crisisId: crisis.id, kind, lang })).replaceAll('1\u00a0alarm', '1 alarm')
  return { room, crisisId: crisis.id as CrisisId, text }
}

it('catches a page that keeps quiet about what hangs in the air', async () => {
  const { room, crisisId, text } = await stormy()
  expect(await text('handover')).toContain('1 alarm has not been seen by anybody.')
  await room.must('promises.add', {
    crisisId,
    kind: 'act',
    text: 'call the mayor',
    dueAt: room.engine.pipeline.nowAt(room.brandId) + 60 * MINUTE,
  })
  await room.must('outbox.stop', { brandId: room.brandId })
  const page = await text('handover')
  expect(page).toContain('! Stop is pressed')
  expect(page).toMatch(/Promised by .*: “call the mayor” \(Alice\)/)
  expect(page).toContain('! Advertising and sponsored posts: not paused.')
})

it('catches a stranger who is named, or words of a post that is not public, on a page that goes round the house', async () => {
  const { room, text } = await stormy()
  const at = START + 300 * MINUTE
  room.takeIn([
    postAt(at, 9001, { authorHandle: 'whistle', text: 'acme secret of mine', visibility: 'direct' }),
    postAt(at + MINUTE, 9002, { authorHandle: 'loud_person', text: 'acme is awful' }),
  ])
  for (const kind of ['brief', 'handover'] as const) {
    const page = await text(kind)
    expect(page).not.toContain('secret of mine')
    expect(page).not.toMatch(/whistle|loud_person/)
  }
})

it('catches a page in one language with sentences of the other', async () => {
  const { text } = await stormy()
  const page = await text('handover', 'fr')
  expect(page).toMatch(/^Passation\u00a0: Acme/)
  expect(page).not.toMatch(/\b(the|nobody|paused|known)\b/i)
})

it('catches what was paused elsewhere and is told of nobody, or a tick of another crisis', async () => {
  const { room, crisisId, text } = await stormy()
  await room.must('checks.tick', { crisisId, of: { pause: 'ads' }, isDone: true })
  await room.must('checks.add', { crisisId, text: 'The screen in the shop window' })
  const list = await room.must('checks.list', { crisisId })
  expect(list.find(({ pause }) => pause === 'ads')).toMatchObject({ doneBy: room.alice })
  const own = list.find(({ text: words }) => words === 'The screen in the shop window')
  await room.must('checks.tick', { crisisId, of: { id: own?.id ?? 0 }, isDone: true })
  await room.must('checks.tick', { crisisId, of: { id: own?.id ?? 0 }, isDone: false })
  expect(await text('handover')).toMatch(/Advertising and sponsored posts: paused by Alice/)
  expect(await text('handover')).toContain('! The screen in the shop window: not paused.')
  const unknown = { crisisId, of: { id: 999 }, isDone: true }
  expect(await room.ask('checks.tick', unknown, room.alice)).toMatchObject({ ok: false, code: 'notFound' })
})
