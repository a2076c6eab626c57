// What a person does, through the border of the page: who did it, what is allowed, and what the ledger keeps of it.
import { expect, it } from 'vitest'
import { HOUR, MINUTE, postAt, START, storm } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { RequestInput, RequestName } from '../../shared/contract/contract.ts'
import type { CrisisId, StoryEntryId } from '../../shared/model.ts'

const suspected = async (room: Room): Promise<CrisisId> => {
  room.takeIn(storm())
  const [crisis] = await room.must('crises.list', { brandId: room.brandId })
  if (!crisis) throw new Error('the storm opened no crisis')
  return crisis.id
}

const opened = async (room: Room): Promise<CrisisId> => {
  room.takeIn([postAt(START, 1)])
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
  if (crisisId === null) throw new Error('no crisis')
  return crisisId
}

const kindsSince = (room: Room, seq: number): string[] =>
  room.store.ledger
    .page(null, 100)
    .filter((entry) => entry.seq > seq)
    .map(({ kind }) => kind)
    .reverse()

const note = (crisisId: CrisisId, text = 'the factory was told') => ({
  crisisId,
  kind: 'note' as const,
  phase: 'initial' as const,
  happenedAt: START,
  text,
  evidence: [] as number[],
})

type Act = { readonly [N in RequestName]: readonly [N, RequestInput<N>] }[RequestName]

it('catches an act without a person, or one that leaves something behind although nobody sits here', async () => {
  const room = await openRoom()
  const crisisId = await suspected(room)
  const { entryId } = await room.must('timeline.add', note(crisisId))
  const { statementId } = await room.must('statements.draft', { crisisId, statementId: null, text: 'we know' })
  const lineId = room.store.queueLines.page(crisisId, 'all', 0, 1)[0]?.id ?? 0
  const brand = { name: 'Acme', watch: 'other', matchAll: false, ownHandles: [] }
  const file = room.engine.files.grant(import.meta.filename)
  const acts: readonly Act[] = [
    ['brands.save', { brandId: room.brandId, ...brand }],
    ['members.change', { memberId: room.alice, name: 'X', roles: [], reach: [], backupId: null }],
    ['alerts.acknowledge', { alertId: room.rung[0]?.id ?? 0 }],
    ['crises.open', { brandId: room.brandId, as: 'crisis', why: 'x' }],
    ['crises.move', { crisisId, to: 'closed', why: 'x' }],
    ['crises.name', { crisisId, title: 'x' }],
    ['crises.setFirstPost', { crisisId, firstPostAt: START, why: 'x' }],
    ['statements.draft', { crisisId, statementId, text: 'x' }],
    ['statements.approve', { statementId, text: 'we know' }],
    ['statements.publishedByHand', { statementId, channel: 'x', url: null, publishedAt: START }],
    ['queue.claim', { lineId }],
    ['queue.draft', { lineId, text: 'x' }],
    ['queue.plan', { lineId }],
    ['queue.end', { lineId, as: 'silent', reason: 'x', toMemberId: null }],
    ['queue.reopen', { lineId, reason: 'x' }],
    ['timeline.add', note(crisisId)],
    ['timeline.correct', { entryId, text: 'x', happenedAt: START, why: null }],
    ['timeline.movePhase', { entryId, phase: 'resolution' }],
    ['timeline.mark', { entryId, marked: true }],
    ['timeline.hide', { entryId, hidden: true, why: 'x' }],
    ['timeline.restore', { entryId, version: 1 }],
    ['timeline.merge', { entryId, otherId: entryId, text: 'x' }],
    ['timeline.split', { entryId, text: 'x', part: { text: 'y', happenedAt: START } }],
    ['timeline.promote', { crisisId, logSeq: 1, phase: 'initial', text: null }],
    ['imports.start', { files: [{ fileId: file.fileId }], brandId: room.brandId, speed: null }],
    ['imports.stop', { importId: 1 }],
    ['imports.resume', { importId: 1, speed: null }],
  ]
  const before = room.store.ledger.head()
  for (const [name, input] of acts)
    expect(await room.ask(name, input, null), name).toMatchObject({ ok: false, code: 'noMember' })
  expect(room.store.ledger.head()).toEqual(before)
  expect(room.store.crises.get(crisisId)?.state).toBe('suspected')
})

it('catches a red button that opens a second crisis, or that cannot confirm a suspected one', async () => {
  const room = await openRoom()
  const crisisId = await suspected(room)
  const press = (as: 'crisis' | 'issue') =>
    room.ask('crises.open', { brandId: room.brandId, as, why: 'we saw it' }, room.bob)
  expect(await press('issue')).toEqual({ ok: true, value: { crisisId } })
  expect(await press('issue')).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(await press('crisis')).toEqual({ ok: true, value: { crisisId } })
  expect(await press('crisis')).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(await press('issue')).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(room.store.crises.get(crisisId)?.state).toBe('initial')
  const told = (await room.must('timeline.story', { crisisId })).filter(({ kind }) => kind === 'phase')
  expect(told.map(({ facts, memberId, why }) => [facts, memberId, why])).toEqual([
    [{ kind: 'crisisMoved', from: 'suspected', to: 'issue' }, room.bob, 'we saw it'],
    [{ kind: 'crisisMoved', from: 'issue', to: 'initial' }, room.bob, 'we saw it'],
  ])
  await room.must('timeline.mark', { entryId: told[0]?.id ?? (0 as never), marked: true }, room.alice)
  const marked = (await room.must('timeline.story', { crisisId })).find(({ id }) => id === told[0]?.id)
  expect(marked, 'a mark takes the reason of the act away').toMatchObject({ marked: true, why: 'we saw it' })
})

it('catches a crisis that moves where the table forbids, or comes back after it was closed', async () => {
  const room = await openRoom()
  const crisisId = await opened(room)
  const move = (to: 'suspected' | 'issue' | 'maintenance' | 'closed' | 'initial') =>
    room.ask('crises.move', { crisisId, to, why: 'so it is' }, room.alice)
  for (const to of ['suspected', 'issue'] as const)
    expect(await move(to)).toMatchObject({ ok: false, code: 'notAllowed' })
  expect((await move('maintenance')).ok).toBe(true)
  expect((await move('closed')).ok).toBe(true)
  const refused = await move('initial')
  expect(refused).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(refused.ok ? '' : refused.message).toMatch(/^[A-Z].+ .+\.$/)
  room.takeIn([postAt(START + HOUR, 2)])
  expect((await room.must('crises.open', { brandId: room.brandId, as: 'issue', why: 'again' })).crisisId).not.toBe(
    crisisId,
  )
})

it('catches an edit of the story that loses the former version, its author or its ledger entry', async () => {
  const room = await openRoom()
  const { store, alice, bob, must } = room
  const crisisId = await opened(room)
  const { entryId } = await must('timeline.add', note(crisisId, 'first words'), alice)
  const { seq } = store.ledger.page(null, 1)[0] ?? { seq: 0 }
  const edited = { entryId, text: 'better words', happenedAt: START + MINUTE, why: 'a mistake' }
  await must('timeline.correct', edited, bob)
  await must('timeline.movePhase', { entryId, phase: 'resolution' }, alice)
  await must('timeline.mark', { entryId, marked: true }, bob)
  await must('timeline.hide', { entryId, hidden: true, why: 'told twice' }, alice)
  const history = await must('timeline.history', { entryId })
  const seen = history.map((v) => [
    v.version,
    v.text,
    v.phase,
    v.happenedAt - START,
    v.marked,
    v.hidden,
    v.memberId,
    v.why,
  ])
  expect(seen).toEqual([
    [5, 'better words', 'resolution', MINUTE, true, true, alice, 'told twice'],
    [4, 'better words', 'resolution', MINUTE, true, false, bob, null],
    [3, 'better words', 'resolution', MINUTE, false, false, alice, null],
    [2, 'better words', 'initial', MINUTE, false, false, bob, 'a mistake'],
    [1, 'first words', 'initial', 0, false, false, alice, null],
  ])
  expect(kindsSince(room, seq)).toEqual(['entry.corrected', 'entry.moved', 'entry.marked', 'entry.hidden'])
  const acts = store.ledger.page(null, 4)
  expect(acts.map(({ memberId }) => memberId)).toEqual([alice, bob, alice, bob])
  expect(acts.some(({ payload }) => payload.includes('words') || payload.includes('mistake'))).toBe(false)
  const shown = (await must('timeline.story', { crisisId })).find(({ id }) => id === entryId)
  expect(shown).toMatchObject({ version: 5, text: 'better words', marked: true, hidden: true })
})

it('catches an undo that overwrites what it undoes, or that cannot be undone', async () => {
  const room = await openRoom()
  const { store, alice, bob, must, ask } = room
  const crisisId = await opened(room)
  const { entryId } = await must('timeline.add', note(crisisId, 'first words'), alice)
  await must('timeline.correct', { entryId, text: 'worse words', happenedAt: START + MINUTE, why: null }, bob)
  await must('timeline.movePhase', { entryId, phase: 'resolution' }, bob)
  await must('timeline.restore', { entryId, version: 1 }, alice)
  const now = async () => (await must('timeline.story', { crisisId })).find(({ id }) => id === entryId)
  expect(await now()).toMatchObject({
    version: 4,
    text: 'first words',
    phase: 'initial',
    happenedAt: START,
    memberId: alice,
  })
  await must('timeline.restore', { entryId, version: 3 }, bob)
  expect(await now()).toMatchObject({
    version: 5,
    text: 'worse words',
    phase: 'resolution',
    happenedAt: START + MINUTE,
  })
  expect((await must('timeline.history', { entryId })).map(({ text }) => text)).toEqual([
    'worse words',
    'first words',
    'worse words',
    'worse words',
    'first words',
  ])
  for (const version of [5, 6])
    expect(await ask('timeline.restore', { entryId, version }, alice)).toMatchObject({ code: 'notFound' })
  expect(store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches an entry that rests on posts or entries that are not there', async () => {
  const room = await openRoom()
  const crisisId = await opened(room)
  const evidence = [999]
  expect(await room.ask('timeline.add', { ...note(crisisId), evidence }, room.alice)).toMatchObject({
    code: 'notFound',
  })
  const brand = { brandId: 99, name: 'Nobody', watch: 'x', matchAll: false, ownHandles: [] }
  expect(await room.ask('brands.save', brand, room.alice)).toMatchObject({ code: 'notFound' })
  const missing: StoryEntryId = 999 as StoryEntryId
  expect(await room.ask('timeline.mark', { entryId: missing, marked: true }, room.alice)).toMatchObject({
    code: 'notFound',
  })
})

it('catches a statement that is published unapproved, changed afterwards, or does not stop the clock', async () => {
  const room = await openRoom()
  const { ask, must, alice, bob, store } = room
  const crisisId = await opened(room)
  const { statementId } = await must('statements.draft', { crisisId, statementId: null, text: 'we know' }, alice)
  const where = { statementId, channel: 'x', url: 'https://x.com/acme/1', publishedAt: START + 20 * MINUTE }
  expect(await ask('statements.publishedByHand', where, alice)).toMatchObject({ ok: false, code: 'notAllowed' })
  await must('statements.draft', { crisisId, statementId, text: 'we know, and we are looking' }, bob)
  await must('statements.approve', { statementId, text: 'we know, and we are looking' }, bob)
  const late = { crisisId, statementId, text: 'something milder' }
  // Words that are changed after the approval are a draft again, and a template is never approved.
  await must('statements.draft', { ...late, text: 'something milder about [what]' }, alice)
  expect(await ask('statements.publishedByHand', where, bob)).toMatchObject({ ok: false, code: 'notAllowed' })
  const template = { statementId, text: 'something milder about [what]' }
  expect(await ask('statements.approve', template, bob)).toMatchObject({ ok: false, code: 'notAllowed' })
  await must('statements.draft', { crisisId, statementId, text: 'we know, and we are looking' }, bob)
  await must('statements.approve', { statementId, text: 'we know, and we are looking' }, bob)
  expect(store.crises.get(crisisId)?.firstStatementAt).toBeNull()
  await must('statements.publishedByHand', where, bob)
  expect(await ask('statements.draft', late, alice)).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(await ask('statements.publishedByHand', where, bob)).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(store.crises.get(crisisId)?.firstStatementAt).toBe(START + 20 * MINUTE)
  expect((await must('statements.list', { crisisId }))[0]).toMatchObject({
    state: 'published',
    text: 'we know, and we are looking',
  })
  const told = (await must('timeline.story', { crisisId })).find(({ kind }) => kind === 'statement')
  expect(told).toMatchObject({ memberId: bob, happenedAt: START + 20 * MINUTE })
  // A later statement is not the first one; an earlier one, noted afterwards, is.
  for (const publishedAt of [START + HOUR, START + 5 * MINUTE]) {
    const { statementId: next } = await must('statements.draft', { crisisId, statementId: null, text: 'more' })
    await must('statements.approve', { statementId: next, text: 'more' })
    await must('statements.publishedByHand', { statementId: next, channel: 'x', url: null, publishedAt })
  }
  expect(store.crises.get(crisisId)?.firstStatementAt).toBe(START + 5 * MINUTE)
})

it('catches an approval of words that nobody read, or a draft that moves into another crisis', async () => {
  const room = await openRoom()
  const { ask, must, alice, bob, store } = room
  const crisisId = await opened(room)
  const { statementId } = await must('statements.draft', { crisisId, statementId: null, text: 'we are sorry' }, alice)
  await must('statements.draft', { crisisId, statementId, text: 'it was not us' }, bob)
  const seen = { statementId, text: 'we are sorry' }
  expect(await ask('statements.approve', seen, alice)).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(store.statements.get(statementId)?.state).toBe('draft')
  await must('crises.move', { crisisId, to: 'closed', why: 'over' })
  const { crisisId: next } = await must('crises.open', { brandId: room.brandId, as: 'issue', why: 'again' })
  const elsewhere = { crisisId: next ?? 0, statementId, text: 'moved' }
  expect(await ask('statements.draft', elsewhere, alice)).toMatchObject({ ok: false, code: 'notFound' })
  expect(store.statements.get(statementId)).toMatchObject({ crisisId, text: 'it was not us' })
})

it('catches an act that the ledger tells as another person or at another time', async () => {
  const room = await openRoom()
  room.clock.set(START + 50 * HOUR)
  const crisisId = await opened(room)
  await room.must('crises.name', { crisisId, title: 'The plant fire' }, room.bob)
  const [entry] = room.store.ledger.page(null, 1)
  // It happened in the brand's time, where the replay stands; it was written down now.
  expect(entry).toMatchObject({
    kind: 'crisis.named',
    memberId: room.bob,
    happenedAt: START,
    recordedAt: START + 50 * HOUR,
  })
  expect(entry?.payload).not.toContain('fire')
  expect(room.store.crises.get(crisisId)?.title).toBe('The plant fire')
})

it('catches a member who was added by somebody at the desk, and is told to have added themself', async () => {
  const room = await openRoom()
  const person = { name: 'Carla', roles: [], reach: [], backupId: null }
  const { memberId } = await room.must('members.add', person, room.bob)
  expect(room.store.ledger.page(null, 1)[0]).toMatchObject({ kind: 'member.added', memberId: room.bob })
  // Nobody sits before the first member is there: that one vouches for themself.
  const first = await room.ask('members.add', { ...person, name: 'Dina' }, null)
  if (!first.ok) throw new Error(first.message)
  expect(first.value.memberId).not.toBe(memberId)
  expect(room.store.ledger.page(null, 1)[0]).toMatchObject({ kind: 'member.added', memberId: first.value.memberId })
})

it('catches an alarm of a brand that nobody looks at, left out of what waits to be seen, or one that was seen', async () => {
  const room = await openRoom()
  room.takeIn(storm())
  const [alert] = room.rung
  if (!alert) throw new Error('the storm did not ring')
  const waiting = async () => (await room.must('alerts.unseen', { count: 50 })).map(({ id }) => id)
  expect(await waiting()).toEqual(room.rung.map(({ id }) => id).reverse())
  await room.must('alerts.acknowledge', { alertId: alert.id })
  expect(await waiting()).not.toContain(alert.id)
  const beta = { brandId: null, name: 'Beta', watch: 'acme', matchAll: false, ownHandles: [] }
  const { brandId } = await room.must('brands.save', beta)
  room.engine.pipeline.takeIn({ brandId, posts: storm(), acknowledge: () => undefined })
  const ofBeta = room.rung.find((one) => one.brandId === brandId)
  expect(await waiting()).toContain(ofBeta?.id)
})
