import { expect, it } from 'vitest'
import type { RedAccount, RedProposal } from '../../../shared/contract/red.ts'
import type { BrandId, ConnectionId } from '../../../shared/model.ts'
import { hindranceOf, NO_EDITS, postsOf, priceOf, speechOf } from './red-form.ts'

const account = (id: number, more: Partial<RedAccount> = {}): RedAccount => ({
  connectionId: id as ConnectionId,
  platform: 'x',
  label: `@acme${id}`,
  lang: 'en',
  length: 'short',
  text: 'We know, and we are sorry.',
  isProposed: true,
  muted: null,
  route: { kind: 'api', reason: 'ownPost', price: { plainMicroDollars: 15_000, withLinkMicroDollars: 200_000 } },
  ...more,
})
const proposal = (accounts: readonly RedAccount[], more: Partial<RedProposal> = {}): RedProposal => ({
  definitions: { issue: 'i', crisis: 'c' },
  crisis: null,
  type: 'outage',
  toldBy: [],
  nextAt: 1,
  text: 'We know that it is down.',
  accounts,
  stop: { isStopped: false, toHoldCount: 0, leavingCount: 0 },
  approval: { isNeeded: false, approvers: [] },
  asked: null,
  lastStatementId: 4,
  ...more,
})
const only = 1 as ConnectionId

it('catches words that leave too long, empty, or with a blank', () => {
  const with1 = (text: string) => postsOf(proposal([account(1)]), { ...NO_EDITS, texts: new Map([[only, text]]) })
  expect(hindranceOf(with1('word '.repeat(80)), '')).toBe('tooLong')
  expect(hindranceOf(with1('  '), '')).toBe('noWords')
  expect(hindranceOf(with1('We know [what].'), '')).toBe('blanks')
  expect(hindranceOf(with1('We know.'), '')).toBeNull()
  expect(hindranceOf([], 'We know.')).toBeNull()
  expect(hindranceOf([], '')).toBe('noWords')
})

it('catches an account that speaks although it cannot, or that nobody chose, and a price that is not told', () => {
  const posts = postsOf(proposal([account(1), account(2, { isProposed: false }), account(3, { muted: 'signedOut' })]), {
    ...NO_EDITS,
    chosen: new Map([[3 as ConnectionId, true]]),
    texts: new Map([[only, 'See https://a.example']]),
  })
  expect(posts.map(({ isChosen }) => isChosen)).toEqual([true, false, false])
  expect(priceOf(posts)).toBe(200_000)
})

it('catches a copy that nobody is told of', () => {
  const posts = postsOf(proposal([account(1), account(2, { text: 'We  know, and we are SORRY.' })]), NO_EDITS)
  expect(posts.map(({ twin }) => twin?.label ?? null)).toEqual([null, '@acme1'])
})

it('catches words that are told to the engine otherwise than they were read', () => {
  const edits = { ...NO_EDITS, texts: new Map([[only, ' We know. ']]) }
  const asked = { statementId: 4, askedBy: 1 as never, askedAt: 0 }
  expect(speechOf(1 as BrandId, proposal([account(1)], { asked }), edits, 'because')).toEqual({
    brandId: 1,
    why: 'because',
    type: 'outage',
    nextAt: 1,
    text: 'We know that it is down.',
    posts: [{ connectionId: 1, text: 'We know.' }],
    statementId: 4,
    seenStatementId: 4,
  })
})
