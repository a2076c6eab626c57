// Posts of ours on a real Bluesky server, as a stranger's own client reads them there.
import { type AppBskyFeedPost, AtpAgent } from '@atproto/api'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import type { BlueskyAccount } from '../../../../../e2e/simulators/bluesky/account.ts'
import { type Bluesky, startBluesky } from '../../../../../e2e/simulators/bluesky/start-bluesky.ts'
import { openBlueskyRoom } from '../../../../../test/engine/bluesky-room.ts'
import { type Cable, layCable } from '../../../../../test/engine/cuttable.ts'
import type { OutgoingPost, Sender } from '../sender.ts'

let bluesky: Bluesky
let brand: BlueskyAccount
let stranger: BlueskyAccount
let eyes: AtpAgent
let cable: Cable
let sender: Sender
let read: (lane: string) => Promise<void>
let heard: ReadonlyMap<string, { readonly text: string; readonly inReplyToId: string | null }>

beforeAll(async () => {
  bluesky = await startBluesky()
  brand = await bluesky.account('maisonlune')
  stranger = await bluesky.account('stranger')
  eyes = new AtpAgent({ service: bluesky.pdsUrl })
  await eyes.login({ identifier: stranger.handle, password: stranger.password })
  cable = await layCable(bluesky.pdsUrl)
  const room = await openBlueskyRoom({ ...bluesky, pdsUrl: cable.url }, brand, 'Maison Lune')
  if (!room.sender) throw new Error('nothing can be sent')
  ;({ sender, read, posts: heard } = room)
  return async () => {
    await room.close()
    await cable.close()
  }
})
afterAll(() => bluesky?.stop())

const postOf = (more: Partial<OutgoingPost> = {}): OutgoingPost => ({
  text: 'We are looking into it.',
  replyToId: null,
  replyToHandle: null,
  visibility: 'public',
  lang: 'en',
  pictures: [],
  key: sender.newKey(),
  isSummoned: false,
  ...more,
})

/** All that the stranger sees of ours, the newest first. */
const seen = async () => {
  const { data } = await eyes.com.atproto.repo.listRecords({ repo: brand.did, collection: 'app.bsky.feed.post' })
  return data.records.map(({ uri, value }) => ({ uri, record: value as AppBskyFeedPost.Record }))
}

const seenAs = async (uri: string) => (await seen()).filter((one) => one.uri === uri).map(({ record }) => record)

const troubleOf = (sending: Promise<unknown>): Promise<unknown> =>
  sending.then(
    () => 'it was sent',
    (error: { trouble?: unknown }) => error.trouble ?? error,
  )

it('catches an answer below the wrong post, or in a conversation of its own', async () => {
  const first = await stranger.post('Maison Lune made me wait')
  const second = await stranger.reply('two hours', first)
  const shallow = await sender.send(postOf({ replyToId: first.uri, replyToHandle: stranger.handle }))
  const deep = await sender.send(postOf({ replyToId: second.uri, replyToHandle: stranger.handle }))
  expect((await seenAs(shallow.externalId)).map(({ reply }) => reply)).toEqual([{ root: first, parent: first }])
  expect((await seenAs(deep.externalId)).map(({ reply }) => reply)).toEqual([{ root: first, parent: second }])
  expect(deep.url).toBe(`https://bsky.app/profile/maisonlune.test/post/${deep.externalId.split('/').at(-1)}`)
  await read('own')
  expect(heard.get(deep.externalId)).toMatchObject({ text: 'We are looking into it.', inReplyToId: second.uri })
})

it('catches a post that doubles, or changes, when it is sent again under its key', async () => {
  const post = postOf({ text: 'Once' })
  const before = (await seen()).length
  const once = await sender.send(post)
  const [record] = await seenAs(once.externalId)
  expect(await sender.send(post)).toEqual(once)
  expect(await sender.send({ ...post, text: 'Once, but other words' })).toEqual(once)
  expect(await Promise.all([sender.send(post), sender.send(post), sender.send(post)])).toEqual([once, once, once])
  expect((await seen()).length).toBe(before + 1)
  expect(await seenAs(once.externalId)).toEqual([record])
})

it('catches twenty calls at once under one key of which two are taken', async () => {
  const post = postOf({ text: 'At once' })
  const before = (await seen()).length
  await Promise.allSettled(Array.from({ length: 20 }, () => sender.send(post)))
  expect((await seen()).length).toBe(before + 1)
})

it('catches a lost answer that counts as not sent', async () => {
  const post = postOf({ text: 'Nobody heard what came of it' })
  cable.loseAnswers()
  onTestFinished(cable.mend)
  expect(await troubleOf(sender.send(post))).toEqual({ kind: 'unknown' })
  cable.mend()
  const found = await sender.find?.(post.key)
  expect((await seenAs(found?.externalId ?? '')).map(({ text }) => text)).toEqual([post.text])
})

it('catches a server out of reach that counts as unknown, and a find that takes no answer for a no', async () => {
  const post = postOf()
  cable.cut()
  onTestFinished(cable.mend)
  // The cable takes the connection and drops it: nobody can know.
  expect(await troubleOf(sender.send(post))).toEqual({ kind: 'unknown' })
  await expect(sender.find?.(post.key)).rejects.toMatchObject({ name: 'SourceProblem' })
  cable.mend()
  expect(await sender.find?.(post.key)).toBe(null)

  const lone = await layCable(bluesky.pdsUrl)
  const room = await openBlueskyRoom({ ...bluesky, pdsUrl: lone.url }, brand, 'Maison Lune')
  onTestFinished(room.close)
  await lone.close()
  // A connection that was kept open is tried first, and breaks: only a new one tells that nobody is there.
  const sending = () => troubleOf(room.sender?.send(post) ?? Promise.resolve())
  await expect.poll(sending).toEqual({ kind: 'notTaken', why: 'network' })
})

it('catches a reply sent although the post it answers could not be looked up, or is gone', async () => {
  const goes = await stranger.post('I take this back')
  cable.cut()
  onTestFinished(cable.mend)
  expect(await troubleOf(sender.send(postOf({ replyToId: goes.uri })))).toEqual({ kind: 'notTaken', why: 'network' })
  cable.mend()
  await stranger.remove(goes.uri)
  const before = (await seen()).length
  expect(await troubleOf(sender.send(postOf({ replyToId: goes.uri })))).toEqual({ kind: 'refused', code: 'postGone' })
  expect((await seen()).length).toBe(before)
})

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

it('catches a picture that loses its bytes or its description', async () => {
  const { externalId } = await sender.send(postOf({ pictures: [{ bytes: PNG, kind: 'png', altText: 'A clean oven' }] }))
  const [record] = await seenAs(externalId)
  const [image] = (record?.embed as { images: { alt: string; image: { ref: object } }[] } | undefined)?.images ?? []
  expect(image?.alt).toBe('A clean oven')
  const { data } = await eyes.com.atproto.sync.getBlob({ did: brand.did, cid: String(image?.image.ref) })
  expect(Buffer.from(data).equals(PNG)).toBe(true)
})

it('catches links, tags and mentions that nobody can click, and a handle of nobody that spoils the post', async () => {
  const text = 'Bonjour @stranger.test et @nobody-at-all.test\u202f: été 🔥 https://maison-lune.example/faq #MaisonLune'
  const { externalId } = await sender.send(postOf({ text, lang: 'fr' }))
  const [record] = await seenAs(externalId)
  expect(record).toMatchObject({ text, langs: ['fr'] })
  const marked = record?.facets?.map(({ index, features: [feature] }) => [
    Buffer.from(text).toString('utf8', index.byteStart, index.byteEnd),
    feature,
  ])
  expect(marked).toEqual([
    ['@stranger.test', { $type: 'app.bsky.richtext.facet#mention', did: stranger.did }],
    ['https://maison-lune.example/faq', expect.objectContaining({ uri: 'https://maison-lune.example/faq' })],
    ['#MaisonLune', { $type: 'app.bsky.richtext.facet#tag', tag: 'MaisonLune' }],
  ])
})

it('catches what Bluesky will not take that is sent all the same, and words that fit but are refused', async () => {
  const family = '👩‍👩‍👧‍👦'
  const fits = `${family.repeat(80)}${'e\u0301'.repeat(220)}`
  const before = (await seen()).length
  expect((await seenAs((await sender.send(postOf({ text: fits }))).externalId)).length).toBe(1)
  expect(await troubleOf(sender.send(postOf({ text: `${fits}!` })))).toEqual({ kind: 'refused', code: 'tooLong' })
  expect(await troubleOf(sender.send(postOf({ visibility: 'followers' })))).toEqual({ kind: 'refused', code: 'other' })
  const big = { bytes: new Uint8Array(1_000_001), kind: 'png' as const, altText: '' }
  expect(await troubleOf(sender.send(postOf({ pictures: [big] })))).toEqual({ kind: 'refused', code: 'other' })
  expect((await seen()).length).toBe(before + 1)
})

it('catches a page for a reply, which Bluesky does not have', () => {
  expect(sender.pageFor({ text: 'a & b', replyToId: null })).toBe('https://bsky.app/intent/compose?text=a%20%26%20b')
  expect(sender.pageFor({ text: 'a', replyToId: 'at://did:plc:a/app.bsky.feed.post/b' })).toBe(null)
})
