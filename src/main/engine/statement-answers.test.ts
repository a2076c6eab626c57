import { expect, it } from 'vitest'
import { HOUR, MINUTE, postAt, START } from '../../../test/engine/posts.ts'
import { openRoom } from '../../../test/engine/room.ts'
import { asSecondAnswers, secondAnswers } from '../../../test/engine/second-count-answers.ts'
import { openSendingRoom } from '../../../test/engine/sending-room.ts'
import type { Post } from '../../shared/model.ts'

const SAID_AT = START + 6 * HOUR
const TEXT = 'We stopped the line. Next update at 18:00.'
const URL = 'https://x.example/acme_care/1'

const ours = (minute: number, id: string, more: Partial<Post> = {}): Post =>
  postAt(SAID_AT + minute * MINUTE, id, { authorHandle: 'acme_care', text: TEXT, ...more })
const theirs = (minute: number, id: string, text: string, more: Partial<Post> = {}): Post =>
  postAt(SAID_AT + minute * MINUTE, id, { text, ...more })

const openSpoken = async (url: string | null) => {
  const room = await openRoom()
  room.takeIn([
    theirs(-50, 'early', 'acme is a disgrace, shame on you', { authorFollowsUs: true }),
    theirs(-40, 'late', 'acme poisoned my dog with this soup'),
    theirs(-30, 'later', 'acme poisoned my dog with this soup too'),
  ])
  room.clock.set(SAID_AT - 20 * MINUTE)
  const { crisisId } = await room.must('crises.open', { brandId: room.brandId, as: 'crisis', why: 'it burns' })
  if (crisisId === null) throw new Error('no crisis')
  room.clock.set(SAID_AT)
  const { statementId } = await room.must('statements.draft', { crisisId, statementId: null, text: TEXT })
  await room.must('statements.approve', { statementId, text: TEXT })
  await room.must('statements.publishedByHand', { statementId, channel: 'X', url, publishedAt: SAID_AT })
  const tell = async () => {
    room.takeIn([theirs(180, 'end', 'acme, hours after')])
    room.clock.set(SAID_AT + 3 * HOUR)
    const [told] = await room.must('statements.answers', { crisisId })
    if (!told) throw new Error('no statement')
    return told
  }
  return { room, tell }
}

it('catches an answer that is missed below another, or counted twice, private, ours, or of another conversation', async () => {
  const { room, tell } = await openSpoken(URL)
  room.takeIn([
    ours(1, 'root', { url: URL, text: 'We stopped the line. https://t.example/a', likeCount: 31, repostCount: 7 }),
    theirs(2, 'a', 'you are liars, this is a scandal', {
      inReplyToId: 'proot',
      authorHandle: 'personearly',
      authorFollowsUs: true,
    }),
    ours(3, 'ours', { text: 'We hear you.', inReplyToId: 'pa' }),
    theirs(4, 'b', 'thank you, they answer fast, stop attacking them', {
      inReplyToId: 'pours',
      authorFollowsUs: false,
    }),
    theirs(5, 'b2', 'and one more word', { inReplyToId: 'pb', authorHandle: 'personb', authorFollowsUs: false }),
    theirs(6, 'both', 'read this', { inReplyToId: 'proot', quoteOfId: 'proot' }),
    theirs(7, 'quote', 'acme: what a shame', { quoteOfId: 'proot' }),
    theirs(8, 'below', 'indeed', { inReplyToId: 'pquote' }),
    theirs(9, 'hidden', 'in private', { inReplyToId: 'proot', visibility: 'direct' }),
    theirs(10, 'elsewhere', 'not you', { inReplyToId: 'plate' }),
    theirs(11, 'passed', TEXT, { repostOfId: 'proot', authorFollowsUs: true }),
    theirs(12, 'passedOther', 'acme: what a shame', { repostOfId: 'pquote' }),
  ])
  const told = await tell()
  expect(asSecondAnswers(told)).toEqual(secondAnswers(room.dir)[0])
  expect(told.thread).toMatchObject({
    replies: { count: 4, peopleCount: 3 },
    quotes: { count: 1 },
    reposts: { count: 1, followerCount: 1 },
    answers: { count: 5, peopleCount: 4, followerCount: 1 },
    likeCount: 31,
    repostCount: 7,
  })
  const opened = await room.must('mentions.get', { seqs: [...(told.thread?.answers.evidence ?? [])] })
  expect(opened.map(({ id }) => id).sort()).toEqual(['x:pa', 'x:pb', 'x:pb2', 'x:pboth', 'x:pquote'])
  expect(told.around).toMatchObject({ isOver: true, beforePeopleCount: 3, spokeAgain: { peopleCount: 1 } })
})

it('catches a statement whose post carries other marks of it than the address: the same words, near in time', async () => {
  const { room, tell } = await openSpoken(null)
  room.takeIn([
    ours(-300, 'long-ago'),
    ours(2, 'root', { text: `${TEXT}  https://t.example/x` }),
    theirs(3, 'a', 'ok', { inReplyToId: 'proot' }),
    theirs(4, 'b', 'hm', { inReplyToId: 'plong-ago' }),
  ])
  expect((await tell()).thread).toMatchObject({ answers: { count: 1 }, likeCount: null, ours: { length: 1 } })
})

it('catches "nobody answered" where no post of ours that says it came in', async () => {
  const { room, tell } = await openSpoken(null)
  room.takeIn([ours(2, 'other', { text: 'Good morning everyone.' }), theirs(3, 'a', 'ok', { inReplyToId: 'pother' })])
  expect((await tell()).thread).toBeNull()
})

it('catches a claim whose rise after the statement is not told, and followers told as none where nobody tells', async () => {
  const { room, tell } = await openSpoken(null)
  const CLAIM = 'acme put glass into the soup of the hospital'
  const copies = (prefix: string, from: number, count: number): Post[] =>
    Array.from({ length: count }, (_, n) => theirs(from + n, `${prefix}${n}`, CLAIM))
  room.takeIn([
    ...copies('before', -19, 4),
    ours(0, 'root'),
    ...copies('after', 5, 11),
    theirs(20, 'a', 'no', { inReplyToId: 'proot' }),
  ])
  const { around, thread } = await tell()
  expect(around.claims[0]).toMatchObject({ before: { count: 4 }, after: { count: 11, evidence: { length: 11 } } })
  expect(thread?.answers).toMatchObject({ peopleCount: 1, followerCount: null })
})

it('catches an answer below the second part of a thread that left from here in other words than the statement', async () => {
  const room = await openSendingRoom()
  const onBluesky = { platform: 'bluesky', text: '@acme what is this?' } as const
  const crisisId = await room.openCrisis([postAt(START, 'first', onBluesky)])
  const { statementId } = await room.must('statements.draft', { crisisId, statementId: null, text: TEXT })
  await room.must('statements.approve', { statementId, text: TEXT })
  const parts = [{ text: 'We stopped the line today.' }, { text: 'More at 18:00, right here.' }]
  await room.must('statements.send', { statementId, to: [{ connectionId: room.connectionId, parts }] })
  await room.pass(10 * MINUTE)
  const [root, second] = room.script.taken
  if (!root || !second) throw new Error('nothing left')
  const at = second.createdAt + MINUTE
  room.takeIn([
    postAt(at, 'a', { ...onBluesky, inReplyToId: second.externalId }),
    postAt(at, 'b', { ...onBluesky, inReplyToId: 'pfirst' }),
    postAt(at, 'c', { ...onBluesky, repostOfId: root.externalId }),
  ])
  const [told] = await room.must('statements.answers', { crisisId })
  expect(told?.thread).toMatchObject({ answers: { count: 1 }, reposts: { count: 1 }, ours: { length: 2 } })
})
