import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createHousekeeping } from './housekeeping.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('catches work that is done at once, never, or by two at a time', () => {
  const did: string[] = []
  const left = { one: 2, other: 1 }
  const step = (name: keyof typeof left) => () => {
    if (left[name] === 0) return false
    did.push(name)
    left[name] -= 1
    return true
  }
  const { soon } = createHousekeeping([step('one'), step('other')], () => undefined)
  soon()
  soon()
  expect(did).toEqual(['one'])
  vi.runAllTimers()
  expect(did).toEqual(['one', 'one', 'other'])
  left.one = 1
  soon()
  expect(did).toHaveLength(4)
})

it('catches a step that throws and ends the program, or all that comes after', () => {
  let isBroken = true
  const fail = vi.fn()
  const { soon } = createHousekeeping(
    [
      () => {
        if (isBroken) throw new Error('the disk is full')
        return false
      },
    ],
    fail,
  )
  soon()
  expect(fail).toHaveBeenCalledOnce()
  isBroken = false
  soon()
  expect(fail).toHaveBeenCalledOnce()
})
