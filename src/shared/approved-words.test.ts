import { expect, it } from 'vitest'
import { saysWhatWasApproved } from './approved-words.ts'

it('catches a piece of approved words that says the contrary and leaves as approved', () => {
  expect(saysWhatWasApproved(['we lied.'], 'It is not true that we lied.')).toBe(false)
  expect(saysWhatWasApproved(['It is not true that we lied.'], 'It is not true that we lied.')).toBe(true)
})

it('catches an approved thread that is refused because its parts are numbered', () => {
  const approved = 'We know. We are at work.\nMore at six.'
  expect(saysWhatWasApproved(['We know. We are at work. 1/2', 'More at six. 2/2'], approved)).toBe(true)
  expect(saysWhatWasApproved(['We know. We are at work. (1/2)', 'More at ten. (2/2)'], approved)).toBe(false)
  expect(saysWhatWasApproved([approved], null)).toBe(false)
})
