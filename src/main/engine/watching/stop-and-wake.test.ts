import { expect, it, vi } from 'vitest'
import { connectorOf, deafLane, pagedLane } from '../../../../test/engine/paged-lanes.ts'
import { evenly, HOUR, MINUTE, START } from '../../../../test/engine/posts.ts'
import { openWatchedRoom } from '../../../../test/engine/watched-room.ts'
import type { StoredConnection } from '../store/connections.ts'

vi.setConfig({ testTimeout: 30_000 })

const SECOND = 1000

/** A second account of the same brand, put there without signing in. */
const addConnection = async (room: Awaited<ReturnType<typeof openWatchedRoom>>, label: string): Promise<void> => {
  const { brandId } = room
  const settings = { kind: 'mastodon', serverUrl: 'https://example.net' } as const
  const id = room.store().connections.add({ brandId, label, handle: label, accountId: label, settings, addedAt: START })
  await room.engine().watch?.restart(id)
  await room.timing.pass(0)
}

const isDeaf = ({ label }: StoredConnection): boolean => label === 'deaf'

it('catches pages that are lost because one is dropped at a stop while the next is still taken', async () => {
  const posts = evenly('said', START - HOUR, 30, 1)
  const room = await openWatchedRoom((connection, { timing }) =>
    Promise.resolve(connectorOf(isDeaf(connection) ? deafLane(timing) : pagedLane(posts, 10, 5 * SECOND, timing))),
  )
  await addConnection(room, 'deaf')
  await addConnection(room, 'paged')
  // Its first page is held: the other has not caught up.
  await room.pass(2 * SECOND)
  expect(room.ids()).toEqual([])
  room.engine().machineSlept(room.clock.wall())
  await room.pass(MINUTE)
  room.engine().machineWoke(room.clock.wall())
  await room.pass(5 * MINUTE)
  expect(room.ids().sort()).toEqual(posts.map(({ externalId }) => externalId).sort())
})

it('catches a machine that wakes and opens everything twice, or rings for having slept', async () => {
  const posts = evenly('said', START, 8 * 60, 1)
  let openCount = 0
  const room = await openWatchedRoom((_connection, { timing }) => {
    openCount += 1
    return Promise.resolve(connectorOf(pagedLane(posts, 100, 10, timing)))
  })
  await room.connect()
  await room.pass(10 * MINUTE)
  expect(openCount).toBe(1)
  room.engine().machineSlept(room.clock.wall())
  // Some machines go on for a while after they said good night.
  await room.pass(5 * MINUTE)
  room.sleep(5 * HOUR)
  room.engine().machineWoke(room.clock.wall())
  await room.pass(5 * MINUTE)
  expect(openCount).toBe(2)
  expect(room.rung).toEqual([])
  expect(room.blind()).toMatchObject([{ cause: 'asleep', lostMs: 0 }])
})

it('catches a lid that is shut and rings, because the first who looks afterwards looks for silences', async () => {
  const posts = evenly('said', START, 8 * 60, 1)
  const room = await openWatchedRoom((_connection, { timing }) =>
    Promise.resolve(connectorOf(pagedLane(posts, 100, 10, timing))),
  )
  await room.connect()
  await room.pass(10 * MINUTE)
  room.sleep(5 * HOUR)
  room.engine().tick()
  await room.pass(5 * MINUTE)
  expect(room.rung).toEqual([])
  expect(room.blind()).toMatchObject([{ cause: 'asleep', lostMs: 0 }])
})

it('catches a machine that said good night, did not sleep, and is deaf for good without an alarm', async () => {
  const posts = evenly('said', START, 60, 1)
  const room = await openWatchedRoom((_connection, { timing }) =>
    Promise.resolve(connectorOf(pagedLane(posts, 100, 10, timing))),
  )
  await room.connect()
  await room.pass(10 * MINUTE)
  room.engine().machineSlept(room.clock.wall())
  await room.pass(20 * MINUTE)
  expect(room.ids().length).toBeGreaterThan(25)
})
