import { describe, expect, it } from 'vitest'
import { MINUTE, postAt, START } from '../../../../test/engine/posts.ts'
import { openQueueRoom } from '../../../../test/engine/queue-room.ts'
import { openSendingRoom } from '../../../../test/engine/sending-room.ts'
import type { LineId, MemberId } from '../../../shared/model.ts'
import { fillSnippet, unknownBlanks } from '../../../shared/snippets.ts'

const refused = { ok: false, code: 'notAllowed' }

const WORDS = {
  glass: ['glass', 'jar', 'jam', 'splinter', 'lid', 'breakfast', 'spoon', 'kitchen', 'sharp', 'tongue'],
  strike: ['strike', 'wages', 'plant', 'workers', 'union', 'gate', 'shift', 'bottles', 'manager', 'pay'],
}
/** So many people tell one story, each in words of their own. */
const told = (story: keyof typeof WORDS, count: number) =>
  Array.from({ length: count }, (_, n) => {
    const word = (step: number) => WORDS[story][(Math.imul(n + 7, 0x9e3779b1 * step) >>> 20) % 10] ?? ''
    return postAt(START + n, `-${story}${n}`, { text: `acme ${[1, 3, 7, 11, 13, 17].map(word).join(' ')}` })
  })

const openClaimRoom = async () => {
  const room = await openQueueRoom([...told('glass', 30), ...told('strike', 30)])
  const { claims } = await room.must('anatomy.get', { crisisId: room.crisisId })
  /** Somebody who makes the biggest claim of a story. */
  const one = async (story: keyof typeof WORDS) => {
    const claim = claims.find(({ label }) => WORDS[story].some((word) => label.includes(word)))
    const [post] = await room.must('mentions.get', { seqs: [claim?.firstSeq ?? 0] })
    if (!claim || !post) throw new Error(`nobody claims ${story}`)
    return { claim, seq: post.seq, lineId: await room.idOf(post.author.handle) }
  }
  const [glass, strike] = [await one('glass'), await one('strike')]
  const save = async (claimId: string | null, text: string, member?: MemberId) =>
    (await room.must('snippets.save', { crisisId: room.crisisId, snippetId: null, claimId, lang: 'en', text }, member))
      .snippetId
  const list = (lineId: LineId | null) => room.must('snippets.list', { crisisId: room.crisisId, lineId })
  return { ...room, glass, strike, save, list }
}

it('catches a person whose claim is not told, or is that of somebody else', async () => {
  const { must, crisisId, glass, strike } = await openClaimRoom()
  const { id: claimId, label, size, lang } = glass.claim
  expect(claimId).not.toBe(strike.claim.id)
  expect(await must('queue.claims', { lineId: glass.lineId })).toEqual([
    { claimId, label, lang, size, seqs: [glass.seq] },
  ])
  await must('claims.rename', { crisisId, claimId, label: 'Glass in the jam' })
  expect(await must('queue.claims', { lineId: glass.lineId })).toMatchObject([{ label: 'Glass in the jam' }])
  expect(await must('queue.claims', { lineId: strike.lineId })).toMatchObject([{ claimId: strike.claim.id }])
})

it('catches an answer to another claim that is offered first, or one that was retired', async () => {
  const room = await openClaimRoom()
  const { glass, strike } = room
  const general = await room.save(null, 'We are here, {handle}.')
  const onStrike = await room.save(strike.claim.id, 'We pay.')
  const onGlass = await room.save(glass.claim.id, 'Keep the jar, {handle}.')
  const old = await room.save(glass.claim.id, 'It is not ours.')
  await room.must('snippets.retire', { snippetId: old, why: 'it was ours' })
  const shown = await room.list(glass.lineId)
  expect(shown.map(({ id, isForLine, claimLabel }) => [id, isForLine, claimLabel])).toEqual([
    [onGlass, true, glass.claim.label],
    [general, false, null],
    [onStrike, false, strike.claim.label],
  ])
  expect((await room.list(null)).every(({ isForLine }) => !isForLine)).toBe(true)
})

it('catches words that were changed after they were approved, approved unread, or by who may not', async () => {
  const room = await openClaimRoom()
  const { ask, must, alice, crisisId } = room
  const carla = await room.addMember('Carla', ['approver'])
  const snippetId = await room.save(null, 'We are sorry.')
  expect(await ask('snippets.approve', { snippetId, text: 'We are sorry.' }, alice)).toMatchObject(refused)
  expect(await ask('snippets.approve', { snippetId, text: 'We are.' }, carla)).toMatchObject(refused)
  await must('snippets.approve', { snippetId, text: 'We are sorry.' }, carla)
  expect((await room.list(null))[0]).toMatchObject({ state: 'approved', approvedBy: carla, writtenBy: alice })
  const changed = { crisisId, snippetId, claimId: null, lang: 'en', text: 'We are not sorry.' }
  await must('snippets.save', changed, alice)
  expect((await room.list(null))[0]).toMatchObject({ state: 'draft', approvedBy: null, text: 'We are not sorry.' })
  expect(await ask('snippets.save', { ...changed, text: 'Hello {name}' }, alice)).toMatchObject({
    code: 'invalidInput',
  })
  await must('snippets.retire', { snippetId, why: 'no' })
  expect(await ask('snippets.save', changed, alice)).toMatchObject(refused)
  expect(room.kinds().filter((kind) => kind.startsWith('snippet.'))).toEqual([
    'snippet.drafted',
    'snippet.approved',
    'snippet.drafted',
    'snippet.retired',
  ])
})

it('catches an answer that is counted for each saving of a draft, or that counts before it was approved', async () => {
  const room = await openClaimRoom()
  const { must } = room
  const snippetId = await room.save(null, 'We are sorry.')
  const [one = 0, two = 0, three = 0] = (await room.lines()).map(({ id }) => id)
  await must('queue.draft', { lineId: three, text: 'We are sorry.', snippetId })
  await must('snippets.approve', { snippetId, text: 'We are sorry.' })
  await must('queue.draft', { lineId: one, text: 'We are sorry.', snippetId })
  await must('queue.draft', { lineId: one, text: 'We are sorry, person1.', snippetId })
  await must('queue.draft', { lineId: two, text: 'We are so sorry.', snippetId })
  await must('queue.draft', { lineId: two, text: 'Mine.' })
  expect((await room.list(null))[0]?.usedCount).toBe(2)
})

describe('the blanks of a ready answer', () => {
  it.each([
    ['Hello {handle}, {brand} knows.', { handle: '@anna', brand: 'Acme' }, 'Hello @anna, Acme knows.'],
    ['More at {next}.', { next: null }, 'More at [...].'],
    ['Price: {12}', {}, 'Price: {12}'],
  ] as const)('catches %s filled wrongly', (text, values, expected) => {
    expect(fillSnippet(text, values)).toBe(expected)
  })

  it('catches a blank that nothing fills and nobody is told of', () => {
    expect(unknownBlanks('{handle} {name} {Next} {next}')).toEqual(['{name}', '{Next}'])
  })
})

it('catches an answer that we gave before and that nobody remembers, or that counts twice', async () => {
  const room = await openSendingRoom()
  const by = (handle: string, n: number, more = {}) =>
    postAt(room.clock.wall(), n, {
      platform: 'bluesky',
      authorHandle: handle,
      text: '@acme will you refund me?',
      ...more,
    })
  const first = await room.openCrisis([by('anna', 1), by('bert', 2)])
  const idOf = async (crisisId: typeof first, handle: string) => (await room.lines(crisisId)).get(handle) as LineId
  await room.must('crises.name', { crisisId: first, title: 'The jam' })
  const anna = await idOf(first, 'anna')
  const history = async (lineId: LineId) => (await room.must('queue.get', { lineId })).history
  expect(await history(anna)).toEqual({ answerCount: 0, lastAnswerAt: null, answers: [], crises: [] })
  await room.plan(anna, 'we are sorry, anna')
  await room.pass(2 * MINUTE)
  // From here, and seen again in our own timeline.
  expect(await history(anna)).toMatchObject({
    answerCount: 1,
    answers: [{ text: 'we are sorry, anna', sendId: expect.any(Number) }],
  })
  room.takeIn([by('acme', 9, { text: 'sorry from my phone', inReplyToId: 'p1' })])
  const both = await history(anna)
  expect(both).toMatchObject({ answerCount: 2, lastAnswerAt: room.clock.wall(), crises: [] })
  expect(both.answers.map(({ text, sendId }) => [text, sendId === null])).toEqual([
    ['sorry from my phone', true],
    ['we are sorry, anna', false],
  ])
  expect((await history(await idOf(first, 'bert'))).answerCount).toBe(0)
  await room.must('crises.move', { crisisId: first, to: 'closed', why: 'over' })
  await room.pass(2 * 60 * MINUTE)
  const second = await room.openCrisis([by('anna', 3)])
  const again = await history(await idOf(second, 'anna'))
  expect(again).toMatchObject({ answerCount: 2, crises: [{ crisisId: first, title: 'The jam', lineId: anna }] })
})
