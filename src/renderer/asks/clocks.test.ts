import { describe, expect, it } from 'vitest'
import type { BrandId, Crisis, CrisisId } from '../../shared/model.ts'
import { clocksOf, clockText, currentCrisis } from './clocks.ts'

const minute = 60_000
const crisis: Crisis = {
  id: 1 as CrisisId,
  brandId: 1 as BrandId,
  state: 'initial',
  openedBy: 'alert',
  title: null,
  onsetAt: 0,
  firstPostAt: null,
  alertAt: 10 * minute,
  firstStatementAt: null,
  openedAt: 10 * minute,
  closedAt: null,
}

describe('clocksOf', () => {
  it('counts the silence down to the target and beyond it', () => {
    expect(clocksOf(crisis, 20 * minute).statement).toMatchObject({ state: 'due', leftMs: 5 * minute })
    expect(clocksOf(crisis, 30 * minute).statement).toMatchObject({ state: 'late', leftMs: -5 * minute })
  })

  it('stops the silence when we spoke, instead of counting on', () => {
    const said = { ...crisis, firstStatementAt: 19 * minute }
    expect(clocksOf(said, 500 * minute).statement).toMatchObject({ state: 'said', elapsedMs: 9 * minute })
  })

  it('catches a silence beyond a line of the doctrine that looks like one within it', () => {
    const passed = (minutes: number) => clocksOf(crisis, (10 + minutes) * minute).statement.passed
    expect([14, 15, 16, 60, 61].map(passed)).toEqual([0, 0, 15, 15, 60])
  })

  it('stands still after the end, and says unknown for an unknown first post', () => {
    const clocks = clocksOf({ ...crisis, closedAt: 70 * minute }, 9000 * minute)
    expect(clocks.alert.elapsedMs).toBe(60 * minute)
    expect(clocks.firstPost.elapsedMs).toBeNull()
    expect(clocks.isStill).toBe(true)
  })

  it('never shows a negative time when a first post is dated after the replayed minute', () => {
    expect(clocksOf({ ...crisis, firstPostAt: 50 * minute }, 20 * minute).firstPost.elapsedMs).toBe(0)
  })
})

describe('clockText', () => {
  it.each([
    [null, '--:--'],
    [41 * minute, '00:41'],
    [26 * 60 * minute, '26:00'],
    [76 * 60 * minute, '3\u00a0d 4\u00a0h'],
    [371.6 * 24 * 60 * minute, '371\u00a0d'],
  ])('%s reads %s', (ms, text) => expect(clockText(ms, 'd', 'h')).toBe(text))
})

describe('currentCrisis', () => {
  it('prefers an open crisis to a newer closed one', () => {
    const closed = { ...crisis, id: 2 as CrisisId, openedAt: 99 * minute, state: 'closed' as const }
    expect(currentCrisis([closed, crisis])?.id).toBe(1)
    expect(currentCrisis([])).toBeNull()
  })
})
