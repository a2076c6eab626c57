import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConnectionId, type MentionSeq, PLATFORMS, VISIBILITIES } from '../../../shared/model.ts'
import type { Route } from '../../../shared/outbox.ts'
import { replySort } from './reply-sort.ts'
import {
  accountOf,
  BLUESKY,
  ENTERPRISE,
  factOf,
  factsOf,
  MASTODON,
  NOW,
  ours,
  theirs,
  X,
} from './route-facts.fixture.ts'
import type { AccountFact, PostFact, RouteFacts } from './route-facts.ts'
import { routeOf, SAME_TALK_MS } from './router.ts'

const acme = accountOf(1, 'acme')
const named = { text: '@acme it broke' }
const underOurs = { isReply: true, text: '@acme it broke', answers: ours('acme') }
const lesson = (sort: string, isAllowed: boolean, postId = '', learntAt = NOW) => ({
  sort,
  postId,
  isAllowed,
  learntAt,
})
const way = ({ kind, reason, replyTo, mayTry }: Route) => [kind, reason, replyTo, mayTry]
const trial = { connectionId: null, isTrial: true, seated: null }
const on = (posts: readonly PostFact[], account: Partial<AccountFact> = {}, more: Partial<RouteFacts> = {}): Route =>
  routeOf(factsOf(posts, [{ ...acme, ...account }], more))

describe('X', () => {
  it.each<[string, Partial<PostFact>, Partial<AccountFact>, Partial<RouteFacts>, unknown[]]>([
    ['named', named, {}, {}, ['api', 'mentioned', 1, false]],
    ['quoted', { quotes: ours('acme') }, {}, {}, ['api', 'quoted', 1, false]],
    ['cold', {}, {}, {}, ['assisted', 'notMentioned', 1, false]],
    ['a trial where the rule is clear', {}, {}, { wish: trial }, ['assisted', 'notMentioned', 1, false]],
    ['cold, with a contract', {}, { settings: ENTERPRISE }, {}, ['enterprise', 'contract', 1, false]],
    ['under ours', underOurs, {}, {}, ['assisted', 'underOurs', 1, true]],
    ['under ours, tried', underOurs, {}, { wish: trial }, ['api', 'trial', 1, false]],
    ['learnt', underOurs, { lessons: [lesson('underOurs', true)] }, {}, ['api', 'learnt', 1, false]],
    ['refused', underOurs, { lessons: [lesson('underOurs', false)] }, {}, ['assisted', 'refusedBefore', 1, false]],
    [
      'a trial after the refusal',
      underOurs,
      { lessons: [lesson('underOurs', false)] },
      { wish: trial },
      ['assisted', 'refusedBefore', 1, false],
    ],
    [
      'carried',
      { isReply: true, text: '@bert @acme me too', answers: theirs('bert', '@acme hi') },
      {},
      {},
      ['assisted', 'notMentioned', 1, true],
    ],
    [
      'named, refused today',
      named,
      { lessons: [lesson('mentioned', false)] },
      {},
      ['assisted', 'refusedBefore', 1, false],
    ],
    [
      'named, refused yesterday',
      named,
      { lessons: [lesson('mentioned', false, '', NOW - 86_400_000)] },
      {},
      ['api', 'mentioned', 1, false],
    ],
    [
      'closed, whatever was learnt',
      named,
      { lessons: [lesson('conversationClosed', false, '701'), lesson('mentioned', true)] },
      {},
      ['assisted', 'refusedBefore', 1, false],
    ],
    [
      'closed, tried',
      underOurs,
      { lessons: [lesson('notMentioned', false, '701')] },
      { wish: trial },
      ['assisted', 'refusedBefore', 1, false],
    ],
    ['too little money', named, { leftMicroDollars: 9_999 }, {}, ['assisted', 'overBudget', 1, false]],
    ['just enough money', named, { leftMicroDollars: 10_000 }, {}, ['api', 'mentioned', 1, false]],
    ['no money, assisted anyway', {}, { leftMicroDollars: 0 }, {}, ['assisted', 'notMentioned', 1, false]],
    ['gone', { isGone: true, text: null }, {}, {}, ['none', 'gone', null, false]],
    ['said to be gone by X', named, { lessons: [lesson('postGone', false, '701')] }, {}, ['none', 'gone', null, false]],
    ['only ourselves', { isOurs: true }, {}, {}, ['none', 'gone', null, false]],
    ['protected', { visibility: 'followers' }, {}, {}, ['none', 'notPublic', null, false]],
    ['entered by hand, without a link', { externalId: 'hand-0' }, {}, {}, ['none', 'noWayThere', null, false]],
    ['off', named, { isOn: false }, {}, ['none', 'switchedOff', null, false]],
    ['signed out', named, { needsSignIn: true }, {}, ['none', 'signedOut', null, false]],
  ])('catches a wrong way: %s', (_what, post, account, more, expected) => {
    expect(way(on([factOf(1, post)], account, more))).toEqual(expected)
  })

  it('catches a price that is not X’s', () => {
    const price = (post: Partial<PostFact>, account: Partial<AccountFact> = {}, more: Partial<RouteFacts> = {}) =>
      on([factOf(1, post)], account, more).price
    const summoned = { plainMicroDollars: 10_000, withLinkMicroDollars: 200_000 }
    const plain = { plainMicroDollars: 15_000, withLinkMicroDollars: 200_000 }
    expect(price(named)).toEqual(summoned)
    expect(price({ quotes: ours('acme') })).toEqual(summoned)
    expect(price(underOurs, {}, { wish: trial })).toEqual(plain)
    expect(price(underOurs, { lessons: [lesson('underOurs', true)] })).toEqual(plain)
    expect(price(named, { settings: ENTERPRISE })).toBeNull()
    expect(price({})).toBeNull()
    expect(price(named, { leftMicroDollars: 0 })).toBeNull()
  })

  it('catches the newest post that is answered by hand although one of the same talk goes by itself', () => {
    expect(way(on([factOf(9), factOf(8, named)]))).toEqual(['api', 'mentioned', 8, false])
    expect(way(on([factOf(9), factOf(8, { ...named, isGone: true })]))).toEqual(['assisted', 'notMentioned', 9, false])
    expect(way(on([factOf(9), factOf(8)]))).toEqual(['assisted', 'notMentioned', 9, false])
    // What is sure comes before what is tried.
    expect(way(on([factOf(9, underOurs), factOf(8, named)], {}, { wish: trial }))).toEqual([
      'api',
      'mentioned',
      8,
      false,
    ])
  })

  it('catches an answer to what was said long before, or was answered already', () => {
    const old = factOf(8, { ...named, createdAt: NOW - SAME_TALK_MS - 1 })
    expect(way(on([factOf(9, { createdAt: NOW }), old]))).toEqual(['assisted', 'notMentioned', 9, false])
    expect(way(on([factOf(9), factOf(8, { ...named, isAnswered: true }), factOf(7, named)]))).toEqual([
      'assisted',
      'notMentioned',
      9,
      false,
    ])
    // The last word was answered, and a person wants to say more.
    expect(way(on([factOf(9, { ...named, isAnswered: true })]))).toEqual(['api', 'mentioned', 9, false])
    // All that came since is gone: what was answered is not answered again.
    expect(way(on([factOf(9, { isGone: true }), factOf(8, { ...named, isAnswered: true })]))[1]).toBe('gone')
  })
})

describe('several accounts', () => {
  const care = accountOf(2, 'acme_care')
  it('catches a person who spoke to one account and is answered by another, which X refuses', () => {
    const route = routeOf(factsOf([factOf(1, { text: '@acme_care it broke' })], [acme, care]))
    expect([route.kind, route.account?.handle, route.account?.reason]).toEqual(['api', 'acme_care', 'addressed'])
    expect(route.others.map(({ handle }) => handle)).toEqual(['acme'])
  })

  it('catches a member’s choice that is not followed, or a choice that cannot speak and is said to', () => {
    const wish = { connectionId: care.connectionId, isTrial: false, seated: null }
    const route = routeOf(factsOf([factOf(1, named)], [acme, care], { wish }))
    expect([route.kind, route.reason, route.account?.reason]).toEqual(['assisted', 'notMentioned', 'chosen'])
    const off = routeOf(factsOf([factOf(1, named)], [acme, { ...care, isOn: false }], { wish }))
    expect([off.kind, off.reason, off.others.map(({ handle }) => handle)]).toEqual(['none', 'switchedOff', ['acme']])
    const foreign = { ...wish, connectionId: 99 as ConnectionId }
    expect(routeOf(factsOf([factOf(1, named)], [acme], { wish: foreign })).reason).toBe('noAccount')
  })

  it('catches an account that is off and keeps another from speaking', () => {
    const route = routeOf(factsOf([factOf(1, { text: '@acme_care hi' })], [acme, { ...care, isOn: false }]))
    expect([route.kind, route.account?.handle, route.account?.reason]).toEqual(['assisted', 'acme', 'only'])
    const deaf = [
      { ...acme, isOn: false },
      { ...care, needsSignIn: true },
    ]
    expect(routeOf(factsOf([factOf(1)], deaf)).reason).toBe('signedOut')
  })
})

describe('Bluesky and Mastodon', () => {
  const sky = accountOf(1, 'acme.example', { settings: BLUESKY })
  const toot = accountOf(1, 'acme@invented.example', { settings: MASTODON })
  const there = { externalId: '42@invented.example' }
  it.each<[string, AccountFact, Partial<PostFact>, unknown[]]>([
    ['a stranger on Bluesky', sky, {}, ['api', 'openToAll', 1, false]],
    [
      'closed on Bluesky',
      { ...sky, lessons: [lesson('conversationClosed', false, '701')] },
      {},
      ['none', 'refusedBefore', null, false],
    ],
    ['direct on Bluesky', sky, { visibility: 'direct' }, ['none', 'notPublic', null, false]],
    ['direct on Mastodon', toot, { ...there, visibility: 'direct' }, ['api', 'openToAll', 1, false]],
    ['an edit on Mastodon', toot, { externalId: '42@invented.example/edit/7' }, ['api', 'openToAll', 1, false]],
    ['of another server', toot, { externalId: '42@far.example' }, ['none', 'noWayThere', null, false]],
  ])('catches a wrong way: %s', (_what, account, post, expected) => {
    expect(way(routeOf(factsOf([factOf(1, post)], [account])))).toEqual(expected)
  })

  it('catches a platform that nothing can be sent to, and one where we have no account', () => {
    for (const platform of ['weibo', 'reddit', 'youtube', 'news', 'other'] as const)
      expect(routeOf(factsOf([factOf(1)], [], { platform })).reason).toBe('noWayThere')
    expect(routeOf(factsOf([factOf(1)], [], { platform: 'x' })).reason).toBe('noAccount')
  })
})

describe('whatever the facts', () => {
  const rarely = fc.integer({ min: 0, max: 5 }).map((n) => n === 5)
  const text = fc.constantFrom('it broke', '@acme it broke', '@bert @acme it broke', '@acme_care hi', '@bert so @acme')
  const other = fc.option(
    fc.record({
      authorHandle: fc.constantFrom('acme', 'acme_care', 'bert'),
      text: fc.option(text),
      isOurs: fc.boolean(),
    }),
  )
  const post = fc.record({
    text: fc.option(text, { freq: 6 }),
    isReply: fc.boolean(),
    answers: other,
    quotes: other,
    isGone: rarely,
    isOurs: rarely,
    isAnswered: rarely,
    visibility: fc.constantFrom('public' as const, 'public' as const, ...VISIBILITIES),
    createdAt: fc.integer({ min: NOW - 3 * SAME_TALK_MS, max: NOW }),
  })
  const posts = fc
    .array(post, { minLength: 1, maxLength: 5 })
    .map((some) => some.sort((a, b) => b.createdAt - a.createdAt).map((one, index) => factOf(9 - index, one)))
  const someLesson = fc.record({
    sort: fc.constantFrom('mentioned', 'quoted', 'underOurs', 'carried', 'conversationClosed', 'postGone'),
    postId: fc.constantFrom('', '709', '708'),
    isAllowed: fc.boolean(),
    learntAt: fc.integer({ min: NOW - 40 * SAME_TALK_MS, max: NOW }),
  })
  const someAccount = fc.record({
    settings: fc.constantFrom(X, X, ENTERPRISE),
    isOn: rarely.map((isOff) => !isOff),
    needsSignIn: rarely,
    leftMicroDollars: fc.option(fc.integer({ min: -1, max: 20_000 }), { freq: 2 }),
    lessons: fc.array(someLesson, { maxLength: 3 }),
  })
  const accounts = fc
    .array(someAccount, { minLength: 1, maxLength: 3 })
    .map((some) => some.map((one, index) => accountOf(index + 1, ['acme', 'acme_care', 'acme_de'][index] ?? '', one)))
  const id = fc.option(fc.constantFrom(1, 2, 3), { freq: 1 }) as fc.Arbitrary<ConnectionId | null>
  const facts = fc.record({
    platform: fc.oneof({ weight: 6, arbitrary: fc.constant('x' as const) }, fc.constantFrom(...PLATFORMS)),
    posts,
    accounts,
    answeredFrom: id,
    remembered: id,
    wish: fc.record({ connectionId: id, isTrial: fc.boolean(), seated: fc.constant(null) }),
    nowAt: fc.constant(NOW),
  })
  const postOf = ({ posts: some }: RouteFacts, seq: MentionSeq | null) => some.find((one) => one.seq === seq)

  it('catches a call by the API that X’s rule, a lesson, a trial or a contract does not allow', () => {
    let apiCount = 0
    fc.assert(
      fc.property(facts, (one) => {
        const { kind, reason, account, replyTo, mayTry } = routeOf(one)
        if (one.platform !== 'x' || kind !== 'api') return
        apiCount += 1
        const speaker = one.accounts.find(({ connectionId }) => connectionId === account?.connectionId)
        const answered = postOf(one, replyTo)
        if (!speaker || !answered) throw new Error('nobody answers nothing')
        const sort = replySort(answered, speaker.handle)
        const learnt = speaker.lessons.find((it) => it.postId === '' && it.sort === sort)
        const allowed = {
          mentioned: sort === 'mentioned',
          quoted: sort === 'quoted',
          learnt: learnt?.isAllowed === true,
        }
        const isAllowed = reason === 'trial' ? one.wish.isTrial : allowed[reason as keyof typeof allowed]
        expect([isAllowed, mayTry]).toEqual([true, false])
        if (reason === 'trial') expect(['underOurs', 'carried']).toContain(sort)
        expect(speaker.lessons.some((it) => it.postId === answered.externalId && !it.isAllowed)).toBe(false)
        expect(speaker.leftMicroDollars ?? 20_000).toBeGreaterThanOrEqual(10_000)
      }),
      { numRuns: 3_000 },
    )
    // A property that never sees one proves nothing.
    expect(apiCount).toBeGreaterThan(100)
  })

  it('catches an answer to nobody, to ourselves, to what is gone or not public, or from an account that cannot speak', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { kind, account, others, replyTo, price } = routeOf(one)
        expect([account === null, replyTo === null]).toEqual([kind === 'none', kind === 'none'])
        if (kind !== 'api') expect(price).toBeNull()
        for (const option of [...(account ? [account] : []), ...others]) {
          const speaker = one.accounts.find(({ connectionId }) => connectionId === option.connectionId)
          expect([speaker?.isOn, speaker?.needsSignIn]).toEqual([true, false])
        }
        expect(others.some(({ connectionId }) => connectionId === account?.connectionId)).toBe(false)
        if (kind === 'none') return
        if (one.wish.connectionId !== null) expect(account?.connectionId).toBe(one.wish.connectionId)
        const answered = postOf(one, replyTo)
        expect([answered?.isOurs, answered?.isGone]).toEqual([false, false])
        expect(['public', 'unlisted']).toContain(answered?.visibility)
      }),
      { numRuns: 2_000 },
    )
  })
})
