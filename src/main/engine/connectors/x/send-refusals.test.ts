import { describe, expect, it } from 'vitest'
import type { SendTrouble } from '../sender.ts'
import { problemOfRefusal } from './send-refusals.ts'

const NOW = Date.UTC(2026, 7, 12)
const told = (status: number, detail: unknown, more: object = {}) =>
  problemOfRefusal({ status, body: { title: 'Forbidden', detail, ...more }, freeAt: NOW + 900_000, now: NOW })

describe('a refusal of X', () => {
  it.each<[number, string, SendTrouble]>([
    [429, 'Too Many Requests', { kind: 'notTaken', why: 'limited' }],
    [402, 'Your enrolled account does not have any credits.', { kind: 'notTaken', why: 'unpaid' }],
    [403, 'You have reached your daily limit for sending Tweets.', { kind: 'notTaken', why: 'limited' }],
    [403, 'Status is a duplicate.', { kind: 'refused', code: 'duplicate' }],
    [403, 'Tweet needs to be a bit shorter.', { kind: 'refused', code: 'tooLong' }],
    [
      403,
      'You can only reply to or quote posts where you are mentioned or are the author.',
      { kind: 'refused', code: 'notMentioned' },
    ],
    [400, 'Your media IDs are invalid.', { kind: 'refused', code: 'other' }],
    [403, '', { kind: 'refused', code: 'other' }],
  ])('catches %i %s taken for something else', (status, detail, trouble) => {
    expect(told(status, detail).trouble).toEqual(trouble)
  })

  it('catches a spending limit that is told by its title only', () => {
    expect(
      told(403, '', { title: 'UsageCapExceeded', type: 'https://api.x.com/2/problems/usage-capped' }).trouble,
    ).toEqual({ kind: 'notTaken', why: 'unpaid' })
  })

  it('catches a wait that is not X’s', () => {
    expect(told(429, '').untilAt).toBe(NOW + 900_000)
    expect(told(403, 'User is over daily status update limit.').untilAt).toBe(NOW + 1_800_000)
  })

  it.each([null, undefined, 'Forbidden', [], { detail: 3 }])('catches %j that breaks the reading', (body) => {
    const { trouble } = problemOfRefusal({ status: 403, body, freeAt: null, now: NOW })
    expect(trouble).toEqual({ kind: 'refused', code: 'other' })
  })
})
