// Against a real Bluesky server in a process of its own (no index of the network: see bluesky-peer.long.test.ts).
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import type { BlueskyAccount } from '../../../../../e2e/simulators/bluesky/account.ts'
import { type Bluesky, startBluesky } from '../../../../../e2e/simulators/bluesky/start-bluesky.ts'
import { openBlueskyRoom } from '../../../../../test/engine/bluesky-room.ts'
import { servicesWith, timingOf, until } from '../../../../../test/engine/lane-keeper.ts'
import { createSession } from './session.ts'
import { signInToBluesky } from './sign-in.ts'
import { unpackTokens } from './tokens.ts'

let bluesky: Bluesky
let brand: BlueskyAccount
let stranger: BlueskyAccount

beforeAll(async () => {
  bluesky = await startBluesky()
  brand = await bluesky.account('maisonlune')
  stranger = await bluesky.account('stranger')
})
afterAll(() => bluesky?.stop())

/** Of a brand that watches these words. */
const openRoom = async (wants = 'Maison Lune') => {
  const room = await openBlueskyRoom(bluesky, brand, wants)
  onTestFinished(room.close)
  return room
}

const openEar = async (wants?: string) => {
  const room = await openRoom(wants)
  const stop = room.listen()
  onTestFinished(stop)
  await until(() => room.pages.length > 0)
  return { ...room, stop }
}

it('catches a post of a stranger that comes later than two seconds, under a DID or without its link', async () => {
  const { posts } = await openEar()
  const text = 'Maison Lune again: news.example/maison-lun...'
  const uri = 'https://news.example/maison-lune-recall'
  const index = { byteStart: text.indexOf('news.'), byteEnd: text.length }
  const facet = { index, features: [{ $type: 'app.bsky.richtext.facet#link', uri }] }
  const saidAt = Date.now()
  await stranger.post('the weather is nice')
  const said = await stranger.post(text, { facets: [facet], langs: ['en'] })
  await until(() => posts.has(said.uri))
  expect(Date.now() - saidAt).toBeLessThan(2_000)
  expect(posts.size).toBe(1)
  expect(posts.get(said.uri)).toMatchObject({
    authorHandle: 'stranger.test',
    text: `Maison Lune again: ${uri}`,
    lang: 'en',
    visibility: 'public',
    url: `https://bsky.app/profile/stranger.test/post/${said.uri.split('/').at(-1)}`,
  })
})

it('catches answers, quotes and reposts that are lost, and posts that stay after they were deleted', async () => {
  const { posts, removed } = await openEar()
  const first = await stranger.post('Maison Lune made me wait')
  const answer = await stranger.reply('for two hours', first)
  const deeper = await stranger.reply('in the rain', answer, first)
  const quote = await stranger.quote('read this', deeper)
  const repost = await stranger.repost(first)
  const ours = await brand.post('We are looking into it')
  await stranger.reply('nobody asked you', await stranger.post('something else'))
  await until(() => posts.size === 6)
  expect(posts.get(answer.uri)?.inReplyToId).toBe(first.uri)
  expect(posts.get(quote.uri)?.quoteOfId).toBe(deeper.uri)
  expect(posts.get(repost.uri)).toMatchObject({ repostOfId: first.uri, text: '' })
  expect(posts.get(ours.uri)?.authorHandle).toBe('maisonlune.test')
  await stranger.remove(answer.uri)
  await until(() => removed.size > 0)
  expect([...removed]).toEqual([answer.uri])
})

it('catches posts of an account that was closed and that stay', async () => {
  const leaver = await bluesky.account('leaver')
  const { posts, removed } = await openEar()
  const said = [await leaver.post('Maison Lune one'), await leaver.post('Maison Lune two')]
  await stranger.post('Maison Lune three')
  await until(() => posts.size === 3)
  await leaver.deactivate()
  await until(() => removed.size > 0)
  expect([...removed].sort()).toEqual(said.map(({ uri }) => uri).sort())
})

it('catches posts that are lost or invented when the stream is cut or the app restarts at any point', async () => {
  const { posts, pages, cursors, listen, ...room } = await openEar('Storm over Maison Lune')
  let stop = room.stop
  const said: string[] = []
  const say = async () => void said.push((await stranger.post(`Storm over Maison Lune, ${said.length}`)).uri)
  let cutCount = 0
  for (let n = 0; n < 80; n += 1) {
    await say()
    // Points without a pattern, the same at every run.
    if ((n * 7_919) % 13 < 2) {
      await bluesky.does('cut')
      cutCount += 1
    }
    if (n % 30 === 29) {
      await stop()
      await say()
      stop = listen()
    }
  }
  await until(() => said.every((uri) => posts.has(uri)))
  await stop()
  expect(cutCount).toBeGreaterThan(10)
  const heard = [...posts].filter(([, { authorHandle }]) => authorHandle === 'stranger.test').map(([uri]) => uri)
  expect(heard.sort()).toEqual([...said].sort())
  expect(Number(cursors.get('firehose'))).toBeGreaterThan(0)
  expect(pages.filter(({ page }) => page.gap !== null)).toEqual([])
})

it('catches an answer given from a phone that the app does not find', async () => {
  const { posts, pages, read } = await openRoom()
  await read('own')
  const { uri } = await brand.post('Answered from a phone')
  await read('own')
  expect(pages.at(-1)?.page.posts.map(({ externalId }) => externalId)).toEqual([uri])
  expect(posts.get(uri)?.authorHandle).toBe('maisonlune.test')
  await read('own')
  expect(pages.at(-1)?.page.posts).toEqual([])
})

it('catches a deleted post that stays because the stream was not heard', async () => {
  const { posts, removed, read } = await openRoom()
  const stays = await brand.post('This stays')
  const goes = await brand.post('This goes')
  await read('own')
  expect(posts.has(goes.uri)).toBe(true)
  await brand.remove(goes.uri)
  await read('removals')
  expect([...removed]).toEqual([goes.uri])
  expect(posts.has(stays.uri)).toBe(true)
})

it('catches a server without an index of the network that takes down more than what needs one', async () => {
  const { posts, read } = await openRoom()
  await brand.post('Hello')
  await read('own')
  expect(posts.size).toBeGreaterThan(0)
  for (const lane of ['notifications', 'conversations', 'figures'])
    await expect(read(lane)).rejects.toMatchObject({ name: 'SourceProblem', trouble: 'server' })
})

/** As the server signs, with the key that its test network has; its time is over. */
const expired = (token: string): string => {
  const [head = '', payload = ''] = token.split('.')
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), iat: 1_000_000_000, exp: 1_000_000_060 }
  const signed = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
  return `${signed}.${createHmac('sha256', 'jwt-secret').update(signed).digest('base64url')}`
}

const signIn = (appPassword: string) =>
  signInToBluesky({
    serviceUrl: bluesky.pdsUrl,
    identifier: '@maisonlune.test',
    appPassword,
    services: servicesWith({}),
    timing: timingOf(),
  })

it('catches an expired sign-in that is renewed more than once, or used before it is kept', async () => {
  const { secret } = await signIn(await brand.appPassword())
  const tokens = unpackTokens(secret)
  if (!tokens) throw new Error('nothing was kept')
  const kept = { bluesky: JSON.stringify({ ...tokens, accessJwt: expired(tokens.accessJwt) }) }
  const calls: { name: string; isKept: boolean }[] = []
  const session = createSession({
    secretName: 'bluesky',
    secrets: servicesWith(kept).secrets,
    timing: timingOf(),
    fetch: (url, init) => {
      const bearer = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? ''
      calls.push({ name: url.split('.').at(-1) ?? '', isKept: kept.bluesky.includes(bearer) })
      return fetch(url, init)
    },
  })
  const ask = async () => (await session.fetchHandler('/xrpc/com.atproto.server.getSession', {})).status
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([200, 200, 200])
  const names = calls.map(({ name }) => name)
  expect(names.filter((name) => name === 'refreshSession')).toHaveLength(1)
  expect(calls.slice(names.indexOf('refreshSession')).every(({ isKept }) => isKept)).toBe(true)
  expect(unpackTokens(kept.bluesky)?.refreshJwt).not.toBe(tokens.refreshJwt)

  const dead = { accessJwt: expired(tokens.accessJwt), refreshJwt: expired(tokens.refreshJwt) }
  kept.bluesky = JSON.stringify({ ...tokens, ...dead })
  await expect(ask()).rejects.toMatchObject({ name: 'SourceProblem', trouble: 'signIn' })
})

it('catches a wrong app password that is not told as such', async () => {
  await expect(signIn('aaaa-bbbb-cccc-dddd')).rejects.toMatchObject({ trouble: 'signIn' })
  const { did, handle } = await signIn(await brand.appPassword())
  expect({ did, handle }).toEqual({ did: brand.did, handle: 'maisonlune.test' })
})
