import { act } from 'react'
import { expect, it } from 'vitest'
import { show } from '../../../../test/show.tsx'
import type { BrandId } from '../../../shared/model.ts'
import { Pulse } from './pulse.tsx'
import { type Range, wholeOf } from './span.ts'
import { pulseWords } from './words.ts'

const HOUR = 3_600_000
const START = 500_000 * HOUR
const all = pulseWords.en.spans.all

const drawn = ({ fromAt, toAt }: Range, span: Range) => ({
  binMs: HOUR,
  span,
  nowAt: span.toAt,
  bins: Array.from({ length: Math.max(1, (toAt - fromAt) / HOUR) }, (_, index) => ({
    at: fromAt + index * HOUR,
    count: 1,
    expected: null,
    upper: null,
    readCount: 1,
    negativeCount: 0,
    positiveCount: 0,
  })),
  peak: null,
})

it('catches a room that goes blank because answers of two moments disagree on how far the posts reach', async () => {
  const shorter = { fromAt: START, toAt: START + 9.5 * HOUR }
  const longer = { fromAt: START, toAt: START + 10.5 * HOUR }
  const isAbout = (input: Record<string, unknown>, span: Range): boolean => input.toAt === wholeOf(span).toAt
  const { place, settle } = await show(<Pulse brandId={1 as BrandId} crisis={null} />, async (name, input) => {
    if (name !== 'pulse.get') return { ok: true, value: [] }
    // What was asked while posts came in: each answer knows how far they reached when it was given.
    const span = isAbout(input, shorter) ? longer : shorter
    return { ok: true, value: drawn(wholeOf(span), span) }
  })
  const choose = async (name: string) => {
    const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
    await act(async () => button?.click())
    await settle()
  }
  await choose(all)
  await choose(pulseWords.en.spans.day)
  await choose(all)
  expect([...place.querySelectorAll('button')].map(({ textContent }) => textContent)).toContain(all)
})
