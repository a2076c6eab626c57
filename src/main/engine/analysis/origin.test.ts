import { describe, expect, it } from 'vitest'
import { createAmplification } from './amplification.ts'
import { HOUR, heardPost, idOf, MINUTE, START_AT, seqOf } from './heard.fixture.ts'
import type { Heard } from './heard.ts'
import { createNearDuplicates } from './near-duplicates.ts'
import { type FoundOrigin, findOrigin } from './origin.ts'

const ONSET = START_AT + 30 * HOUR

/** `at` in minutes from the onset; every post by an account of its own. */
const ask = (said: readonly (Partial<Heard> & { min: number })[]): FoundOrigin | null => {
  const near = createNearDuplicates()
  const amplification = createAmplification(near)
  const posts = said.map(({ min, ...more }, n) =>
    heardPost(n, { authorId: 100 + n, at: ONSET + min * MINUTE, ...more }),
  )
  for (const post of posts) {
    if (post.text !== null) near.add({ seq: post.seq, text: post.text })
    amplification.add(post)
  }
  return findOrigin({ posts, onsetAt: ONSET, amplification })
}

const ORDINARY = [
  'good soup at Maison Lune today',
  'when does Maison Lune open on Sunday?',
  'Maison Lune has a queue again',
  'lunch with grandma, Maison Lune of course',
]
const ordinary = (fromMin: number, toMin: number): (Partial<Heard> & { min: number })[] => {
  const minutes = Array.from({ length: Math.ceil((toMin - fromMin) / 60) }, (_, k) => fromMin + k * 60)
  return minutes.map((min, k) => ({ min, text: `${ORDINARY[k % ORDINARY.length]} ${'abcdefgh'[k % 8]}${k}` }))
}
const DAY_BEFORE = ordinary(-24 * 60, -5)
const first = DAY_BEFORE.length

const many = (count: number, more: (k: number) => Partial<Heard>): (Partial<Heard> & { min: number })[] =>
  Array.from({ length: count }, (_, k) => ({ min: 1 + k, ...more(k) }))

describe('origin', () => {
  it('catches a loud repost, or the brand’s first post of the day, taken for the quiet first post hours before', () => {
    const found = ask([
      ...DAY_BEFORE,
      { min: -180, text: 'there was a piece of glass in my soup' },
      { min: 0, repostOfId: idOf(first) },
      ...many(20, () => ({ repostOfId: idOf(first + 1) })),
      ...ordinary(30, 200),
    ])
    expect(found?.seq).toBe(first)
    expect(found?.why).toEqual({
      basis: 'links',
      shareOfEvent: 21 / 24,
      eventPostCount: 24,
      leadMs: 180 * MINUTE,
    })
    expect(found?.confidence).toBeGreaterThan(0.8)
  })

  it('catches copied texts that lead nowhere because nobody linked', () => {
    const claim = 'my cousin works there and they knew about the glass since monday'
    const found = ask([
      ...DAY_BEFORE,
      { min: -20, text: claim },
      ...many(10, (k) => ({ text: `${claim} ${'!'.repeat(k)}` })),
    ])
    expect([found?.seq, found?.why.basis]).toEqual([first, 'sameText'])
  })

  it('catches a rumour that a louder account tells anew, and that then seems to begin there', () => {
    const tale = 'a child ate the soup of that house in the north town on monday and did not wake up again for two days'
    const retold = `I do not know if it is true but my aunt sent me this: ${tale.replace('north', 'south')}`
    const louder = first + 5
    const found = ask([
      ...DAY_BEFORE,
      { min: -90, text: tale },
      ...many(4, () => ({ repostOfId: idOf(first) })),
      { min: 5, text: retold },
      ...many(12, (k) => ({ repostOfId: idOf(louder), min: 6 + k })),
    ])
    expect([found?.seq, found?.why.basis, found?.why.shareOfEvent]).toEqual([first, 'links', 1])
  })

  it('catches a hashtag whose first post is missed, or one that the brand always carries', () => {
    const everyday = DAY_BEFORE.map((post) => ({ ...post, text: `${post.text} #MaisonLune` }))
    const found = ask([
      ...everyday,
      { min: -40, text: 'look at this #LuneGlass' },
      ...many(30, (k) => ({ text: `opinion ${k * 31} of ${k * 57} people #maisonlune #luneglass` })),
    ])
    expect([found?.seq, found?.why.basis, found?.why.shareOfEvent]).toEqual([first, 'sameHashtag', 1])
  })

  it('catches an event without links, copies and tags that has no story at all', () => {
    const voices = [
      'really glass',
      'glass why',
      'is it glass',
      'who sells glass',
      'glass in a soup',
      'no comment on glass',
    ]
    const found = ask([
      ...DAY_BEFORE,
      { min: -10, text: 'found glass' },
      ...many(6, (k) => ({ text: `${voices[k]} ${k * 31} ${k * 57}` })),
    ])
    expect([found?.seq, found?.why.basis]).toEqual([first, 'sameText'])
    expect(found?.confidence).toBeLessThan(0.7)
  })

  it('catches a chance use of the word a day before taken for the beginning', () => {
    const tagged = many(20, (k) => ({ text: `opinion ${k * 31} of ${k * 57} people #LuneGlass` }))
    const found = ask([{ min: -26 * 60, text: 'our window broke #LuneGlass' }, ...DAY_BEFORE, ...tagged])
    expect(found?.seq).toBe(first + 1)
  })

  it('catches certainty where the store begins with the event, or the first post is not in it', () => {
    const reposts = many(10, () => ({ repostOfId: idOf(0) }))
    const known = ask([{ min: 0 }, ...reposts])
    const missing = ask([...DAY_BEFORE, ...many(10, () => ({ repostOfId: idOf('gone') }))])
    expect(known?.confidence).toBeLessThan(0.7)
    expect(missing?.seq).toBe(first)
    expect(missing?.confidence).toBeLessThan(0.7)
  })

  it('catches a story that is lost among what people talk about in the days after', () => {
    const tagged = many(20, (k) => ({ text: `opinion ${k * 31} of ${k * 57} people #LuneGlass` }))
    const after = Array.from({ length: 200 }, (_, k) => ({ min: 600 + k * 20, text: `other things ${k * 91}` }))
    const found = ask([...DAY_BEFORE, ...tagged, ...after])
    expect([found?.seq, found?.why.basis, found?.why.shareOfEvent]).toEqual([first, 'sameHashtag', 1])
  })

  it('catches an old post that is passed on again and makes the event years old', () => {
    const year = 365 * 24 * 60
    const found = ask([{ min: -year }, ...DAY_BEFORE, ...many(10, () => ({ repostOfId: idOf(0) }))])
    expect(found?.why.leadMs).toBeLessThanOrEqual(0)
    expect(found?.seq).toBe(first + 1)
  })

  it('catches a guess where nothing ties the event together, and our own post blamed for it', () => {
    const loose = many(12, (k) => ({ text: `${'abcdefghijkl'[k]}${k} ${k * 131}` }))
    expect(ask([...DAY_BEFORE, ...loose])).toBeNull()
    const hostile = ask([
      ...DAY_BEFORE,
      { min: -30, isOwn: true, stance: 'attack' },
      ...loose.map((post, k) => ({ ...post, stance: k > 2 ? ('attack' as const) : ('neutral' as const) })),
    ])
    expect([hostile?.seq, hostile?.why.basis]).toEqual([seqOf(first + 1 + 3), 'firstHostile'])
    expect(hostile?.confidence).toBeLessThan(0.2)
    expect(ask([])).toBeNull()
    expect(ask(DAY_BEFORE)).toBeNull()
  })
})
