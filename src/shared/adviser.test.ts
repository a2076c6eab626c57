import { describe, expect, it } from 'vitest'
import {
  type AdviserAnswers,
  adviseOn,
  FAMILIES,
  type Family,
  REPUTATIONS,
  RESPONSIBILITIES,
  type Reputation,
  type Responsibility,
  YES_NO,
  type YesNo,
} from './adviser.ts'
import { adviserWords } from './adviser-words.ts'

type Row = readonly [YesNo, Responsibility, YesNo, Reputation, readonly Family[], readonly Family[]]

/** Coombs (2007), table 3, one row a guideline: advised, advised against. */
const guidelines: readonly Row[] = [
  ['no', 'doneToUs', 'no', 'neutral', ['inform'], ['deny']],
  ['no', 'doneToUs', 'yes', 'neutral', ['diminish'], ['deny']],
  ['no', 'doneToUs', 'no', 'bad', ['diminish'], ['deny', 'bolster']],
  ['no', 'accident', 'no', 'good', ['diminish', 'bolster'], ['deny']],
  ['no', 'accident', 'yes', 'neutral', ['rebuild'], ['deny', 'diminish']],
  ['no', 'accident', 'no', 'bad', ['rebuild'], ['deny', 'diminish', 'bolster']],
  ['no', 'preventable', 'no', 'neutral', ['rebuild'], ['deny', 'diminish']],
  ['no', 'preventable', 'yes', 'bad', ['rebuild'], ['deny', 'diminish', 'bolster']],
  ['no', 'untrue', 'no', 'neutral', ['deny'], ['diminish', 'rebuild']],
  ['yes', 'unknown', 'unknown', 'unknown', ['inform'], ['deny', 'diminish', 'bolster']],
  ['yes', 'preventable', 'no', 'good', ['rebuild'], ['deny', 'diminish']],
]

describe('the guidelines', () => {
  it.each(guidelines)(
    'catches other advice than Coombs for %s %s %s %s',
    (canHurt, responsibility, happenedBefore, seenBefore, recommended, forbidden) => {
      expect(adviseOn({ canHurt, responsibility, happenedBefore, seenBefore })).toMatchObject({
        recommended,
        forbidden,
      })
    },
  )
})

const all: readonly AdviserAnswers[] = YES_NO.flatMap((canHurt) =>
  RESPONSIBILITIES.flatMap((responsibility) =>
    YES_NO.flatMap((happenedBefore) =>
      REPUTATIONS.map((seenBefore) => ({ canHurt, responsibility, happenedBefore, seenBefore })),
    ),
  ),
)

it('catches an answer that leaves the team without advice, or advises what it warns of', () => {
  for (const answers of all) {
    const { recommended, forbidden, reasons } = adviseOn(answers)
    expect(recommended.length).toBeGreaterThan(0)
    expect(recommended.filter((family) => forbidden.includes(family))).toEqual([])
    expect(reasons.length).toBeGreaterThan(0)
    expect(recommended.every((family) => FAMILIES.includes(family))).toBe(true)
    expect(recommended).not.toEqual(['bolster'])
  }
})

it('catches advice about ourselves before people are safe', () => {
  for (const answers of all) expect(adviseOn(answers).isPeopleFirst).toBe(answers.canHurt !== 'no')
})

it('catches an apology of fault where it is not established, or none where it is ours', () => {
  for (const answers of all) {
    const { apology } = adviseOn(answers)
    if (answers.responsibility === 'preventable') expect(apology).toBe('recommended')
    if (['unknown', 'untrue', 'doneToUs'].includes(answers.responsibility)) expect(apology).toBe('advisedAgainst')
  }
})

it('catches a reason without words in one of the languages', () => {
  for (const answers of all)
    for (const reason of adviseOn(answers).reasons)
      for (const lang of ['fr', 'en'] as const) expect(adviserWords[lang].reason[reason].length).toBeGreaterThan(20)
})
