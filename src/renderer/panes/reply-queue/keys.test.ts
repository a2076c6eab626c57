import { expect, test } from 'vitest'
import { commandOf, type KeyPlace, type KeyPress, placeOf, type QueueCommand } from './keys.ts'

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
  ['J moves on', press('j'), 'queue', 'next'],
  ['caps lock does not break the keys', press('K'), 'queue', 'previous'],
  ['a word with an e in it ends nobody', press('e'), 'text', null],
  ['a letter in a dialog claims nobody behind it', press('c'), 'elsewhere', null],
  ['a letter typed after a form closed ends nobody', press('e'), 'elsewhere', null],
  ['copying with Ctrl-C is not a claim', press('c', { ctrlKey: true }), 'queue', null],
  ['Ctrl-R is not a draft', press('r', { ctrlKey: true }), 'queue', null],
  ['the answer is planned from inside the text', press('Enter', { ctrlKey: true }), 'text', 'plan'],
  ['the Mac key plans too', press('Enter', { metaKey: true }), 'text', 'plan'],
  ['a plain Enter in the text is a new line', press('Enter'), 'text', null],
  [
    'a held Ctrl-Enter does not plan person after person',
    press('Enter', { ctrlKey: true, repeat: true }),
    'queue',
    null,
  ],
  ['a held E does not end person after person', press('e', { repeat: true }), 'queue', null],
  ['a held J runs down the list', press('j', { repeat: true }), 'queue', 'next'],
  ['H hands the person over', press('h'), 'queue', 'hand'],
  ['a held H hands nobody else over', press('h', { repeat: true }), 'queue', null],
  ['S shows what is blurred', press('s'), 'queue', 'shield'],
  ['saving with Ctrl-S shows nothing that is blurred', press('s', { ctrlKey: true }), 'queue', null],
  ['I opens the ready answers', press('i'), 'queue', 'snippets'],
  ['Escape gives the keys back to the list', press('Escape'), 'text', 'leave'],
  ['an input method keeps its Enter', press('Enter', { ctrlKey: true, isComposing: true }), 'text', null],
]

test.each(table)('%s', (_, keyPress, place, command) => {
  expect(commandOf(keyPress, place)).toBe(command)
})

test('catches keys that act when the focus is on the bare page, in another pane or in a dialog', () => {
  document.body.innerHTML = `<div id="replies"><section data-keys="queue"><ul></ul><textarea></textarea>
    <div role="dialog"><b></b></div></section></div><main><button>x</button></main>`
  const place = (selector: string) => placeOf(document.querySelector(selector))
  expect(placeOf(document.body)).toBe('elsewhere')
  expect(place('button')).toBe('elsewhere')
  expect(place('b')).toBe('elsewhere')
  expect(place('ul')).toBe('queue')
  expect(place('#replies')).toBe('queue')
  expect(place('textarea')).toBe('text')
})
