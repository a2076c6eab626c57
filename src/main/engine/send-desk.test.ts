import { expect, it } from 'vitest'
import { tracesOf } from '../../../test/engine/bytes.ts'
import { MINUTE, postAt, START } from '../../../test/engine/posts.ts'
import { say } from '../../../test/engine/scripted-sender.ts'
import { openSendingRoom } from '../../../test/engine/sending-room.ts'
import { SendProblem } from './connectors/sender.ts'

const words = { en: 'No.', fr: 'Non.' }
const said = (n: number, more = {}) =>
  postAt(START + 1000 * n, n, {
    platform: 'bluesky',
    text: `@acme number ${n}`,
    url: `https://bsky.example/${n}`,
    ...more,
  })

const withOneLine = async (change: Parameters<typeof openSendingRoom>[0] = {}) => {
  const room = await openSendingRoom(change)
  const crisisId = await room.openCrisis([said(1)])
  const lineId = (await room.lines(crisisId)).get('person1')
  if (lineId === undefined) throw new Error('no line')
  const line = async () => (await room.must('queue.get', { lineId })).line
  const only = async () => {
    const [send, ...others] = await room.sends()
    if (!send || others.length > 0) throw new Error(`${others.length + 1} sends`)
    return send
  }
  return { ...room, crisisId, lineId, line, only }
}

const approved = async (room: Awaited<ReturnType<typeof withOneLine>>, text: string): Promise<number> => {
  const { crisisId } = room
  const { statementId } = await room.must('statements.draft', { crisisId, statementId: null, text })
  await room.must('statements.approve', { statementId, text })
  return statementId
}

it('catches a lost answer that is repeated to somebody whom another account of ours has answered since', async () => {
  const room = await withOneLine({ repeatableForMs: 60 * MINUTE, fate: () => 'lost' })
  const other = await room.addAccount('acme_help')
  await room.plan(room.lineId, 'we are sorry')
  await room.timing.pass(5_100)
  expect(await room.only()).toMatchObject({ state: 'sending' })
  say(other.script, room.timing, { text: 'from my phone', replyToId: 'p1' })
  const source = room
    .store()
    .sources.list()
    .find(({ label }) => label === '@acme_help')
  await room.must('sources.readNow', { sourceId: source?.id ?? 0 })
  await room.timing.pass(300)
  expect(room.script.calls).toHaveLength(1)
  room.script.fate = () => 'taken'
  await room.pass(10 * MINUTE)
  expect(await room.line()).toMatchObject({ state: 'answeredElsewhere' })
  expect(room.script.taken).toEqual([])
})

it('catches a person who sends again to somebody who was answered elsewhere meanwhile', async () => {
  const room = await withOneLine({ fate: () => 'lost' })
  const other = await room.addAccount('acme_help')
  const { sendId } = await room.plan(room.lineId, 'we are sorry')
  await room.pass(5 * MINUTE)
  expect(await room.only()).toMatchObject({ state: 'notFound' })
  say(other.script, room.timing, { text: 'from my phone', replyToId: 'p1' })
  await room.pass(2 * MINUTE)
  expect(await room.line()).toMatchObject({ state: 'answeredElsewhere' })
  room.script.fate = () => 'taken'
  if (sendId === null) throw new Error('not planned')
  expect(await room.ask('outbox.sendAgain', { sendId })).toMatchObject({ ok: false, code: 'notAllowed' })
  await room.pass(MINUTE)
  expect(room.script.taken).toEqual([])
})

it('catches our own lost answer that is taken for one from elsewhere, where a repeat cannot double', async () => {
  const room = await withOneLine({ repeatableForMs: 60 * MINUTE, fate: () => 'answerLost' })
  await room.plan(room.lineId, 'we are sorry')
  await room.pass(MINUTE)
  expect(await room.only()).toMatchObject({ state: 'sent' })
  expect(await room.line()).toMatchObject({ state: 'answered' })
})

it('catches a lost answer that is repeated when the platform has forgotten its key', async () => {
  const room = await withOneLine({ repeatableForMs: 50 * MINUTE, fate: () => 'answerLost', lagMs: () => 500 * MINUTE })
  await room.plan(room.lineId, 'we are sorry')
  await room.timing.pass(5_100)
  const { connectionId } = room
  await room.must('outbox.pause', { connectionId, isPaused: true })
  await room.pass(80 * MINUTE)
  await room.must('outbox.pause', { connectionId, isPaused: false })
  await room.pass(10 * MINUTE)
  expect(room.script.calls).toHaveLength(1)
  expect(await room.only()).toMatchObject({ state: 'notFound' })
})

it('catches what was not taken while everything was stopped, and leaves unseen when the stop is lifted', async () => {
  const fate = () => new SendProblem({ kind: 'notTaken', why: 'server' }, words)
  const room = await withOneLine({ fate, callMs: 20_000 })
  await room.plan(room.lineId, 'we are sorry')
  await room.timing.pass(8_000)
  const { leaving } = await room.must('outbox.stop', { brandId: room.brandId })
  expect(leaving).toHaveLength(1)
  await room.pass(MINUTE)
  room.script.fate = () => 'taken'
  await room.must('outbox.resume', { brandId: room.brandId })
  await room.pass(5 * MINUTE)
  expect(room.script.taken).toEqual([])
  expect(await room.only()).toMatchObject({ state: 'held', heldWhy: 'stopped' })
})

it('catches all that is released and stays, because one of them was released by another window', async () => {
  const room = await withOneLine()
  room.takeIn([said(2)])
  const other = (await room.lines(room.crisisId)).get('person2')
  const sendIds = []
  for (const lineId of [room.lineId, other ?? room.lineId]) sendIds.push((await room.plan(lineId, 'sorry')).sendId ?? 0)
  await room.must('outbox.stop', { brandId: room.brandId })
  await room.must('outbox.resume', { brandId: room.brandId })
  await room.must('outbox.release', { sendIds: sendIds.slice(0, 1) })
  expect(await room.must('outbox.release', { sendIds })).toEqual({ stillHeld: [] })
  await room.pass(MINUTE)
  expect((await room.sends()).map(({ state }) => state)).toEqual(['sent', 'sent'])
})

it('catches a statement that two windows publish from one account', async () => {
  const room = await withOneLine()
  const statementId = await approved(room, 'We know.')
  const to = [{ connectionId: room.connectionId, parts: [{ text: 'We know.' }] }]
  await room.must('statements.send', { statementId, to })
  expect(await room.ask('statements.send', { statementId, to })).toMatchObject({ ok: false, code: 'notAllowed' })
  await room.pass(MINUTE)
  expect(await room.ask('statements.send', { statementId, to })).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(room.script.taken).toHaveLength(1)
})

it('catches a statement that is rewritten while its former words leave', async () => {
  const room = await withOneLine()
  const { crisisId } = room
  const statementId = await approved(room, 'We know.')
  const to = [{ connectionId: room.connectionId, parts: [{ text: 'We know.' }] }]
  const { sendIds } = await room.must('statements.send', { statementId, to })
  const rewrite = { crisisId, statementId, text: 'We do not know.' }
  expect(await room.ask('statements.draft', rewrite)).toMatchObject({ ok: false, code: 'notAllowed' })
  for (const sendId of sendIds) await room.must('outbox.undo', { sendId })
  await room.must('statements.draft', rewrite)
})

it('catches one post of ours that is put right twice by two windows', async () => {
  const room = await withOneLine()
  const { sendId } = await room.plan(room.lineId, 'it was the red cap')
  if (sendId === null) throw new Error('not planned')
  await room.pass(MINUTE)
  const parts = [{ text: 'it was the blue cap' }]
  await room.must('outbox.correct', { sendId, parts })
  expect(await room.ask('outbox.correct', { sendId, parts })).toMatchObject({ ok: false, code: 'notAllowed' })
})

it('catches a thread of which a part is out, and which nobody may put right or knows as said', async () => {
  let callCount = 0
  const room = await withOneLine({
    fate: () => {
      callCount += 1
      return callCount === 2 ? new SendProblem({ kind: 'refused', code: 'other' }, words) : 'taken'
    },
  })
  const statementId = await approved(room, 'We know. More at six.')
  const parts = [{ text: 'We know.' }, { text: 'More at six.' }]
  const { sendIds } = await room.must('statements.send', {
    statementId,
    to: [{ connectionId: room.connectionId, parts }],
  })
  await room.pass(MINUTE)
  expect(await room.only()).toMatchObject({ state: 'refused' })
  const statements = await room.must('statements.list', { crisisId: room.crisisId })
  expect(statements.map(({ state }) => state)).toEqual(['published'])
  const [sendId] = sendIds
  if (sendId === undefined) throw new Error('not planned')
  await room.must('outbox.correct', { sendId, parts: [{ text: 'More at seven.' }] })
  await room.pass(MINUTE)
  expect(room.script.taken.map(({ inReplyToId }) => inReplyToId)).toEqual([null, room.script.taken[0]?.externalId])
})

const close = (room: Awaited<ReturnType<typeof withOneLine>>) =>
  room.must('crises.move', { crisisId: room.crisisId, to: 'closed', why: 'it is over' })

it('catches somebody who is answered from a phone and once more, because the crisis was closed meanwhile', async () => {
  const room = await withOneLine()
  await room.plan(room.lineId, 'we are sorry')
  await close(room)
  say(room.script, room.timing, { text: 'from my phone', replyToId: 'p1' })
  await room.pass(MINUTE)
  expect(room.script.calls).toEqual([])
  expect(await room.line()).toMatchObject({ state: 'answeredElsewhere' })
})

it('catches an answer to somebody who has said more since the crisis was closed', async () => {
  const room = await withOneLine()
  await room.plan(room.lineId, 'we are sorry')
  await close(room)
  room.clock.set(room.clock.wall() + 1)
  room.takeIn([said(5, { authorHandle: 'person1' })])
  await room.pass(MINUTE)
  expect(room.script.calls).toEqual([])
  expect(await room.only()).toMatchObject({ state: 'held', heldWhy: 'moved' })
})

it('catches an empty post to somebody who was forgotten, and words about them that stay in the outbox', async () => {
  const room = await withOneLine()
  const { line, mentions } = await room.must('queue.get', { lineId: room.lineId })
  const { sendId } = await room.plan(room.lineId, 'it was the red cap')
  if (sendId === null) throw new Error('not planned')
  await room.pass(MINUTE)
  await room.must('outbox.correct', { sendId, parts: [{ text: 'it was the blue cap' }] })
  await room.must('mentions.report', { mentionSeq: mentions[0]?.seq ?? 0, reason: 'a most peculiar threat' })
  await room.must('people.erase', { authorId: line.author.id, ground: 'their letter', alsoOurWords: false })
  await room.pass(MINUTE)
  expect(room.script.taken.map(({ text }) => text)).toEqual(['it was the red cap'])
  expect(tracesOf(room.dir, 'a most peculiar threat')).toEqual([])
  const sends = await room.sends()
  expect(sends.map(({ state, parts }) => [state, parts[0]?.text])).toEqual([
    ['held', null],
    ['sent', null],
  ])
})

it('catches a browser that opens for somebody who was answered meanwhile, or has said more', async () => {
  const room = await withOneLine()
  const money = { budgetMicroDollars: null, reserveMicroDollars: 0 }
  const app = { clientId: 'client', bearerToken: null, plan: 'payPerUse', ownsApp: true } as const
  await room.must('connections.connectX', { connectionId: null, brandId: room.brandId, ...app, ...money })
  await room.pass(MINUTE)
  const onX = (n: number, more = {}) =>
    postAt(room.clock.wall(), `x${n}`, { platform: 'x', text: 'acme is bad', authorHandle: `anna${n}`, ...more })
  room.takeIn([onX(1), onX(2)])
  const lines = await room.lines(room.crisisId)
  const planned = async (handle: string) => {
    const { sendId } = await room.plan(lines.get(handle) ?? room.lineId, 'we are sorry')
    if (sendId === null) throw new Error('not planned')
    return sendId
  }
  const [first, second] = [await planned('anna1'), await planned('anna2')]
  const post = onX(3, { authorHandle: 'acme', inReplyToId: 'px1', text: 'from my phone' })
  room.script.taken.push({ ...post, key: '', shownAt: room.clock.wall() })
  const opened: string[] = []
  Object.assign(room.services, { openInBrowser: (url: string) => Promise.resolve(void opened.push(url)) })
  const handOver = async (sendId: typeof first) => {
    const asked = room.ask('outbox.handOver', { sendId })
    await room.timing.pass(100)
    return asked
  }
  expect(await handOver(first)).toMatchObject({ ok: false, code: 'notAllowed' })
  room.clock.set(room.clock.wall() + 1)
  room.takeIn([onX(4, { authorHandle: 'anna2' })])
  expect(await handOver(second)).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(opened).toEqual([])
  expect((await room.sends()).map(({ state }) => state)).toEqual(['held', 'undone'])
  await room.must('outbox.release', { sendIds: [second] })
  expect(await handOver(second)).toMatchObject({ ok: true })
  expect(opened).toHaveLength(1)
})
