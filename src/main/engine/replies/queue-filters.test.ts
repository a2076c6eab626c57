import fc from 'fast-check'
import { expect, it } from 'vitest'
import { postAt, START } from '../../../../test/engine/posts.ts'
import { openQueueRoom } from '../../../../test/engine/queue-room.ts'
import type { LineId, Platform, Post, QueueLine } from '../../../shared/model.ts'
import { isEnded } from './count-people.ts'

const PLATFORMS = ['x', 'bluesky'] as const satisfies readonly Platform[]
const LANGS = ['fr', 'en-GB', null] as const
const TEXTS = ['acme, will you refund me?', 'acme is a scam', 'acme is wonderful', 'acme'] as const

const person = fc.record({
  platform: fc.constantFrom(...PLATFORMS),
  lang: fc.constantFrom(...LANGS),
  text: fc.constantFrom(...TEXTS),
  follows: fc.boolean(),
  followers: fc.constantFrom(10, 50_000),
  act: fc.constantFrom('none', 'claim', 'claimByBob', 'draft', 'silent', 'give'),
})

const postOf = (one: typeof person extends fc.Arbitrary<infer T> ? T : never, n: number): Post =>
  postAt(START + n, n, {
    platform: one.platform,
    lang: one.lang,
    text: one.text,
    authorFollowsUs: one.follows,
    authorFollowers: one.followers,
  })

const filter = fc.record({
  followers: fc.option(fc.boolean()),
  stance: fc.option(fc.constantFrom('attack', 'defend', 'ask', 'neutral')),
  lang: fc.option(fc.constantFrom('fr', 'en', '')),
  platform: fc.option(fc.constantFrom(...PLATFORMS)),
  state: fc.option(fc.constantFrom('new', 'claimed', 'drafted', 'silent')),
  mine: fc.option(fc.constantFrom(1, 2)),
  reserved: fc.option(fc.boolean()),
})

it('catches a filter that hides somebody, a count that is not what choosing it shows, or an order that a filter changes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 1, maxLength: 12 }),
      fc.array(filter, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('open', 'ended', 'all'),
      async (people, filters, show) => {
        const room = await openQueueRoom(people.map(postOf))
        const { must, ask, alice, bob, crisisId, brandId } = room
        const rules = {
          brandId,
          approvalNeeded: 'none',
          people: [],
          large: { followers: 10_000, memberId: bob },
        } as const
        await must('care.save', rules)
        const all = await room.lines()
        const idOf = (n: number): LineId => all.find(({ author }) => author.handle === `person${n}`)?.id as LineId
        for (const [n, { act }] of people.entries()) {
          const lineId = idOf(n)
          const line = { lineId, why: 'I know them' }
          if (act === 'claim') await must('queue.claim', line, alice)
          if (act === 'claimByBob') await must('queue.claim', line, bob)
          if (act === 'draft') await ask('queue.draft', { lineId, text: 'we are sorry' }, alice)
          if (act === 'silent') await ask('queue.end', { lineId, as: 'silent', reason: 'no', toMemberId: null }, alice)
          if (act === 'give') await must('queue.handOver', { ...line, toMemberId: bob }, alice)
        }
        const shown = (await room.lines()).filter(
          ({ state }) => show === 'all' || isEnded(state) === (show === 'ended'),
        )
        for (const wanted of filters) {
          const passes = (line: QueueLine, but?: keyof typeof wanted): boolean =>
            (but === 'followers' ||
              wanted.followers === null ||
              (line.author.followsUs === true) === wanted.followers) &&
            (but === 'stance' || wanted.stance === null || line.stance === wanted.stance) &&
            (but === 'lang' || wanted.lang === null || (line.lang ?? '') === wanted.lang) &&
            (but === 'platform' || wanted.platform === null || line.author.platform === wanted.platform) &&
            (but === 'state' || wanted.state === null || line.state === wanted.state) &&
            (but === 'mine' ||
              wanted.mine === null ||
              [line.claimedBy, line.reservedFor].some((id) => id === wanted.mine)) &&
            (but === 'reserved' || wanted.reserved === null || (line.reservedFor !== null) === wanted.reserved)
          const answer = await must('queue.page', { crisisId, show, filter: wanted, from: 0, count: 500 })
          const expected = shown.filter((line) => passes(line))
          expect(answer.items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
          expect(answer.items.map(({ rank }) => rank)).toEqual(expected.map((_, n) => n + 1))
          const { counts } = answer
          const countOf = (but: keyof typeof wanted, is: (line: QueueLine) => boolean): number =>
            shown.filter((line) => passes(line, but) && is(line)).length
          expect({ total: answer.total, ...counts }).toMatchObject({
            total: expected.length,
            followers: countOf('followers', ({ author }) => author.followsUs === true),
            others: countOf('followers', ({ author }) => author.followsUs !== true),
            reserved: countOf('reserved', ({ reservedFor }) => reservedFor !== null),
          })
          for (const lang of ['fr', 'en', ''])
            expect(counts.byLang[lang] ?? 0).toBe(countOf('lang', (line) => (line.lang ?? '') === lang))
          for (const stance of ['attack', 'ask', 'defend', 'neutral'] as const)
            expect(counts.byStance[stance] ?? 0).toBe(countOf('stance', (line) => line.stance === stance))
          for (const platform of PLATFORMS)
            expect(counts.byPlatform[platform] ?? 0).toBe(
              countOf('platform', ({ author }) => author.platform === platform),
            )
          for (const state of ['new', 'claimed', 'drafted', 'reassigned', 'silent'] as const)
            expect(counts.byState[state] ?? 0).toBe(countOf('state', (line) => line.state === state))
          for (const member of [alice, bob])
            expect(counts.byMember[member] ?? 0).toBe(
              countOf('mine', (line) => line.claimedBy === member || line.reservedFor === member),
            )
        }
      },
    ),
    { numRuns: 12 },
  )
}, 60_000)

it('catches a line that keeps the language of a former post, or takes that of one that came late', async () => {
  const anna = { authorHandle: 'anna' }
  const room = await openQueueRoom([postAt(START + 1000, 1, { ...anna, lang: 'fr-CA' })])
  expect((await room.lineOf('anna')).lang).toBe('fr')
  room.takeIn([postAt(START + 2000, 2, { ...anna, lang: 'en' })])
  expect((await room.lineOf('anna')).lang).toBe('en')
  room.takeIn([postAt(START + 500, 3, { ...anna, lang: 'de' })])
  expect((await room.lineOf('anna')).lang).toBe('en')
})
