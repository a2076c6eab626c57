import { expect, it } from 'vitest'
import { AT, emptyModel, english, entry } from '../../../../../test/engine/report-models.ts'
import type { StoryFacts } from '../../../../shared/model.ts'
import { decisions } from './decisions.ts'
import { sectionJson } from './json-sections.ts'
import { openPages } from './report-document.ts'

const decided = (...story: ReturnType<typeof entry>[]) => {
  const members = [{ id: entry(1, {}).memberId, name: 'Alice', roles: [], reach: [], backupId: null }]
  const [page] = openPages({ ...emptyModel, members, story }, english)
  const table = sectionJson(decisions(page)).find(({ kind }) => kind === 'table')
  return table?.kind === 'table' ? table.rows.map((row) => ('group' in row ? [] : row.map(({ text }) => text))) : []
}

const move: StoryFacts = { kind: 'crisisMoved', from: 'initial', to: 'resolution' }

it('catches a decision without who or why, out of order, or one that was hidden', () => {
  const rows = decided(
    entry(1, { kind: 'phase', text: null, facts: move, why: 'the cause is gone', happenedAt: AT + 60_000 }),
    entry(2, { kind: 'decision', text: 'We stop the line', why: null }),
    entry(3, { kind: 'decision', text: 'a secret', hidden: true }),
    entry(4, { kind: 'note', text: 'only seen' }),
  )
  expect(rows.map(([, who, what, why]) => [who, what, why])).toEqual([
    ['Alice', 'We stop the line', 'none was given'],
    ['Alice', expect.stringContaining('Resolution'), 'the cause is gone'],
  ])
})
