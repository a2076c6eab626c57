import { expect, it } from 'vitest'
import { APPROVER, mayApprove, needsApproval } from './roles.ts'

const approver = { roles: [APPROVER, 'spokesperson'] }
const writer = { roles: ['writer'] }

it('catches a team that named an approver and is not asked for them, or that named none and stands still', () => {
  expect(mayApprove(approver, [approver, writer])).toBe(true)
  expect(mayApprove(writer, [approver, writer])).toBe(false)
  expect(mayApprove(writer, [writer])).toBe(true)
})

it.each([
  ['none', false, false],
  ['replies', true, false],
  ['statements', false, true],
  ['all', true, true],
] as const)('catches approval of %s that is needed elsewhere', (need, replies, statements) => {
  expect([needsApproval(need, 'replies'), needsApproval(need, 'statements')]).toEqual([replies, statements])
})
