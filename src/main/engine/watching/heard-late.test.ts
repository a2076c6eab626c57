import { expect, it, vi } from 'vitest'
import { connectorOf, pagedLane } from '../../../../test/engine/paged-lanes.ts'
import { evenly, HOUR, MINUTE, postAt, START } from '../../../../test/engine/posts.ts'
import { openWatchedRoom } from '../../../../test/engine/watched-room.ts'
import { EMPTY_PAGE, type Lane, SourceProblem } from '../connectors/connector.ts'
import type { Timing } from '../connectors/host-services.ts'

vi.setConfig({ testTimeout: 60_000 })

const SECOND = 1000

it('catches a date of the future that keeps the alarm deaf until then', async () => {
  const room = await openWatchedRoom()
  room.knew(evenly('before', START - 31 * HOUR, 31 * 60, 0.2))
  room.script.posts.push(...evenly('calm', START, 60, 0.2))
  await room.connect()
  await room.pass(30 * MINUTE)
  const { brandId } = room
  const ahead = postAt(START + 20 * 24 * HOUR, 'ahead')
  room.engine().pipeline.takeIn({ brandId, posts: [ahead], isLive: true, acknowledge: () => undefined })
  room.script.posts.push(...evenly('attack', START + HOUR, 10, 30))
  await room.pass(45 * MINUTE)
  expect(room.rung).toHaveLength(1)
  const [first] = room.store().alerts.after(0)
  expect(first?.at).toBeGreaterThan(START + HOUR)
  expect(first?.at).toBeLessThan(START + HOUR + 10 * MINUTE)
  const kept = room
    .store()
    .mentions.feed(brandId, 1, 100_000)
    .find(({ id }) => id === 'x:pahead')
  expect(kept?.createdAt).toBe(ahead.createdAt)
})

it('catches a file of the future that keeps the alarm of a brand that is watched deaf until then', async () => {
  const room = await openWatchedRoom()
  room.knew(evenly('before', START - 31 * HOUR, 31 * 60, 0.2))
  room.script.posts.push(...evenly('calm', START, 60, 0.2))
  await room.connect()
  await room.pass(30 * MINUTE)
  room.knew(evenly('zone', START, 10 * 60, 0.2))
  room.engine().pipeline.finish(room.brandId, START + 10 * HOUR)
  room.script.posts.push(...evenly('attack', START + HOUR, 10, 30))
  await room.pass(45 * MINUTE)
  expect(room.rung).toHaveLength(1)
  expect(room.rung[0]?.at).toBeLessThan(START + HOUR + 10 * MINUTE)
})

it('catches a brand that is new here and learns nothing of what its platform has counted', async () => {
  const room = await openWatchedRoom((_connection, { timing }) => {
    const connector = connectorOf(pagedLane(evenly('calm', START - HOUR, 120, 1), 100, 10, timing))
    const past = Array.from({ length: 7 * 24 }, (_, hour) => ({
      fromAt: START - (hour + 1) * HOUR,
      durationMs: HOUR,
      count: 60,
    }))
    return Promise.resolve({ ...connector, counts: () => Promise.resolve(past) })
  })
  await room.connect()
  await room.pass(5 * MINUTE)
  const kinds = room
    .store()
    .ledger.page(null, 100)
    .map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'baseline.seeded')).toHaveLength(1)
})

/** Gives what it missed the oldest first and a page at a time, as a stream does that goes on where it was cut. */
const slowStream = (posts: ReturnType<typeof evenly>, isCut: () => boolean, timing: Timing): Lane => ({
  name: 'slow',
  label: { en: 'slow', fr: 'lent' },
  kind: 'stream',
  normalIntervalMs: 20 * SECOND,
  async *read({ cursor, signal }) {
    let at = Number(cursor ?? 0)
    // Others are there before it.
    if (!isCut()) await timing.wait(20 * SECOND, signal)
    while (!signal.aborted) {
      if (isCut()) throw new SourceProblem('network', { en: 'Cut.', fr: 'Coupé.' })
      const there = posts.filter(({ createdAt }) => createdAt <= timing.now())
      const page = there.slice(at, at + 20)
      at += page.length
      yield { ...EMPTY_PAGE, posts: page, cursor: String(at), isCaughtUp: at >= there.length }
      await timing.wait(at < there.length ? 3 * SECOND : 10 * SECOND, signal)
    }
  },
})

it('catches an attack during a cut of an hour that rings for nobody because the present was heard first', async () => {
  let isCut = false
  const posts = [...evenly('calm', START, 180, 0.2), ...evenly('attack', START + 80 * MINUTE, 10, 30)]
  posts.sort((one, other) => one.createdAt - other.createdAt)
  const mentions = evenly('to-us', START, 180, 0.2)
  const room = await openWatchedRoom((_connection, { timing }) => {
    const lane = pagedLane(mentions, 100, 10, timing)
    const cuttable: Lane = {
      ...lane,
      async *read(context) {
        if (isCut) throw new SourceProblem('network', { en: 'Cut.', fr: 'Coupé.' })
        yield* lane.read(context)
      },
    }
    return Promise.resolve(
      connectorOf(
        cuttable,
        slowStream(posts, () => isCut, timing),
      ),
    )
  })
  room.knew(evenly('before', START - 31 * HOUR, 31 * 60, 0.4))
  await room.connect()
  await room.pass(HOUR)
  isCut = true
  await room.pass(HOUR)
  isCut = false
  await room.pass(10 * MINUTE)
  const [alarm, ...others] = room.rung.filter(({ kind }) => kind !== 'source')
  expect(others).toEqual([])
  expect(alarm?.at).toBeGreaterThan(START + 80 * MINUTE)
  expect(alarm?.at).toBeLessThan(START + 90 * MINUTE)
})

for (const perMinute of [0.2, 1, 3])
  it(`catches a cut of ten minutes that rings as if ${perMinute} posts a minute were an attack`, async () => {
    let isCut = false
    const posts = evenly('calm', START, 180, perMinute)
    const room = await openWatchedRoom((_connection, { timing }) => {
      // Asked so seldom that it is no silence: the brand's time passes during the cut.
      const seldom = { ...pagedLane([], 100, 10, timing), normalIntervalMs: 5 * MINUTE }
      return Promise.resolve(
        connectorOf(
          seldom,
          slowStream(posts, () => isCut, timing),
        ),
      )
    })
    room.knew(evenly('before', START - 31 * HOUR, 31 * 60, perMinute))
    await room.connect()
    await room.pass(HOUR)
    isCut = true
    await room.pass(10 * MINUTE)
    // What comes now is late: its minutes are over.
    expect(room.engine().pipeline.nowAt(room.brandId)).toBeGreaterThan(room.clock.wall() - 2 * MINUTE)
    isCut = false
    await room.pass(20 * MINUTE)
    expect(room.rung.filter(({ kind }) => kind === 'volume')).toEqual([])
  })

it('catches a source that is asked every five minutes and rings each time', async () => {
  const posts = evenly('calm', START, 180, 1)
  const room = await openWatchedRoom((_connection, { timing }) => {
    const seldom = { ...pagedLane(posts, 100, 10, timing), normalIntervalMs: 5 * MINUTE }
    return Promise.resolve(connectorOf(seldom))
  })
  room.knew(evenly('before', START - 31 * HOUR, 31 * 60, 1))
  await room.connect()
  await room.pass(2 * HOUR)
  expect(room.rung).toEqual([])
})
