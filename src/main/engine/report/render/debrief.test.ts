import { expect, it } from 'vitest'
import { AT, emptyModel, english, entry } from '../../../../../test/engine/report-models.ts'
import type { Action, ActionState } from '../../../../shared/debrief.ts'
import { formatDate } from '../../../../shared/words.ts'
import { debrief } from './debrief.ts'
import { debriefJson } from './json-record.ts'
import { sectionJson } from './json-sections.ts'
import { openPages } from './report-document.ts'

const { memberId } = entry(1, {})
const members = [{ id: memberId, name: 'Alice', roles: [], reach: [], backupId: null }]
const action = (state: ActionState, dueAt: number, why: string | null = null): Action => {
  const { crisisId } = entry(1, {})
  return {
    id: dueAt,
    crisisId,
    text: `until ${dueAt}`,
    ownerId: memberId,
    dueAt,
    state,
    stateAt: AT,
    why,
    version: 1,
    memberId,
    recordedAt: AT,
  }
}
const pageOf = (debriefed: typeof emptyModel.debrief) =>
  openPages({ ...emptyModel, members, debrief: debriefed }, english)[0]

it('catches a prompt without its answer, one that was emptied, or a blank page where nobody wrote', () => {
  const answer = { version: 1, memberId, recordedAt: AT }
  const page = pageOf({
    answers: [
      { ...answer, prompt: 'change', text: 'The depot comes first.' },
      { ...answer, prompt: 'failed', text: null },
    ],
    actions: [],
  })
  const told = JSON.stringify(sectionJson(debrief(page)))
  expect(told).toContain('What do we change in the plan?')
  expect(told).toContain('The depot comes first.')
  expect(told).not.toContain('What did not work')
  expect(told).toContain('No action was decided.')
  expect(JSON.stringify(sectionJson(debrief(pageOf({ answers: [], actions: [] }))))).toContain('Nobody has written yet')
})

it('catches an action without its owner, a late one that looks open, or a dropped one without its reason', () => {
  const { madeAt } = emptyModel
  const page = pageOf({
    answers: [],
    actions: [
      action('open', madeAt - 1),
      action('open', madeAt + 1),
      action('done', 5),
      action('dropped', 6, 'no lab'),
    ],
  })
  const table = sectionJson(debrief(page)).find(({ kind }) => kind === 'table')
  const rows =
    table?.kind === 'table' ? table.rows.map((row) => ('group' in row ? [] : row.map(({ text }) => text))) : []
  const on = formatDate('en', AT, page.zone)
  expect(rows.map(([, owner, , state]) => [owner, state])).toEqual([
    ['Alice', 'late'],
    ['Alice', 'open'],
    ['Alice', `done on ${on}`],
    ['Alice', `dropped on ${on}: no lab`],
  ])
  expect(debriefJson(page).actions).toMatchObject([{}, {}, {}, { owner: 'Alice', state: 'dropped', why: 'no lab' }])
})
