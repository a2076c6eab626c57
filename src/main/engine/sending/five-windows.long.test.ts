import { expect, it } from 'vitest'
import { runShift } from '../../../../test/engine/five-windows.ts'

it('catches people answered twice, or forgotten, among ten thousand in half an hour', async () => {
  const shift = { personCount: 10_000, minutes: 30, windowCount: 5, seed: 5, callMs: 100 }
  const { doubles, lost, callCount, ...more } = await runShift(shift)
  console.info(JSON.stringify({ callCount, ...more }))
  expect({ doubles, lost }).toEqual({ doubles: [], lost: [] })
  expect(callCount).toBeGreaterThan(9_000)
})
