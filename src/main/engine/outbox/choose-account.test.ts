import { describe, expect, it } from 'vitest'
import type { ConnectionId, MemberId } from '../../../shared/model.ts'
import type { RouteKind } from '../../../shared/outbox.ts'
import { rankAccounts, situationOf } from './choose-account.ts'
import { accountOf, factOf, factsOf, ours } from './route-facts.fixture.ts'
import type { AccountFact, PostFact, RouteFacts } from './route-facts.ts'

const ID = { brand: 1, care: 2, german: 3 }
const member = 7 as MemberId
const profile = (langs: readonly string[], memberIds: readonly MemberId[] = []) => ({ profile: { langs, memberIds } })

const brand = accountOf(ID.brand, 'brand')
const care = accountOf(ID.care, 'brand_care')

const ranked = (
  posts: readonly PostFact[],
  accounts: readonly AccountFact[],
  more: Partial<RouteFacts> = {},
  kindOf: (id: ConnectionId) => RouteKind = () => 'assisted',
) => rankAccounts(factsOf(posts, accounts, more), kindOf).map(({ handle, reason }) => [handle, reason])

describe('the most pertinent account', () => {
  const wish = { connectionId: null, isTrial: false, seated: member }
  const id = ID.care as ConnectionId
  it.each<[string, Partial<PostFact>, Partial<AccountFact>, Partial<RouteFacts>]>([
    ['chosen', {}, {}, { wish: { ...wish, connectionId: id } }],
    ['answeredBefore', {}, {}, { answeredFrom: id }],
    ['remembered', {}, {}, { remembered: id }],
    ['addressed', { text: '@brand_care it broke' }, {}, {}],
    ['addressed', { isReply: true, answers: ours('brand_care') }, {}, {}],
    ['addressed', { quotes: ours('brand_care') }, {}, {}],
    ['language', { lang: 'fr-CA' }, profile(['fr']), {}],
    ['region', {}, { isOfRegion: true }, {}],
    ['product', {}, { isOfProduct: true }, {}],
    ['onDuty', {}, profile([], [member]), { wish }],
  ])('catches an account that is passed over: %s', (reason, post, account, facts) => {
    const accounts = [brand, accountOf(ID.care, 'brand_care', account)]
    expect(ranked([factOf(1, post)], accounts, facts)).toEqual([
      ['brand_care', reason],
      ['brand', 'first'],
    ])
  })

  it('catches a single account that is said to be the first of several', () => {
    expect(ranked([factOf(1)], [brand])).toEqual([['brand', 'only']])
    const off = (one: ConnectionId): RouteKind => (one === id ? 'none' : 'assisted')
    expect(ranked([factOf(1)], [brand, care], {}, off)[0]).toEqual(['brand', 'only'])
  })

  it('catches an easy way that pushes aside the account that was spoken to, or the team’s choice', () => {
    const easy = (one: ConnectionId): RouteKind => (one === ID.brand ? 'enterprise' : 'assisted')
    expect(ranked([factOf(1, { text: '@brand_care hi' })], [brand, care], {}, easy)[0]).toEqual([
      'brand_care',
      'addressed',
    ])
    expect(ranked([factOf(1)], [brand, care], { remembered: id }, easy)[0]).toEqual(['brand_care', 'remembered'])
  })

  it('catches the longer way between two accounts that are as pertinent', () => {
    const easy = (one: ConnectionId): RouteKind => (one === id ? 'api' : 'assisted')
    expect(ranked([factOf(1)], [brand, care], {}, easy)[0]).toEqual(['brand_care', 'first'])
    expect(ranked([factOf(1)], [brand, care])[0]).toEqual(['brand', 'first'])
  })

  it('catches an answer from the German account because it is easier or older', () => {
    const german = accountOf(0, 'brand_de', { ...profile(['de']), connectionId: 0 as ConnectionId })
    const easy = (one: ConnectionId): RouteKind => (one === 0 ? 'enterprise' : 'assisted')
    expect(ranked([factOf(1, { lang: 'fr' })], [german, brand], {}, easy)[0]).toEqual(['brand', 'first'])
    // Whoever speaks to it is answered from it all the same.
    expect(ranked([factOf(1, { lang: 'fr', text: '@brand_de hi' })], [german, brand])[0]?.[0]).toBe('brand_de')
  })

  it('catches two French accounts of which the one for the region is not taken', () => {
    const french = accountOf(ID.brand, 'brand_fr', profile(['fr']))
    const regional = accountOf(ID.care, 'brand_lyon', { ...profile(['fr']), isOfRegion: true })
    expect(ranked([factOf(1, { lang: 'fr' })], [french, regional])[0]).toEqual(['brand_lyon', 'language'])
  })
})

it('catches a choice that is remembered for people who spoke to another account or in another language', () => {
  const handles = ['brand', 'Brand_Care']
  const posts = [
    factOf(3, { lang: 'und' }),
    factOf(2, { text: '@brand_care hi', lang: 'fr' }),
    factOf(1, { lang: 'en' }),
  ]
  expect(situationOf('x', posts, handles)).toBe('x @brand_care fr')
  expect(situationOf('x', posts.slice(2), handles)).toBe('x - en')
  expect(situationOf('bluesky', [factOf(1, { isReply: true, answers: ours('BRAND') })], handles)).toBe(
    'bluesky @brand -',
  )
})
