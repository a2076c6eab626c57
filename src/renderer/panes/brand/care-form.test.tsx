import { act } from 'react'
import { expect, test } from 'vitest'
import { show } from '../../../../test/show.tsx'
import type { BrandId } from '../../../shared/model.ts'
import { ok } from '../../../shared/result.ts'
import { CareForm } from './care-form.tsx'

const open = async (people: readonly unknown[] = []) => {
  const told: Record<string, unknown>[] = []
  const room = await show(<CareForm brandId={1 as BrandId} />, async (name, input) => {
    if (name === 'care.get') return ok({ approvalNeeded: 'none', people, large: null })
    if (name === 'members.list')
      return ok([
        { id: 1, name: 'Inès', roles: [], reach: [], backupId: null },
        { id: 2, name: 'Paul', roles: ['approver'], reach: [], backupId: null },
      ])
    told.push(input)
    return ok(null)
  })
  const put = async (label: string, value: string) => {
    const field = [...room.place.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].find(
      (one) => (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent) === label,
    )
    if (!field) throw new Error(`no field is called ${label}`)
    const kind = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement
    await act(async () => {
      Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value)
      field.dispatchEvent(new Event(kind === HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
    })
  }
  const press = async (text: string) => {
    const button = [...room.place.querySelectorAll('button')].find((one) => one.textContent === text)
    if (!button) throw new Error(`no button says ${text}`)
    await act(async () => button.click())
    await room.settle()
  }
  return { ...room, told, put, press }
}

test('catches a rule that is saved without who answers, or a person without a name', async () => {
  const room = await open()
  await room.put('Large accounts, from so many followers', '50 000')
  await room.press('Save who answers whom')
  expect(room.told).toEqual([])
  expect(room.place.textContent).toContain('Say who answers them.')
  await room.put('Answered by', '2')
  await room.press('Add a person')
  await room.press('Save who answers whom')
  expect(room.told).toEqual([])
  await room.put('Handle', '@reporter')
  await room.press('Save who answers whom')
  expect(room.told).toEqual([
    {
      brandId: 1,
      approvalNeeded: 'none',
      people: [{ as: 'journalist', platform: 'x', handle: '@reporter', memberId: 1 }],
      large: { followers: 50_000, memberId: 2 },
    },
  ])
})

test('catches a list that forgets those who were on it when one is removed', async () => {
  const room = await open([
    { as: 'journalist', platform: 'x', handle: 'first', memberId: 1 },
    { as: 'official', platform: 'x', handle: 'second', memberId: 2 },
  ])
  const remove = room.place.querySelector<HTMLButtonElement>('[aria-label="Remove first"]')
  await act(async () => remove?.click())
  await room.press('Save who answers whom')
  expect(room.told[0]).toMatchObject({ people: [{ handle: 'second', memberId: 2 }] })
})
