import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Platform } from './model.ts'
import { hasLink, lengthOf } from './post-length.ts'

const FAMILY = '👨‍👩‍👧‍👦'
const LINK = `https://example.com/${'a'.repeat(80)}`

describe('how a platform counts', () => {
  it.each<[string, string, number, number, number]>([
    // what                               X  Bluesky Mastodon
    ['nothing', '', 0, 0, 0],
    ['Latin', 'Désolés', 7, 7, 7],
    ['a letter in two parts', 'e\u0301', 1, 1, 1],
    ['a script that X weighs double', '申し訳', 6, 3, 3],
    ['a family', FAMILY, 2, 1, 1],
    ['a flag', '🇫🇷', 2, 1, 1],
    ['a long link', LINK, 23, 100, 23],
    ['a short link', 'http://a.fr', 23, 11, 23],
    ['a link without its protocol', 'example.com', 23, 11, 11],
    ['a handle', '@lea', 4, 4, 4],
    ['a handle of another server', '@lea@social.example hello', 25, 25, 10],
    ['a handle within a link', 'https://social.example.com/@lea@other.example', 23, 45, 23],
  ])('catches %s counted as another platform does', (_, text, x, bluesky, mastodon) => {
    const counts = (['x', 'bluesky', 'mastodon'] as const).map((platform) => lengthOf(platform, text).count)
    expect(counts).toEqual([x, bluesky, mastodon])
  })

  it.each<[Platform, number]>([
    ['x', 280],
    ['bluesky', 300],
    ['mastodon', 500],
  ])('catches a text on %s that is one too long, or one that just fits', (platform, limit) => {
    expect(lengthOf(platform, 'a'.repeat(limit))).toEqual({ count: limit, limit, isOver: false })
    expect(lengthOf(platform, 'a'.repeat(limit + 1)).isOver).toBe(true)
  })

  it('catches a text on Bluesky with few signs and too many bytes', () => {
    expect(lengthOf('bluesky', FAMILY.repeat(121))).toEqual({ count: 121, limit: 300, isOver: true })
    expect(lengthOf('bluesky', FAMILY.repeat(119)).isOver).toBe(false)
  })

  it('catches a limit that nobody knows', () => {
    expect(lengthOf('reddit', 'é👍'.repeat(10_000))).toEqual({ count: 20_000, limit: null, isOver: false })
  })

  it('catches words that count for nothing or less when more is written', () => {
    const word = fc.constantFrom('désolés', '申し訳', FAMILY, 'https://example.com/a', '@lea@social.example', '#rappel')
    fc.assert(
      fc.property(fc.constantFrom('x', 'bluesky', 'mastodon'), fc.array(word), word, (platform, words, last) => {
        const before = lengthOf(platform, words.join(' '))
        const after = lengthOf(platform, [...words, last].join(' '))
        expect(after.count).toBeGreaterThan(before.count)
        expect(after.isOver || !before.isOver).toBe(true)
      }),
    )
  })

  it('catches a text that cannot be counted', () => {
    fc.assert(
      fc.property(fc.constantFrom('x', 'bluesky', 'mastodon'), fc.string({ unit: 'binary' }), (platform, text) => {
        const { count, isOver, limit } = lengthOf(platform, text)
        expect(Number.isInteger(count) && count >= 0).toBe(true)
        expect(isOver).toBe(count > (limit ?? 0))
      }),
    )
  })
})

describe('a link', () => {
  it.each([
    ['See https://example.com/recall', true],
    ['See example.com', true],
    ['Voir example.com/rappel.', true],
    ['HTTPS://SOMETHING.newerthanthelist/x', true],
    ['http://localhost:80', true],
    ['no link here. Nor here', false],
    ['lea@example.com', false],
    ['1.5 %', false],
    ['', false],
  ])('catches %s priced wrongly', (text, isLink) => {
    expect(hasLink(text)).toBe(isLink)
  })
})
