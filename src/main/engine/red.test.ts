// The red button, through the border of the page: open, stop and speak are one act.
import { expect, it } from 'vitest'
import { MINUTE, postAt, START } from '../../../test/engine/posts.ts'
import { openRoom } from '../../../test/engine/room.ts'
import { openSendingRoom } from '../../../test/engine/sending-room.ts'
import type { RequestInput } from '../../shared/contract/contract.ts'
import type { StatementLength } from '../../shared/library.ts'
import type { BrandId, ConnectionId, MemberId } from '../../shared/model.ts'

const SHORT = 'We at {brand} know that the service is down, and we are sorry. We are on it. Next update at {next}.'
const LONG = 'We know that {brand} cannot be reached, and we are sorry. Our people are on it. Next update at {next}.'
const outage = (length: StatementLength) => ({ type: 'outage', stage: 'holding', lang: 'en', length }) as const

const complaint = (n: number, more = {}) =>
  postAt(START + 1000 * n, n, { platform: 'bluesky', text: '@acme the app is down', ...more })

const openRed = async () => {
  const room = await openSendingRoom()
  const { brandId, must } = room
  await must('library.save', { brandId, ...outage('short'), text: SHORT })
  await must('library.save', { brandId, ...outage('long'), text: LONG })
  const propose = (more: Partial<RequestInput<'red.propose'>> = {}) =>
    must('red.propose', { brandId, type: null, lang: 'en', ...more })
  /** As it was proposed: nothing is typed. */
  const accepted = async (more: Partial<RequestInput<'red.propose'>> = {}) => {
    const { type, nextAt, text, accounts, lastStatementId } = await propose(more)
    const posts = accounts.filter(({ isProposed }) => isProposed)
    return {
      brandId,
      why: 'it is one',
      type,
      nextAt,
      text,
      posts: posts.map(({ connectionId, text: words }) => ({ connectionId, text: words })),
      seenStatementId: lastStatementId,
    }
  }
  const kinds = (since: number): string[] =>
    room
      .store()
      .ledger.page(null, 1000)
      .filter(({ seq }) => seq > since)
      .map(({ kind }) => kind)
      .reverse()
  const seq = (): number => room.store().ledger.head().count
  return { ...room, propose, accepted, kinds, seq }
}

/** Five answers that are about to leave. */
const withAnswers = async () => {
  const room = await openRed()
  const crisisId = await room.openCrisis([1, 2, 3, 4, 5].map((n) => complaint(n)))
  await room.must('outbox.setUndo', { brandId: room.brandId, undoMs: 20_000 })
  for (const lineId of (await room.lines(crisisId)).values()) await room.plan(lineId, 'we are sorry')
  return { ...room, crisisId }
}

it('catches a proposal that is about something else, for another place, or with a blank left in it', async () => {
  const room = await openRed()
  room.takeIn([1, 2, 3].map((n) => complaint(n)))
  const proposal = await room.propose()
  expect(proposal).toMatchObject({ type: 'outage', crisis: null, asked: null, lastStatementId: null })
  expect(proposal.toldBy).toHaveLength(3)
  expect(proposal.nextAt % (5 * MINUTE)).toBe(0)
  expect(proposal.nextAt - room.clock.wall()).toBeGreaterThanOrEqual(30 * MINUTE)
  const [account] = proposal.accounts
  expect(account).toMatchObject({ platform: 'bluesky', length: 'short', lang: 'en', isProposed: true, muted: null })
  expect(account?.text).toMatch(/^We at Acme know .* Next update at \d\d:\d\d\.$/)
  expect(account?.route).toEqual({ kind: 'api', reason: 'ownPost', price: null })
  expect(proposal.text).toContain('Acme cannot be reached')
  const rumour = (await room.propose({ type: 'rumour', speak: 'fr' })).accounts[0]
  expect(rumour).toMatchObject({ lang: 'fr', text: expect.stringMatching(/\d\u00a0h\u00a0\d\d[^{[]*$/) })
})

it('catches a statement of an earlier press that a later Stop lets leave', async () => {
  const room = await withAnswers()
  const { sendIds } = await room.must('red.publish', await room.accepted())
  await room.pass(1000)
  await room.must('outbox.stop', { brandId: room.brandId })
  await room.pass(5 * MINUTE)
  const said = (await room.sends()).filter(({ id }) => sendIds.includes(id))
  expect(said.map(({ state, heldWhy }) => [state, heldWhy])).toEqual([['held', 'stopped']])
})

it('catches a statement that Stop holds, or anything else that leaves after the red button', async () => {
  const room = await withAnswers()
  expect((await room.propose()).stop).toEqual({ isStopped: false, toHoldCount: 5, leavingCount: 0 })
  const done = await room.must('red.publish', await room.accepted())
  expect(done).toMatchObject({ crisisId: room.crisisId, heldCount: 5, leaving: [] })
  await room.pass(5 * MINUTE)
  expect(room.script.taken.map(({ text }) => text)).toEqual([expect.stringMatching(/^We at Acme know/)])
  expect((await room.sends()).map(({ state, kind, heldWhy }) => [kind, state, heldWhy])).toEqual([
    ['post', 'sent', null],
    ...Array.from({ length: 5 }, () => ['reply', 'held', 'stopped']),
  ])
  const { items } = await room.must('promises.list', { crisisId: room.crisisId })
  expect(items.map(({ kind, state }) => [kind, state])).toEqual([['update', 'open']])
})

it('catches a red button that does only a part, or leaves no trace of who pressed it', async () => {
  const room = await openRed()
  room.takeIn([1, 2, 3].map((n) => complaint(n)))
  const before = room.seq()
  const { crisisId } = await room.must('red.publish', await room.accepted())
  expect(room.kinds(before).filter((kind) => kind !== 'story.told')).toEqual([
    'crisis.opened',
    'outbox.stopped',
    'statement.drafted',
    'red.pressed',
    'crisis.typed',
    'statement.approved',
    'send.planned',
  ])
  const acts = room.store().ledger.page(null, 7)
  expect(acts.every(({ memberId }) => memberId === room.memberId)).toBe(true)
  expect(room.store().crises.get(crisisId)).toMatchObject({ state: 'initial', openedBy: 'member' })
})

it('catches a crisis, or a stop, that stays behind when the statement cannot leave', async () => {
  const room = await withAnswers()
  await room.must('crises.move', { crisisId: room.crisisId, to: 'closed', why: 'over' })
  const before = room.seq()
  const press = await room.accepted({ type: 'outage' })
  const tooLong = press.posts.map((post) => ({ ...post, text: 'word '.repeat(100) }))
  for (const refused of [
    { ...press, posts: tooLong },
    { ...press, text: 'We know [what], and more.', posts: [] },
    { ...press, posts: [...press.posts, { connectionId: 99 as ConnectionId, text: 'We know.' }] },
  ])
    expect(await room.ask('red.publish', refused)).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(room.seq()).toBe(before)
  expect(room.store().outboxes.of(room.brandId).stoppedAt).toBeNull()
  // Nor does the next post fall into a crisis that was never opened.
  room.takeIn([complaint(9)])
  expect(room.store().crises.open(room.brandId)).toBeNull()
  await room.must('red.publish', press)
})

it('catches two windows that press at once and both speak', async () => {
  const room = await openRed()
  room.takeIn([1, 2, 3].map((n) => complaint(n)))
  const press = await room.accepted()
  await room.must('red.publish', press)
  const second = await room.ask('red.publish', press)
  expect(second).toMatchObject({ ok: false, code: 'notAllowed', message: expect.stringContaining('Alice') })
  await room.pass(MINUTE)
  expect(room.script.taken).toHaveLength(1)
  // Who has looked may speak once more: the crisis goes on.
  await room.must('red.publish', await room.accepted())
  await room.pass(MINUTE)
  expect(room.script.taken).toHaveLength(2)
})

it('catches a suspected crisis that the red button opens a second time, or a running one that it sets back', async () => {
  const room = await openRed()
  const crisisId = await room.openCrisis([complaint(1)])
  await room.must('crises.move', { crisisId, to: 'maintenance', why: 'it goes on' })
  expect(await room.must('red.publish', await room.accepted({ type: 'outage' }))).toMatchObject({ crisisId })
  expect(room.store().crises.get(crisisId)?.state).toBe('maintenance')
  const other = await openRed()
  other.takeIn([complaint(1)])
  const issue = await other.must('crises.open', { brandId: other.brandId, as: 'issue', why: 'only one' })
  expect(await other.must('red.publish', await other.accepted({ type: 'outage' }))).toMatchObject(issue)
  expect((await other.must('crises.list', { brandId: other.brandId })).map(({ state }) => state)).toEqual(['initial'])
})

it('catches a statement pressed without a network that is lost, or that leaves later with an hour that has passed', async () => {
  const room = await openRed()
  room.takeIn([1, 2, 3].map((n) => complaint(n)))
  room.script.isAway = true
  await room.pass(3 * MINUTE)
  const { sendIds } = await room.must('red.publish', await room.accepted())
  await room.pass(40 * MINUTE)
  room.script.isAway = false
  await room.pass(10 * MINUTE)
  expect(room.script.calls).toEqual([])
  expect((await room.sends()).map(({ state, heldWhy }) => [state, heldWhy])).toEqual([['held', 'offline']])
  // Stop is still on: only this one may go.
  expect(await room.must('outbox.release', { sendIds: [...sendIds] })).toEqual({ stillHeld: [] })
  await room.pass(MINUTE)
  expect(room.script.taken).toHaveLength(1)
})

it('catches a room without an account that cannot speak at all', async () => {
  const room = await openRoom()
  const { brandId } = room
  room.takeIn([postAt(START, 1)])
  await room.must('library.save', { brandId, ...outage('long'), text: LONG })
  const proposal = await room.must('red.propose', { brandId, type: 'outage', lang: 'en' })
  expect(proposal.accounts).toEqual([])
  const { nextAt, text } = proposal
  const press = { brandId, why: 'it is one', type: 'outage' as const, nextAt, text, posts: [], seenStatementId: null }
  const { crisisId, statementId, sendIds } = await room.must('red.publish', press)
  expect(sendIds).toEqual([])
  expect(await room.must('statements.list', { crisisId })).toMatchObject([{ id: statementId, state: 'approved', text }])
  const where = { channel: 'the website', url: null, publishedAt: room.clock.wall() }
  await room.must('statements.publishedByHand', { statementId, ...where })
  expect(room.store.crises.get(crisisId)?.firstStatementAt).toBe(where.publishedAt)
})

it('catches a draft of another crisis that is approved and leaves by the rules of this one', async () => {
  const room = await openRed()
  const former = await room.openCrisis([complaint(1)])
  const text = 'We know. More soon.'
  const { statementId } = await room.must('statements.draft', { crisisId: former, statementId: null, text })
  await room.must('crises.move', { crisisId: former, to: 'closed', why: 'over' })
  const press = await room.accepted({ type: 'outage' })
  const posts = press.posts.map((post) => ({ ...post, text }))
  expect(posts).toHaveLength(1)
  expect(await room.ask('red.publish', { ...press, posts, statementId })).toMatchObject({ ok: false, code: 'notFound' })
  expect(room.store().statements.get(statementId)?.state).toBe('draft')
  expect(await room.sends()).toEqual([])
})

const withApprover = async () => {
  const room = await openRed()
  const person = { reach: [], backupId: null }
  const { memberId: carla } = await room.must('members.add', { name: 'Carla', roles: ['approver'], ...person })
  const rules = { approvalNeeded: 'statements', people: [], large: null } as const
  await room.must('care.save', { brandId: room.brandId as BrandId, ...rules }, carla as MemberId)
  room.takeIn([1, 2, 3].map((n) => complaint(n)))
  return { ...room, carla: carla as MemberId }
}

it('catches words that leave unapproved, and a team that cannot speak because the approver sleeps', async () => {
  const room = await withApprover()
  const press = await room.accepted()
  expect((await room.propose()).approval).toEqual({
    isNeeded: true,
    approvers: [{ memberId: room.carla, name: 'Carla' }],
  })
  expect(await room.ask('red.publish', press)).toMatchObject({ ok: false, message: expect.stringContaining('Carla') })
  expect(room.store().crises.open(room.brandId)).toBeNull()
  const before = room.seq()
  await room.must('red.publish', { ...press, absentApprover: 'nobody answers the phone' })
  expect(room.kinds(before)).toContain('approval.skipped')
  await room.pass(MINUTE)
  expect(room.script.taken).toHaveLength(1)
})

it('catches an approver who has to write it all again, or whose words are not those that leave', async () => {
  const room = await withApprover()
  const press = await room.accepted()
  const [post] = press.posts
  if (!post) throw new Error('nothing proposed')
  const asked = await room.must('red.askApproval', { ...press, posts: [{ ...post, text: 'We know. More soon.' }] })
  expect(room.store().crises.open(room.brandId)?.state).toBe('initial')
  expect(room.store().outboxes.of(room.brandId).stoppedAt).not.toBeNull()
  await room.pass(MINUTE)
  expect(room.script.calls).toEqual([])
  const waiting = await room.propose()
  expect(waiting.asked).toMatchObject({ statementId: asked.statementId, askedBy: room.memberId })
  expect(waiting.accounts.map(({ text, isProposed }) => [text, isProposed])).toEqual([['We know. More soon.', true]])
  const edited = { ...(await room.accepted()), posts: [{ ...post, text: 'We know, and we are sorry. More soon.' }] }
  const done = await room.must('red.publish', { ...edited, statementId: asked.statementId }, room.carla)
  expect(done.statementId).toBe(asked.statementId)
  await room.pass(MINUTE)
  expect(room.script.taken.map(({ text }) => text)).toEqual(['We know, and we are sorry. More soon.'])
  expect((await room.propose()).asked).toBeNull()
})
