import { act } from 'react'
import { expect, it, vi } from 'vitest'
import { show } from '../../../../test/show.tsx'
import type { BrandId, CrisisId } from '../../../shared/model.ts'
import { select } from '../../ui/selection.ts'
import { BriefRoom } from './brief-room.tsx'
import { briefRoomWords } from './words.ts'

const words = briefRoomWords.en

const showRoom = async () => {
  select({ brandId: 1 as BrandId, crisisId: 1 as CrisisId })
  const told: [string, Record<string, unknown>][] = []
  const shown = await show(<BriefRoom />, async (name, input) => {
    if (name === 'crises.list') return { ok: true, value: [{ id: 1, state: 'initial' }] }
    if (name === 'members.list') return { ok: true, value: [{ id: 1, name: 'Alice' }] }
    if (name === 'brief.get') {
      const line = { text: `a ${String(input.kind)} line`, isPressing: true, evidence: [7] }
      return { ok: true, value: { title: 'Page', subtitle: 'as of now', sections: [{ title: 'Head', lines: [line] }] } }
    }
    if (name === 'checks.list')
      return { ok: true, value: [{ pause: 'ads', id: null, text: null, doneAt: null, doneBy: null }] }
    told.push([name, input])
    return { ok: true, value: null }
  })
  const press = async (label: string) => {
    const found = [...shown.place.querySelectorAll<HTMLElement>('button, label')].find(
      ({ textContent }) => textContent === label,
    )
    if (!found) throw new Error(`no ${label}`)
    await act(async () => found.click())
    await shown.settle()
  }
  return { ...shown, told, press }
}

it('catches a page whose copy is not what is read, or a failed copy that says it was done', async () => {
  const written: string[] = []
  const writeText = vi.fn(async (text: string) => void written.push(text))
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
  const { place, press } = await showRoom()
  await press(words.copy)
  expect(written).toEqual(['Page\nas of now\n\nHEAD\n! a brief line'])
  expect(place.textContent).toContain(words.copied)
  writeText.mockRejectedValueOnce(new Error('no'))
  await press(words.copy)
  expect(place.textContent).toContain(words.notCopied)
})

it('catches the page for the next shift that cannot be reached, or a pause that nobody can tick', async () => {
  const { place, press, told } = await showRoom()
  await press(words.kinds.handover)
  expect(place.textContent).toContain('a handover line')
  const box = place.querySelector<HTMLInputElement>('input[type="checkbox"]')
  await act(async () => box?.click())
  expect(told).toContainEqual(['checks.tick', { crisisId: 1, of: { pause: 'ads' }, isDone: true }])
})
