import { expect, it } from 'vitest'
import { tracesOf } from '../../../test/engine/bytes.ts'
import { postAt, START } from '../../../test/engine/posts.ts'
import { openRoom, type Room } from '../../../test/engine/room.ts'
import type { CrisisId } from '../../shared/model.ts'

const HANDLE = 'trombonist_of_zanzibar'
const NAME = 'Philippa Trombonova'
const SAID = 'acme owes the orchestra of Zanzibar an explanation'
const DRAFT = 'Dear trombonist, we are looking into the concert of last night'
const REASON = 'telephoned the trombonist, who was content'
const GROUND = 'her letter of 3 March'

/** A person who wrote in public and to us alone, was repeated, answered, and named in the story. */
const openStory = async () => {
  const room = await openRoom()
  const { must, takeIn, brandId } = room
  const { crisisId } = await must('crises.open', { brandId, as: 'crisis', why: 'the concert' })
  const by = { authorHandle: HANDLE, authorName: NAME, authorFollowers: 4321, url: `https://x.example/${HANDLE}/1` }
  takeIn([
    postAt(START, 0, { ...by, text: SAID }),
    postAt(START + 1, 1, { ...by, text: 'acme, a word in private about the tuba', visibility: 'direct' }),
    postAt(START + 2, 2, { text: SAID, repostOfId: 'p0' }),
    postAt(START + 3, 3, { text: 'acme is fine' }),
  ])
  const page = await must('queue.page', { crisisId: crisisId ?? 0, show: 'all', from: 0, count: 10 })
  const line = page.items.find(({ author }) => author.handle === HANDLE)
  const lineId = line?.id ?? 0
  await must('queue.draft', { lineId, text: DRAFT })
  await must('queue.end', { lineId, as: 'silent', reason: REASON, toMemberId: null })
  await must('queue.reopen', { lineId, reason: 'she wrote again' })
  const entry = { kind: 'note', phase: 'initial' } as const
  const note = { ...entry, crisisId: crisisId ?? 0, happenedAt: START, evidence: [] }
  await must('timeline.add', { ...note, text: `Call @${HANDLE} back` })
  await must('timeline.add', { ...note, text: 'Not about any trombonist at all' })
  return { ...room, crisisId: crisisId as CrisisId, authorId: line?.author.id ?? 0 }
}

const erase = ({ ask, alice }: Room, authorId: number, alsoOurWords: boolean) =>
  ask('people.erase', { authorId, ground: GROUND, alsoOurWords }, alice)

it('catches an export that leaves something out, or hands out what was not public', async () => {
  const { must, authorId, crisisId } = await openStory()
  const held = await must('people.held', { authorId })
  expect(held).toMatchObject({
    format: 'sangfroid-person',
    version: 1,
    account: { platform: 'x', handle: HANDLE, name: NAME, followers: 4321 },
    notPublicCount: 1,
    lines: [{ crisisId, state: 'new', reason: 'she wrote again', drafts: [{ text: DRAFT }] }],
  })
  expect(held.posts.map(({ id, brand, text, visibility }) => [id, brand, text, visibility])).toEqual([
    ['x:p0', 'Acme', SAID, 'public'],
  ])
  expect(JSON.stringify(held)).not.toContain('tuba')
})

it('catches a person who is still in the files after they were erased, or a record that does not hold then', async () => {
  const room = await openStory()
  expect(tracesOf(room.dir, NAME).length).toBeGreaterThan(0)
  expect(await erase(room, room.authorId, true)).toEqual({
    ok: true,
    value: { postCount: 3, draftCount: 1, wordsCount: 1 },
  })
  for (const text of [SAID, NAME, DRAFT, REASON, 'a word in private about the tuba', `Call @${HANDLE} back`])
    expect(tracesOf(room.dir, text), text).toEqual([])
  expect(tracesOf(room.dir, `/${HANDLE}/1`)).toEqual([])
  const [mention] = room.store.mentions.get([1 as never])
  expect(mention).toMatchObject({
    text: null,
    url: null,
    author: { handle: `erased-${room.authorId}`, name: null, followers: null },
  })
  expect(room.store.mentions.counts(room.brandId)).toEqual({ count: 4, matched: 4 })
  expect(room.store.verifyRecord()).toMatchObject({ holds: true })
  const [act] = room.store.ledger.page(null, 1)
  expect(act).toMatchObject({ kind: 'person.erased', memberId: room.alice })
  expect(act?.payload).not.toContain(HANDLE)
  // The same posts told again bring nothing back.
  room.takeIn([postAt(START, 0, { authorHandle: HANDLE, text: SAID })])
  expect(tracesOf(room.dir, SAID)).toEqual([])
})

it('catches words of ours that go unasked', async () => {
  const room = await openStory()
  expect(await erase(room, room.authorId, false)).toMatchObject({ ok: true, value: { wordsCount: 0 } })
  const story = await room.must('timeline.story', { crisisId: room.crisisId })
  expect(story.map(({ text }) => text)).toContain(`Call @${HANDLE} back`)
})

it('catches the erasure of what is held, of our own account, or of nobody', async () => {
  const room = await openStory()
  await room.must('holds.place', { on: { kind: 'mention', seq: 1 }, ground: 'a case' })
  expect(await erase(room, room.authorId, false)).toMatchObject({ ok: false, code: 'notAllowed' })
  room.takeIn([postAt(START + 9, 9, { authorHandle: 'acme_care', text: 'we are looking into it' })])
  const own = [...room.store.mentions.all(room.brandId)].find(({ matchReason }) => matchReason === 'own')
  expect(await erase(room, own?.author.id ?? 0, false)).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(await erase(room, 999, false)).toMatchObject({ ok: false, code: 'notFound' })
})
