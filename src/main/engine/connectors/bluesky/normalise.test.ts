import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type AtUri, POST, REPOST } from './at-uri.ts'
import { byPerson, normaliseRecord, unknownPerson } from './normalise.ts'

const DID = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa'
const AT = Date.UTC(2026, 4, 4, 12)
const PLACE: AtUri = { did: DID, collection: POST, rkey: '3laaaaaaaaaaa' }
const OTHER = `at://did:plc:bbbbbbbbbbbbbbbbbbbbbbbb/${POST}/3lbbbbbbbbbbb`

const read = (record: unknown, place = PLACE) =>
  normaliseRecord({ ...place, record, heardAt: AT }, unknownPerson('guest.example'))

const words = (more: object = {}) => ({ text: 'hello', createdAt: new Date(AT - 1000).toISOString(), ...more })

it('catches a field of a post that ends in the wrong place', () => {
  const ref = { uri: OTHER, cid: 'c' }
  const reply = { parent: ref, root: ref }
  expect(read(words({ langs: ['pt-BR', 'en'], reply }))).toEqual({
    platform: 'bluesky',
    externalId: `at://${DID}/${POST}/3laaaaaaaaaaa`,
    createdAt: AT - 1000,
    authorHandle: 'guest.example',
    text: 'hello',
    authorName: null,
    authorFollowers: null,
    authorCreatedAt: null,
    authorFollowsUs: null,
    lang: 'pt-BR',
    inReplyToId: OTHER,
    repostOfId: null,
    quoteOfId: null,
    likeCount: null,
    repostCount: null,
    url: 'https://bsky.app/profile/guest.example/post/3laaaaaaaaaaa',
    visibility: 'public',
    deletedAt: null,
    editedOfId: null,
  })
})

it.each([
  [{ $type: 'app.bsky.embed.record', record: { uri: OTHER } }, OTHER],
  [{ $type: 'app.bsky.embed.recordWithMedia', record: { record: { uri: OTHER } }, media: {} }, OTHER],
  [{ $type: 'app.bsky.embed.record', record: { uri: OTHER.replace(POST, 'app.bsky.graph.list') } }, null],
  [{ $type: 'app.bsky.embed.images', images: [] }, null],
  [{ record: { uri: 7 } }, null],
  ['quote', null],
])('catches a quote that is not seen, or a list that is taken for one: %j', (embed, quoteOfId) => {
  expect(read(words({ embed }))).toMatchObject({ quoteOfId })
})

it('catches a post that answers or quotes itself', () => {
  const ref = { uri: `at://${DID}/${POST}/3laaaaaaaaaaa` }
  expect(read(words({ reply: { parent: ref }, embed: { record: ref } }))).toMatchObject({
    inReplyToId: null,
    quoteOfId: null,
  })
})

it.each([
  ['2026-05-04T11:59:59Z', AT - 1000],
  ['2012-03-01T08:00:00+01:00', Date.UTC(2012, 2, 1, 7)],
  // Somebody's clock, or somebody's joke.
  ['2031-01-01T00:00:00Z', AT],
  ['1970-01-01T00:00:00Z', AT],
  ['yesterday', AT],
  ['2026', AT],
  [12, AT],
  [undefined, AT],
])('catches a time that an author invents: %s', (createdAt, expected) => {
  expect(read({ text: 'hello', createdAt })?.createdAt).toBe(expected)
})

it('catches a repost that has words of its own or points nowhere', () => {
  const place = { ...PLACE, collection: REPOST }
  expect(read({ subject: { uri: OTHER }, createdAt: 'x' }, place)).toMatchObject({
    externalId: `at://${DID}/${REPOST}/3laaaaaaaaaaa`,
    repostOfId: OTHER,
    text: '',
    url: null,
  })
  expect(read({ subject: { uri: 'at://nobody' } }, place)).toBeNull()
  expect(read(words(), { ...PLACE, collection: 'app.bsky.feed.like' })).toBeNull()
})

it('catches a record of any shape that throws', () => {
  const some = fc.record({ text: fc.string(), langs: fc.anything(), reply: fc.anything(), embed: fc.anything() })
  fc.assert(
    fc.property(fc.oneof(fc.anything(), some), (record) => {
      const post = read(record)
      return post === null || (post.createdAt === AT && typeof post.text === 'string')
    }),
  )
})

it('catches a link to the page of a DID when the handle is known', () => {
  const post = read(words())
  if (!post) throw new Error('not read')
  const known = byPerson(post, PLACE.rkey, { ...unknownPerson('ines.example'), followsUs: true })
  expect(known).toMatchObject({ authorHandle: 'ines.example', authorFollowsUs: true })
  expect(known.url).toBe('https://bsky.app/profile/ines.example/post/3laaaaaaaaaaa')
})
