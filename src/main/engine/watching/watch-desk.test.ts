import { expect, it, vi } from 'vitest'
import { evenly, HOUR, MINUTE, postAt, START } from '../../../../test/engine/posts.ts'
import { openWatchedRoom } from '../../../../test/engine/watched-room.ts'

// Hours pass here, look by look.
vi.setConfig({ testTimeout: 30_000 })

const SECOND = 1000
const idsOf = (posts: readonly { externalId: string }[]): string[] => posts.map(({ externalId }) => externalId).sort()

it('catches posts that are lost or doubled when two lanes give the same', async () => {
  const room = await openWatchedRoom()
  room.script.posts.push(...evenly('said', START, 30, 4))
  await room.connect()
  await room.pass(31 * MINUTE)
  expect(room.ids().sort()).toEqual(idsOf(room.script.posts))
  expect(room.blind()).toEqual([])
  expect(room.rung).toEqual([])
})

it('catches a cut of ten minutes and a sleep of five hours that leave a hole, or that nobody would ever know of', async () => {
  const room = await openWatchedRoom()
  room.script.posts.push(...evenly('said', START, 8 * 60, 1))
  await room.connect()
  await room.pass(HOUR)
  room.script.trouble = 'network'
  await room.pass(10 * MINUTE)
  expect(
    room
      .store()
      .sources.list()
      .map(({ state }) => state),
  ).toEqual(['blind', 'blind'])
  room.script.trouble = null
  await room.pass(20 * MINUTE)
  room.sleep(5 * HOUR)
  await room.pass(MINUTE)
  const due = room.script.posts.filter(({ createdAt }) => createdAt <= room.clock.wall() - 30 * SECOND)
  const [ids, heard] = [room.ids(), new Set(room.ids())]
  expect(ids).toHaveLength(heard.size)
  expect(idsOf(due).filter((id) => !heard.has(id))).toEqual([])
  // One alarm for the cut, though two sources were deaf; the sleep is told, and rings for nobody.
  expect(room.rung.map(({ kind }) => kind)).toEqual(['source'])
  const told = room
    .blind()
    .map(({ cause, fromAt, toAt, lostMs }) => ({ cause, lengthMs: (toAt ?? 0) - fromAt, lostMs }))
  expect(told.map(({ cause, lostMs }) => [cause, lostMs])).toEqual([
    ['asleep', 0],
    ['asleep', 0],
    ['silent', 0],
    ['silent', 0],
  ])
  for (const { cause, lengthMs } of told) {
    expect(lengthMs).toBeGreaterThanOrEqual(cause === 'asleep' ? 5 * HOUR : 10 * MINUTE - 30 * SECOND)
    expect(lengthMs).toBeLessThan(cause === 'asleep' ? 5 * HOUR + MINUTE : 11 * MINUTE)
  }
})

it('catches an attack during a sleep that rings for nobody because the present was heard first', async () => {
  const room = await openWatchedRoom()
  const attackAt = START + 3 * HOUR
  room.knew(evenly('before', START - 31 * HOUR, 31 * 60, 0.2))
  room.script.posts.push(...evenly('calm', START, 9 * 60, 0.2), ...evenly('attack', attackAt, 10, 30))
  room.script.posts.sort((one, other) => one.createdAt - other.createdAt)
  await room.connect()
  await room.pass(HOUR)
  expect(room.rung).toEqual([])
  room.sleep(5 * HOUR)
  await room.pass(2 * MINUTE)
  const [alarm] = room.rung
  expect(alarm?.at).toBeGreaterThan(attackAt)
  expect(alarm?.at).toBeLessThan(attackAt + 10 * MINUTE)
})

it('catches what can no longer be read told as read afterwards', async () => {
  const room = await openWatchedRoom()
  room.script.posts.push(...evenly('said', START, 12 * 60, 1))
  room.script.keepsMs = 2 * HOUR
  await room.connect()
  await room.pass(HOUR)
  room.sleep(6 * HOUR)
  await room.pass(MINUTE)
  const [interval] = room.blind()
  expect(interval?.cause).toBe('asleep')
  expect(Math.abs((interval?.lostMs ?? 0) - 4 * HOUR)).toBeLessThan(2 * MINUTE)
})

it('catches posts lost when the application is closed in the middle of a page', async () => {
  const room = await openWatchedRoom()
  room.script.posts.push(...evenly('said', START, 40, 10))
  room.script.pagePosts = 7
  await room.connect()
  for (let turn = 0; turn < 5; turn += 1) {
    await room.pass(7 * MINUTE + turn * 700)
    await room.restart()
  }
  await room.pass(6 * MINUTE)
  expect(room.ids().sort()).toEqual(idsOf(room.script.posts))
})

it('catches keys that are not taken any more and ring once a lane, or for ever, or never', async () => {
  const room = await openWatchedRoom()
  room.script.posts.push(...evenly('said', START, 600, 1))
  const connectionId = await room.connect()
  await room.pass(5 * MINUTE)
  room.script.trouble = 'signIn'
  await room.pass(2 * HOUR)
  expect(room.rung).toMatchObject([{ kind: 'source', why: { trouble: 'signIn' } }])
  expect(room.store().connections.get(connectionId)?.needsSignIn).toBe(true)
  const asked = room.script.readCount
  await room.pass(HOUR)
  expect(room.script.readCount - asked).toBeLessThan(5)
  room.script.trouble = null
  await room.connect()
  await room.pass(MINUTE)
  expect(room.store().connections.get(connectionId)?.needsSignIn).toBe(false)
  expect(room.store().connections.list()).toHaveLength(1)
  const due = room.script.posts.filter(({ createdAt }) => createdAt < room.clock.wall() - 30_000)
  expect(room.ids().length).toBeGreaterThanOrEqual(due.length)
})

it('catches a post that its platform took away and that stays', async () => {
  const room = await openWatchedRoom()
  room.script.posts.push(postAt(START, 'gone', { text: 'acme said a thing that goes away' }))
  await room.connect()
  await room.pass(MINUTE)
  room.script.removals.push({ externalId: 'pgone', removedAt: room.clock.wall() })
  await room.pass(2 * MINUTE)
  const [mention] = room.store().mentions.feed(room.brandId, 1, 10)
  expect(mention).toMatchObject({ text: null })
  expect(mention?.removedAt).not.toBeNull()
})

it('catches an attack that rings for nobody because its source is asked a minute later than another', async () => {
  const room = await openWatchedRoom()
  room.knew(evenly('before', START - 31 * HOUR, 31 * 60, 0.2))
  room.script.posts.push(...evenly('calm', START, 60, 0.2))
  await room.connect()
  await room.pass(HOUR)
  // Seen a minute late by a source that is asked, while another has carried the time on.
  const lateAt = room.clock.wall() - MINUTE
  room.engine().pipeline.takeIn({
    brandId: room.brandId,
    posts: evenly('late', lateAt, 1, 120),
    isLive: true,
    acknowledge: () => undefined,
  })
  await room.pass(2 * MINUTE)
  expect(room.rung.map(({ kind }) => kind)).toEqual(['volume'])
})

it('catches a connection that is switched off and goes on, or that is expected to answer', async () => {
  const room = await openWatchedRoom()
  room.script.posts.push(...evenly('said', START, 600, 1))
  const connectionId = await room.connect()
  await room.pass(5 * MINUTE)
  await room.command('connections.switch', { connectionId, isOn: false }, room.memberId)
  const asked = room.script.readCount
  await room.pass(30 * MINUTE)
  expect(room.script.readCount).toBe(asked)
  expect(room.rung).toEqual([])
  await room.command('connections.disconnect', { connectionId }, room.memberId)
  expect(room.services.kept.size).toBe(0)
  expect(room.ids().length).toBeGreaterThan(0)
})

it('catches an attack that rings for nobody because the budget lets a tenth be read', async () => {
  const room = await openWatchedRoom()
  room.knew(evenly('before', START - 31 * HOUR, 31 * 60, 0.2))
  room.script.posts.push(...evenly('tenth', START + HOUR, 10, 3))
  await room.connect()
  await room.pass(HOUR)
  for (let minute = 0; minute < 10; minute += 1) {
    await room.pass(MINUTE)
    room.script.counts.push({ fromAt: START + HOUR + minute * MINUTE, count: 30 })
  }
  await room.pass(2 * MINUTE)
  expect(room.rung.map(({ kind }) => kind)).toEqual(['volume'])
  const bins = room.store().minuteCounts.bins(room.brandId, MINUTE, START + HOUR, START + HOUR + 10 * MINUTE)
  expect(bins.map(({ count }) => count)).toEqual(Array(10).fill(30))
})
