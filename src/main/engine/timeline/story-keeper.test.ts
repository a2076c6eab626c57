// What becomes of the curated story when people bring it in order, through the border of the page.
import { expect, it } from 'vitest'
import { MINUTE, postAt, START } from '../../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../../test/engine/room.ts'
import type { CrisisId, MentionSeq } from '../../../shared/model.ts'

const opened = async (room: Room): Promise<CrisisId> => {
  room.takeIn([postAt(START, 0), postAt(START, 1)])
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it is one' })
  if (crisisId === null) throw new Error('no crisis')
  return crisisId
}

const seqOf = (room: Room, id: string): MentionSeq => {
  const mention = room.store.mentions.find(room.brandId, 'x', id)
  if (!mention) throw new Error(`${id} did not come in`)
  return mention.seq
}

const note = (crisisId: CrisisId, text: string) => ({
  crisisId,
  kind: 'note' as const,
  phase: 'initial' as const,
  happenedAt: START,
  text,
  evidence: [] as number[],
})

it('catches a merge that loses words, posts or the entry that went in, and that cannot be undone', async () => {
  const room = await openRoom()
  const { store, alice, bob, must, ask } = room
  const crisisId = await opened(room)
  const [one, two] = [seqOf(room, 'p0'), seqOf(room, 'p1')]
  const call = { ...note(crisisId, 'the depot called'), happenedAt: START + MINUTE, evidence: [one] }
  const { entryId } = await must('timeline.add', call, alice)
  const { entryId: otherId } = await must('timeline.add', { ...note(crisisId, 'it burns'), evidence: [two] }, bob)
  await must('timeline.mark', { entryId: otherId, marked: true }, bob)
  await must('timeline.merge', { entryId, otherId, text: 'the depot called: it burns' }, bob)
  const entryNow = async (id: number) => (await must('timeline.story', { crisisId })).find((entry) => entry.id === id)
  expect(await entryNow(entryId)).toMatchObject({
    text: 'the depot called: it burns',
    happenedAt: START,
    marked: true,
    evidence: [one, two],
    memberId: alice,
    rewrittenBy: bob,
  })
  expect(await entryNow(otherId)).toMatchObject({ text: 'it burns', hidden: true, mergedInto: entryId, version: 3 })
  const text = 'once more'
  const wrong = [
    { entryId, otherId },
    { entryId: otherId, otherId: entryId },
    { entryId, otherId: entryId },
  ]
  for (const pair of wrong) expect(await ask('timeline.merge', { ...pair, text }, alice)).toMatchObject({ ok: false })
  for (const act of ['mark', 'hide'] as const) {
    const how = act === 'mark' ? { marked: false } : { hidden: true, why: null }
    expect(await ask(`timeline.${act}`, { entryId: otherId, ...how } as never, alice)).toMatchObject({ ok: false })
  }
  await must('timeline.restore', { entryId, version: 1 }, alice)
  expect(await entryNow(otherId)).toMatchObject({ text: 'it burns', hidden: false, mergedInto: null, evidence: [two] })
  expect(await entryNow(entryId)).toMatchObject({
    text: 'the depot called',
    happenedAt: START + MINUTE,
    marked: false,
    evidence: [one],
    rewrittenBy: null,
  })
  expect(store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches a part that is shown again and leaves its posts with the whole, or an undo that hides an entry', async () => {
  const room = await openRoom()
  const { store, alice, bob, must } = room
  const crisisId = await opened(room)
  const [one, two] = [seqOf(room, 'p0'), seqOf(room, 'p1')]
  const { entryId } = await must('timeline.add', { ...note(crisisId, 'a call'), evidence: [one] }, alice)
  const { entryId: otherId } = await must('timeline.add', { ...note(crisisId, 'it burns'), evidence: [two] }, alice)
  const { entryId: thirdId } = await must('timeline.add', note(crisisId, 'by mail'), alice)
  const story = () => must('timeline.story', { crisisId })
  const entryNow = async (id: number) => (await story()).find((entry) => entry.id === id)
  await must('timeline.merge', { entryId, otherId, text: 'a call: it burns' }, alice)
  await must('timeline.merge', { entryId: thirdId, otherId: entryId, text: 'all of it' }, alice)
  expect(await entryNow(thirdId)).toMatchObject({ evidence: [one, two] })
  const last = (await story()).at(-1)
  const after = { ledgerSeq: last?.ledgerSeq ?? 0, entryId: last?.id ?? 0 }
  await must('timeline.hide', { entryId: otherId, hidden: false, why: null }, bob)
  const changed = await must('timeline.story', { crisisId, after })
  for (const id of [entryId, thirdId]) expect(changed.find((entry) => entry.id === id)?.evidence).toEqual([one])
  // Noted by Alice; that Bob moved and marked it changes neither when nor by whom.
  const { recordedAt } = (await entryNow(otherId)) ?? {}
  room.clock.set(room.clock.wall() + MINUTE)
  await must('timeline.mark', { entryId: otherId, marked: true }, bob)
  expect(await entryNow(otherId)).toMatchObject({ memberId: alice, recordedAt, rewrittenBy: null })
  await must('timeline.hide', { entryId: otherId, hidden: true, why: 'twice' }, bob)
  await must('timeline.restore', { entryId: otherId, version: 1 }, bob)
  expect(await entryNow(otherId)).toMatchObject({ hidden: true, marked: false })
  await must('timeline.hide', { entryId: otherId, hidden: false, why: null }, bob)
  await must('timeline.restore', { entryId: otherId, version: 2 }, bob)
  expect(await entryNow(otherId)).toMatchObject({ hidden: false, mergedInto: null })
  expect(store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches a split that loses words, and an act of the log that enters the story at another time or with other posts', async () => {
  const room = await openRoom()
  const { store, alice, bob, must, ask } = room
  const crisisId = await opened(room)
  const evidence = [seqOf(room, 'p0')]
  const { entryId } = await must('timeline.add', { ...note(crisisId, 'it burns, we left'), evidence }, alice)
  const logSeq = store.ledger.head().count
  const part = { text: 'we left', happenedAt: START + MINUTE }
  const { entryId: partId } = await must('timeline.split', { entryId, text: 'it burns', part }, bob)
  const promoted = { crisisId, logSeq, phase: 'resolution' as const }
  const { entryId: toldId } = await must('timeline.promote', { ...promoted, text: null }, bob)
  const told = await must('timeline.story', { crisisId })
  const entryNow = (id: number) => told.find((entry) => entry.id === id)
  expect(entryNow(entryId)).toMatchObject({ text: 'it burns', version: 2, evidence })
  expect(entryNow(partId)).toMatchObject({ ...part, version: 1, kind: 'note', evidence, memberId: bob })
  const facts = { kind: 'promoted', logSeq, act: 'entry.added' }
  expect(entryNow(toldId)).toMatchObject({ facts, text: null, happenedAt: START, evidence, phase: 'resolution' })
  expect(await ask('timeline.promote', { ...promoted, logSeq: 9999, text: null }, bob)).toMatchObject({
    code: 'notFound',
  })
  expect(await ask('timeline.promote', { ...promoted, text: 'twice' }, bob)).toMatchObject({ code: 'notAllowed' })
  const { brandId } = await must('brands.save', {
    brandId: null,
    name: 'Orvalys',
    watch: 'orvalys',
    ownHandles: [],
    matchAll: false,
  })
  const ofOther = await must('crises.open', { brandId, as: 'crisis', why: 'theirs' })
  const theirs = store.ledger.page(null, 1)[0]?.seq ?? 0
  expect(ofOther.crisisId).not.toBeNull()
  expect(await ask('timeline.promote', { ...promoted, logSeq: theirs, text: null }, bob)).toMatchObject({
    code: 'notAllowed',
  })
  expect(store.verifyRecord()).toMatchObject({ holds: true })
})

it('catches a reader of the story who misses a change, or is told again what it has', async () => {
  const room = await openRoom()
  const { alice, must } = room
  const crisisId = await opened(room)
  for (let n = 0; n < 5; n += 1) await must('timeline.add', note(crisisId, `words ${n}`), alice)
  const all = await must('timeline.story', { crisisId })
  const read: typeof all = []
  for (;;) {
    const last = read.at(-1)
    const after = last ? { ledgerSeq: last.ledgerSeq, entryId: last.id } : null
    const next = await must('timeline.story', { crisisId, after, count: 2 })
    if (next.length === 0) break
    read.push(...next)
  }
  expect(read).toEqual(all)
  const [first, second] = all
  const last = all.at(-1)
  const after = { ledgerSeq: last?.ledgerSeq ?? 0, entryId: last?.id ?? 0 }
  const pair = { entryId: first?.id ?? 0, otherId: second?.id ?? 0 }
  await must('timeline.merge', { ...pair, text: 'both' }, alice)
  expect((await must('timeline.story', { crisisId, after, count: 1 })).map(({ id }) => id)).toEqual([first?.id])
  expect((await must('timeline.story', { crisisId, after })).map(({ id }) => id)).toEqual([first?.id, second?.id])
})

it('catches a decision without its reason, or one that a merge turns into a note', async () => {
  const room = await openRoom()
  const { must, store } = room
  const crisisId = await opened(room)
  const { entryId } = await must('timeline.add', note(crisisId, 'the depot called'))
  const decision = { ...note(crisisId, 'we stop the line'), kind: 'decision' as const, why: 'nobody knows the lot yet' }
  const { entryId: decidedId } = await must('timeline.add', decision)
  expect(await room.ask('timeline.add', { ...decision, why: null }, room.alice)).toMatchObject({ code: 'invalidInput' })
  await must('timeline.merge', { entryId, otherId: decidedId, text: 'after the call we stop the line' })
  const story = await must('timeline.story', { crisisId })
  const entryNow = (id: number) => story.find((entry) => entry.id === id)
  expect(entryNow(decidedId)).toMatchObject({
    kind: 'decision',
    text: 'after the call we stop the line',
    hidden: false,
  })
  expect(entryNow(entryId)).toMatchObject({ hidden: true, mergedInto: decidedId })
  expect(entryNow(decidedId)?.why).toBe(decision.why)
  expect(store.verifyRecord()).toMatchObject({ holds: true })
})
