import { expect, it } from 'vitest'
import { afterLeadingHandles, leadingHandles, namesHandle } from './named-handles.ts'

it.each([
  ['@acme my order', true],
  ['my order, .@ACME!', true],
  ['(@acme) and 你好@acme你好', true],
  ['@acme.', true],
  ['acme my order', false],
  ['write to help@acme or anna@acme.example', false],
  ['@acme_care my order', false],
  ['@acmé', false],
  ['see youtube.example/@acme', false],
  ['@acme@elsewhere.example', false],
  ['@acme.example', false],
  ['#@acme', false],
])('catches a name that X would not see, or one that is missed: %s', (text, isNamed) => {
  expect(namesHandle(text, 'acme')).toBe(isNamed)
})

it('catches a dot of a handle that is read as any letter, and a server that is left out', () => {
  expect(namesHandle('hi @acme.bsky.example!', 'acme.bsky.example')).toBe(true)
  expect(namesHandle('hi @acmeXbsky.example', 'acme.bsky.example')).toBe(false)
  expect(namesHandle('hi @acme@invented.example', 'acme@invented.example')).toBe(true)
})

it('catches a hyphen in a handle that breaks the reading of every post', () => {
  expect(namesHandle('hi @acme-care.bsky.example', 'acme-care.bsky.example')).toBe(true)
})

it('catches a handle of the running text that passes for one that X put there', () => {
  expect(leadingHandles('@bert @acme_care  what now @acme')).toEqual(['bert', 'acme_care'])
  expect(afterLeadingHandles('@bert @acme_care  what now @acme')).toBe('what now @acme')
  expect(leadingHandles('@acme, what now')).toEqual([])
  expect(leadingHandles('what now')).toEqual([])
  expect(afterLeadingHandles('@acme')).toBe('')
})
