import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Coordination, createCoordination } from './coordination.ts'
import type { CoordinationGroup } from './coordination-circle.ts'
import { HOUR, heardPost, idOf, MINUTE, START_AT, seqOf } from './heard.fixture.ts'
import type { Heard } from './heard.ts'
import { createNearDuplicates } from './near-duplicates.ts'

const DAY = 24 * HOUR
const TEXTS = [
  'they poisoned the soup of a whole town and nobody says a word',
  'my neighbour lies in hospital since she ate at Maison Lune',
  'who will close the kitchens of Maison Lune before more people die',
  'I threw all of their soup away tonight and so should you',
  'never again will this family buy anything from that house',
]
const text = (n: number): string => TEXTS[n] ?? ''

interface Said {
  readonly by: number
  readonly text: string
  /** Minutes after the start. */
  readonly min: number
  readonly more?: Partial<Heard>
}

const hear = (posts: readonly Said[]): { coordination: Coordination; rung: CoordinationGroup[] } => {
  const near = createNearDuplicates()
  const coordination = createCoordination(near)
  const rung = posts.flatMap(({ by, text: words, min, more }, n) => {
    near.add({ seq: seqOf(n), text: words })
    const post = heardPost(n, { authorId: by, text: words, at: START_AT + min * MINUTE, ...more })
    return coordination.add(post) ?? []
  })
  return { coordination, rung }
}

/** Each of the accounts says each of the texts, a minute apart. */
const campaign = (accounts: readonly number[], texts: readonly number[], fromMin = 0, ending = ''): Said[] =>
  texts.flatMap((t, k) =>
    accounts.map((by, j) => ({ by, text: `${text(t)}${ending}`, min: fromMin + k * accounts.length + j })),
  )

describe('coordination', () => {
  it('catches a campaign that is missed, rings twice, or is not recognised from its first post on', () => {
    const posts = campaign([1, 2, 3, 4], [0, 1, 2])
    const { coordination, rung } = hear(posts)
    expect(rung).toHaveLength(1)
    const [group, ...others] = coordination.groups()
    expect(others).toEqual([])
    expect(group?.authorIds).toEqual([1, 2, 3, 4])
    expect(group?.seqs).toEqual(posts.map((_, n) => n))
    expect([group?.fromAt, group?.toAt]).toEqual([START_AT, START_AT + 11 * MINUTE])
    expect(group?.why).toEqual({
      textCount: 3,
      accountCount: 4,
      postCount: 12,
      medianGapMs: MINUTE,
      youngAccountShare: null,
      slogan: null,
      signs: ['sameText', 'sameMinute'],
    })
    expect(coordination.isCoordinated(seqOf(0))).toBe(true)
  })

  it('catches rewording that hides a copy: capitals, links, tags', () => {
    const disguised = campaign([1, 2, 3], [0, 1]).map((said, n) => ({
      ...said,
      text: n % 2 ? `${said.text.toUpperCase()} https://t.co/x${n}` : `${said.text} #SoupGate`,
    }))
    expect(hear(disguised).rung).toHaveLength(1)
  })

  it.each<[string, readonly Said[]]>([
    [
      'ordinary people who repost the same popular posts',
      campaign([1, 2, 3, 4], [0, 1, 2]).map((said) => ({ ...said, more: { repostOfId: idOf('popular') } })),
    ],
    [
      'reposts that the source does not mark: the same short link of the first post',
      campaign([1, 2, 3, 4], [0, 1, 2], 0, ' https://t.co/same'),
    ],
    [
      'canned answers of our own accounts',
      campaign([1, 2, 3], [0, 1, 2]).map((s) => ({ ...s, more: { isOwn: true } })),
    ],
    [
      'thanks',
      [0, 1, 2].flatMap((k) =>
        [1, 2, 3, 4].map((by) => ({ by, text: ['thanks a lot', 'merci !', 'ok'][k] ?? '', min: k })),
      ),
    ],
    ['one headline that a few people share', campaign([1, 2, 3, 4, 5, 6], [0])],
    ['two people who always agree', campaign([1, 2], [0, 1, 2, 3])],
    ['one account that repeats itself', campaign([1, 1, 1, 1], [0, 1, 2])],
    ['the same news a few hours apart', [1, 2, 3].flatMap((by) => campaign([by], [0, 1, 2], by * 180))],
    ['a tombstone', campaign([1, 2, 3, 4], [0, 1, 2]).map((said) => ({ ...said, more: { text: null } }))],
  ])('catches %s taken for coordination', (_, posts) => {
    const { coordination, rung } = hear(posts)
    expect(rung).toEqual([])
    expect(coordination.groups()).toEqual([])
    expect(posts.some((_post, n) => coordination.isCoordinated(seqOf(n)))).toBe(false)
  })

  it('catches one text pasted by many accounts within minutes that is missed', () => {
    const accounts = Array.from({ length: 12 }, (_, n) => n)
    const pasted = accounts.map((by) => ({ by, text: text(0), min: by / 4 }))
    expect(hear(pasted).coordination.groups()[0]?.seqs).toHaveLength(12)
  })

  it('catches accounts made yesterday that are treated like old ones', () => {
    const young = { accountCreatedAt: START_AT - 2 * DAY }
    const old = { accountCreatedAt: START_AT - 2_000 * DAY }
    const once = campaign([1, 2, 3], [0])
    const groups = hear(once.map((said) => ({ ...said, more: young }))).coordination.groups()
    expect(groups[0]?.why.youngAccountShare).toBe(1)
    expect(groups[0]?.why.signs).toContain('youngAccounts')
    expect(hear(once.map((said) => ({ ...said, more: old }))).coordination.groups()).toEqual([])
  })

  it('catches what the accounts say besides their slogan that is held against them', () => {
    const pushed = campaign([1, 2, 3], [0, 1, 2], 0, ' #SoupGate')
    const besides = { by: 1, text: 'my cat slept on the piano for the whole afternoon', min: 5 }
    const fresh = { by: 2, text: 'a text that nobody copied but with the tag #soupgate', min: 6 }
    const passerBy = { by: 9, text: 'is any of this #SoupGate thing true at all, please?', min: 7 }
    const { coordination } = hear([...pushed, besides, fresh, passerBy])
    expect(coordination.groups()[0]?.why.slogan).toBe('soupgate')
    const [cat, tagged, other] = [0, 1, 2].map((k) => coordination.isCoordinated(seqOf(pushed.length + k)))
    expect([cat, tagged, other]).toEqual([false, true, false])
  })

  it('catches two circles of one campaign that stay apart, or ring twice for the same slogan', () => {
    const { coordination, rung } = hear([
      ...campaign([1, 2, 3], [0, 1, 2], 0, ' #SoupGate'),
      ...campaign([4, 5, 6], [3, 4, 3], 20, ' #SoupGate'),
      ...campaign([1, 4], [0, 1, 2], 40, ' #SoupGate'),
    ])
    expect(rung).toHaveLength(1)
    expect(coordination.groups().map(({ authorIds }) => authorIds)).toEqual([[1, 2, 3, 4, 5, 6]])
  })

  it('catches a second wave with the same texts by new accounts a week later that looks like chance', () => {
    const week = 7 * 24 * 60
    const again = [11, 12, 13, 14].flatMap((by, j) => [
      { by, text: text(j % 3), min: week + j * 90 },
      { by, text: text((j + 1) % 3), min: week + j * 90 + 30 },
    ])
    const first = campaign([1, 2, 3], [0, 1, 2])
    const { coordination, rung } = hear([...first, ...again])
    expect(rung).toHaveLength(2)
    expect(coordination.groups().map(({ authorIds }) => authorIds)).toEqual([
      [1, 2, 3],
      [11, 12, 13, 14],
    ])
    expect(first.every((_, n) => coordination.isCoordinated(seqOf(n)))).toBe(true)
  })

  it('catches what was found that is forgotten, and what was not that is kept', () => {
    const found = campaign([1, 2, 3], [0, 1, 2])
    const quiet = Array.from({ length: 500 }, (_, n) => ({
      by: 100 + n,
      text: `day ${n} of nothing at all to tell ${n * 7}`,
      min: (n + 1) * 60,
    }))
    const { coordination } = hear([...found, ...quiet])
    expect(coordination.groups()[0]?.seqs).toHaveLength(found.length)
    expect(coordination.isCoordinated(seqOf(4))).toBe(true)
  })

  it('catches a text that a whole country repeats within the hour and that stops the stream', () => {
    const startedAt = performance.now()
    const { coordination } = hear(
      Array.from({ length: 8_000 }, (_, n) => ({ by: n, text: `${text(0)} #tag${n % 1_000}`, min: n / 160 })),
    )
    expect(coordination.groups()[0]?.authorIds).toHaveLength(8_000)
    expect(performance.now() - startedAt).toBeLessThan(6_000)
  })

  it('catches posts out of order or from another year that break it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ by: fc.nat(6), t: fc.nat(4), min: fc.integer({ min: -600_000, max: 600_000 }) }), {
          maxLength: 120,
        }),
        (said) => {
          const { coordination } = hear(said.map(({ by, t, min }) => ({ by, text: text(t), min })))
          const shown = new Set(coordination.groups().flatMap(({ seqs }) => seqs))
          for (let n = 0; n < said.length; n += 1) {
            expect(coordination.isCoordinated(seqOf(n))).toBe(shown.has(seqOf(n)))
          }
        },
      ),
    )
  })
})
