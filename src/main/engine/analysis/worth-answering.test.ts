import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerCase, weighAnswer } from './worth-answering.ts'

const question: AnswerCase = {
  stance: 'ask',
  asks: true,
  harm: 0.2,
  isRepost: false,
  isTombstone: false,
  visibility: 'public',
  followers: 50,
  matchReason: 'handle',
}
const reasonOf = (part: Partial<AnswerCase>): string => weighAnswer({ ...question, ...part }).why.reason

describe('who to answer', () => {
  it('catches a wrong reason for answering or for leaving alone', () => {
    const attack = { stance: 'attack', asks: false } as const
    const defend = { stance: 'defend', asks: false, harm: 0 } as const
    const neutral = { stance: 'neutral', asks: false, harm: 0 } as const
    expect(reasonOf({})).toBe('asks')
    expect(reasonOf({ ...attack, asks: true })).toBe('asks')
    expect(reasonOf(attack)).toBe('attacks')
    expect(reasonOf({ ...attack, matchReason: 'term' })).toBe('attacks')
    expect(reasonOf({ ...attack, matchReason: 'term', harm: 0 })).toBe('notToUs')
    expect(reasonOf(defend)).toBe('defends')
    expect(reasonOf({ ...defend, matchReason: 'all' })).toBe('notToUs')
    expect(reasonOf(neutral)).toBe('nothingAsked')
    expect(reasonOf({ ...neutral, harm: 1, matchReason: 'term' })).toBe('harm')
    expect(reasonOf({ ...neutral, visibility: 'direct' })).toBe('addressesUs')
  })

  it('catches a ticket for an echo, for our own post or for a post that is gone', () => {
    for (const part of [{ isRepost: true }, { matchReason: 'own' as const }, { isTombstone: true }])
      expect(weighAnswer({ ...question, ...part })).toMatchObject({ actionable: false, priority: 0 })
  })

  it('catches danger to somebody unknown behind a celebrity who is merely annoyed', () => {
    const danger = weighAnswer({ ...question, harm: 1, followers: 12 })
    const annoyed = weighAnswer({ ...question, harm: 0.2, followers: 900_000 })
    expect(danger.priority).toBeGreaterThan(annoyed.priority)
  })

  it('catches harm or reach that presses less when there is more of it', () => {
    const harm = fc.double({ min: 0, max: 1, noNaN: true })
    const followers = fc.integer({ min: 0, max: 2e8 })
    fc.assert(
      fc.property(harm, harm, followers, followers, (h1, h2, f1, f2) => {
        const [low, high] = [Math.min(h1, h2), Math.max(h1, h2)]
        const [few, many] = [Math.min(f1, f2), Math.max(f1, f2)]
        const less = weighAnswer({ ...question, harm: low, followers: few }).priority
        const more = weighAnswer({ ...question, harm: high, followers: many }).priority
        expect(more).toBeGreaterThanOrEqual(less)
      }),
    )
    expect(weighAnswer({ ...question, followers: null }).priority).toBeGreaterThan(0)
  })
})
