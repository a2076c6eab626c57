import { expect, it } from 'vitest'
import { problemOf } from './problems.ts'

const blank = (title: string) => ({ title, type: 'about:blank', detail: title })

it.each([
  ['money that is gone, taken for a refusal', 402, blank('CreditsDepleted'), 'unpaid'],
  ['the same, said with another status', 403, { title: 'UsageCapExceeded', type: 'x/usage-capped' }, 'unpaid'],
  ['a key that is not taken', 401, blank('Unauthorized'), 'signIn'],
  ['too many calls', 429, blank('Too Many Requests'), 'limited'],
  ['a stream that somebody else holds', 429, { title: 'ConnectionException' }, 'limited'],
  ['what the app may not do', 403, blank('Forbidden'), 'refused'],
  ['a fault of X', 503, blank('Service Unavailable'), 'server'],
  ['a page instead of JSON', 502, '<html>', 'server'],
  ['a question that X does not understand', 400, blank('Invalid Request'), 'ours'],
])('catches %s', (_, status, body, trouble) => {
  expect(problemOf({ status, body, as: 'user', resetsAt: null }).trouble).toBe(trouble)
})

it('catches a reset that is not handed on', () => {
  expect(problemOf({ status: 429, body: null, as: 'app', resetsAt: 1234 }).untilAt).toBe(1234)
})
