import { expect, it } from 'vitest'
import { snoozeUntil } from './snooze.ts'

it('catches an alarm at three in the morning that is put off for more than a day', () => {
  const three = new Date(2031, 3, 9, 3).getTime()
  const nine = new Date(2031, 3, 9, 9).getTime()
  expect(snoozeUntil('morning', three)).toBe(new Date(2031, 3, 9, 8).getTime())
  expect(snoozeUntil('morning', nine)).toBe(new Date(2031, 3, 10, 8).getTime())
  expect(snoozeUntil('quarter', nine) - nine).toBe(900_000)
})
