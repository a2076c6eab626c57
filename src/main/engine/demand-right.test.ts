import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { postAt, START } from '../../../test/engine/posts.ts'
import { openRoom } from '../../../test/engine/room.ts'
import { openSendingRoom } from '../../../test/engine/sending-room.ts'

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const DENIED = 'Two employees died in the fire.'
const WRONG = 'We mourn: two employees died in the fire.'
const WHY = 'The families have told us just now.'

const inCrisis = async () => {
  const room = await openRoom()
  room.takeIn([postAt(START, 1, { text: '@acme_care is it true that people died? acme' })])
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it burns' })
  if (crisisId === null) throw new Error('no crisis was opened')
  const fact = { crisisId, factId: null, kind: 'denied', text: DENIED, source: 'the fire brigade' } as const
  const { factId } = await room.must('facts.save', fact)
  const overruled = () => room.store.ledger.page(null, 100).filter(({ kind }) => kind === 'fact.overruled')
  return { ...room, crisisId, factId, overruled }
}

it('catches a statement that contradicts the facts and is approved, or overruled without a trace', async () => {
  const { ask, must, alice, crisisId, factId, overruled } = await inCrisis()
  const { statementId } = await must('statements.draft', { crisisId, statementId: null, text: WRONG })
  const refused = await ask('statements.approve', { statementId, text: WRONG }, alice)
  expect(refused).toMatchObject({ ok: false, code: 'notAllowed', message: expect.stringContaining(DENIED) })
  expect(overruled()).toEqual([])
  await must('statements.approve', { statementId, text: WRONG, overrule: WHY })
  const [entry, ...more] = overruled()
  expect(more).toEqual([])
  expect(entry?.memberId).toBe(alice)
  expect(JSON.parse(entry?.payload ?? '')).toMatchObject({ crisisId, statementId, factIds: [factId] })
  expect(entry?.payload).not.toContain(WHY)
})

it('catches a reason to overrule that is noted although nothing was wrong', async () => {
  const { must, crisisId, overruled } = await inCrisis()
  const text = 'No employee died in the fire.'
  const { statementId } = await must('statements.draft', { crisisId, statementId: null, text })
  await must('statements.approve', { statementId, text, overrule: WHY })
  expect(overruled()).toEqual([])
})

it('catches a blank that a reason fills', async () => {
  const { ask, must, alice, crisisId } = await inCrisis()
  const text = 'Next update at {next}.'
  const { statementId } = await must('statements.draft', { crisisId, statementId: null, text })
  const approve = { statementId, text, overrule: WHY }
  expect(await ask('statements.approve', approve, alice)).toMatchObject({ ok: false, code: 'notAllowed' })
})

it('catches an answer that contradicts the facts and is planned', async () => {
  const { ask, must, alice, crisisId, overruled } = await inCrisis()
  const [line] = (await must('queue.page', { crisisId, show: 'all', from: 0, count: 1 })).items
  if (!line) throw new Error('no line')
  await must('queue.claim', { lineId: line.id })
  await must('queue.draft', { lineId: line.id, text: WRONG })
  expect(await ask('queue.plan', { lineId: line.id }, alice)).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(await ask('queue.plan', { lineId: line.id, overrule: WHY }, alice)).toMatchObject({ ok: true })
  expect(overruled()).toHaveLength(1)
})

it('catches words for one account that say what the approved words do not', async () => {
  const room = await openSendingRoom()
  const crisisId = await room.openCrisis([postAt(START + 1000, 1, { platform: 'bluesky', text: '@acme what burns?' })])
  await room.must('facts.save', { crisisId, factId: null, kind: 'denied', text: DENIED, source: 'the fire brigade' })
  const approved = 'We know about the fire.'
  const { statementId } = await room.must('statements.draft', { crisisId, statementId: null, text: approved })
  await room.must('statements.approve', { statementId, text: approved })
  const to = (text: string) => [{ connectionId: room.connectionId, parts: [{ text }] }]
  const refused = await room.ask('statements.send', { statementId, to: to(WRONG) })
  expect(refused).toMatchObject({ ok: false, code: 'notAllowed' })
  const path = join(room.dir, 'fire.png')
  writeFileSync(path, PNG)
  const pictures = [{ pictureId: room.engine().files.grant(path).fileId, altText: WRONG }]
  const drawn = [{ connectionId: room.connectionId, parts: [{ text: approved, pictures }] }]
  const told = { ok: false, message: expect.stringContaining(DENIED) }
  expect(await room.ask('statements.send', { statementId, to: drawn })).toMatchObject(told)
  await room.must('statements.send', { statementId, to: to(approved) })
})

it('catches a correction that says what the facts deny', async () => {
  const room = await openSendingRoom()
  const crisisId = await room.openCrisis([postAt(START + 1000, 1, { platform: 'bluesky', text: '@acme what burns?' })])
  await room.must('facts.save', { crisisId, factId: null, kind: 'denied', text: DENIED, source: 'the fire brigade' })
  const [lineId] = (await room.lines(crisisId)).values()
  if (lineId === undefined) throw new Error('no line')
  const { sendId } = await room.plan(lineId, 'We know about the fire.')
  if (sendId === null) throw new Error('not planned')
  await room.pass(60_000)
  const parts = [{ text: WRONG }]
  const told = { ok: false, message: expect.stringContaining(DENIED) }
  expect(await room.ask('outbox.correct', { sendId, parts })).toMatchObject(told)
  await room.must('outbox.correct', { sendId, parts, overrule: WHY })
})
