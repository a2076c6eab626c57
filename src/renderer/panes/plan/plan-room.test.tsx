import { act } from 'react'
import { expect, it } from 'vitest'
import { show } from '../../../../test/show.tsx'
import { contract, type RequestName } from '../../../shared/contract/contract.ts'
import { CRISIS_TYPES, LIBRARY_CELLS } from '../../../shared/library.ts'
import type { Brand, BrandId, MemberId } from '../../../shared/model.ts'
import {
  CHECK_GROUPS,
  COMMON_CHANNELS,
  PLAN_SECTIONS,
  type Plan,
  type PlanGap,
  type PlanSection,
} from '../../../shared/plan.ts'
import { fail } from '../../../shared/result.ts'
import { APPROVER } from '../../../shared/roles.ts'
import { planLibraryWords } from './library-words.ts'
import { PlanRoom } from './plan-room.tsx'
import { planWords } from './words.ts'

const words = planWords.en
const brand: Brand = {
  id: 1 as BrandId,
  name: 'Acme',
  watch: 'acme',
  matchAll: false,
  ownHandles: [],
  redFlags: null,
  influentialFollowers: null,
}
const ALICE = 1 as MemberId
const asItCame = (text: string) => ({ text: { en: text, fr: text }, editedAt: null, editedBy: null })

const planWith = (gaps: Partial<Record<PlanSection, readonly PlanGap[]>>): Plan => ({
  sections: PLAN_SECTIONS.map((section) => ({
    section,
    updatedAt: null,
    reviewedAt: null,
    reviewedBy: null,
    gaps: gaps[section] ?? [],
  })),
  definitions: { issue: asItCame('It passes.'), crisis: { ...asItCame('It burns.'), editedAt: 5, editedBy: ALICE } },
  checklists: CRISIS_TYPES.flatMap((type) =>
    CHECK_GROUPS.map((group) => ({ type, group, ...asItCame(`${type} ${group}`) })),
  ),
  channels: COMMON_CHANNELS.map((common) => ({
    channel: { kind: 'common', common },
    name: null,
    ownerId: null,
    backupId: null,
    isSetAside: common === 'intranet',
  })),
  statements: { editedCount: 0, emptyCount: 0, tooLongCount: 0 },
})

type Answers = Readonly<Record<string, unknown>>

const showPlan = async (plan: Plan, answers: Answers = {}) => {
  const told: [string, Record<string, unknown>][] = []
  const known: Answers = {
    'plan.get': plan,
    'debrief.carried': { actions: [], changes: [] },
    'members.list': [
      { id: 1, name: 'Alice', roles: [], reach: ['1'], backupId: null },
      { id: 2, name: 'Bob', roles: [APPROVER], reach: [], backupId: 1 },
    ],
    'library.list': LIBRARY_CELLS.map((cell) => ({
      ...cell,
      text: cell.type === 'rumour' ? null : `{brand} ${cell.stage} ${cell.length}`,
      editedAt: null,
      editedBy: null,
    })),
    'plan.history': [
      { version: 2, text: 'It burns.', isRestored: false, memberId: 1, recordedAt: 5 },
      { version: 1, text: 'It burned.', isRestored: false, memberId: 1, recordedAt: 4 },
    ],
    ...answers,
  }
  const shown = await show(<PlanRoom brand={brand} />, async (name, input) => {
    if (!['reader', 'analyst'].includes(contract[name as RequestName].room)) told.push([name, input])
    const value = name in known ? known[name] : null
    return typeof value === 'object' && value !== null && 'ok' in value ? value : { ok: true, value }
  })
  const find = <E extends HTMLElement>(selector: string, label: string): E => {
    const found = [...shown.place.querySelectorAll<E>(selector)].find(
      (one) => one.getAttribute('aria-label') === label || one.textContent?.includes(label),
    )
    if (!found) throw new Error(`no ${selector} ${label}`)
    return found
  }
  const press = async (label: string) => {
    await act(async () => find('button', label).click())
    await shown.settle()
  }
  const type = async (selector: string, label: string, text: string) => {
    const field = find<HTMLTextAreaElement>(selector, label)
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {}
    await act(async () => {
      set?.call(field, text)
      field.dispatchEvent(new Event(selector === 'select' ? 'change' : 'input', { bubbles: true }))
    })
    await shown.settle()
    return field
  }
  return { ...shown, told, find, press, type }
}

it('catches a plan that looks ready although something is missing, or hides where', async () => {
  const { place } = await showPlan(
    planWith({ team: [{ code: 'noReach', memberId: 2 as MemberId }], redFlags: [{ code: 'neverReviewed' }] }),
  )
  expect(place.querySelector('[role="status"]')?.textContent).toBe(words.glance(1, 1))
  // What wants a hand is open: red flags come before the team.
  expect(place.querySelector('[aria-current="true"]')?.textContent).toContain(words.sections.redFlags)
  const marks = [...place.querySelectorAll('nav button')].map((one) => one.textContent)
  expect(marks.filter((text) => text?.includes(words.ready))).toHaveLength(4)
  expect(marks[3]).toContain(words.missing(1))
})

it('catches a gap whose sentence does not say who', async () => {
  const { place, press } = await showPlan(planWith({ team: [{ code: 'noReach', memberId: 2 as MemberId }] }))
  await press(words.sections.team)
  expect(place.querySelector(`[aria-label="${words.gapsOf}"]`)?.textContent).toContain('Bob cannot be reached')
})

it('catches a definition that is not saved, what is typed and lost, or a former version out of reach', async () => {
  const { told, press, type, find } = await showPlan(planWith({}), {
    'plan.save': fail('unavailable', ''),
  })
  const label = words.verdicts.crisis
  await type('textarea', label, 'A child is hurt.')
  await press(words.of(words.save, label))
  expect(told).toContainEqual(['plan.save', { brandId: 1, part: 'definition.crisis', text: 'A child is hurt.' }])
  expect(find<HTMLTextAreaElement>('textarea', label).value).toBe('A child is hurt.')
  await press(words.of(words.versions, label))
  await press(words.bringBack(1))
  expect(find<HTMLTextAreaElement>('textarea', label).value).toBe('It burned.')
})

it('catches a review that is not told, or told of another section', async () => {
  const { told, press } = await showPlan(planWith({}))
  await press(words.sections.checklists)
  await press(words.review)
  expect(told).toEqual([['plan.review', { brandId: 1, section: 'checklists' }]])
})

it('catches an approver who loses other roles, or a number that is kept nowhere', async () => {
  const { told, press, find, type } = await showPlan(planWith({}))
  await press(words.sections.team)
  await act(async () => find<HTMLInputElement>('input', words.of(words.approves, 'Bob')).click())
  const field = await type('input', words.of(words.reach, 'Alice'), '1, 2')
  await act(async () => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
  expect(told).toEqual([
    ['members.change', { memberId: 2, name: 'Bob', roles: [], reach: [], backupId: 1 }],
    ['members.change', { memberId: 1, name: 'Alice', roles: [], reach: ['1', '2'], backupId: null }],
  ])
})

it('catches a channel set aside that still asks for people, or an owner of the wrong channel', async () => {
  const { told, press, find, type } = await showPlan(planWith({}))
  await press(words.sections.channels)
  expect(find<HTMLSelectElement>('select', words.of(words.owner, words.common.intranet)).disabled).toBe(true)
  await type('select', words.of(words.owner, words.common.pressList), '2')
  expect(told).toEqual([
    [
      'plan.setChannel',
      { brandId: 1, channel: { kind: 'common', common: 'pressList' }, ownerId: 2, backupId: null, isSetAside: false },
    ],
  ])
})

it('catches an empty cell that looks filled, arrows that lead nowhere, or a text too long for its platform', async () => {
  const library = planLibraryWords.en
  const { place, told, press, type, find } = await showPlan(planWith({}))
  await press(words.sections.statements)
  expect(find('[data-cell="rumour.holding"]', library.empty(3))).toBeTruthy()
  const first = find('[data-cell="productHarm.holding"]', library.asItCame)
  expect(first.tabIndex).toBe(0)
  for (const key of ['ArrowDown', 'ArrowRight'])
    await act(async () =>
      place
        .querySelector('[aria-pressed="true"]')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    )
  expect(document.activeElement?.getAttribute('data-cell')).toBe('dataLeak.update')
  await type('textarea', 'Short', `{brand} ${'a'.repeat(280)}`)
  expect(place.textContent).toContain(`${library.count(285, 280)}, ${library.tooLong}`)
  await type('textarea', 'Short', '{brand} knows.')
  await press(words.of(words.save, 'Short'))
  expect(told).toEqual([
    [
      'library.save',
      { brandId: 1, type: 'dataLeak', stage: 'update', lang: 'en', length: 'short', text: '{brand} knows.' },
    ],
  ])
})

it('catches a file that is taken in unasked, or a refusal that nobody reads', async () => {
  const { place, told, press } = await showPlan(planWith({}), {
    'plan.chooseFile': { fileId: 'f', name: 'theirs.json', sizeBytes: 9 },
    'plan.import': fail('unreadable', 'brand is missing'),
  })
  await press(words.import)
  expect(told.map(([name]) => name)).toEqual(['plan.chooseFile'])
  expect(place.textContent).toContain(words.importAsk('theirs.json'))
  await press(words.importDo)
  expect(told.at(-1)).toEqual(['plan.import', { brandId: 1, fileId: 'f' }])
  expect(place.textContent).toContain('brand is missing')
})

it('catches a plan that cannot be read and looks empty', async () => {
  const { place } = await showPlan(planWith({}), { 'plan.get': fail('damaged', 'the file is damaged') })
  expect(place.textContent).toContain('the file is damaged')
})
