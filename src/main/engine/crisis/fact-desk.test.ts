import { expect, it } from 'vitest'
import { openRoom } from '../../../../test/engine/room.ts'
import type { CrisisId, FactId } from '../../../shared/model.ts'

const inCrisis = async () => {
  const room = await openRoom()
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it burns' })
  if (crisisId === null) throw new Error('no crisis was opened')
  return { ...room, crisisId }
}
const depot = { kind: 'known', text: 'Depot 4 is closed.', source: 'Head of logistics, by phone' } as const

it('catches a fact whose former version is lost, or that changes hands unseen', async () => {
  const { must, crisisId, bob } = await inCrisis()
  const { factId } = await must('facts.save', { crisisId, factId: null, ...depot })
  await must('facts.save', { crisisId, factId, ...depot, text: 'Depots 4 and 5 are closed.' }, bob)
  const [fact] = await must('facts.list', { crisisId })
  expect(fact).toMatchObject({
    id: factId,
    version: 2,
    text: 'Depots 4 and 5 are closed.',
    by: bob,
    isWithdrawn: false,
  })
  const history = await must('facts.history', { factId })
  expect(history.map(({ version, text }) => [version, text])).toEqual([
    [2, 'Depots 4 and 5 are closed.'],
    [1, 'Depot 4 is closed.'],
  ])
})

it('catches a known or denied fact without a source, and an open question that demands one', async () => {
  const { ask, must, crisisId, alice } = await inCrisis()
  for (const kind of ['known', 'denied'] as const) {
    const refused = await ask('facts.save', { crisisId, factId: null, ...depot, kind, source: null }, alice)
    expect(refused).toMatchObject({ ok: false, code: 'invalidInput' })
  }
  await must('facts.save', { crisisId, factId: null, kind: 'unknown', text: 'The cause', source: null })
  expect(await must('facts.list', { crisisId })).toHaveLength(1)
})

it('catches a withdrawn fact that still stands, can be changed, or leaves without its reason in the story', async () => {
  const { ask, must, crisisId, alice } = await inCrisis()
  const { factId } = await must('facts.save', { crisisId, factId: null, ...depot })
  await must('facts.withdraw', { factId, why: 'It was depot 5.' })
  expect(await must('facts.list', { crisisId })).toEqual([])
  expect(await ask('facts.save', { crisisId, factId, ...depot }, alice)).toMatchObject({ ok: false, code: 'notFound' })
  expect(await ask('facts.withdraw', { factId, why: 'again' }, alice)).toMatchObject({ ok: false, code: 'notFound' })
  const told = (await must('timeline.story', { crisisId })).filter(({ kind }) => kind === 'fact')
  expect(told.map(({ text, why, facts }) => ({ text, why, facts }))).toEqual([
    { text: depot.text, why: null, facts: { kind: 'fact', factKind: 'known', isWithdrawn: false } },
    { text: depot.text, why: 'It was depot 5.', facts: { kind: 'fact', factKind: 'known', isWithdrawn: true } },
  ])
})

it('catches a fact that moves to another crisis', async () => {
  const { ask, must, crisisId, alice, brandId } = await inCrisis()
  const { factId } = await must('facts.save', { crisisId, factId: null, ...depot })
  await must('crises.move', { crisisId, to: 'closed', why: 'over' })
  const other = await must('crises.open', { brandId, as: 'crisis', why: 'again' })
  const moved = await ask('facts.save', { crisisId: other.crisisId as CrisisId, factId, ...depot }, alice)
  expect(moved).toMatchObject({ ok: false, code: 'notFound' })
})

it('catches a decision without advice, or against it without a reason', async () => {
  const { ask, must, crisisId, alice } = await inCrisis()
  const decide = (family: 'deny' | 'rebuild', why: string | null) =>
    ask('adviser.decide', { crisisId, family, why }, alice)
  expect(await decide('rebuild', null)).toMatchObject({ ok: false, code: 'notAllowed' })
  const answers = { canHurt: 'yes', responsibility: 'preventable', happenedBefore: 'no', seenBefore: 'good' } as const
  await must('adviser.answer', { crisisId, ...answers })
  expect(await decide('deny', null)).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(await decide('deny', 'The court asks us to.')).toMatchObject({ ok: true })
  const against = await must('adviser.get', { crisisId })
  expect(against.decided).toMatchObject({ family: 'deny', isAsAdvised: false, why: 'The court asks us to.', by: alice })
  expect(await decide('rebuild', null)).toMatchObject({ ok: true })
  expect((await must('adviser.get', { crisisId })).decided).toMatchObject({ family: 'rebuild', isAsAdvised: true })
  const told = (await must('timeline.story', { crisisId })).filter(({ kind }) => kind === 'decision')
  expect(told.map(({ why }) => why)).toEqual(['The court asks us to.', null])
})

it('catches a fact that does not exist', async () => {
  const { ask, alice } = await inCrisis()
  expect(await ask('facts.history', { factId: 99 as FactId }, alice)).toMatchObject({ ok: false, code: 'notFound' })
})
