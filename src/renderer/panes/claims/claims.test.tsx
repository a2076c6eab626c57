import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { show, unmount } from '../../../../test/show.tsx'
import type { Anatomy, Claim } from '../../../shared/anatomy.ts'
import { anatomyWords } from '../../../shared/anatomy-words.ts'
import type { CrisisId, MentionSeq } from '../../../shared/model.ts'
import { fail, ok } from '../../../shared/result.ts'
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

afterEach(() => select({ crisisId: null, door: null }))

const open = async (answer: unknown): Promise<HTMLElement> => {
  const request = async (name: string) => (name === 'anatomy.get' ? answer : ok(null))
  select({ crisisId: 1 as CrisisId })
  const { place } = await show(<Claims />, request)
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
  await unmount()
  const empty = await open(ok({ ...anatomy, postCount: 0, claims: [], unclaimedCount: 0 }))
  expect(empty.textContent).toContain(words.empty.title)
})
