// Against a whole Bluesky network of our own: server, index, Jetstream.
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import type { BlueskyAccount } from '../../../../../e2e/simulators/bluesky/account.ts'
import { type Bluesky, startFullBluesky } from '../../../../../e2e/simulators/bluesky/start-bluesky.ts'
import { openBlueskyRoom } from '../../../../../test/engine/bluesky-room.ts'
import { until } from '../../../../../test/engine/lane-keeper.ts'

let bluesky: Bluesky
let brand: BlueskyAccount
let follower: BlueskyAccount
let stranger: BlueskyAccount

beforeAll(async () => {
  bluesky = await startFullBluesky()
  brand = await bluesky.account('maisonlune')
  follower = await bluesky.account('follower')
  stranger = await bluesky.account('stranger')
  await follower.follow(brand.did)
  await bluesky.does('settle')
}, 180_000)
afterAll(() => bluesky?.stop())

/** Indexed before it is answered: the index takes people one beside the other. */
const saidByUs = async (text: string) => {
  const posted = await brand.post(text)
  await bluesky.does('settle')
  return posted
}

const openRoom = async () => {
  const room = await openBlueskyRoom(bluesky, brand, 'Maison Lune')
  onTestFinished(room.close)
  return room
}

it('catches a follower who is taken for a stranger, and a mention, answer or quote that is not told', async () => {
  const { posts, read, cursors, pages } = await openRoom()
  const ours = await saidByUs('We opened a new shop')
  const text = '@maisonlune.test where is my order?'
  const mention = { index: { byteStart: 0, byteEnd: 16 }, features: [] as object[] }
  mention.features.push({ $type: 'app.bsky.richtext.facet#mention', did: brand.did })
  const asked = await follower.post(text, { facets: [mention] })
  const answered = await stranger.reply('Too expensive', ours)
  const quoted = await stranger.quote('Look at this', ours)
  const repeated = await follower.repost(ours)
  await bluesky.does('settle')
  await read('notifications')
  expect([...posts.keys()].sort()).toEqual([asked, answered, quoted, repeated].map(({ uri }) => uri).sort())
  expect(posts.get(asked.uri)).toMatchObject({ authorHandle: 'follower.test', authorFollowsUs: true, text })
  expect(posts.get(answered.uri)).toMatchObject({ authorFollowsUs: false, inReplyToId: ours.uri })
  expect(posts.get(repeated.uri)).toMatchObject({ repostOfId: ours.uri })

  const later = await stranger.post('@maisonlune.test and mine?', { facets: [mention] })
  await bluesky.does('settle')
  await read('notifications')
  expect(posts.has(later.uri)).toBe(true)
  expect(Date.parse(cursors.get('notifications') ?? '')).toBeGreaterThan(0)
  expect(pages.at(-1)?.page.isCaughtUp).toBe(true)
})

it('catches the stream leaving out who follows us and how many follow them', async () => {
  const { posts, pages, listen } = await openRoom()
  const stop = listen()
  onTestFinished(stop)
  await until(() => pages.length > 0)
  const { uri } = await follower.post('Maison Lune, please answer')
  await until(() => posts.has(uri))
  expect(posts.get(uri)).toMatchObject({
    authorHandle: 'follower.test',
    authorFollowsUs: true,
    authorFollowers: 0,
  })
})

it('catches a conversation of which only the answer to us is known, and figures that stand still', async () => {
  const { posts, pages, read } = await openRoom()
  const ours = await saidByUs('A word about yesterday')
  const answer = await stranger.reply('Which day?', ours)
  const deeper = await follower.reply('The day before', answer, ours)
  await read('own')
  await bluesky.does('settle')
  await read('conversations')
  expect(posts.get(deeper.uri)).toMatchObject({ inReplyToId: answer.uri, authorFollowsUs: true })
  await stranger.repost(answer)
  await follower.repost(answer)
  await bluesky.does('settle')
  await read('figures')
  const told = pages.filter(({ lane }) => lane === 'figures').flatMap(({ page }) => page.posts)
  expect(told.find(({ externalId }) => externalId === answer.uri)?.repostCount).toBe(2)
})

it('catches a post of somebody who blocked us that is taken for a deleted one', async () => {
  const blocker = await bluesky.account('blocker')
  const { posts, removed, read } = await openRoom()
  const ours = await saidByUs('We are here to help')
  const blocked = await blocker.reply('No you are not', ours)
  const deleted = await stranger.reply('Never', ours)
  const stays = await stranger.reply('Thank you', ours)
  await bluesky.does('settle')
  await read('notifications')
  expect([blocked, deleted, stays].every(({ uri }) => posts.has(uri))).toBe(true)
  await blocker.block(brand.did)
  await stranger.remove(deleted.uri)
  await bluesky.does('settle')
  await read('removals')
  expect([...removed]).toEqual([deleted.uri])
})

it('catches a closed account whose posts stay because the stream was not heard', async () => {
  const leaver = await bluesky.account('leaver')
  const { posts, removed, read } = await openRoom()
  const ours = await saidByUs('Good evening')
  const left = await leaver.reply('Good bye', ours)
  await bluesky.does('settle')
  await read('notifications')
  expect(posts.has(left.uri)).toBe(true)
  await leaver.deactivate()
  await bluesky.does('settle')
  await read('removals')
  expect(removed.has(left.uri)).toBe(true)
})
