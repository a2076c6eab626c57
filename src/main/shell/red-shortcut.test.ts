import { expect, it } from 'vitest'
import { createRedShortcut, RED_SHORTCUT, seatForRed } from './red-shortcut.ts'

const system = (isFree: () => boolean = () => true) => {
  const held = new Map<string, () => void>()
  const shortcuts = {
    register: (accelerator: string, pressed: () => void): boolean => {
      if (held.has(accelerator)) throw new Error('registered twice')
      if (isFree()) held.set(accelerator, pressed)
      return isFree()
    },
    unregister: (accelerator: string): void => void held.delete(accelerator),
  }
  return { held, shortcuts }
}

it('catches a shortcut that does nothing, or that cannot be switched off', () => {
  const { held, shortcuts } = system()
  let count = 0
  const red = createRedShortcut(shortcuts, () => {
    count += 1
  })
  expect(red.state()).toBe('off')
  red.set(true)
  red.set(true)
  held.get(RED_SHORTCUT)?.()
  expect([red.state(), count]).toEqual(['on', 1])
  red.set(false)
  expect([red.state(), held.size]).toEqual(['off', 0])
})

it('catches a shortcut that another program holds and that the settings call on', () => {
  let isFree = false
  const { shortcuts } = system(() => isFree)
  const red = createRedShortcut(shortcuts, () => undefined)
  red.set(true)
  expect(red.state()).toBe('taken')
  isFree = true
  red.set(true)
  expect(red.state()).toBe('on')
  red.set(false)
  expect(red.state()).toBe('off')
})

it('catches a run without windows that takes the shortcut from the room', () => {
  const red = createRedShortcut(null, () => undefined)
  red.set(true)
  expect(red.state()).toBe('off')
})

it('catches a press that opens in a drill while the real watch is there', () => {
  const seat = (id: number, drill: unknown, isFocused = false) => ({
    id,
    desk: { drill },
    window: { isFocused: () => isFocused },
  })
  const [watch, other, drill] = [seat(1, null), seat(2, null), seat(3, {})]
  expect(seatForRed([watch, other, drill])?.id).toBe(2)
  expect(seatForRed([watch, seat(4, {}, true), other])?.id).toBe(4)
  expect(seatForRed([drill])).toBeNull()
  expect(seatForRed([])).toBeNull()
})
