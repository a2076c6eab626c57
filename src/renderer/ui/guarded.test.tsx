import { act } from 'react'
import { expect, it, vi } from 'vitest'
import { show } from '../../../test/show.tsx'
import { Guarded } from './guarded.tsx'
import { uiWords } from './words.ts'

it('catches one part that fails and takes the whole room with it, or cannot be shown again', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let isBroken = true
  const Broken = () => {
    if (isBroken) throw new Error('broken')
    return <p>drawn</p>
  }
  const { place } = await show(
    <>
      <p>the rest</p>
      <Guarded>
        <Broken />
      </Guarded>
    </>,
    async () => ({ ok: true, value: null }),
  )
  expect(place.textContent).toContain('the rest')
  expect(place.querySelector('[role="alert"]')?.textContent).toContain(uiWords.en.stopped)
  expect(said).toHaveBeenCalled()
  isBroken = false
  await act(async () => place.querySelector('button')?.click())
  expect(place.textContent).toContain('drawn')
  expect(place.querySelector('[role="alert"]')).toBeNull()
})
