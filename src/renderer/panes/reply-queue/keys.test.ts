import { expect, test } from 'vitest'
import { commandOf, type KeyPlace, type KeyPress, type QueueCommand } from './keys.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  repeat: false,
  ...more,
})

const table: readonly [string, KeyPress, KeyPlace, QueueCommand | null][] = [
  ['J moves on', press('j'), 'room', 'next'],
  ['caps lock does not break the keys', press('K'), 'room', 'previous'],
  ['a word with an e in it ends nobody', press('e'), 'text', null],
  ['a letter in a dialog claims nobody behind it', press('c'), 'dialog', null],
  ['copying with Ctrl-C is not a claim', press('c', { ctrlKey: true }), 'room', null],
  ['Ctrl-R is not a draft', press('r', { ctrlKey: true }), 'room', null],
  ['the answer is planned from inside the text', press('Enter', { ctrlKey: true }), 'text', 'plan'],
  ['the Mac key plans too', press('Enter', { metaKey: true }), 'text', 'plan'],
  ['a plain Enter in the text is a new line', press('Enter'), 'text', null],
  [
    'a held Ctrl-Enter does not plan person after person',
    press('Enter', { ctrlKey: true, repeat: true }),
    'room',
    null,
  ],
  ['a held E does not end person after person', press('e', { repeat: true }), 'room', null],
  ['a held J runs down the list', press('j', { repeat: true }), 'room', 'next'],
  ['Escape gives the keys back to the list', press('Escape'), 'text', 'leave'],
  ['an input method keeps its Enter', press('Enter', { ctrlKey: true, isComposing: true }), 'text', null],
]

test.each(table)('%s', (_, keyPress, place, command) => {
  expect(commandOf(keyPress, place)).toBe(command)
})
