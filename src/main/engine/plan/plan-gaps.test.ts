import { expect, it } from 'vitest'
import { CRISIS_TYPES } from '../../../shared/library.ts'
import type { BrandId, Member, MemberId } from '../../../shared/model.ts'
import { CHECK_GROUPS, itemsOf } from '../../../shared/plan.ts'
import type { PlanAct } from '../store/plans.ts'
import { cameChecklist } from './came-checklists.ts'
import { lastCrisisEnd, oldnessOf, redFlagsChangedAt } from './plan-ages.ts'
import { checklistGaps, circleOf, teamGaps } from './plan-gaps.ts'

const DAY = 86_400_000
const BRAND = 1 as BrandId

const member = (id: number, backupId: number | null, more: Partial<Member> = {}): Member => ({
  id: id as MemberId,
  name: `m${id}`,
  roles: [],
  reach: ['1'],
  backupId: backupId as MemberId | null,
  ...more,
})
const codes = (members: readonly Member[]) => teamGaps(members).map(({ code }) => code)

it.each<[string, Member[], string[]]>([
  ['nobody', [], ['noMembers']],
  ['one who is alone', [member(1, null)], ['noApprover', 'noBackup']],
  ['one who stands in for themself', [member(1, 1, { roles: ['approver'] })], ['backupLoop']],
  ['two who stand in for each other', [member(1, 2, { roles: ['approver'] }), member(2, 1)], ['backupLoop']],
  [
    'a third whose chain ends in such a pair',
    [member(1, 2, { roles: ['approver'] }), member(2, 1), member(3, 1)],
    ['backupLoop'],
  ],
  ['three in a circle', [member(1, 2, { roles: ['approver'] }), member(2, 3), member(3, 1)], []],
  ['one who cannot be reached', [member(1, null, { reach: [], roles: ['approver'] })], ['noReach', 'noBackup']],
])('catches a team with a hole, or a whole one that is called holed: %s', (_, members, expected) => {
  expect(codes(members)).toEqual(expected)
})

it('catches a stand-in who is gone and whose chain never ends', () => {
  expect(circleOf([member(1, 7)], 1 as MemberId)).toBeNull()
})

it('catches a list that lacks a language, an item that stands twice, or a call that says nobody', () => {
  for (const type of CRISIS_TYPES)
    for (const group of CHECK_GROUPS) {
      const { en, fr } = cameChecklist(type, group)
      expect(itemsOf(en), `${type} ${group}`).toHaveLength(itemsOf(fr).length)
      expect(new Set(itemsOf(fr)).size).toBe(itemsOf(fr).length)
      expect(en.split('[').length, `${type} ${group}`).toBe(fr.split('[').length)
      if (group === 'call') expect(itemsOf(en).every((item) => item.startsWith('[Who] '))).toBe(true)
    }
})

it('catches a blank that nobody has filled in and that counts as ready', () => {
  const text = { en: '[Who] calls [name]', fr: '' }
  const list = { type: 'outage', group: 'call', text, editedAt: null, editedBy: null } as const
  expect(checklistGaps([list])).toEqual([{ code: 'blanks', type: 'outage', count: 2 }])
  expect(checklistGaps([{ ...list, text: { en: 'Ana calls Bob', fr: '' } }])).toEqual([])
})

const act = (recordedAt: number, kind: string, payload: object): PlanAct => ({
  recordedAt,
  kind,
  payload: JSON.stringify(payload),
})
const moved = (at: number, to: string, crisisId = 1) => act(at, 'crisis.moved', { crisisId, from: '', to })

it('catches a review that an issue asks for, or a crisis of another brand', () => {
  const opened = act(1, 'crisis.opened', { crisisId: 1, brandId: BRAND, state: 'suspected' })
  expect(lastCrisisEnd([opened, moved(2, 'issue'), moved(3, 'closed')], BRAND)).toBeNull()
  const course = [opened, moved(2, 'initial'), moved(3, 'closed')]
  expect(lastCrisisEnd(course, BRAND)).toEqual({ crisisId: 1, endedAt: 3 })
  expect(lastCrisisEnd(course, 2 as BrandId)).toBeNull()
})

it('catches watch terms that were changed and make the red flags look young', () => {
  const saved = (at: number, redFlags: string | null) => act(at, 'brand.saved', { brandId: BRAND, redFlags })
  expect(redFlagsChangedAt([saved(1, null), saved(2, null)], BRAND)).toBeNull()
  expect(redFlagsChangedAt([saved(1, null), saved(2, 'fire'), saved(3, 'fire')], BRAND)).toBe(2)
  expect(redFlagsChangedAt([saved(1, 'fire'), saved(2, null)], BRAND)).toBe(2)
})

it('catches a plan that grows old unseen, or a change that passes for a review after a crisis', () => {
  const ended = { crisisId: 1 as never, endedAt: 500 * DAY }
  const age = (updatedDay: number | null, reviewedDay: number | null) =>
    oldnessOf(
      {
        section: 'team',
        updatedAt: updatedDay === null ? null : updatedDay * DAY,
        reviewedAt: reviewedDay === null ? null : reviewedDay * DAY,
      },
      ended,
      600 * DAY,
    ).map(({ code }) => code)
  expect(age(null, null)).toEqual(['neverReviewed'])
  expect(age(100, 200)).toEqual(['old', 'notSinceCrisis'])
  expect(age(550, null)).toEqual(['notSinceCrisis'])
  expect(age(100, 550)).toEqual([])
  expect(oldnessOf({ section: 'team', updatedAt: 300 * DAY, reviewedAt: null }, null, 600 * DAY)).toEqual([])
})
