import { describe, expect, it } from 'vitest'
import type { MentionId, MentionSeq } from '../../../shared/model.ts'
import { heardPost, manyPosts, type Story } from './claims.fixture.ts'
import { type Claims, type ClaimsOptions, createClaims } from './claims.ts'

const seqOf = (n: number): MentionSeq => n as MentionSeq

const fed = (posts: readonly { heard: Parameters<Claims['add']>[0] }[], options?: ClaimsOptions): Claims => {
  const claims = createClaims(options)
  for (const { heard } of posts) claims.add(heard)
  return claims
}

/** Copies of one sentence by many, each an id of its own. */
const copies = (from: number, count: number, text: string) =>
  Array.from({ length: count }, (_, i) => ({ heard: heardPost(from + i, text) }))

describe('claims', () => {
  it('catches stories that are mixed up, or not found', () => {
    const posts = manyPosts(400)
    const claims = fed(posts)
    const found = new Map<string, Map<Story | null, number>>()
    for (const { heard, story } of posts) {
      const id = claims.claimOf(heard.seq)
      if (id === null) continue
      const stories = found.get(id) ?? new Map<Story | null, number>()
      found.set(id, stories.set(story, (stories.get(story) ?? 0) + 1))
    }
    const told = posts.filter(({ story }) => story !== null)
    const placed = told.filter(({ heard }) => claims.claimOf(heard.seq) !== null)
    const pure = [...found.values()].reduce((sum, stories) => sum + Math.max(...stories.values()), 0)
    const all = [...found.values()].reduce((sum, stories) => sum + [...stories.values()].reduce((a, b) => a + b, 0), 0)
    expect(placed.length / told.length).toBeGreaterThan(0.5)
    expect(pure / all).toBeGreaterThan(0.9)
    expect(
      new Set([...found.values()].map((s) => [...s].sort((a, b) => b[1] - a[1])[0]?.[0])).size,
    ).toBeGreaterThanOrEqual(4)
  })

  it('catches copies that count as many texts, and a slogan alone that is no claim', () => {
    const claims = fed([...manyPosts(200), ...copies(1000, 300, 'Shame on Acme for the poisoned turkey of Lyndon')])
    const found = claims.all().find(({ id }) => id === claims.claimOf(seqOf(1000)))
    expect(found?.size).toBeGreaterThanOrEqual(300)
    expect(found?.textCount).toBeLessThan(100)
    expect(claims.all()[0]).toBe(found)
  })

  it('catches a repost that leaves its original', () => {
    const claims = fed(manyPosts(200))
    const original = claims.all()[0]?.seqs[0] ?? seqOf(0)
    claims.add(heardPost(5000, 'RT: see this', { repostOfId: `x:${original}` as MentionId }))
    expect(claims.claimOf(seqOf(5000))).toBe(claims.claimOf(original))
    expect(claims.claimOf(original)).not.toBeNull()
  })

  it('catches ids that change, or posts that wander, while a crisis grows', () => {
    const posts = manyPosts(900, 3)
    const claims = createClaims()
    let [stayed, all] = [0, 0]
    let before = new Map<MentionSeq, string>()
    for (const [i, { heard }] of posts.entries()) {
      claims.add(heard)
      if ((i + 1) % 100 !== 0) continue
      stayed += [...before].filter(([seq, id]) => claims.claimOf(seq) === id).length
      all += before.size
      before = new Map(claims.all().flatMap(({ id, seqs }) => seqs.map((seq) => [seq, id] as const)))
    }
    expect(stayed).toBeGreaterThan(1000)
    expect(stayed / all).toBeGreaterThan(0.9)
  })

  it('catches an answer that depends on how often it was asked', () => {
    const posts = manyPosts(300, 5)
    const often = createClaims()
    for (const { heard } of posts) {
      often.add(heard)
      often.all()
    }
    const once = fed(posts)
    const members = (claims: Claims) => claims.all().map(({ id, seqs }) => ({ id, seqs }))
    expect(members(often)).toEqual(members(once))
  })

  it('catches our own posts and posts without words taken for a claim', () => {
    const own = copies(1, 50, 'Our hotline is closed tonight').map(({ heard }) => ({
      heard: { ...heard, isOwn: true },
    }))
    const claims = fed([...own, ...copies(100, 50, '@acme https://example.test 😡')])
    expect(claims.all()).toEqual([])
  })

  it('catches sizes, times and typical posts that do not fit the posts', () => {
    const claims = fed(manyPosts(300))
    for (const claim of claims.all()) {
      expect(claim.size).toBe(claim.seqs.length)
      expect(claim.textCount).toBeLessThanOrEqual(claim.size)
      expect(claim.seqs).toContain(claim.firstSeq)
      expect(claim.firstAt).toBe(claim.firstSeq * 60_000)
      expect(claim.lastAt).toBe(Math.max(...claim.seqs) * 60_000)
      expect(claim.typical.every((seq) => claim.seqs.includes(seq))).toBe(true)
      expect(claim.seqs.every((seq) => claims.claimOf(seq) === claim.id)).toBe(true)
    }
  })

  it('catches Chinese told apart by nothing', () => {
    const stories = [
      [
        ['超市里', '昨天那家店', '我们小区门口'],
        ['小孩突然失踪', '孩子不见了', '有小孩失踪'],
        ['大家看好孩子', '请看好小孩', '太可怕了'],
      ],
      [
        ['客服电话', '你们的热线', '打了客服'],
        ['一直没有人接', '等了两个小时', '没有人接电话'],
        ['什么服务', '还要等多久', '真生气'],
      ],
    ]
    const say = (parts: readonly string[][], i: number): string =>
      parts.map((part, k) => part[Math.floor(i / 3 ** k) % 3] ?? '').join('，')
    const posts = Array.from({ length: 54 }, (_, i) => ({ heard: heardPost(i + 1, say(stories[i % 2] ?? [], i >> 1)) }))
    const claims = fed(posts)
    const of = (story: number) => claims.all().map(({ seqs }) => seqs.filter((seq) => (seq - 1) % 2 === story).length)
    const [first, second] = [of(0), of(1)]
    expect(claims.all().length).toBeGreaterThanOrEqual(2)
    expect(first.every((count, k) => count === 0 || second[k] === 0)).toBe(true)
  })
})

describe("a member's word", () => {
  const base = manyPosts(300)

  it('catches a correction that the next posts undo, or that leaves the copies behind', () => {
    const posts = [...base, ...copies(1000, 5, 'the turkey was fine and the phone line was fine too')]
    const to = fed(posts).all()[1]?.id ?? ''
    const afterwards = (claimId: string | null) => {
      const claims = fed(posts, { pinned: new Map([[seqOf(1002), claimId]]) })
      for (const { heard } of manyPosts(1200, 9).slice(300)) claims.add(heardPost(heard.seq + 2000, heard.text))
      return [1000, 1002, 1004].map((n) => claims.claimOf(seqOf(n)))
    }
    expect(afterwards(to)).toEqual([to, to, to])
    expect(afterwards(null)).toEqual([null, null, null])
  })

  it('catches corrections that are lost with a restart', () => {
    const before = fed(base)
    const [first, second] = before.all()
    const seq = second?.seqs[3] ?? seqOf(0)
    const claims = fed(base, { pinned: new Map([[seq, first?.id ?? '']]) })
    expect(claims.claimOf(seq)).toBe(first?.id)
  })

  it('catches a claim that a member started and the machine would not have found', () => {
    const before = fed(base)
    const [first, second] = base.map(({ heard }) => heard.seq).filter((seq) => before.claimOf(seq) === null)
    const id = `c:x:${first}`
    const pinned = new Map([first, second].map((seq) => [seq ?? seqOf(0), id]))
    const claims = fed(base, { pinned })
    expect(claims.all().find((claim) => claim.id === id)?.seqs).toEqual(expect.arrayContaining([first, second]))
  })
})

describe('removed posts (L5)', () => {
  it('catches words of a removed post in a label, or its post in a claim', () => {
    const claims = fed([...manyPosts(200), ...copies(1000, 20, 'Zanzibar trumpets exploded at the wedding')])
    const labelNow = () => claims.all().find(({ firstSeq }) => firstSeq >= 1000)?.label
    expect(labelNow()).toContain('Zanzibar')
    for (let n = 1000; n < 1019; n += 1) claims.remove(seqOf(n))
    expect(claims.claimOf(seqOf(1000))).toBeNull()
    claims.add(heardPost(1019, null))
    expect(claims.all().some(({ label }) => label.includes('Zanzibar'))).toBe(false)
    expect(claims.all().some(({ seqs }) => seqs.some((seq) => seq >= 1000))).toBe(false)
  })

  it('catches a label that keeps the words of a post when others still make the claim', () => {
    const claims = fed(manyPosts(300))
    for (let round = 0; round < 5; round += 1) {
      const [biggest] = claims.all()
      const source = biggest?.seqs.find((seq) => manyPosts(300)[seq - 1]?.heard.text?.includes(biggest.label)) ?? null
      expect(source).not.toBeNull()
      if (source !== null) claims.remove(source)
    }
  })
})
