import { expect, it } from 'vitest'
import type { OriginWhy } from './anatomy.ts'
import { anatomyWords } from './anatomy-words.ts'

const HOUR_MS = 3_600_000
const why: OriginWhy = { basis: 'links', shareOfEvent: 0.87, eventPostCount: 1726, leadMs: 2 * HOUR_MS }

it.each(['en', 'fr'] as const)('catches a post that came after the rise and is said to come before it: %s', (lang) => {
  const { originSentence } = anatomyWords[lang]
  const [before, after, together] = [why.leadMs, -why.leadMs, 0].map((leadMs) => originSentence({ ...why, leadMs }))
  expect(new Set([before, after, together]).size).toBe(3)
  expect(before).toMatch(/87\s?%.*1.726/)
  expect(after).toMatch(lang === 'en' ? /2\sh after/ : /2\sh après/)
})

it.each(['en', 'fr'] as const)('catches harm, reach or age that are not told, or told where unknown: %s', (lang) => {
  const { answerSentence } = anatomyWords[lang]
  const known = answerSentence({ reason: 'attacks', harm: 0.9, followers: 1200 }, HOUR_MS)
  const unknown = answerSentence({ reason: 'attacks', harm: 0.9, followers: null }, null)
  expect(known).toMatch(/1.200.*1\sh/)
  expect(unknown).toMatch(lang === 'en' ? /reach unknown, age unknown/ : /portée inconnue, ancienneté inconnue/)
  expect(answerSentence({ reason: 'attacks', harm: 0, followers: 1200 }, HOUR_MS)).not.toBe(known)
})

it.each(['en', 'fr'] as const)(
  'catches accounts called young where no platform told, or a gap of nothing: %s',
  (lang) => {
    const seen = { accountCount: 3, postCount: 9, textCount: 2, fromAt: 0, toAt: HOUR_MS, medianGapMs: 0 } as const
    const { coordinationSentence } = anatomyWords[lang]
    const unknown = coordinationSentence({ ...seen, youngAccountShare: null, signs: ['sameText'] })
    expect(unknown).not.toMatch(/young|récents/)
    expect(unknown).toMatch(/1\ss/)
    expect(coordinationSentence({ ...seen, youngAccountShare: 0.5, signs: ['sameText'] })).toMatch(/50\s?%/)
  },
)
