import { describe, expect, it } from 'vitest'
import { isTyping, strokeLabel, strokeOf } from './keys.ts'

const stroke = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('strokeOf', () => {
  it.each([
    ['j', stroke('J', { shiftKey: true }), false],
    ['mod+k', stroke('k', { ctrlKey: true }), false],
    ['mod+k', stroke('k', { metaKey: true }), true],
    ['mod+Enter', stroke('Enter', { ctrlKey: true }), false],
    // Ctrl-K on a Mac deletes to the end of the line: it is not ours.
    ['', stroke('k', { ctrlKey: true }), true],
    ['', stroke('f', { altKey: true }), false],
  ] as const)('reads %s', (expected, event, mac) => expect(strokeOf(event, mac)).toBe(expected))
})

describe('isTyping', () => {
  it('keeps plain keys away from every field, but not from a checkbox', () => {
    const field = (html: string) => {
      document.body.innerHTML = html
      return document.body.firstElementChild
    }
    for (const html of ['<input>', '<textarea></textarea>', '<select></select>', '<div role="combobox"></div>']) {
      expect(isTyping(field(html))).toBe(true)
    }
    expect(isTyping(field('<input type="checkbox">'))).toBe(false)
    expect(isTyping(field('<button>x</button>'))).toBe(false)
    expect(isTyping(null)).toBe(false)
  })
})

describe('strokeLabel', () => {
  it('writes keys as they stand on the keyboard', () => {
    expect(strokeLabel('mod+Enter', false)).toBe('Ctrl ↵')
    expect(strokeLabel('mod+k', true)).toBe('⌘K')
  })
})
