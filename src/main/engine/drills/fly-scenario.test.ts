import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionIdOf } from '../../../shared/model.ts'
import { flyScenario, listScenarios } from './fly-scenario.ts'
import { teamActs } from './team-acts.ts'

const ready = listScenarios().filter((scenario) => scenario.ready)
const seeds = { numRuns: 2 }

describe('flyScenario', () => {
  it('gives other bytes for the same seed', () => {
    const once = JSON.stringify(flyScenario({ scenario: 'food-hoax', seed: 42, lang: 'fr' }))
    expect(JSON.stringify(flyScenario({ scenario: 'food-hoax', seed: 42, lang: 'fr' }))).toBe(once)
    expect(JSON.stringify(flyScenario({ scenario: 'food-hoax', seed: 43, lang: 'fr' }))).not.toBe(once)
  })

  it.each(ready)('tells $name out of order, twice, or about posts that are not there yet', ({ name }) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.constantFrom('fr', 'en'), (seed, lang) => {
        const seen = new Map<string, number>()
        const wrong = flyScenario({ scenario: name, seed, lang }).posts.filter((post, index, posts) => {
          const id = mentionIdOf(post.platform, post.externalId)
          const isTwice = seen.has(id)
          seen.set(id, post.createdAt)
          const isOutOfOrder = post.createdAt < (posts[index - 1]?.createdAt ?? 0)
          const pointsNowhere = [post.inReplyToId, post.quoteOfId, post.repostOfId].some(
            (other) => other !== null && !((seen.get(mentionIdOf(post.platform, other)) ?? Infinity) < post.createdAt),
          )
          return isTwice || isOutOfOrder || pointsNowhere
        })
        expect(wrong).toEqual([])
      }),
      seeds,
    )
  })

  it.each(ready)('makes $name too small to be seen or too long to close', ({ name }) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.constantFrom('fr', 'en'), (seed, lang) => {
        const flight = flyScenario({ scenario: name, seed, lang })
        expect(flight.posts.length).toBeGreaterThan(600)
        expect(flight.posts.length).toBeLessThan(2600)
        const perHour = (from: number, to: number) =>
          flight.posts.filter((post) => {
            const hour = (post.createdAt - flight.firstHostilePostAt) / 3_600_000
            return hour >= from && hour < to
          }).length /
          (to - from)
        expect(perHour(-20, 0)).toBeLessThan(15)
        expect(perHour(0, 1)).toBeGreaterThan(200)
        expect(perHour(6, 13)).toBeLessThan(20)
        expect(flight.posts.filter((post) => post.lang === lang).length).toBeGreaterThan(flight.posts.length * 0.6)
      }),
      seeds,
    )
  })

  it.each(ready)('lets an unfilled slot or a left-over choice of $name reach the screen', ({ name }) => {
    for (const lang of ['fr', 'en'] as const)
      for (const post of flyScenario({ scenario: name, seed: 7, lang }).posts) expect(post.text).not.toMatch(/[{}[\]|]/)
  })

  it('speaks with the handle of a real person', () => {
    for (const { name } of ready)
      expect(
        flyScenario({ scenario: name, seed: 1, lang: 'fr' }).posts.filter(
          (post) => !/fictif|invente|imaginaire|madeup|pretend|nobody/.test(post.authorHandle),
        ),
      ).toEqual([])
  })
})

describe('teamActs', () => {
  it.each(ready)(
    'leaves $name without a statement, an end, or in an order that the state table refuses',
    ({ name }) => {
      for (const lang of ['fr', 'en'] as const)
        for (const team of ['slow', 'quick'] as const) {
          const flight = flyScenario({ scenario: name, seed: 3, lang })
          const acts = teamActs(flight, team)
          expect(acts.map((act) => act.at)).toEqual(acts.map((act) => act.at).sort((a, b) => a - b))
          expect(acts.at(-1)?.act).toBe('close')
          expect(acts.flatMap((act) => (act.act === 'moveTo' ? [act.to] : []))).toEqual([
            'maintenance',
            'resolution',
            'evaluation',
          ])
          const said = acts.flatMap((act) => (act.act === 'statement' ? [act] : []))
          expect((said[0]?.at ?? 0) - flight.firstHostilePostAt).toBe((team === 'quick' ? 8 : 55) * 60_000)
          // One post on X: 280 characters (doctrine A5).
          for (const statement of said) expect(statement.text.length).toBeLessThanOrEqual(280)
        }
    },
  )

  it('answers one person twice, or before they asked', () => {
    const flight = flyScenario({ scenario: 'food-hoax', seed: 5, lang: 'en' })
    const askedAt = new Map(flight.posts.map((post) => [mentionIdOf(post.platform, post.externalId), post.createdAt]))
    const replies = teamActs(flight, 'quick').flatMap((act) => (act.act === 'reply' ? [act] : []))
    expect(replies.length).toBeGreaterThan(20)
    expect(new Set(replies.map((reply) => `${reply.platform} ${reply.handle}`)).size).toBe(replies.length)
    for (const reply of replies) expect(askedAt.get(reply.mentionId)).toBeLessThan(reply.at)
  })

  it('acts in a drill without a team', () => {
    expect(teamActs(flyScenario({ scenario: 'food-hoax', seed: 5, lang: 'en' }), 'none')).toEqual([])
  })
})
