import { act, useState } from 'react'
import { expect, it, vi } from 'vitest'
import { show } from '../../../test/show.tsx'
import { type DraftCheck, PRINCIPLES, type Tick } from '../../shared/draft-check.ts'
import type { CrisisId, FactId } from '../../shared/model.ts'
import { ok } from '../../shared/result.ts'
import { DraftGuards } from './draft-guards.tsx'
import { guardWords } from './guard-words.ts'
import type { DraftToCheck } from './use-draft-check.ts'

const words = guardWords.en
const kept: Tick = { isMet: true, why: 'fitsTheFacts', span: null }
const fine: DraftCheck = {
  ticks: { first: kept, right: kept, credible: kept, empathy: kept, action: kept, respect: kept },
  promises: [],
  contradictions: [],
  similar: null,
  isBlocked: false,
}
const draft = (text: string): DraftToCheck => ({
  crisisId: 1 as CrisisId,
  text,
  lang: null,
  for: 'statement',
  lineId: null,
})
const showWith = (check: DraftCheck) => show(<DraftGuards {...draft('We know.')} />, async () => ok(check))

it('catches a principle without a word, or whose reason only a mouse can read', async () => {
  const missing: Tick = { isMet: false, why: 'noWhenNext', span: null }
  const { place } = await showWith({ ...fine, ticks: { ...fine.ticks, first: missing } })
  const items = [...place.querySelectorAll('li')]
  expect(items).toHaveLength(PRINCIPLES.length)
  for (const [i, name] of PRINCIPLES.entries()) expect(items[i]?.textContent).toContain(words.principle[name])
  expect(items[0]?.textContent).toContain(`${words.unmet}. ${words.why.noWhenNext}`)
  expect(items[1]?.textContent).toContain(`${words.met}. ${words.why.fitsTheFacts}`)
})

it('catches a contradiction that is shown without the fact, and a promise without its time', async () => {
  const dueAt = Date.UTC(2026, 10, 27, 17, 0)
  const { place } = await showWith({
    ...fine,
    isBlocked: true,
    ticks: { ...fine.ticks, right: { isMet: false, why: 'contradictsTheFacts', span: '14 people' } },
    contradictions: [
      {
        kind: 'otherValue',
        span: '14 people',
        at: 0,
        factId: 1 as FactId,
        factKind: 'known',
        fact: '12 people were hurt.',
        known: '12',
      },
    ],
    promises: [{ span: 'at six', dueAt }],
  })
  expect(place.textContent).toContain(words.contradiction.otherValue('14 people'))
  expect(place.textContent).toContain(words.knownIs('12'))
  expect(place.textContent).toMatch(/You promise: Friday \d\d:00/)
})

it('catches an answer that is copied and goes by without the one that it is copied from', async () => {
  const similar = { score: 0.9, text: 'We answer everybody alike.', sentAt: null }
  const { place } = await showWith({ ...fine, similar })
  expect(place.textContent).toContain(similar.text)
  expect(place.textContent).toContain(words.similar('90%'))
})

it('catches a guard that goes blank or asks at every key while somebody writes', async () => {
  const asked: unknown[] = []
  const request = async (_name: string, { text }: Record<string, unknown>) => {
    asked.push(text)
    return ok(fine)
  }
  const typing = { type: (_text: string): void => undefined }
  const Typed = () => {
    const [text, setText] = useState('a')
    typing.type = setText
    return <DraftGuards {...draft(text)} />
  }
  const { place } = await show(<Typed />, request)
  for (const text of ['ab', 'abc', 'abcd']) await act(async () => typing.type(text))
  expect(place.querySelectorAll('li')).toHaveLength(PRINCIPLES.length)
  await vi.waitFor(() => expect(asked).toEqual(['a', 'abcd']))
})
