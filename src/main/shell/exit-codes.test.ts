import { expect, it } from 'vitest'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import { exitCodeOf, sentenceOf } from './exit-codes.ts'

it('catches a failure that is told in English to who runs the application in French', () => {
  const held = new Refusal('unavailable', refusalWords.workspaceHeld('/a/b'))
  expect(sentenceOf(held, 'fr')).toBe(refusalWords.workspaceHeld('/a/b').fr)
  expect(sentenceOf(held, 'en')).toBe(refusalWords.workspaceHeld('/a/b').en)
  expect(sentenceOf(new Refusal('unreadable', 'déjà dit'), 'en')).toBe('déjà dit')
  expect(sentenceOf(new Error('ENOSPC'), 'fr')).toBe('ENOSPC')
  expect([exitCodeOf(held), exitCodeOf(new Error('x'))]).toEqual([2, 5])
})
