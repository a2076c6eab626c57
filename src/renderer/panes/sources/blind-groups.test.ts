import { expect, it } from 'vitest'
import type { ConnectionId } from '../../../shared/model.ts'
import type { BlindInterval, Source } from '../../../shared/sources.ts'
import { fateOf, groupBlind } from './blind-groups.ts'

const MINUTE_MS = 60_000
const source = (id: number, connectionId: number | null) =>
  ({ id, connectionId: connectionId as ConnectionId }) as Source
const blind = (id: number, sourceId: number, more: Partial<BlindInterval> = {}): BlindInterval => ({
  id,
  sourceId,
  source: '@brand',
  cause: 'network',
  fromAt: 0,
  toAt: 10 * MINUTE_MS,
  lostMs: 0,
  ...more,
})

it('catches one cut of the network told once for each of an account’s questions', () => {
  const groups = groupBlind(
    [blind(3, 1), blind(2, 2, { fromAt: -MINUTE_MS, toAt: 11 * MINUTE_MS }), blind(1, 3)],
    [source(1, 7), source(2, 7), source(3, 8)],
  )
  expect(groups.map(({ facts, sources }) => [facts.fromAt, facts.toAt, sources.length])).toEqual([
    [-MINUTE_MS, 11 * MINUTE_MS, 2],
    [0, 10 * MINUTE_MS, 1],
  ])
})

it('catches what was lost hidden in a line that says all was read, or two outages told as one', () => {
  const lanes = [source(1, 7), source(2, 7)]
  expect(groupBlind([blind(2, 1), blind(1, 2, { lostMs: 5 })], lanes)).toHaveLength(2)
  expect(
    groupBlind([blind(2, 1), blind(1, 2, { fromAt: -60 * MINUTE_MS, toAt: -50 * MINUTE_MS })], lanes),
  ).toHaveLength(2)
  expect(groupBlind([blind(2, 1), blind(1, 2, { cause: 'unpaid' })], lanes)).toHaveLength(2)
  expect(groupBlind([blind(2, 1, { toAt: null, lostMs: null }), blind(1, 2)], lanes)).toHaveLength(2)
})

it('says what became of it', () => {
  expect(fateOf({ toAt: null, lostMs: null })).toBe('stillBlind')
  expect(fateOf({ toAt: 1, lostMs: null })).toBe('beingRead')
  expect(fateOf({ toAt: 1, lostMs: 0 })).toBe('readAfterwards')
  expect(fateOf({ toAt: 1, lostMs: 9 })).toBe('lost')
})
