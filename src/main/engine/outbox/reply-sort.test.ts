import { expect, it } from 'vitest'
import { replySort } from './reply-sort.ts'
import { factOf, ours, theirs } from './route-facts.fixture.ts'
import type { PostFact } from './route-facts.ts'

const reply = (text: string, answers: PostFact['answers']): Partial<PostFact> => ({ isReply: true, text, answers })

it.each<[string, Partial<PostFact>, ReturnType<typeof replySort>]>([
  ['named in a post', { text: '@acme it broke' }, 'mentioned'],
  ['named in a reply, in its own words', reply('@acme @bert hello @Acme it broke', ours('acme')), 'mentioned'],
  ['not named', { text: 'acme it broke' }, null],
  ['another account of ours is named', { text: '@acme_care it broke' }, null],
  ['a post of it is quoted', { quotes: ours('ACME') }, 'quoted'],
  ['a post of another account of ours is quoted', { quotes: ours('acme_care') }, null],
  ['a post that only has its name is quoted', { quotes: theirs('acme', 'hi') }, null],
  ['below a post of it, with the handle that X puts there', reply('@acme it broke', ours('acme')), 'underOurs'],
  ['below a post of it, unnamed', reply('it broke', ours('acme')), 'underOurs'],
  ['below a post of it that we do not have', reply('@acme it broke', null), 'underOurs'],
  ['below a post of somebody who named it', reply('@bert @acme mine too', theirs('bert', '@acme it broke')), 'carried'],
  ['below a post that is gone', reply('@bert @acme mine too', theirs('bert', null)), 'carried'],
  ['below a post that we do not have', reply('@bert @acme mine too', null), 'carried'],
  ['typed before the first word', reply('@bert @acme look at his', theirs('bert', 'it broke')), 'mentioned'],
  ['below a post of somebody else', reply('@bert mine too', theirs('bert', '@acme it broke')), null],
])('catches a rule of X that is read too widely or too narrowly: %s', (_what, more, sort) => {
  expect(replySort(factOf(1, more), 'acme')).toBe(sort)
})
