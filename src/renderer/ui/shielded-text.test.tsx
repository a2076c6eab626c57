import { act } from 'react'
import { expect, test } from 'vitest'
import { show } from '../../../test/show.tsx'
import { ok } from '../../shared/result.ts'
import { ShieldedText } from './shielded-text.tsx'

const SLUR = 'va crever'

test('catches a hurtful text that a hover or a screen reader tells all the same, or that cannot be read at all', async () => {
  const { place } = await show(<ShieldedText text={SLUR} authorId={11} lines={1} hasButton />, async () => ok(null))
  expect(place.querySelector(`[title="${SLUR}"]`)).toBeNull()
  expect(place.querySelector('[aria-hidden="true"]')?.textContent).toBe(SLUR)
  await act(async () => place.querySelector('button')?.click())
  expect(place.querySelector('[aria-hidden="true"]')).toBeNull()
  expect(place.textContent).toContain(SLUR)
})

test('catches a person who is shown because another one was, or one who is blurred again by a new post', async () => {
  const { place } = await show(
    <>
      <ShieldedText text={SLUR} authorId={21} hasButton />
      <ShieldedText text={SLUR} authorId={22} hasButton />
      <ShieldedText text={`${SLUR} !`} authorId={21} />
    </>,
    async () => ok(null),
  )
  await act(async () => place.querySelector('button')?.click())
  expect(place.querySelectorAll('[aria-hidden="true"]')).toHaveLength(1)
})
