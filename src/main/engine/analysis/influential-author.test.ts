import { describe, expect, it } from 'vitest'
import { HOUR, heardPost, idOf, START_AT } from './heard.fixture.ts'
import { createInfluentialAuthor, restoreInfluentialAuthor } from './influential-author.ts'
import { seeded } from './spike.fixture.ts'

const DAY = 24 * HOUR
const giant = { followers: 400_000, stance: 'attack' } as const

describe('influential author', () => {
  it('catches an attack or a question of a giant that nobody hears of', () => {
    for (const stance of ['attack', 'ask'] as const)
      expect(createInfluentialAuthor().push(heardPost(1, { ...giant, stance }))).toMatchObject({
        kind: 'author',
        why: { followers: 400_000, usualFollowers: null },
        evidence: [1],
      })
  })

  it('catches an alarm for us, for praise, for somebody unknown, or for an old post passed on', () => {
    const calm = [
      { ...giant, isOwn: true },
      { ...giant, stance: 'defend' as const },
      { ...giant, stance: null },
      { ...giant, followers: null },
      { ...giant, followers: 50_000 },
      { ...giant, repostOfId: idOf(9) },
    ]
    for (const more of calm) expect(createInfluentialAuthor().push(heardPost(1, more))).toBeNull()
    const repost = heardPost(1, { ...giant, repostOfId: idOf(9) })
    expect(createInfluentialAuthor().push(repost, START_AT - 3 * DAY)).toBeNull()
    expect(createInfluentialAuthor().push(repost, START_AT - HOUR)).not.toBeNull()
  })

  it('catches an author of 30,000 who is a giant for a small brand, and none for a great one', () => {
    const ringsAfter = (usual: (k: number) => number): boolean => {
      const author = createInfluentialAuthor()
      for (let k = 0; k < 2_000; k += 1)
        author.push(heardPost(k, { at: START_AT + k * 60_000, authorId: k, followers: usual(k), stance: 'neutral' }))
      const post = heardPost(9_999, { at: START_AT + 3 * DAY, authorId: 9_999, followers: 30_000, stance: 'attack' })
      return author.push(post) !== null
    }
    expect(ringsAfter((k) => k % 700)).toBe(true)
    expect(ringsAfter((k) => (k % 50 === 0 ? 80_000 : k % 700))).toBe(false)
  })

  it('catches more than one alarm in four weeks for a brand that giants talk about, however often they do', () => {
    for (const perWeek of [0.3, 1, 5, 100]) {
      const random = seeded(perWeek)
      const author = createInfluentialAuthor()
      const weeks = 200
      let alarms = 0
      let at = START_AT
      for (let k = 0; at < START_AT + weeks * 7 * DAY; k += 1) {
        at += (-Math.log(1 - random()) * 7 * DAY) / perWeek
        const followers = Math.round(100_000 * (1 + 9 * random()))
        if (author.push(heardPost(k, { at, authorId: k, followers, stance: 'attack' }))) alarms += 1
      }
      expect(alarms / weeks).toBeLessThan(0.3)
    }
  })

  it('catches a restored snapshot that forgot who spoke, or a team whose own limit is ignored', () => {
    const author = createInfluentialAuthor()
    author.push(heardPost(1, giant))
    const restored = restoreInfluentialAuthor(JSON.parse(JSON.stringify(author.snapshot())))
    expect(restored.push(heardPost(2, { ...giant, at: START_AT + 3 * DAY }))).toBeNull()
    const own = createInfluentialAuthor({ influentialFrom: 5_000 })
    expect(own.push(heardPost(1, { followers: 6_000, stance: 'attack' }))).not.toBeNull()
  })
})
