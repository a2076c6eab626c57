import { expect, it } from 'vitest'
import { AT, crisis, emptyModel } from '../../../../../test/engine/report-models.ts'
import type { ComparedCrisis } from '../../../../shared/compared-crises.ts'
import type { CrisisId } from '../../../../shared/model.ts'
import { renderMarkdown } from './render-markdown.ts'

const options = { lang: 'en', showHandles: false, zone: 'UTC' } as const
const one = (id: number, more: Partial<ComparedCrisis> = {}): ComparedCrisis => ({
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
const textOf = (compared: readonly ComparedCrisis[], more: Partial<typeof emptyModel> = {}): string =>
  renderMarkdown({ ...emptyModel, crisis, compared, ...more }, options).replaceAll('\u00a0', ' ')

it('catches an unknown figure that is printed as nought, and a name of a person in the name of an earlier crisis', () => {
  const text = textOf([one(2), one(1, { title: 'What @person_4 said', mentionCount: 17 })])
  expect(text).toContain('## Compared with earlier crises')
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
  expect(text).toMatch(/kept in time \| none made \| 3 of 4 \|/)
})
