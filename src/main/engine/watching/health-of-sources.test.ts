import { expect, it, vi } from 'vitest'
import { connectorOf, deafLane, pagedLane } from '../../../../test/engine/paged-lanes.ts'
import { evenly, HOUR, MINUTE, START } from '../../../../test/engine/posts.ts'
import { openWatchedRoom } from '../../../../test/engine/watched-room.ts'

vi.setConfig({ testTimeout: 30_000 })

const SECOND = 1000
type Room = Awaited<ReturnType<typeof openWatchedRoom>>
const states = (room: Room) =>
  Object.fromEntries(
    room
      .store()
      .sources.list()
      .map(({ reads, state }) => [reads?.en, state]),
  )

it('catches a source that is switched off while its page is held, comes to life again and rings', async () => {
  const posts = evenly('said', START - HOUR, 30, 1)
  const room = await openWatchedRoom((_connection, { timing }) =>
    Promise.resolve(connectorOf(deafLane(timing), pagedLane(posts, 10, 5 * SECOND, timing))),
  )
  const connectionId = await room.connect()
  await room.connect('https://example.net')
  await room.pass(2 * SECOND)
  const off = room.command('connections.switch', { connectionId, isOn: false }, room.memberId)
  await room.pass(MINUTE)
  await off
  await room.pass(10 * MINUTE)
  expect(states(room)).toMatchObject({ 'page by page': 'off' })
  expect(room.rung.filter(({ why }) => why.kind === 'source')).toEqual([])
})

it('catches a lane that its connection has no more and that rings for being silent', async () => {
  const posts = evenly('said', START - HOUR, 30, 1)
  let hasSecond = true
  const room = await openWatchedRoom((_connection, { timing }) => {
    const lane = pagedLane(posts, 100, 10, timing)
    const second = { ...lane, name: 'second', label: { en: 'second', fr: 'second' } }
    return Promise.resolve(connectorOf(lane, ...(hasSecond ? [second] : [])))
  })
  await room.connect()
  await room.pass(5 * MINUTE)
  hasSecond = false
  await room.restart()
  await room.pass(10 * MINUTE)
  expect(states(room)).toEqual({ 'page by page': 'live', second: 'off' })
  expect(room.rung).toEqual([])
})

it('catches a time without hearing that stays open for ever because somebody switched the source off', async () => {
  const room = await openWatchedRoom()
  room.script.posts.push(...evenly('said', START, 60, 1))
  const connectionId = await room.connect()
  await room.pass(5 * MINUTE)
  room.script.trouble = 'network'
  await room.pass(5 * MINUTE)
  await room.command('connections.switch', { connectionId, isOn: false }, room.memberId)
  expect(room.blind().map(({ cause, toAt }) => [cause, toAt])).toEqual([
    ['silent', room.clock.wall()],
    ['silent', room.clock.wall()],
  ])
  room.script.trouble = null
  await room.pass(20 * MINUTE)
  await room.command('connections.switch', { connectionId, isOn: true }, room.memberId)
  await room.pass(2 * MINUTE)
  expect(room.blind().slice(0, 2)).toMatchObject([
    { cause: 'off', lostMs: 0 },
    { cause: 'off', lostMs: 0 },
  ])
})

it('catches a source that never answered and of which nobody is told', async () => {
  const room = await openWatchedRoom()
  room.script.trouble = 'network'
  await room.connect()
  await room.pass(10 * MINUTE)
  expect(room.rung).toMatchObject([{ kind: 'source' }])
  expect(room.blind()).toMatchObject([
    { cause: 'silent', toAt: null },
    { cause: 'silent', toAt: null },
  ])
  room.script.trouble = 'refused'
  await room.pass(10 * MINUTE)
  room.script.trouble = null
  await room.pass(2 * HOUR)
  expect(room.blind()).toMatchObject([{ lostMs: 0 }, { lostMs: 0 }])
  expect(room.rung).toHaveLength(1)
})

it('catches keys that were refused after a sleep and ring as if it were only silence, or again at every start', async () => {
  const room = await openWatchedRoom()
  room.script.posts.push(...evenly('said', START, 600, 1))
  await room.connect()
  await room.pass(5 * MINUTE)
  room.script.trouble = 'refused'
  room.engine().machineSlept(room.clock.wall())
  await room.timing.pass(0)
  room.sleep(5 * HOUR)
  room.engine().machineWoke(room.clock.wall())
  await room.pass(5 * MINUTE)
  expect(room.rung).toMatchObject([{ kind: 'source', why: { trouble: 'refused' } }])
  for (let start = 0; start < 3; start += 1) {
    await room.restart()
    await room.pass(5 * MINUTE)
  }
  expect(room.rung).toHaveLength(1)
})

it('catches two accounts or feeds that are taken for one because they are called the same', async () => {
  const room = await openWatchedRoom()
  await room.connect('https://one.example')
  await room.connect('https://two.example')
  await room.connect('https://two.example')
  const feed = (url: string) => room.command('connections.connectFeed', { brandId: room.brandId, url }, room.memberId)
  for (const url of ['https://a.example/feed', 'https://b.example/feed', 'https://a.example/feed']) await feed(url)
  const places = room
    .store()
    .connections.list()
    .map(({ settings }) => ('url' in settings ? settings.url : 'serverUrl' in settings && settings.serverUrl))
  expect(places).toEqual([
    'https://one.example',
    'https://two.example',
    'https://a.example/feed',
    'https://b.example/feed',
  ])
})

it('catches the key of a private feed in the record that is exported', async () => {
  const room = await openWatchedRoom()
  const url = 'https://news.example/feed?token=k3y-of-the-feed'
  await room.command('connections.connectFeed', { brandId: room.brandId, url }, room.memberId)
  const entries = JSON.stringify(room.store().ledger.page(null, 100))
  expect(entries).toContain('news.example')
  expect(entries).not.toContain('k3y-of-the-feed')
})

it('catches a brand that cannot be saved while a platform is slow', async () => {
  const room = await openWatchedRoom((_connection, { timing }) => Promise.resolve(connectorOf(deafLane(timing))))
  await room.connect()
  const brand = { name: 'Acme', watch: 'acme, zenith', matchAll: false, ownHandles: [] }
  const more = { brandId: room.brandId, redFlags: '', influentialFollowers: null }
  // No time passes here.
  await room.command('brands.save', { ...brand, ...more }, room.memberId)
  expect(room.store().brands.get(room.brandId)?.watch).toBe('acme, zenith')
})

it('catches a disk that takes nothing for a while and ends the watch, or loses a page', async () => {
  const posts = evenly('said', START - HOUR, 30, 1)
  const room = await openWatchedRoom((_connection, { timing }) =>
    Promise.resolve(connectorOf(deafLane(timing), pagedLane(posts, 10, 40 * SECOND, timing))),
  )
  await room.connect()
  // Two pages are held, and cannot be saved; the third comes after them.
  const full = vi.spyOn(room.engine().pipeline, 'takeIn')
  full.mockImplementationOnce(() => {
    throw new Error('disk full')
  })
  await room.pass(5 * MINUTE)
  expect(room.ids().sort()).toEqual(posts.map(({ externalId }) => externalId).sort())
})
