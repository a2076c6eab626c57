// Against all of Bluesky on this machine: what only the index of the network knows of a conversation, and what the
// person who was answered hears.
import { AtpAgent } from '@atproto/api'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BlueskyAccount } from '../../../../../e2e/simulators/bluesky/account.ts'
import { type Bluesky, startFullBluesky } from '../../../../../e2e/simulators/bluesky/start-bluesky.ts'
import { openBlueskyRoom } from '../../../../../test/engine/bluesky-room.ts'
import type { OutgoingPost, Sender } from '../sender.ts'

let bluesky: Bluesky
let brand: BlueskyAccount
let stranger: BlueskyAccount
let eyes: AtpAgent
let sender: Sender

beforeAll(async () => {
  bluesky = await startFullBluesky()
  brand = await bluesky.account('maisonlune')
  stranger = await bluesky.account('stranger')
  eyes = new AtpAgent({ service: bluesky.pdsUrl })
  await eyes.login({ identifier: stranger.handle, password: stranger.password })
  const room = await openBlueskyRoom(bluesky, brand, 'Maison Lune')
  if (!room.sender) throw new Error('nothing can be sent')
  ;({ sender } = room)
  return room.close
}, 120_000)
afterAll(() => bluesky?.stop())

const replyTo = (uri: string): OutgoingPost => ({
  text: 'We are looking into it.',
  replyToId: uri,
  replyToHandle: stranger.handle,
  visibility: 'public',
  lang: 'en',
  pictures: [],
  key: sender.newKey(),
  isSummoned: false,
})

const ours = async (): Promise<number> => {
  const { data } = await eyes.com.atproto.repo.listRecords({ repo: brand.did, collection: 'app.bsky.feed.post' })
  return data.records.length
}

const closed = { trouble: { kind: 'refused', code: 'conversationClosed' } }

it('catches an answer that its reader is not told of, or that the index hangs up elsewhere', async () => {
  const first = await stranger.post('Maison Lune made me wait')
  const second = await stranger.reply('two hours', first)
  await bluesky.does('settle')
  const { externalId } = await sender.send(replyTo(second.uri))
  await bluesky.does('settle')
  const { data } = await eyes.app.bsky.notification.listNotifications()
  const told = data.notifications.filter(({ reason }) => reason === 'reply')
  expect(told.map(({ uri, author }) => [uri, author.handle])).toEqual([[externalId, 'maisonlune.test']])
  const { data: below } = await eyes.app.bsky.feed.getPostThread({ uri: externalId, parentHeight: 5 })
  expect(below.thread).toMatchObject({ parent: { post: { uri: second.uri }, parent: { post: { uri: first.uri } } } })
})

it('catches an answer to a post that the index has not heard of', async () => {
  const { uri } = await stranger.post('said a moment ago')
  expect((await sender.send(replyTo(uri))).externalId).toContain(brand.did)
})

it('catches an answer written where nobody will see it: a conversation that its author has closed', async () => {
  const gated = await stranger.post('only for those I follow')
  const rkey = gated.uri.split('/').at(-1) ?? ''
  const record = { post: gated.uri, allow: [], createdAt: new Date().toISOString() }
  await eyes.app.bsky.feed.threadgate.create({ repo: stranger.did, rkey }, record)
  await bluesky.does('settle')
  const before = await ours()
  await expect(sender.send(replyTo(gated.uri))).rejects.toMatchObject(closed)
  expect(await ours()).toBe(before)
})

it('catches an answer to somebody who has blocked us', async () => {
  const blocker = await bluesky.account('blocker')
  const said = await blocker.post('Maison Lune, never again')
  await blocker.block(brand.did)
  await bluesky.does('settle')
  const before = await ours()
  await expect(sender.send(replyTo(said.uri))).rejects.toMatchObject(closed)
  expect(await ours()).toBe(before)
})

it('catches an answer to a post that is gone and that the index still knows of', async () => {
  const said = await stranger.post('I take this back')
  await bluesky.does('settle')
  await stranger.remove(said.uri)
  await bluesky.does('settle')
  await expect(sender.send(replyTo(said.uri))).rejects.toMatchObject({ trouble: { code: 'postGone' } })
})
