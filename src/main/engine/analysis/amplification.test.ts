import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amplification, createAmplification } from './amplification.ts'
import { HOUR, heardPost, idOf, MINUTE, START_AT, seqOf } from './heard.fixture.ts'
import type { Heard } from './heard.ts'
import { createNearDuplicates } from './near-duplicates.ts'

const CLAIM = 'the soup of Maison Lune made my whole family sick last night'

/** Posts by accounts of their own, a minute apart, unless said otherwise. */
const spread = (posts: readonly Partial<Heard>[]): Amplification => {
  const near = createNearDuplicates()
  const amplification = createAmplification(near)
  for (const [n, more] of posts.entries()) {
    const post = heardPost(n, { authorId: 100 + n, at: START_AT + n * MINUTE, ...more })
    if (post.text !== null) near.add({ seq: post.seq, text: post.text })
    amplification.add(post)
  }
  return amplification
}

const briefly = (amplification: Amplification, count = 9): [number, number][] =>
  amplification.amplifiers(count).map(({ seq, causedCount }) => [seq, causedCount])

describe('amplification', () => {
  it('catches what came through a repost of a repost that is not counted for the first', () => {
    const tree = spread([
      {},
      { repostOfId: idOf(0) },
      { quoteOfId: idOf(1) },
      { inReplyToId: idOf(2) },
      { repostOfId: idOf(0) },
      {},
    ])
    expect(briefly(tree)).toEqual([
      [0, 4],
      [1, 2],
      [2, 1],
    ])
    expect(tree.throughOf(seqOf(1))).toEqual([2, 3])
    expect(tree.rootOf(seqOf(3))).toBe(idOf(0))
    expect(tree.parentOf(seqOf(5))).toBeNull()
  })

  it('catches a child that is lost because it came before its parent', () => {
    const tree = spread([{ repostOfId: idOf(2) }, { quoteOfId: idOf(0) }, {}])
    expect(briefly(tree)).toEqual([
      [2, 2],
      [0, 1],
    ])
    expect(tree.parentOf(idOf(0))).toEqual({ id: idOf(2), seq: 2, isLinked: true })
  })

  it('catches siblings that fall apart because their parent is not in the data', () => {
    const tree = spread([{ repostOfId: idOf('gone') }, { repostOfId: idOf('gone') }])
    expect([tree.rootOf(seqOf(0)), tree.rootOf(seqOf(1))]).toEqual([idOf('gone'), idOf('gone')])
    expect(tree.parentOf(seqOf(0))).toEqual({ id: idOf('gone'), seq: null, isLinked: true })
    expect(briefly(tree)).toEqual([])
  })

  it('catches repeated words that are not followed, or count as much as a link', () => {
    const tree = spread([{ text: CLAIM }, { text: `${CLAIM}!!` }, { text: CLAIM, repostOfId: idOf(1) }])
    expect(tree.parentOf(seqOf(1))).toEqual({ id: idOf(0), seq: 0, isLinked: false })
    expect(tree.parentOf(seqOf(2))).toEqual({ id: idOf(1), seq: 1, isLinked: true })
    const [first, second] = tree.amplifiers(2)
    expect([first?.causedCount, first?.isLinked]).toEqual([2, false])
    expect([second?.causedCount, second?.isLinked]).toEqual([1, true])
  })

  it.each<[string, Partial<Heard>[]]>([
    [
      'of one author',
      [
        { text: CLAIM, authorId: 1 },
        { text: CLAIM, authorId: 1 },
      ],
    ],
    ['too short to be a copy', [{ text: 'thanks a lot' }, { text: 'Thanks a lot!' }]],
    ['without words', [{ text: '😡 https://t.co/a' }, { text: '😡 https://t.co/b' }]],
    ['older than the first that arrived', [{ text: CLAIM }, { text: CLAIM, at: START_AT - HOUR }]],
    ['of tombstones', [{ text: null }, { text: null }]],
  ])('catches the same words taken for passing on: %s', (_, posts) => {
    expect(spread(posts).parentOf(seqOf(1))).toBeNull()
  })

  it('catches an author shown twice, our own posts among the amplifiers, or a wrong order', () => {
    const tree = spread([
      { authorId: 1 },
      { authorId: 1 },
      { isOwn: true },
      { repostOfId: idOf(0) },
      ...[4, 5].map(() => ({ repostOfId: idOf(1) })),
      ...[6, 7, 8].map(() => ({ inReplyToId: idOf(2) })),
      { repostOfId: idOf(3) },
    ])
    expect(briefly(tree)).toEqual([
      [0, 2],
      [3, 1],
    ])
    expect(briefly(tree, 1)).toEqual([[0, 2]])
  })

  it('catches our own answer that counts as passing on what it answers', () => {
    const tree = spread([
      { followers: 5 },
      { isOwn: true, inReplyToId: idOf(0), followers: 9_000 },
      { inReplyToId: idOf(1), followers: 7 },
    ])
    expect(tree.amplifiers(9)).toMatchObject([{ seq: 0, causedCount: 1, reach: 12 }])
    expect(tree.throughOf(seqOf(0))).toEqual([2])
  })

  it('catches reach that counts a person twice, or calls unknown nothing', () => {
    const tree = spread([
      { followers: 50 },
      { repostOfId: idOf(0), authorId: 7, followers: 1_000 },
      { quoteOfId: idOf(0), authorId: 7, followers: 1_002 },
      { repostOfId: idOf(0), followers: null },
      {},
      { repostOfId: idOf(4) },
    ])
    expect(tree.amplifiers(2).map(({ reach }) => reach)).toEqual([1_052, null])
  })

  it('catches posts of another crisis that are counted', () => {
    const tree = spread([{}, { repostOfId: idOf(0) }, { repostOfId: idOf(0), at: START_AT + 48 * HOUR }])
    expect(tree.amplifiers(1, { fromAt: START_AT, toAt: START_AT + HOUR })[0]?.causedCount).toBe(1)
    expect(tree.amplifiers(1, { fromAt: START_AT + 2 * HOUR, toAt: START_AT + 3 * HOUR })).toEqual([])
  })

  it('catches a chain too deep for recursion, or that costs more the deeper it gets', () => {
    const depth = 200_000
    const near = createNearDuplicates()
    const tree = createAmplification(near)
    const startedAt = performance.now()
    for (let n = 0; n < depth; n += 1) {
      tree.add(heardPost(n, { authorId: n, text: null, repostOfId: n === 0 ? null : idOf(n - 1) }))
    }
    expect(tree.amplifiers(1)[0]?.causedCount).toBe(depth - 1)
    expect(tree.rootOf(seqOf(depth - 1))).toBe(idOf(0))
    expect(performance.now() - startedAt).toBeLessThan(4_000)
  })

  it('catches links in a circle that never end, and counts that differ with the order of arrival', () => {
    const links = fc.array(fc.option(fc.nat(12), { nil: null }), { maxLength: 12 })
    fc.assert(
      fc.property(links, fc.infiniteStream(fc.nat()), (parents, stream) => {
        const posts = parents.map((parent, n) =>
          heardPost(n, { authorId: n, text: null, quoteOfId: parent === null || parent === n ? null : idOf(parent) }),
        )
        const keys = posts.map(() => stream.next().value ?? 0)
        const shuffled = posts.map((_, n) => n).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
        const read = (order: readonly number[]) => {
          const tree = createAmplification(createNearDuplicates())
          for (const n of order) tree.add(posts[n] ?? heardPost(n))
          const rows = tree.amplifiers(99).map(({ seq, causedCount }) => `${seq} ${causedCount}`)
          return { rows: rows.sort(), through: posts.map(({ seq }) => tree.throughOf(seq)) }
        }
        expect(read(shuffled)).toEqual(read(posts.map((_, n) => n)))
      }),
    )
  })
})
