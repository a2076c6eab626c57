import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MINUTE, START_AT } from '../analysis/heard.fixture.ts'
import { type AnatomyFigures, createAnatomy } from './anatomy.ts'
import { stormOf } from './storm.fixture.ts'

const WHOLE = { fromAt: 0, toAt: Number.MAX_SAFE_INTEGER }

/** A label that somebody has read stays while its claim grows a little: it alone may differ with when it was asked for. */
const withoutLabels = ({ claims, ...figures }: AnatomyFigures) => ({
  ...figures,
  claims: claims.map(({ label: _label, ...claim }) => claim),
})

it('catches an anatomy that depends on when it was fed or asked', () => {
  const posts = stormOf(600)
  const whole = createAnatomy()
  whole.hear(posts)
  const expected = whole.figures(WHOLE)
  expect(expected.claims.length).toBeGreaterThan(0)
  expect(expected.coordination.length).toBeGreaterThan(0)
  expect(expected.amplifiers.length).toBeGreaterThan(0)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 }), (sizes) => {
      const grown = createAnatomy()
      let from = 0
      for (const size of [...sizes, posts.length]) {
        grown.hear(posts.slice(from, from + size))
        from += size
        grown.figures(WHOLE)
      }
      expect(withoutLabels(grown.figures(WHOLE))).toEqual(withoutLabels(expected))
    }),
    { numRuns: 10 },
  )
})

it('catches a figure that opens other posts than it counted', () => {
  const anatomy = createAnatomy()
  anatomy.hear(stormOf(600))
  const period = { fromAt: START_AT + 10 * MINUTE, toAt: START_AT + 40 * MINUTE }
  const { postCount, byStance, claims, unclaimedCount, coordination, amplifiers } = anatomy.figures(period)
  const countOf = (of: Parameters<typeof anatomy.postsBehind>[0]) => anatomy.postsBehind(of, period).length
  expect(countOf({ kind: 'all' })).toBe(postCount)
  expect(countOf({ kind: 'stance', stance: 'attack' })).toBe(byStance.attack)
  expect(countOf({ kind: 'unclaimed' })).toBe(unclaimedCount)
  expect(claims.reduce((sum, { size }) => sum + size, unclaimedCount)).toBe(postCount)
  expect(claims.map(({ id }) => countOf({ kind: 'claim', claimId: id }))).toEqual(claims.map(({ size }) => size))
  expect(coordination.map(({ id }) => countOf({ kind: 'coordination', id: String(id) }))).toEqual(
    coordination.map(({ why }) => why.postCount),
  )
  expect(amplifiers.map(({ seq }) => countOf({ kind: 'amplifier', seq }))).toEqual(
    amplifiers.map(({ causedCount }) => causedCount),
  )
})
