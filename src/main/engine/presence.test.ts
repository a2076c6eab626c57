import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { postAt, START } from '../../../test/engine/posts.ts'
import { openQueueRoom } from '../../../test/engine/queue-room.ts'
import type { LineId, MemberId } from '../../shared/model.ts'
import { PRESENCE_MS, type Presence } from '../../shared/presence.ts'
import { createPresence, type Look } from './presence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const look = (windowKey: string, line: number | null, isWriting = false): Look => ({
  windowKey,
  memberId: 1 as MemberId,
  lineId: line as LineId | null,
  isWriting,
})

const opened = () => {
  const told: (readonly Presence[])[] = []
  const presence = createPresence({ now: Date.now, onChanged: (present) => told.push(present) })
  const seen = () => presence.list().map(({ windowKey, lineId, isWriting }) => [windowKey, lineId, isWriting])
  return { presence, told, seen }
}

it('catches two windows of one member that hide each other, or a window that is at two lines', () => {
  const { presence, seen } = opened()
  presence.look(look('left', 1))
  presence.look(look('right', 2, true))
  presence.look(look('left', 3))
  expect(seen()).toEqual([
    ['left', 3, false],
    ['right', 2, true],
  ])
  presence.look(look('left', null))
  expect(seen()).toEqual([['right', 2, true]])
})

it('catches a window that is told of each beat although nothing changed, or not of what did', () => {
  const { presence, told } = opened()
  for (const [line, isWriting] of [[1], [1], [1, true], [1, true], [2, true], [null], [null]] as const)
    presence.look(look('left', line, isWriting))
  expect(told.map((present) => present.map(({ lineId, isWriting }) => [lineId, isWriting]))).toEqual([
    [[1, false]],
    [[1, true]],
    [[2, true]],
    [],
  ])
})

it('catches somebody who is still there after their window died, or is gone while it beats', () => {
  const { presence, told, seen } = opened()
  presence.look(look('dead', 1))
  vi.advanceTimersByTime(PRESENCE_MS - 5000)
  presence.look(look('alive', 1))
  vi.advanceTimersByTime(4999)
  expect(seen()).toHaveLength(2)
  told.length = 0
  vi.advanceTimersByTime(1)
  expect(told.map((present) => present.map(({ windowKey }) => windowKey))).toEqual([['alive']])
  vi.advanceTimersByTime(PRESENCE_MS)
  expect(told.at(-1)).toEqual([])
  expect(seen()).toEqual([])
})

it('catches a second window that does not learn who writes, whoever they are, or who sits at none', async () => {
  vi.useRealTimers()
  const { must, ask, alice, bob, lineOf, emitted, store } = await openQueueRoom([
    postAt(START, 1, { authorHandle: 'anna' }),
  ])
  const { id: lineId } = await lineOf('anna')
  const entryCount = store.ledger.head().count
  await must('queue.look', { windowKey: 'window-one', lineId, isWriting: true }, alice)
  expect(await must('queue.look', { windowKey: 'window-two', lineId, isWriting: false }, bob)).toEqual([
    { windowKey: 'window-one', memberId: alice, lineId, isWriting: true },
    { windowKey: 'window-two', memberId: bob, lineId, isWriting: false },
  ])
  expect(await must('queue.presence', {}, null)).toHaveLength(2)
  expect(emitted.filter(({ event }) => event === 'presence.changed')).toHaveLength(2)
  expect(await ask('queue.look', { windowKey: 'window-xxx', lineId, isWriting: false }, null)).toMatchObject({
    ok: false,
  })
  expect(store.ledger.head().count).toBe(entryCount)
})
