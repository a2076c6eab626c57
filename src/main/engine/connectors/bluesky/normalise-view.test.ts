import fc from 'fast-check'
import { expect, it } from 'vitest'
import { POST, REPOST } from './at-uri.ts'
import { normaliseNotification, normalisePostView, normaliseProfile, normaliseThread } from './normalise-view.ts'

const NOW = Date.UTC(2026, 4, 4, 12)
const DID = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa'
const author = { did: DID, handle: 'ines.example', displayName: ' Inès ', followersCount: 7, viewer: {} }
const view = (rkey: string, more: object = {}) => ({
  uri: `at://${DID}/${POST}/${rkey}`,
  author,
  record: { text: rkey, createdAt: '2026-05-04T11:00:00Z' },
  likeCount: 3,
  repostCount: 2,
  indexedAt: '2026-05-04T11:00:01Z',
  ...more,
})

it.each([
  [{ followedBy: 'at://x' }, true],
  [{}, false],
  [undefined, null],
])('catches "not told" that is taken for "does not follow us": %j', (viewer, followsUs) => {
  expect(normaliseProfile({ ...author, viewer })?.person.followsUs).toBe(followsUs)
})

it('catches a handle that its owner does not have', () => {
  expect(normaliseProfile({ ...author, handle: 'handle.invalid' })?.person.handle).toBe(DID)
  expect(normaliseProfile({ ...author, did: 'ines' })).toBeNull()
})

it('catches figures and the author of a post that are lost', () => {
  expect(normalisePostView(view('3la'), NOW)).toMatchObject({
    likeCount: 3,
    repostCount: 2,
    authorName: 'Inès',
    authorFollowers: 7,
    authorFollowsUs: false,
    createdAt: Date.UTC(2026, 4, 4, 11),
  })
})

it('catches a like that comes in as a post, and a repost that does not', () => {
  const of = { uri: `at://${DID}/${POST}/3lz` }
  const told = (reason: string, uri: string, record: object) =>
    normaliseNotification({ uri, author, reason, record, indexedAt: '2026-05-04T11:00:01Z' }, NOW)
  expect(told('like', `at://${DID}/app.bsky.feed.like/3lb`, { subject: of })).toEqual({
    indexedAt: '2026-05-04T11:00:01Z',
    post: null,
  })
  expect(told('repost', `at://${DID}/${REPOST}/3lb`, { subject: of })?.post?.repostOfId).toBe(of.uri)
  expect(told('reply', `at://${DID}/${POST}/3lc`, { text: 'why?' })?.post?.text).toBe('why?')
})

it('catches answers below a post that is blocked or unreadable, and a thread without end', () => {
  const reply = (post: unknown, replies: unknown[] = []) => ({ post, replies })
  const thread = reply(view('1'), [
    { notFound: true },
    reply({ uri: 'broken' }, [reply(view('2'))]),
    reply(view('3'), [reply(view('4'))]),
  ])
  expect(normaliseThread(thread, NOW).map(({ text }) => text)).toEqual(['1', '3', '2', '4'])
  const wide = reply(
    view('1'),
    Array.from({ length: 6_000 }, (_, n) => reply(view(`n${n}`))),
  )
  expect(normaliseThread(wide, NOW).length).toBeLessThanOrEqual(5_000)
})

it('catches an answer of any shape that throws', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      normaliseThread(raw, NOW)
      normaliseNotification(raw, NOW)
      return normaliseProfile(raw) === null && normalisePostView(raw, NOW) === null
    }),
  )
})
