import { expect, it } from 'vitest'
import { openRoom } from '../../../test/engine/room.ts'
import type { CrisisId } from '../../shared/model.ts'

const inCrisis = async () => {
  const room = await openRoom()
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it burns' })
  if (crisisId === null) throw new Error('no crisis was opened')
  const fact = (kind: 'known' | 'unknown' | 'denied', text: string) =>
    room.must('facts.save', { crisisId, factId: null, kind, text, source: 'the fire brigade' })
  const check = (text: string, lang: 'fr' | 'en' | null = null) =>
    room.must('drafts.check', { crisisId, text, lang, for: 'statement', lineId: null })
  return { ...room, crisisId, fact, check }
}

it('catches a draft that is held against facts that do not stand any more, or against none', async () => {
  const { fact, check, must } = await inCrisis()
  const { factId } = await fact('denied', 'Two employees died in the fire.')
  const draft = 'We mourn: two employees died in the fire.'
  expect(await check(draft)).toMatchObject({
    isBlocked: true,
    ticks: { right: { isMet: false, why: 'contradictsTheFacts' } },
    contradictions: [{ kind: 'saysDenied', factId, span: 'two employees died in the fire' }],
  })
  await must('facts.withdraw', { factId, why: 'It is true.' })
  expect(await check(draft)).toMatchObject({ isBlocked: false, contradictions: [] })
})

it('catches a French draft of few words that is read as English', async () => {
  const { check } = await inCrisis()
  const { ticks } = await check('Nous sommes désolés. Prochain point à 18 h 30.')
  expect(ticks.first).toMatchObject({ isMet: true, why: 'saysWhenNext' })
})

it('catches an empty draft that blocks or praises, and a crisis that is not there', async () => {
  const { check, ask, alice } = await inCrisis()
  const { ticks, isBlocked } = await check('  ')
  expect(isBlocked).toBe(false)
  expect(Object.values(ticks).every(({ isMet, why }) => !isMet && why === 'isEmpty')).toBe(true)
  const nowhere = { crisisId: 99 as CrisisId, text: 'a', lang: null, for: 'reply', lineId: null } as const
  expect(await ask('drafts.check', nowhere, alice)).toMatchObject({ ok: false, code: 'notFound' })
})
