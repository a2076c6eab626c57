import { expect, it } from 'vitest'
import { worstOf } from './source-look.ts'

it('catches a deaf source that hides behind nine that hear, or one that a person switched off and that still counts', () => {
  const sources = (['live', 'off', 'catchingUp', 'blind', 'degraded', 'blind'] as const).map((state, id) => ({
    id,
    state,
  }))
  expect(worstOf(sources)).toEqual({ id: 3, state: 'blind' })
  expect(worstOf(sources.slice(0, 3))?.state).toBe('catchingUp')
  expect(worstOf([{ state: 'off' }])).toBeUndefined()
})
