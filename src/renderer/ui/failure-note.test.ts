import { expect, it } from 'vitest'
import { fail } from '../../shared/result.ts'
import { sentenceOf } from './failure-note.tsx'

it('catches a refusal that hides what to do behind a detail, and a stack that stands for a sentence', () => {
  expect(sentenceOf(fail('notAllowed', 'Fill in the blanks first.'))).toBe('Fill in the blanks first.')
  expect(sentenceOf(fail('notAllowed', ''))).toBeNull()
  expect(sentenceOf(fail('internal', 'TypeError: x is not a function'))).toBeNull()
  expect(sentenceOf(fail('invalidInput', 'text: too_small'))).toBeNull()
})
