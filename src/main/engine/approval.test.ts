import { expect, it } from 'vitest'
import { postAt, START } from '../../../test/engine/posts.ts'
import { openQueueRoom } from '../../../test/engine/queue-room.ts'
import { openSendingRoom } from '../../../test/engine/sending-room.ts'
import type { LineId, MemberId } from '../../shared/model.ts'
import type { ApprovalNeed } from '../../shared/roles.ts'

const refused = { ok: false, code: 'notAllowed' }

/** Alice and Bob write; Carla approves. No account speaks: what is planned ends unreachable. */
const openApprovalRoom = async (approvalNeeded: ApprovalNeed) => {
  const room = await openQueueRoom([postAt(START, 1, { authorHandle: 'anna' })])
  const carla = await room.addMember('Carla', ['approver'])
  await room.must('care.save', { brandId: room.brandId, approvalNeeded, people: [], large: null }, carla)
  const lineId = await room.idOf('anna')
  const line = () => room.lineOf('anna')
  const drafts = async () => (await room.must('queue.get', { lineId })).drafts
  const awaiting = async (text: string, writer: MemberId = room.alice): Promise<number> => {
    const { version } = await room.must('queue.draft', { lineId, text }, writer)
    await room.must('queue.askApproval', { lineId }, writer)
    return version
  }
  return { ...room, carla, lineId, line, drafts, awaiting }
}

it('catches an answer that leaves although an approver had to read it', async () => {
  const room = await openApprovalRoom('replies')
  const { ask, must, alice, bob, lineId } = room
  await must('queue.draft', { lineId, text: 'we are sorry' }, alice)
  const told = await ask('queue.plan', { lineId }, alice)
  expect(told).toMatchObject({ ...refused, message: expect.stringContaining('Carla') })
  expect(await ask('queue.approve', { lineId, version: 1, text: 'we are sorry' }, alice)).toMatchObject(refused)
  await must('queue.askApproval', { lineId }, alice)
  for (const member of [alice, bob]) {
    expect(await ask('queue.plan', { lineId }, member)).toMatchObject(refused)
    expect(await ask('queue.approve', { lineId, version: 1, text: 'we are sorry' }, member)).toMatchObject(refused)
    expect(await ask('queue.sendBack', { lineId, why: 'no' }, member)).toMatchObject(refused)
  }
  expect(await room.line()).toMatchObject({ state: 'awaitingApproval', claimedBy: alice, leaseUntilAt: null })
})

it('catches an approver whose words are lost, or pass for those of the writer', async () => {
  const room = await openApprovalRoom('all')
  const { must, alice, carla, lineId } = room
  const version = await room.awaiting('we are very sorry')
  await must('queue.approve', { lineId, version, text: 'we are sorry' }, carla)
  expect((await room.drafts()).map(({ text, memberId }) => [text, memberId])).toEqual([
    ['we are sorry', carla],
    ['we are very sorry', alice],
  ])
  expect(room.kinds().filter((kind) => kind.startsWith('line.'))).toEqual([
    'line.drafted',
    'line.awaitingApproval',
    'line.drafted',
    'line.unreachable',
  ])
  expect((await room.line()).state).toBe('unreachable')
})

it('catches words that are approved unread: rewritten meanwhile, or by a second approver', async () => {
  const room = await openApprovalRoom('replies')
  const { ask, must, alice, carla, lineId } = room
  const version = await room.awaiting('we are very sorry')
  // The writer takes it back by writing on, and asks again.
  await must('queue.draft', { lineId, text: 'it was not us' }, alice)
  expect(await ask('queue.approve', { lineId, version, text: 'we are very sorry' }, carla)).toMatchObject(refused)
  await must('queue.askApproval', { lineId }, alice)
  expect(await ask('queue.approve', { lineId, version, text: 'we are very sorry' }, carla)).toMatchObject(refused)
  const dora = await room.addMember('Dora', ['approver'])
  await must('queue.approve', { lineId, version: version + 1, text: 'it was not us' }, carla)
  expect(await ask('queue.approve', { lineId, version: version + 1, text: 'it was not us' }, dora)).toMatchObject(
    refused,
  )
})

it('catches an answer that is sent back to nobody, without a reason or without a lease', async () => {
  const room = await openApprovalRoom('replies')
  const { ask, must, alice, bob, carla, lineId, clock } = room
  await room.awaiting('we are very sorry')
  await must('queue.sendBack', { lineId, why: 'say what they can do' }, carla)
  expect(await room.line()).toMatchObject({
    state: 'drafted',
    claimedBy: alice,
    leaseUntilAt: clock.wall() + 15 * 60_000,
    reason: 'say what they can do',
  })
  expect(await ask('queue.draft', { lineId, text: 'mine' }, bob)).toMatchObject(refused)
  expect(await ask('queue.draft', { lineId, text: 'call us' }, alice)).toMatchObject({ ok: true })
})

it('catches an answer that leaves in words that a colleague wrote since it was read', async () => {
  const { ask, must, alice, lineId } = await openApprovalRoom('none')
  const { version } = await must('queue.draft', { lineId, text: 'we are sorry' }, alice)
  await must('queue.draft', { lineId, text: 'go away' }, alice)
  expect(await ask('queue.plan', { lineId, version }, alice)).toMatchObject(refused)
  expect(await ask('queue.plan', { lineId, version: version + 1 }, alice)).toMatchObject({ ok: true })
})

it('catches a team that stands still while its approver is away, or goes on without a word in the record', async () => {
  const room = await openApprovalRoom('all')
  const { must, store, alice, lineId, crisisId } = room
  await must('queue.draft', { lineId, text: 'we are sorry' }, alice)
  await must('queue.plan', { lineId, absentApprover: 'Carla is on a plane' }, alice)
  const { statementId } = await must('statements.draft', { crisisId, statementId: null, text: 'We know.' }, alice)
  const text = 'We know.'
  expect(await room.ask('statements.approve', { statementId, text }, alice)).toMatchObject(refused)
  await must('statements.approve', { statementId, text, absentApprover: 'Carla is on a plane' }, alice)
  const skipped = store.ledger.page(null, 50).filter(({ kind }) => kind === 'approval.skipped')
  expect(skipped.map(({ memberId, payload }) => [memberId, JSON.parse(payload)])).toEqual([
    [alice, { what: 'statements', statementId, commitment: expect.any(String) }],
    [alice, { what: 'replies', lineId, commitment: expect.any(String) }],
  ])
  expect(JSON.stringify(skipped)).not.toContain('plane')
  // It speaks of a person's line: who asks to be forgotten is forgotten there too.
  const { author } = await room.line()
  expect(store.persons.reasonTexts(author.id).map((id) => store.texts.read(id))).toContain('Carla is on a plane')
})

it.each([
  ['none', true, true],
  ['replies', false, true],
  ['statements', true, false],
  ['all', false, false],
] as const)('catches approval of %s that is asked for something else', async (need, mayPlan, mayState) => {
  const room = await openApprovalRoom(need)
  const { ask, must, alice, lineId, crisisId } = room
  await must('queue.draft', { lineId, text: 'we are sorry' }, alice)
  expect((await ask('queue.plan', { lineId }, alice)).ok).toBe(mayPlan)
  const text = 'We know.'
  const { statementId } = await must('statements.draft', { crisisId, statementId: null, text }, alice)
  expect((await ask('statements.approve', { statementId, text }, alice)).ok).toBe(mayState)
})

it('catches a rule that who may not approve lifts, or a team without an approver that nobody may speak for', async () => {
  const room = await openApprovalRoom('all')
  const { ask, brandId, alice, carla } = room
  const rules = { brandId, people: [], large: null } as const
  expect(await ask('care.save', { ...rules, approvalNeeded: 'none' }, alice)).toMatchObject(refused)
  expect(
    await ask('care.save', { ...rules, approvalNeeded: 'all', large: { followers: 9, memberId: alice } }, alice),
  ).toMatchObject({ ok: true })
  await room.must('members.change', { memberId: carla, name: 'Carla', roles: [], reach: [], backupId: null })
  await room.must('queue.draft', { lineId: room.lineId, text: 'we are sorry' }, alice)
  expect(await ask('queue.plan', { lineId: room.lineId }, alice)).toMatchObject({ ok: true })
})

it('catches an answer with a blank that nobody filled', async () => {
  const room = await openApprovalRoom('none')
  await room.must('queue.draft', { lineId: room.lineId, text: 'Hello, more at [...].' })
  expect(await room.ask('queue.plan', { lineId: room.lineId }, room.alice)).toMatchObject(refused)
})

it('catches other words than the approved ones that leave from one account, or a correction that nobody read', async () => {
  const room = await openSendingRoom()
  const { ask, must, connectionId } = room
  const crisisId = await room.openCrisis([postAt(START, 1, { platform: 'bluesky', text: '@acme refund me' })])
  const carla = (await must('members.add', { name: 'Carla', roles: ['approver'], reach: [], backupId: null })).memberId
  await must('care.save', { brandId: room.brandId, approvalNeeded: 'statements', people: [], large: null }, carla)
  const text = 'We know, and look into it.'
  const { statementId } = await must('statements.draft', { crisisId, statementId: null, text })
  await must('statements.approve', { statementId, text }, carla)
  const inWords = (said: string) => ({ statementId, to: [{ connectionId, parts: [{ text: said, pictures: [] }] }] })
  expect(await ask('statements.send', inWords('It was not us.'))).toMatchObject(refused)
  const { sendIds } = await must('statements.send', inWords(text))
  await room.pass(60_000)
  const correction = { sendId: sendIds[0] ?? 0, parts: [{ text: 'It was us.', pictures: [] }] }
  expect(await ask('outbox.correct', correction)).toMatchObject(refused)
  expect(await ask('outbox.correct', { ...correction, absentApprover: 'Carla sleeps' })).toMatchObject({ ok: true })
})

it('catches words of the writer that leave although the approver changed them, or that leave twice', async () => {
  const room = await openSendingRoom()
  const { must, script } = room
  const crisisId = await room.openCrisis([postAt(START, 1, { platform: 'bluesky', text: '@acme refund me' })])
  const lineId = (await room.lines(crisisId)).get('person1') as LineId
  const carla = (await must('members.add', { name: 'Carla', roles: ['approver'], reach: [], backupId: null })).memberId
  await must('care.save', { brandId: room.brandId, approvalNeeded: 'replies', people: [], large: null }, carla)
  const { version } = await must('queue.draft', { lineId, text: 'we are very sorry' })
  await must('queue.askApproval', { lineId })
  const { sendId } = await must('queue.approve', { lineId, version, text: 'we are sorry' }, carla)
  // Undone, it is a draft again, and waits again.
  await must('outbox.undo', { sendId: sendId ?? 0 }, carla)
  expect(await room.ask('queue.plan', { lineId })).toMatchObject(refused)
  await must('queue.plan', { lineId }, carla)
  await room.pass(60_000)
  expect(script.taken.map(({ text }) => text)).toEqual(['we are sorry'])
  expect((await must('queue.get', { lineId })).line.state).toBe('answered')
})
