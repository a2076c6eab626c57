import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_TEXT_LENGTH, normaliseLine } from './normalise.ts'
import { parsePostTime } from './post-time.ts'

const base = { platform: 'x', id: '1', created_at: '2024-10-01T00:27:16Z', author_handle: 'ann', text: 'hi' }
const line = (more: object): string => JSON.stringify({ ...base, ...more })
const codeOf = (text: string): string => {
  const result = normaliseLine(text)
  return result.ok ? 'ok' : result.code
}
const postOf = (more: object) => {
  const result = normaliseLine(line(more))
  if (!result.ok) throw new Error(result.reason.en)
  return result.post
}

describe('normaliseLine', () => {
  it('reads every field of formats.md (a field lost under its new name)', () => {
    const full = {
      platform: 'Twitter',
      id: 42,
      author_handle: ' @Ann ',
      author_name: 'Ann',
      author_followers: 7,
      author_created_at: '2010-01-01T00:00:00Z',
      author_follows_us: true,
      lang: 'fr',
      in_reply_to_id: 'a',
      retweet_of_id: 'b',
      quote_of_id: 3,
      like_count: 1,
      retweet_count: 2,
      url: 'https://x.com/ann/42',
      visibility: 'unlisted',
      deleted_at: '2024-10-02T00:00:00+02:00',
      edited_of_id: 'e',
      gold: { x: 1 },
    }
    expect(postOf(full)).toEqual({
      platform: 'x',
      externalId: '42',
      createdAt: Date.UTC(2024, 9, 1, 0, 27, 16),
      authorHandle: 'Ann',
      text: 'hi',
      authorName: 'Ann',
      authorFollowers: 7,
      authorCreatedAt: Date.UTC(2010, 0, 1),
      authorFollowsUs: true,
      lang: 'fr',
      inReplyToId: 'a',
      repostOfId: 'b',
      quoteOfId: '3',
      likeCount: 1,
      repostCount: 2,
      url: 'https://x.com/ann/42',
      visibility: 'unlisted',
      deletedAt: Date.UTC(2024, 9, 1, 22),
      editedOfId: 'e',
    })
  })

  it.each([
    ['', 'notJson'],
    ['{"platform":"x"', 'notJson'],
    [`${'['.repeat(500_000)}`, 'notJson'],
    ['[]', 'notAnObject'],
    ['null', 'notAnObject'],
    ['{}', 'missingField'],
    ['{"__proto__":{"platform":"x"}}', 'missingField'],
    [line({ text: undefined }), 'missingField'],
    [line({ text: null }), 'wrongType'],
    [line({ text: ['a'] }), 'wrongType'],
    [line({ platform: 'myspace' }), 'unknownPlatform'],
    [line({ platform: 'constructor' }), 'unknownPlatform'],
    [line({ id: '  ' }), 'badId'],
    [line({ id: 567591480085463040 }), 'badId'],
    [line({ id: 1.5 }), 'badId'],
    [line({ id: 'a\0b' }), 'badId'],
    [line({ author_handle: '@' }), 'badHandle'],
    [line({ author_handle: 'a\nb' }), 'badHandle'],
    [line({ author_handle: 'a'.repeat(321) }), 'tooLong'],
    [line({ text: 'a'.repeat(MAX_TEXT_LENGTH + 1) }), 'tooLong'],
    [line({ visibility: 'friends' }), 'unknownVisibility'],
    [line({ visibility: null }), 'unknownVisibility'],
    [line({ created_at: '2024-10-01T00:27:16' }), 'badTime'],
    [line({ created_at: '2023-02-29T00:00:00Z' }), 'badTime'],
    [line({ created_at: '+010000-01-01T00:00:00Z' }), 'badTime'],
    [line({ created_at: '0000-01-01T00:00:00Z' }), 'timeOutOfRange'],
    [line({ created_at: '1970-01-01T00:00:00Z' }), 'timeOutOfRange'],
    [line({ created_at: '9999-12-31T23:59:59Z' }), 'timeOutOfRange'],
    [line({ deleted_at: 'yesterday' }), 'badTime'],
    [line({ deleted_at: true }), 'badTime'],
  ])('refuses %.60s (%s)', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  it('drops what only decorates instead of losing the post', () => {
    const odd = { author_followers: -1, like_count: 1.5, retweet_count: '9', lang: 'x y', author_created_at: '0001' }
    const more = { url: 'javascript:alert(1)', in_reply_to_id: 567591480085463040, author_follows_us: 'yes' }
    const post = postOf({ ...odd, ...more, quote_of_id: '1', author_name: '  ' })
    expect(Object.values(post).filter((value) => value !== null)).toHaveLength(6)
  })

  it('keeps markup, direction marks and controls as they are; only NUL and lone surrogates give way', () => {
    for (const text of ['<script>alert(1)</script>', '\u202egnp.exe', 'e\u0301\u200d\u0007', ' \r\n ', '']) {
      expect(postOf({ text }).text).toBe(text)
    }
    expect(postOf({ text: 'a\0b\ud800c\udc00😀' }).text).toBe('a\uFFFDb\uFFFDc\uFFFD😀')
  })

  it('puts no control or direction character into a reason (a log or report rewritten by a post)', () => {
    const result = normaliseLine(line({ platform: '\u202e\u0007\n<b>'.repeat(50) }))
    expect(result.ok ? '' : result.reason.fr).toMatch(/^[^\p{C}]{1,100}$/u)
  })

  it('brings any storable text and any JSON through (a round trip that changes or throws)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(postOf({ text }).text).toBe(text.replaceAll('\0', '\uFFFD'))
      }),
    )
    const loose = fc.record(Object.fromEntries(Object.keys(base).map((key) => [key, fc.jsonValue()])), {
      requiredKeys: [],
    })
    fc.assert(
      fc.property(loose, (value) => {
        expect(() => codeOf(line(value))).not.toThrow()
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => codeOf(text) !== 'ok'))
  })
})

describe('parsePostTime', () => {
  it('agrees with Date on any time in range and any offset (a wave drawn in the wrong hour)', () => {
    const at = fc.date({ min: new Date('1990-01-02'), max: new Date('2099-12-30'), noInvalidDate: true })
    fc.assert(
      fc.property(at, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1)
        const [h, m] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((n) => String(n).padStart(2, '0'))
        expect(parsePostTime(`${local}${offset < 0 ? '-' : '+'}${h}:${m}`)).toBe(date.getTime())
        expect(parsePostTime(date.toISOString())).toBe(date.getTime())
      }),
    )
  })
})

const nasty = resolve(process.env.SANGFROID_DATA ?? '../shared/data', 'corpora/nasty-real.jsonl')
const hasNasty = existsSync(nasty)
if (!hasNasty) console.warn(`skipped: real awkward posts, there is no ${nasty} (set SANGFROID_DATA)`)

describe.runIf(hasNasty)('nasty-real.jsonl', () => {
  it('takes every post and changes no text (real input that a tidy-minded rule would alter)', () => {
    const lines = readFileSync(nasty, 'utf8')
      .split('\n')
      .filter((it) => it !== '')
    expect(lines.length).toBeGreaterThan(1_000)
    for (const it of lines) {
      const result = normaliseLine(it)
      expect(result.ok && result.post.text).toBe(JSON.parse(it).text)
    }
  })
})
