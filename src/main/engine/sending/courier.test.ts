import { expect, it } from 'vitest'
import { MINUTE, postAt, START } from '../../../../test/engine/posts.ts'
import { say } from '../../../../test/engine/scripted-sender.ts'
import { openSendingRoom } from '../../../../test/engine/sending-room.ts'
import { SendProblem } from '../connectors/sender.ts'

const words = { en: 'No.', fr: 'Non.' }
const said = (n: number, more = {}) =>
  postAt(START + 1000 * n, n, { platform: 'bluesky', text: `@acme number ${n}`, ...more })

const withOneLine = async (change: Parameters<typeof openSendingRoom>[0] = {}) => {
  const room = await openSendingRoom(change)
  const crisisId = await room.openCrisis([said(1)])
  const lineId = (await room.lines(crisisId)).get('person1')
  if (lineId === undefined) throw new Error('no line')
  const line = async () => (await room.must('queue.get', { lineId })).line
  return { ...room, crisisId, lineId, line }
}

it('catches an answer that leaves before the hand may take it back, or never', async () => {
  const room = await withOneLine()
  const { state } = await room.plan(room.lineId, 'we are sorry')
  expect(state).toBe('planned')
  await room.timing.pass(4_000)
  expect(room.script.calls).toHaveLength(0)
  await room.timing.pass(3_000)
  expect(room.script.taken.map(({ text, inReplyToId }) => [text, inReplyToId])).toEqual([['we are sorry', 'p1']])
  expect(await room.line()).toMatchObject({ state: 'answered' })
  expect((await room.sends()).map(({ state: of }) => of)).toEqual(['sent'])
})

it('catches an undone answer that leaves all the same', async () => {
  const room = await withOneLine()
  const { sendId } = await room.plan(room.lineId, 'we are sorry')
  if (sendId === null) throw new Error('not planned')
  await room.must('outbox.undo', { sendId })
  await room.pass(MINUTE)
  expect(room.script.calls).toHaveLength(0)
  expect(await room.line()).toMatchObject({ state: 'drafted' })
})

it('catches a second answer to somebody who was answered from a phone', async () => {
  const room = await withOneLine()
  await room.plan(room.lineId, 'we are sorry')
  say(room.script, room.timing, { text: 'from my phone', replyToId: 'p1' })
  await room.pass(MINUTE)
  expect(room.script.calls).toHaveLength(0)
  expect(await room.line()).toMatchObject({ state: 'answeredElsewhere' })
  expect((await room.sends()).map(({ state }) => state)).toEqual(['undone'])
})

it('catches a lost answer that is sent again where a repeat doubles', async () => {
  const room = await withOneLine({ fate: () => 'answerLost', lagMs: () => 90_000 })
  await room.plan(room.lineId, 'we are sorry')
  await room.pass(MINUTE)
  expect((await room.sends()).map(({ state }) => state)).toEqual(['unknown'])
  await room.pass(2 * MINUTE)
  expect(room.script.calls).toHaveLength(1)
  expect((await room.sends()).map(({ state }) => state)).toEqual(['sent'])
  expect(await room.line()).toMatchObject({ state: 'answered' })
})

it('catches a call that never arrived and is taken for sent, or is sent again without a person', async () => {
  const room = await withOneLine({ fate: () => 'lost' })
  const { sendId } = await room.plan(room.lineId, 'we are sorry')
  await room.pass(5 * MINUTE)
  expect((await room.sends()).map(({ state }) => state)).toEqual(['notFound'])
  expect(await room.line()).toMatchObject({ state: 'planned' })
  expect(room.script.calls).toHaveLength(1)
  room.script.fate = () => 'taken'
  if (sendId === null) throw new Error('not planned')
  await room.must('outbox.sendAgain', { sendId })
  await room.pass(MINUTE)
  expect((await room.sends()).map(({ state }) => state)).toEqual(['sent'])
  expect(room.script.taken).toHaveLength(1)
})

it('catches a lost answer that is not repeated where a repeat cannot double', async () => {
  let callCount = 0
  const room = await withOneLine({
    repeatableForMs: 60 * MINUTE,
    fate: () => {
      callCount += 1
      return callCount < 3 ? 'answerLost' : 'taken'
    },
    lagMs: () => 60 * MINUTE,
  })
  await room.plan(room.lineId, 'we are sorry')
  await room.pass(2 * MINUTE)
  expect(new Set(room.script.calls.map(({ key }) => key)).size).toBe(1)
  expect(room.script.taken).toHaveLength(1)
  expect((await room.sends()).map(({ state }) => state)).toEqual(['sent'])
})

it('catches a restart in the middle of a call that forgets it, or repeats it', async () => {
  const room = await withOneLine({ callMs: 30_000 })
  await room.plan(room.lineId, 'we are sorry')
  await room.timing.pass(8_000)
  expect((await room.sends()).map(({ state }) => state)).toEqual(['sending'])
  const dying = room.restart()
  await room.timing.pass(40_000)
  await dying
  await room.pass(4 * MINUTE)
  expect(room.script.taken).toHaveLength(1)
  expect((await room.sends()).map(({ state }) => state)).toEqual(['sent'])
})

it('catches a program that cannot be closed while a platform makes us wait', async () => {
  const room = await withOneLine()
  room.script.readMs = 15 * MINUTE
  await room.plan(room.lineId, 'we are sorry')
  await room.timing.pass(8_000)
  const closed = room.restart()
  room.script.readMs = 0
  await room.timing.pass(5_000)
  await closed
  expect(room.script.calls).toEqual([])
})

it('catches a refused answer whose draft is lost, or that is tried again', async () => {
  const fate = () => new SendProblem({ kind: 'refused', code: 'conversationClosed' }, words)
  const room = await withOneLine({ fate })
  await room.plan(room.lineId, 'we are sorry')
  await room.pass(2 * MINUTE)
  expect(room.script.calls).toHaveLength(1)
  expect(await room.sends()).toMatchObject([{ state: 'refused', refusal: { code: 'conversationClosed', words } }])
  expect(await room.line()).toMatchObject({ state: 'drafted' })
})

it('catches an answer to somebody who has said more since', async () => {
  const room = await withOneLine()
  await room.plan(room.lineId, 'we are sorry')
  room.clock.set(room.clock.wall() + 1)
  room.takeIn([said(5, { authorHandle: 'person1' })])
  await room.pass(MINUTE)
  expect(room.script.calls).toHaveLength(0)
  expect(await room.sends()).toMatchObject([{ state: 'held', heldWhy: 'moved' }])
  const [item] = await room.must('outbox.review', { brandId: room.brandId })
  expect(item?.changes).toEqual([{ kind: 'spokeAgain', postCount: 1 }])
  const sendIds = [item?.send.id ?? 0]
  expect(await room.must('outbox.release', { sendIds })).toEqual({ stillHeld: [] })
  await room.pass(MINUTE)
  expect(room.script.taken).toHaveLength(1)
})

it('catches an answer that leaves after Stop, and one that leaves when the stop is lifted unseen', async () => {
  const room = await withOneLine()
  await room.plan(room.lineId, 'we are sorry')
  expect(await room.must('outbox.stop', { brandId: room.brandId })).toEqual({ leaving: [] })
  await room.pass(MINUTE)
  await room.must('outbox.resume', { brandId: room.brandId })
  await room.pass(MINUTE)
  expect(room.script.calls).toHaveLength(0)
  expect(await room.sends()).toMatchObject([{ state: 'held', heldWhy: 'stopped' }])
})

it('catches what was due while nobody could look at the platform, and leaves when it is back', async () => {
  const room = await withOneLine()
  room.script.isAway = true
  await room.plan(room.lineId, 'we are sorry')
  await room.pass(60 * MINUTE)
  room.script.isAway = false
  await room.pass(5 * MINUTE)
  expect(room.script.calls).toHaveLength(0)
  expect(await room.sends()).toMatchObject([{ state: 'held', heldWhy: 'offline' }])
})

it('catches what we said to everybody from a phone and is missing among the statements', async () => {
  const room = await withOneLine()
  say(room.script, room.timing, { text: 'We are looking into it.', replyToId: null })
  await room.pass(2 * MINUTE)
  const [statement] = await room.must('statements.list', { crisisId: room.crisisId })
  expect(statement).toMatchObject({ state: 'published', text: 'We are looking into it.', channel: 'Bluesky @acme' })
  const [crisis] = await room.must('crises.list', { brandId: room.brandId })
  expect(crisis?.firstStatementAt).toBe(statement?.publishedAt)
})

it('catches a statement that is published from here and then found a second time', async () => {
  const room = await withOneLine({ lagMs: () => 20_000 })
  const { statementId } = await room.must('statements.draft', {
    crisisId: room.crisisId,
    statementId: null,
    text: 'We know. More at six.',
  })
  await room.must('statements.approve', { statementId, text: 'We know. More at six.' })
  const parts = [{ text: 'We know.' }, { text: 'More at six.' }]
  await room.must('statements.send', { statementId, to: [{ connectionId: room.connectionId, parts }] })
  await room.pass(3 * MINUTE)
  expect(room.script.taken.map(({ text, inReplyToId }) => [text, inReplyToId])).toEqual([
    ['We know.', null],
    ['More at six.', room.script.taken[0]?.externalId],
  ])
  const statements = await room.must('statements.list', { crisisId: room.crisisId })
  expect(statements.map(({ state }) => state)).toEqual(['published'])
})

it('catches a wrong post that is not put right by a new one below it, or a correction of what never left', async () => {
  const room = await withOneLine()
  const { sendId } = await room.plan(room.lineId, 'it was the red cap')
  if (sendId === null) throw new Error('not planned')
  const parts = [{ text: 'it was the blue cap' }]
  expect(await room.ask('outbox.correct', { sendId, parts })).toMatchObject({ ok: false, code: 'notAllowed' })
  await room.pass(MINUTE)
  await room.must('outbox.correct', { sendId, parts })
  await room.pass(MINUTE)
  const [wrong, right] = room.script.taken
  expect(right).toMatchObject({ text: 'it was the blue cap', inReplyToId: wrong?.externalId })
  const sends = await room.sends()
  expect(sends.map(({ kind, correctsId, state }) => [kind, correctsId, state])).toEqual([
    ['correction', sendId, 'sent'],
    ['reply', null, 'sent'],
  ])
})
