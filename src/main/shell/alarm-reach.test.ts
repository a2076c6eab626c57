import { expect, it } from 'vitest'
import { interrupted, needsNotice } from './alarm-reach.ts'

const watch = { drill: null }
const drill = { drill: { scenario: 'food-hoax' } }
const seat = (desk: { drill: unknown }, focused: boolean) => ({ desk, window: { isFocused: () => focused } })

it('catches an alarm of the real watch that nobody hears because its window is closed or a drill is in front', () => {
  expect(needsNotice(watch, [])).toBe(true)
  expect(needsNotice(watch, [seat(drill, true)])).toBe(true)
  expect(needsNotice(watch, [seat(watch, false), seat(drill, true)])).toBe(true)
  expect(needsNotice(watch, [seat(watch, true)], true)).toBe(true)
})

it('catches a notice of the system for who has the room in front of them, or for a drill that is over', () => {
  expect(needsNotice(watch, [seat(watch, false), seat(watch, true)])).toBe(false)
  expect(needsNotice(drill, [seat(drill, true)])).toBe(false)
  expect(needsNotice(drill, [seat(drill, false)])).toBe(true)
  expect(needsNotice(drill, [seat(watch, true)])).toBe(false)
})

it('catches a drill that the real alarm leaves alone, or a drill that interrupts another', () => {
  const seats = [seat(watch, false), seat(drill, true), seat({ drill: {} }, false)]
  expect(interrupted(watch, seats)).toEqual(seats.slice(1))
  expect(interrupted(drill, seats)).toEqual([])
})
