import { expect, it } from 'vitest'
import { DAY, MINUTE, START } from '../../../test/engine/posts.ts'
import { tempStore } from '../../../test/engine/workspace.ts'
import { countedSpans } from './counted-spans.ts'
import { NO_TALLY } from './store/minute-counts.ts'

it('catches a busy past of which the last weeks are taken for silence, or a hole that is not', () => {
  const { store } = tempStore()
  const brandId = store.brands.add({ name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] }, START)
  const days = 71
  const untilAt = START + days * DAY
  store.transaction(() => {
    for (let at = START; at < untilAt - 2 * MINUTE; at += MINUTE)
      if (at !== START + DAY) store.minuteCounts.add(brandId, at, { ...NO_TALLY, count: 3 })
  })
  const spans = countedSpans(store, brandId, START - DAY, untilAt)
  expect(spans[0]).toEqual({ fromAt: START, untilAt: START + MINUTE, count: 3 })
  expect(spans.filter(({ count }) => count === 0)).toEqual([
    { fromAt: START + DAY, untilAt: START + DAY + MINUTE, count: 0 },
    { fromAt: untilAt - 2 * MINUTE, untilAt, count: 0 },
  ])
  expect(spans.every(({ fromAt }, n) => n === 0 || fromAt === spans[n - 1]?.untilAt)).toBe(true)
  expect(countedSpans(store, brandId, untilAt, untilAt + DAY)).toEqual([])
})
