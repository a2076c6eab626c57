import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, it } from 'vitest'
import type { Anatomy, Claim } from '../../../shared/anatomy.ts'
import { anatomyWords } from '../../../shared/anatomy-words.ts'
import type { CrisisId, MentionSeq } from '../../../shared/model.ts'
import { fail, ok } from '../../../shared/result.ts'
import { createClient } from '../../bridge.ts'
import { select } from '../../ui/selection.ts'
import { Claims } from './claims.tsx'
import { claimsWords } from './words.ts'

const words = claimsWords.en

const claim: Claim = {
  id: 'a',
  label: '<b>the cap</b> comes off',
  isRenamed: false,
  lang: 'en',
  size: 40,
  textCount: 12,
  firstSeq: 1 as MentionSeq,
  firstAt: 0,
  lastAt: 1000,
  typical: [],
}
const anatomy: Anatomy = {
  throughSeq: 90 as MentionSeq,
  postCount: 90,
  origin: null,
  amplifiers: [],
  claims: [claim, { ...claim, id: 'b', label: 'nobody answers', size: 10 }],
  unclaimedCount: 40,
  coordination: [],
  byStance: { attack: 50, defend: 3, ask: 20, neutral: 17 },
}

let root: Root | undefined
afterEach(async () => {
  await act(async () => root?.unmount())
  document.body.innerHTML = ''
  select({ crisisId: null, door: null })
})

const open = async (answer: unknown): Promise<HTMLElement> => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const request = async (name: string) => (name === 'anatomy.get' ? answer : ok(null))
  Object.defineProperty(window, 'desk', { value: { request, on: () => () => undefined }, configurable: true })
  select({ crisisId: 1 as CrisisId })
  const place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  await act(async () =>
    root?.render(
      <QueryClientProvider client={createClient()}>
        <MantineProvider env="test">
          <Claims />
        </MantineProvider>
      </QueryClientProvider>,
    ),
  )
  await act(async () => new Promise((done) => setTimeout(done, 30)))
  return place
}

it('catches a claim whose words become markup, or one that is drawn as big as the biggest', async () => {
  const place = await open(ok(anatomy))
  expect(place.querySelector('b')).toBeNull()
  expect(place.textContent).toContain('<b>the cap</b> comes off')
  const bars = [...place.querySelectorAll<HTMLElement>('li [aria-hidden] > span')].map(({ style }) => style.width)
  expect(bars).toEqual(['100%', '25%'])
})

it('catches a claim that stands without a name because its posts have no words to quote', async () => {
  const place = await open(ok({ ...anatomy, claims: [{ ...claim, label: '' }] }))
  expect(place.querySelector('li button[aria-controls]')?.textContent).toContain(anatomyWords.en.unlabelledClaim)
})

it('catches posts of no claim that nobody can open', async () => {
  const place = await open(ok(anatomy))
  const names = [...place.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'))
  expect(names).toContain(words.unclaimed(40))
  expect(names).toContain(`${words.stanceDoor.attack}, 50`)
})

it('catches an origin that is guessed where none is known', async () => {
  const place = await open(ok(anatomy))
  await act(async () => place.querySelector<HTMLInputElement>('input[value="spread"]')?.click())
  expect(place.textContent).toContain(words.originUnknown)
  expect(place.textContent).toContain(words.noSpread)
  expect(place.textContent).toContain(words.noTogether)
})

it('catches a blank pane where the analysis failed or nothing was said yet', async () => {
  const failed = await open(fail('internal', 'broken'))
  expect(failed.querySelector('[role=alert]')).not.toBeNull()
  await act(async () => root?.unmount())
  const empty = await open(ok({ ...anatomy, postCount: 0, claims: [], unclaimedCount: 0 }))
  expect(empty.textContent).toContain(words.empty.title)
})
