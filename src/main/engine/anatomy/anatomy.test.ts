import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heardPost, idOf, MINUTE, START_AT } from '../analysis/heard.fixture.ts'
import type { Heard } from '../analysis/heard.ts'
import { type AnatomyFigures, createAnatomy } from './anatomy.ts'

const STORIES = [
  ['soup', 'kitchen', 'sick', 'stomach', 'hospital', 'cook', 'plate', 'smell', 'doctor', 'night'],
  ['refund', 'card', 'money', 'charged', 'twice', 'bank', 'invoice', 'euros', 'account', 'paid'],
  ['telephone', 'waiting', 'answer', 'line', 'hours', 'music', 'nobody', 'called', 'service', 'hung'],
]
const SLOGANS = [
  'the whole street knows what happens behind that door #StopLune',
  'ask the cook why he left without a word #StopLune',
  'three inspections failed and still they serve you dinner #StopLune',
  'your children deserve better than this house of lies #StopLune',
  'share before they delete it once more tonight #StopLune',
]
const WHOLE = { fromAt: 0, toAt: Number.MAX_SAFE_INTEGER }

/** The same storm every time: three stories in many words, reposts of them, and a slogan of a few accounts. */
const stormOf = (count: number): Heard[] =>
  Array.from({ length: count }, (_, n) => {
    const at = START_AT + n * (MINUTE / 10)
    if (n % 5 === 4) return heardPost(n, { at, authorId: 5000 + n, repostOfId: idOf(n - (n % 25)), text: 'RT' })
    if (n % 6 === 1)
      return heardPost(n, { at, authorId: Math.floor(n / 6) % 4, text: SLOGANS[Math.floor(n / 24) % 5] ?? '' })
    const story = STORIES[n % 3] ?? []
    const text = [1, 3, 7, 11, 13, 17].map((step) => story[(Math.imul(n + 7, 0x9e3779b1 * step) >>> 20) % 10]).join(' ')
    return heardPost(n, { at, authorId: 100 + (n % 900), text, stance: n % 3 === 0 ? 'attack' : 'ask' })
  })

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
