import { expect, it } from 'vitest'
import type { CalloutEntry } from '../../../shared/callouts.ts'
import type { MemberId } from '../../../shared/model.ts'
import { nextStep, retryAt, rungsOf, type Standing } from './escalation.ts'

const MIN = 60_000
const [alice, bob, carol] = [1, 2, 3] as MemberId[] as [MemberId, MemberId, MemberId]

const entry = (id: number, memberId: MemberId): CalloutEntry => ({
  id,
  memberId,
  way: 'email',
  label: `m${id}@example.org`,
  needsSecret: false,
})
const nobody = (): null => null

type Made = Standing['calls'][number]
const made = (entryId: number, rung: number, calledAt: number, more: Partial<Made> = {}): Made => ({
  entryId,
  rung,
  isBackup: false,
  state: 'sent',
  calledAt,
  sentAt: calledAt,
  ...more,
})

const list = rungsOf([entry(1, alice), entry(2, bob)], nobody)
const standing = (calls: readonly Made[], more: Partial<Standing> = {}): Standing => ({
  startedAt: 0,
  handOverMs: 5 * MIN,
  snoozedUntilAt: null,
  rungs: list,
  calls,
  ...more,
})

it('catches a member who is called one way after the other, or two who are called as one', () => {
  const rungs = rungsOf([entry(1, alice), entry(2, alice), entry(3, bob), entry(4, alice)], nobody)
  expect(rungs.map(({ memberId, entryIds }) => [memberId, entryIds])).toEqual([
    [alice, [1, 2]],
    [bob, [3]],
    [alice, [4]],
  ])
})

it('catches a backup who is never called, or called without a way to', () => {
  const entries = [entry(1, alice), entry(2, bob)]
  expect(rungsOf(entries, () => alice).at(-1)).toEqual({ memberId: alice, entryIds: [1], isBackup: true })
  expect(rungsOf(entries, () => carol)).toHaveLength(2)
  expect(rungsOf(entries, () => bob)).toHaveLength(2)
  expect(rungsOf([], () => alice)).toEqual([])
})

const failed = { state: 'failed', sentAt: null } as const
const waiting = { state: 'waiting', sentAt: null } as const

it.each<readonly [string, Standing, readonly [number, MemberId | null] | null]>([
  ['the first at once', standing([]), [0, alice]],
  ['the next five minutes after it got through', standing([made(1, 0, 0, { sentAt: MIN })]), [6 * MIN, bob]],
  ['at once after one who cannot be reached', standing([made(1, 0, 2 * MIN, failed)]), [2 * MIN, bob]],
  ['not before the network is back, but by the clock', standing([made(1, 0, 0, waiting)]), [5 * MIN, bob]],
  ['nobody is left', standing([made(1, 0, 0), made(2, 1, 5 * MIN)]), [10 * MIN, null]],
  ['nobody is left, but one has not got it', standing([made(1, 0, 0, waiting), made(2, 1, 5 * MIN)]), null],
  ['a snooze pauses', standing([made(1, 0, 0)], { snoozedUntilAt: 30 * MIN }), [30 * MIN, bob]],
  ['a snooze that is over pauses nothing', standing([made(1, 0, 0)], { snoozedUntilAt: MIN }), [5 * MIN, bob]],
  ['a list that was emptied meanwhile', standing([made(1, 0, 0)], { rungs: [] }), [5 * MIN, null]],
  [
    'one who was put before those who were called',
    standing([made(1, 0, 0)], { rungs: rungsOf([entry(9, carol), entry(1, alice)], nobody) }),
    [5 * MIN, carol],
  ],
  ['two ways, of which one works', standing([made(1, 0, 0, failed), made(3, 0, 0, { sentAt: MIN })]), [6 * MIN, bob]],
  [
    'the backup, although they were called in their own turn',
    standing([made(1, 0, 0), made(2, 1, 5 * MIN)], {
      rungs: rungsOf([entry(1, alice), entry(2, bob)], () => alice),
    }),
    [10 * MIN, alice],
  ],
  [
    'nobody after the backup',
    standing([made(1, 0, 0), made(2, 1, 5 * MIN), made(1, 2, 10 * MIN, { isBackup: true })], {
      rungs: rungsOf([entry(1, alice), entry(2, bob)], () => alice),
    }),
    [15 * MIN, null],
  ],
])('catches a call at the wrong time or to the wrong person: %s', (_, facts, expected) => {
  const step = nextStep(facts)
  expect(step && [step.at, step.rung?.memberId ?? null]).toEqual(expected)
})

it('catches a retry that hammers, or that waits for longer than a person would', () => {
  const waits = Array.from({ length: 40 }, (_, n) => retryAt(n + 1, 0))
  expect(waits[0]).toBe(15_000)
  expect(waits.every((wait, n) => wait >= (waits[n - 1] ?? 0) && wait <= 5 * MIN)).toBe(true)
  expect(waits.at(-1)).toBe(5 * MIN)
})
