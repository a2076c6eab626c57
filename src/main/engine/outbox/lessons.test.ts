import { describe, expect, it } from 'vitest'
import { lessonsOf, postLesson, sortLesson } from './lessons.ts'
import { NOW } from './route-facts.fixture.ts'

const sent = { platform: 'x', route: 'api', postId: '7', sort: 'underOurs', refusal: null, at: NOW } as const
const DAY_MS = 86_400_000

describe('what is learnt', () => {
  it('catches a trial that taught nothing', () => {
    expect(lessonsOf(sent)).toEqual([{ sort: 'underOurs', postId: '', isAllowed: true, learntAt: NOW }])
    expect(lessonsOf({ ...sent, refusal: 'notMentioned' })).toEqual([
      { sort: 'notMentioned', postId: '7', isAllowed: false, learntAt: NOW },
      { sort: 'underOurs', postId: '', isAllowed: false, learntAt: NOW },
    ])
  })

  it('catches one closed or vanished conversation that closes all the others', () => {
    for (const refusal of ['conversationClosed', 'postGone'] as const)
      expect(lessonsOf({ ...sent, refusal })).toEqual([{ sort: refusal, postId: '7', isAllowed: false, learntAt: NOW }])
  })

  it('catches a lesson from what says nothing about the rule', () => {
    expect(lessonsOf({ ...sent, route: 'assisted' })).toEqual([])
    expect(lessonsOf({ ...sent, route: 'enterprise' })).toEqual([])
    expect(lessonsOf({ ...sent, platform: 'bluesky', sort: null })).toEqual([])
    for (const refusal of ['duplicate', 'tooLong', 'signedOut', 'unpaid', 'other'] as const)
      expect(lessonsOf({ ...sent, refusal })).toEqual([])
  })
})

describe('what was learnt', () => {
  const lesson = (sort: string, isAllowed: boolean, postId = '') => ({ sort, postId, isAllowed, learntAt: NOW })

  it('catches a refusal that is forgotten too soon, or kept for ever', () => {
    const clear = [lesson('mentioned', false)]
    expect(sortLesson(clear, 'mentioned', NOW + DAY_MS - 1)).toBe('refused')
    expect(sortLesson(clear, 'mentioned', NOW + DAY_MS)).toBeNull()
    const unclear = [lesson('underOurs', false)]
    expect(sortLesson(unclear, 'underOurs', NOW + 30 * DAY_MS - 1)).toBe('refused')
    expect(sortLesson(unclear, 'underOurs', NOW + 30 * DAY_MS)).toBeNull()
    expect(sortLesson([lesson('underOurs', true)], 'underOurs', NOW + 300 * DAY_MS)).toBe('allowed')
    expect(sortLesson(clear, 'quoted', NOW)).toBeNull()
  })

  it('catches a lesson of one post that is held against another', () => {
    const closed = [lesson('conversationClosed', false, '7'), lesson('mentioned', false)]
    expect(postLesson(closed, '7')).toBe('closed')
    expect(postLesson(closed, '8')).toBeNull()
    expect(postLesson(closed, '')).toBeNull()
    expect(postLesson([...closed, lesson('postGone', false, '7')], '7')).toBe('gone')
  })
})
