import { expect, test } from 'vitest'
import { layOutPayload, payloadLine } from './payload-text.ts'

test('a payload that is not JSON is shown, not swallowed', () => {
  expect(layOutPayload('{broken')).toBe('{broken')
  expect(payloadLine('{broken')).toBe('{broken')
})

test('a line tells entries apart without braces and empty fields', () => {
  expect(payloadLine('{"lineId":4,"reason":null,"to":{"state":"silent"}}')).toBe('lineId 4, to {"state":"silent"}')
})

test('a payload that is a bare value does not break the log', () => {
  expect(payloadLine('"text"')).toBe('"text"')
  expect(payloadLine('null')).toBe('null')
})
