import { expect, it } from 'vitest'
import type { Mention } from '../../shared/model.ts'
import { surenessOf } from './reading-words.ts'
import { passes } from './selection.ts'

it('catches a guess that is told as if it were sure', () => {
  expect([0, 0.59, 0.6, 0.75, 0.9, 1].map(surenessOf)).toEqual(['unsure', 'unsure', 'rather', 'sure', 'very', 'very'])
})

it('catches a door on negative posts that shows the unread ones too', () => {
  const post = { tone: null, stance: 'ask', repostOfId: null } as Mention
  expect(passes(post, undefined)).toBe(true)
  expect(passes(post, { tone: 'negative' })).toBe(false)
  expect(passes(post, { stance: 'ask', as: 'post' })).toBe(true)
  expect(passes(post, { as: 'repost' })).toBe(false)
})
