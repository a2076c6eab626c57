import { expect, it } from 'vitest'
import { show } from '../../../../test/show.tsx'
import { compareWords } from '../../../shared/compare-words.ts'
import type { Compared, ComparedCrisis } from '../../../shared/compared-crises.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { ok } from '../../../shared/result.ts'
import { ComparedCrises } from './compared-crises.tsx'

const words = compareWords.en
const one = (id: number, mentionCount: number, more: Partial<ComparedCrisis> = {}): ComparedCrisis => ({
  kind: 'crisis',
  crisisId: id as CrisisId,
  title: `crisis ${id}`,
  isOver: true,
  fromAt: 0,
  toAt: 3_600_000,
  mentionCount,
  authorCount: 3,
  peakPerHour: 9,
  detectionLagMs: null,
  acknowledgementLagMs: 60_000,
  halfLifeMs: null,
  coverage: null,
  statementCount: 1,
  promiseCount: 2,
  keptCount: 1,
  ...more,
})

const rowsOf = async (crises: readonly Compared[], isDrill = false) => {
  const { place } = await show(<ComparedCrises crisisId={2 as CrisisId} isDrill={isDrill} />, async () => ok(crises))
  const rows = [...place.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent))
  return { place, rows }
}

it('catches a figure that stands under another crisis, and an unknown one shown as nought', async () => {
  const { rows } = await rowsOf([one(2, 1200, { isOver: false }), one(1, 17)])
  expect(rows[0]?.[1]).toContain(`${words.untilNow} (${words.thisOne})`)
  expect(rows[0]?.[2]).toContain('crisis 1')
  expect(rows.find(([name]) => name === words.name.mentions)).toEqual([words.name.mentions, '1,200', '17'])
  for (const cell of rows.find(([name]) => name === words.name.detection)?.slice(1) ?? [''])
    expect(cell).toContain('unknown')
  expect(rows.find(([name]) => name === words.name.promises)?.[1]).toBe('1 of 2')
})

it('catches a table of one, and a drill that is told of crises', async () => {
  const { place, rows } = await rowsOf([one(2, 5)], true)
  expect(rows).toEqual([])
  expect(place.querySelector('section')?.textContent).toBe(`${words.titleDrill}${words.noneDrill}`)
})

it('catches a door to the posts of a drill, which are not in this workspace', async () => {
  const { crisisId: _, title: __, ...figures } = one(1, 17)
  const { place, rows } = await rowsOf([
    one(2, 5),
    { ...figures, kind: 'drill', scenario: 'outage', seed: 1, flownAt: 0 },
  ])
  expect(rows[0]?.[2]).toContain('Drill “The service is down”')
  expect(place.querySelectorAll('th button')).toHaveLength(1)
})
