import { expect, it } from 'vitest'
import type { BlindInterval } from '../../../shared/sources.ts'
import { brokenAt, stretchesOf, unheardIn, unheardOf } from './unheard.ts'

const blind = (fromAt: number, toAt: number | null, more: Partial<BlindInterval> = {}): BlindInterval => ({
  id: fromAt,
  sourceId: 1,
  source: '@brand',
  cause: 'network',
  fromAt,
  toAt,
  lostMs: null,
  ...more,
})

it('catches a stretch that was read afterwards drawn as a hole, and one that is still blind not drawn at all', () => {
  const unheard = unheardOf([blind(0, 10, { lostMs: 0 }), blind(20, 30, { lostMs: 4 }), blind(40, null)], 60)
  expect(unheard.map(({ fromAt, toAt }) => [fromAt, toAt])).toEqual([
    [20, 30],
    [40, 60],
  ])
})

it('catches two hatches over each other, twice as dark, and a band that leaves the frame', () => {
  const unheard = unheardOf([blind(50, 80), blind(0, 20), blind(15, 30)], 0)
  expect(stretchesOf(unheard, { fromAt: 10, toAt: 60 })).toEqual([
    { fromAt: 10, toAt: 30 },
    { fromAt: 50, toAt: 60 },
  ])
})

it('says an outage once, however many questions of the account fell silent', () => {
  const unheard = unheardOf([blind(0, 20), blind(5, 20), blind(5, 20, { source: 'Feed' }), blind(20, 30)], 0)
  expect(unheardIn(unheard, { fromAt: 10, toAt: 20 }).map(({ source }) => source)).toEqual(['@brand', 'Feed'])
})

it('breaks a sentence between words, and never loses one', () => {
  expect(brokenAt('nothing heard from 14:05', 13)).toEqual(['nothing heard', 'from 14:05'])
  expect(brokenAt('unbreakable', 3)).toEqual(['unbreakable'])
})
