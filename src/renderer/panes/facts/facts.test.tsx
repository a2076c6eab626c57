import { act } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { show, unmount } from '../../../../test/show.tsx'
import type { Fact } from '../../../shared/facts.ts'
import type { BrandId, CrisisId, FactId, MemberId } from '../../../shared/model.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { select } from '../../ui/selection.ts'
import { Facts } from './facts.tsx'
import { keepFact } from './kept-fact.ts'
import { factsWords } from './words.ts'

const words = factsWords.en
const crisisId = 1 as CrisisId
const factOf = (id: number, more: Partial<Fact>): Fact => ({
  id: id as FactId,
  crisisId,
  version: 1,
  kind: 'known',
  text: 'Depot 4 is closed.',
  source: 'Head of logistics',
  confirmedAt: 0,
  by: 1 as MemberId,
  withdrawnWhy: null,
  isWithdrawn: false,
  ...more,
})
const crisis = { id: crisisId, brandId: 1 as BrandId, state: 'initial', title: null }

const open = async (facts: readonly Fact[], answer: () => Result<unknown> = () => ok({ factId: 9 })) => {
  const told: { name: string; input: Record<string, unknown> }[] = []
  const answers: Record<string, unknown> = {
    'facts.list': facts,
    'crises.list': [crisis],
    'members.list': [{ id: 1, name: 'Alice', roles: [], reach: [], backupId: null }],
    'facts.history': [...facts].reverse(),
  }
  const { place, settle } = await show(<Facts />, async (name, input) => {
    if (name in answers) return ok(answers[name])
    told.push({ name, input })
    return answer()
  })
  const button = (text: string) => [...place.querySelectorAll('button')].find((one) => one.textContent?.includes(text))
  const type = (selector: string, text: string) =>
    act(async () => {
      const field = place.querySelector<HTMLInputElement>(selector)
      if (!field) throw new Error(`no field ${selector}`)
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const press = async (text: string) => {
    await act(async () => button(text)?.click())
    await settle()
  }
  return { place, told, button, type, press, settle }
}

beforeEach(() => {
  select({ brandId: 1 as BrandId, crisisId })
  keepFact(crisisId, null)
})

it('catches a fact under the wrong heading, or without its source and its member', async () => {
  const { place } = await open([factOf(1, {}), factOf(2, { kind: 'unknown', text: 'The cause', source: null })])
  const group = (kind: 'known' | 'unknown' | 'denied') =>
    place.querySelector(`section[aria-label="${words.group[kind]}"]`)
  expect(group('known')?.textContent).toContain('Depot 4 is closed.')
  expect(group('known')?.textContent).toContain(words.source('Head of logistics'))
  await vi.waitFor(() => expect(group('known')?.textContent).toContain('Alice'))
  expect(group('unknown')?.textContent).toContain(words.noSource)
  expect(group('denied')?.textContent).toContain(words.none.denied)
})

it('catches a known fact that is saved without a source, and a key that does not save', async () => {
  const { place, told, button, type, press, settle } = await open([])
  await press(words.add)
  await type('textarea', 'Depot 4 is closed.')
  expect(button(words.save)?.disabled).toBe(true)
  await type('input[type="text"], input:not([type])', 'Head of logistics')
  await act(async () =>
    place
      .querySelector('textarea')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true })),
  )
  await settle()
  const input = { crisisId, factId: null, kind: 'known', text: 'Depot 4 is closed.', source: 'Head of logistics' }
  expect(told).toEqual([{ name: 'facts.save', input }])
})

it('catches a fact that is lost with the tab, or with a refusal', async () => {
  const pane = await open([], () => fail('notAllowed', 'Not now.'))
  await pane.press(words.add)
  await pane.type('textarea', 'Depot 4 is closed.')
  await pane.type('input[type="text"], input:not([type])', 'Head of logistics')
  await pane.press(words.save)
  expect(pane.place.textContent).toContain('Not now.')
  await unmount()
  const again = await open([])
  expect(again.place.querySelector('textarea')?.value).toBe('Depot 4 is closed.')
})

it('catches a change that is saved as another fact, and former versions that nobody can read', async () => {
  const former = factOf(1, { text: 'Depot 5 is closed.' })
  const { place, told, press } = await open([factOf(1, { version: 2 }), former].slice(0, 1))
  await press(words.edit)
  await press(words.save)
  expect(told[0]).toMatchObject({ name: 'facts.save', input: { factId: 1, text: 'Depot 4 is closed.' } })
  await press(words.versions(2))
  expect(place.querySelector(`ol[aria-label="${words.versionsOf}"]`)).not.toBeNull()
})
