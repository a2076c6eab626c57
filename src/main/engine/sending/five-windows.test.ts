import { expect, it } from 'vitest'
import { runShift } from '../../../../test/engine/five-windows.ts'

it('catches people answered twice, or forgotten, by five windows and by colleagues with phones', async () => {
  const shift = { personCount: 500, minutes: 5, windowCount: 5, seed: 5, callMs: 100 }
  const { doubles, lost, refused, states } = await runShift(shift)
  expect({ doubles, lost }).toEqual({ doubles: [], lost: [] })
  // The windows were in each other's way, and the phones came first here and there.
  expect(Math.min(refused.claim, refused.draft, states.answeredElsewhere ?? 0)).toBeGreaterThan(0)
}, 60_000)
