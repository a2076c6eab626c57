import { expect, it } from 'vitest'
import { statesOf } from '../../shared/states.ts'
import { mustStayAwake } from './keep-awake.ts'

it.each([
  ['suspected', true],
  ['issue', false],
  ['initial', true],
  ['maintenance', true],
  ['resolution', true],
  ['evaluation', false],
  ['closed', false],
] as const)('catches a machine that sleeps through a crisis, or never sleeps again after it: %s', (state, isAwake) => {
  expect(mustStayAwake(false, [{ state: 'closed' }, { state }])).toBe(isAwake)
  expect(mustStayAwake(true, [{ state }])).toBe(false)
})

it('catches a machine kept awake for nothing, or a state that nobody has thought of', () => {
  expect(mustStayAwake(false, [])).toBe(false)
  expect(statesOf('crisis')).toHaveLength(7)
})
