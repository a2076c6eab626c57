import { act } from 'react'
import { expect, it } from 'vitest'
import { show } from '../../../test/show.tsx'
import type { BrandId, CrisisId } from '../../shared/model.ts'
import { LibraryPicker } from './library-picker.tsx'

const open = async (crisisId: number) => {
  const used: string[] = []
  const asked: Record<string, unknown>[] = []
  const shown = await show(
    <LibraryPicker
      brandId={1 as BrandId}
      crisisId={crisisId as CrisisId}
      stage="update"
      onUse={(text) => used.push(text)}
    />,
    async (name, input) => {
      if (name !== 'library.compose') return { ok: true, value: null }
      asked.push(input)
      const { type, stage, length, lang } = input
      return { ok: true, value: { text: `${type} ${stage} ${length} ${lang}`, factIds: [], nextAt: 0 } }
    },
  )
  const [type, stage] = [...shown.place.querySelectorAll('select')]
  const choose = async (field: HTMLSelectElement | undefined, value: string) => {
    await act(async () => {
      if (!field) throw new Error('no field')
      field.value = value
      field.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await shown.settle()
  }
  const use = shown.place.querySelector('button')
  return { ...shown, used, asked, type, stage, choose, use }
}

it('catches a text that is used before anybody said what happened, or another one than is read', async () => {
  const { place, used, asked, type, stage, choose, use } = await open(1)
  expect(use?.disabled).toBe(true)
  expect(asked).toEqual([])
  await choose(type, 'rumour')
  await choose(stage, 'apology')
  expect(place.textContent).toContain('rumour apology short en')
  await act(async () => use?.click())
  expect(used).toEqual(['rumour apology short en'])
})

it('catches a team that must say again what happened at every statement, or that is told of another crisis', async () => {
  const first = await open(2)
  await first.choose(first.type, 'outage')
  const again = await open(2)
  expect(again.type?.value).toBe('outage')
  const other = await open(3)
  expect(other.type?.value).toBe('')
})
