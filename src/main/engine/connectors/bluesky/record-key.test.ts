import { expect, it } from 'vitest'
import { createRecordKeys } from './record-key.ts'

it('catches keys that a server does not take, that repeat or that run backwards with the clock', () => {
  let at = Date.UTC(2026, 10, 22)
  const newKey = createRecordKeys(() => at)
  const keys = Array.from({ length: 3_000 }, (_, n) => {
    at += n % 7 === 0 ? -40 : 5
    return newKey()
  })
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.every((key) => /^[2-7a-j][2-7a-z]{12}$/.test(key))).toBe(true)
  expect([...keys].sort()).toEqual(keys)
})

it('catches a key that tells another time than that of its making', () => {
  // The bounds of that millisecond, as the protocol's own library writes them.
  const key = createRecordKeys(() => Date.UTC(2026, 0, 1))()
  expect(key >= '3mbd3542k2222').toBe(true)
  expect(key <= '3mbd3542kzbzz').toBe(true)
})
