import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MentionSeq } from '../../../shared/model.ts'
import { createNearDuplicates, type NearDuplicatesOptions } from './near-duplicates.ts'
import { foldedWords } from './near-duplicates-shingles.ts'

const seq = (n: number): MentionSeq => n as MentionSeq

/** The group of each text, by its place. */
const grouped = (texts: readonly string[], options?: NearDuplicatesOptions): number[] => {
  const near = createNearDuplicates(options)
  return texts.map((text, n) => near.add({ seq: seq(n), text }))
}

const SAME: Record<string, readonly [string, string]> = {
  case: ['The soup of Maison Lune made me sick', 'THE SOUP OF MAISON LUNE MADE ME SICK!!!'],
  'links and mentions': [
    'The soup of Maison Lune made me sick https://t.co/abc',
    '@someone the soup of Maison Lune made me sick https://t.co/xyz 😡',
  ],
  'an old-style repost': [
    'The soup of Maison Lune made me sick',
    'RT @ada_example: The soup of Maison Lune made me sick',
  ],
  accents: ['La crème brûlée à l’hôtel était périmée hier soir', "la creme brulee a l'hotel etait perimee hier soir"],
  'styled letters': ['The soup made everybody sick tonight', '𝗧𝗵𝗲 soup made everybody sick 𝘁𝗼𝗻𝗶𝗴𝗵𝘁'],
  hashtags: ['The soup of Maison Lune made me sick', 'The #soup of #Maison #Lune made me sick'],
  'a tail of tags': [
    'I will never eat the soup of this house again',
    'I will never eat the soup of this house again #Soup #Fail #MaisonLune',
  ],
  'one word of ten': [
    'my sister spent the whole night in a hospital bed',
    'my brother spent the whole night in a hospital bed',
  ],
  'a Chinese text with the town changed': [
    '昨天在北京的一家超市里有人说汤里有毒请大家注意安全不要购买互相转告',
    '昨天在上海的一家超市里有人说汤里有毒请大家注意安全不要购买互相转告',
  ],
  'Chinese right behind a link': ['汤里有毒请大家注意安全 http://t.cn/abc', 'http://t.cn/xyz汤里有毒请大家注意安全'],
}

const DIFFERENT: Record<string, readonly [string, string]> = {
  'two complaints with the same opening': [
    'my flight was cancelled and nobody at the desk could tell me anything',
    'my flight was cancelled and now I have to sleep on the floor in Denver',
  ],
  'another order': ['Ada told Berta what Clara owed Dora', 'Dora told Clara what Berta owed Ada'],
  'another number in a short text': ['5 people are sick', '500 people are sick'],
  'texts without words': ['https://t.co/abc 😡', 'https://t.co/abc 😡'],
}

describe('near-duplicates', () => {
  it.each(Object.entries(SAME))('catches a copy that is missed for %s', (_, texts) => {
    expect(grouped(texts)).toEqual([0, 0])
  })

  it.each(Object.entries(DIFFERENT))('catches two things made one: %s', (_, texts) => {
    expect(grouped(texts)).toEqual([0, 1])
  })

  it('catches a group that drifts from one text to another by small steps', () => {
    const words = 'one two three four five six seven eight nine ten'.split(' ')
    const steps = words.map((_, n) => words.map((word, k) => (k < n ? `other${k}` : word)).join(' '))
    const groups = grouped(steps)
    expect(groups[1]).toBe(0)
    expect(groups.at(-1)).not.toBe(0)
  })

  it('catches members that are lost or out of order', () => {
    const near = createNearDuplicates()
    for (const [n, text] of ['first text of all', 'something else entirely', 'First text of all!'].entries()) {
      near.add({ seq: seq(n), text })
    }
    expect(near.postsOf(seq(0))).toEqual([0, 2])
    expect([near.sizeOf(seq(0)), near.sizeOf(seq(1)), near.sizeOf(seq(2))]).toEqual([2, 1, 0])
    expect([near.groupOf(seq(2)), near.groupOf(seq(9))]).toEqual([0, null])
  })

  it('catches a horizon that grows, or forgets what is still being copied', () => {
    const near = createNearDuplicates({ horizonCount: 10 })
    for (let n = 0; n < 1_000; n += 1) {
      near.add({ seq: seq(n), text: n % 5 === 0 ? 'the same words every time' : `${n} of its own kind ${n * 7}` })
    }
    expect(near.groupOf(seq(995))).toBe(0)
    expect(near.groupOf(seq(901))).toBeNull()
    expect(near.groupOf(seq(999))).toBe(999)
  })

  it('catches an identical text that lands elsewhere, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const [first, second] = grouped([text, ` ${text}\n`])
        expect(second === first).toBe(foldedWords(text).length > 0)
      }),
    )
  })

  it('catches a giant text that stops the stream', () => {
    const startedAt = performance.now()
    grouped([`${'word '.repeat(20_000)}`, '한'.repeat(100_000), '汤'.repeat(100_000)])
    expect(performance.now() - startedAt).toBeLessThan(500)
  })
})
