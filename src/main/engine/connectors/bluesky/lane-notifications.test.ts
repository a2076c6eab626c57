import { expect, it } from 'vitest'
import { createLaneKeeper, timingOf } from '../../../../../test/engine/lane-keeper.ts'
import { POST } from './at-uri.ts'
import type { Client } from './client.ts'
import { createNotificationsLane } from './lane-notifications.ts'

const START = Date.UTC(2026, 4, 4)
const MINUTE = 60_000
const author = { did: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', handle: 'ines.example', viewer: {} }

const told = (minute: number) => ({
  uri: `at://${author.did}/${POST}/m${minute}`,
  author,
  reason: 'mention',
  record: { text: `minute ${minute}`, createdAt: new Date(START + minute * MINUTE).toISOString() },
  indexedAt: new Date(START + minute * MINUTE).toISOString(),
})

/** An index with one notification a minute, told newest first in pages of so many. */
const open = (perPage: number) => {
  let newest = 0
  let failsAt: number | null = null
  let callCount = 0
  const client: Client = {
    ask: async (_, { cursor }) => {
      callCount += 1
      if (callCount === failsAt) throw new Error('cut')
      const from = cursor === undefined ? newest : Number(cursor)
      const minutes = Array.from({ length: perPage }, (_each, n) => from - n).filter((minute) => minute >= 0)
      const next = from - perPage
      return { ok: true, value: { notifications: minutes.map(told), ...(next >= 0 && { cursor: String(next) }) } }
    },
  }
  const lane = createNotificationsLane({ client, timing: timingOf() })
  const keeper = createLaneKeeper({ platform: 'bluesky', sender: null, lanes: [lane], close: async () => undefined })
  return {
    ...keeper,
    read: () => keeper.read('notifications'),
    cursorMinute: () => (Date.parse(keeper.cursors.get('notifications') ?? '') - START) / MINUTE,
    pass: (minutes: number): void => {
      newest += minutes
    },
    failAtCall: (n: number): void => {
      failsAt = callCount + n
    },
    calls: () => callCount,
  }
}

it('catches what is lost when a reading is cut between two pages', async () => {
  const room = open(10)
  room.pass(5)
  await room.read()
  expect(room.cursorMinute()).toBe(5)
  room.pass(30)
  room.failAtCall(2)
  await expect(room.read()).rejects.toThrow('cut')
  expect(room.cursorMinute()).toBe(5)
  await room.read()
  expect(room.posts.size).toBe(36)
  expect(room.cursorMinute()).toBe(35)
})

it('catches a reading that goes on through all of the past', async () => {
  const room = open(10)
  room.pass(2_000)
  await room.read()
  expect(room.calls()).toBe(5)
  room.pass(1)
  await room.read()
  expect(room.calls()).toBe(6)
  expect(room.pages.at(-1)?.page).toMatchObject({ isCaughtUp: true, gap: null })
})

it('catches a stretch that is too long to be read and is not told as missing', async () => {
  const room = open(10)
  await room.read()
  room.pass(1_000)
  await room.read()
  expect(room.pages.at(-1)?.page).toMatchObject({
    isCaughtUp: true,
    gap: { fromAt: START, toAt: START + 501 * MINUTE },
  })
})
