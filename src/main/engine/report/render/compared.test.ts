import { expect, it } from 'vitest'
import { AT, crisis, emptyModel } from '../../../../../test/engine/report-models.ts'
import type { Compared, ComparedCrisis, FlownDrill } from '../../../../shared/compared-crises.ts'
import type { CrisisId } from '../../../../shared/model.ts'
import { formatDay } from '../../../../shared/words.ts'
import { renderMarkdown } from './render-markdown.ts'

const options = { lang: 'en', showHandles: false, zone: 'UTC' } as const
const one = (id: number, more: Partial<ComparedCrisis> = {}): ComparedCrisis => ({
  kind: 'crisis',
  crisisId: id as CrisisId,
  title: null,
  isOver: true,
  fromAt: AT,
  toAt: AT + 3_600_000,
  mentionCount: 1234,
  authorCount: 400,
  peakPerHour: 90,
  detectionLagMs: null,
  acknowledgementLagMs: 540_000,
  halfLifeMs: 3_600_000,
  coverage: 0.5,
  statementCount: 3,
  promiseCount: 4,
  keptCount: 3,
  ...more,
})
const flown = (more: Partial<FlownDrill> = {}): FlownDrill => {
  const { crisisId: _, title: __, ...figures } = one(1)
  return { ...figures, kind: 'drill', scenario: 'food-hoax', seed: 3, flownAt: AT + 86_400_000, ...more }
}
const textOf = (compared: readonly Compared[], more: Partial<typeof emptyModel> = {}): string =>
  renderMarkdown({ ...emptyModel, crisis, compared, ...more }, options).replaceAll('\u00a0', ' ')

it('catches an unknown figure that is printed as nought, and a name of a person in the name of an earlier crisis', () => {
  const text = textOf([one(2), one(1, { title: 'What @person_4 said', mentionCount: 17 })])
  expect(text).toContain('## Compared with earlier crises and drills')
  expect(text).toMatch(/Mentions \| 1,234 \| 17 \|/)
  expect(text).toMatch(/Delay of detection \| unknown \| unknown \|/)
  expect(text).toContain('3 of 4')
  expect(text).not.toContain('person_4')
})

it('catches an empty table where there is no earlier crisis, and a drill called a crisis', () => {
  expect(textOf([one(1)])).toContain('holds no earlier crisis of the brand')
  expect(textOf([one(1)])).not.toContain('Coverage of the queue')
  expect(textOf([one(1)], { isDrill: true })).toContain('## Compared with earlier drills')
  expect(textOf([])).not.toContain('Compared with')
})

it('catches "unknown" or "0 of 0" where nobody wanted an answer and nothing was promised', () => {
  const text = textOf([one(2, { coverage: null, promiseCount: 0, keptCount: 0 }), one(1)])
  expect(text).toMatch(/Coverage of the queue \| nobody to answer \| 50% \|/)
  expect(text).toMatch(/kept in time \| none due \| 3 of 4 \|/)
})

it('catches a drill that is taken for a crisis, dated by the day it plays in, or told to be over when it was broken off', () => {
  const text = textOf([one(2), flown({ mentionCount: 512 }), flown({ isOver: false, flownAt: AT + 2 * 86_400_000 })])
  const day = formatDay('en', AT + 86_400_000, true, 'UTC')
  expect(text).toContain(`Drill “A hoax about food”, ${day} |`)
  expect(text).toMatch(/Drill “A hoax about food”, [^|]+, broken off \|/)
  expect(text).toMatch(/Mentions \| 1,234 \| 512 \|/)
})
