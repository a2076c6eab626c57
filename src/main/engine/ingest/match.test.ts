import { describe, expect, it } from 'vitest'
import { compileMatcher, compileTextMatcher, type MatchablePost } from './match.ts'
import type { WatchTerms } from './watch-terms.ts'
import { parseWatchTerms } from './watch-terms.ts'

const terms = (text: string): WatchTerms => {
  const parsed = parseWatchTerms(text)
  if (!parsed.ok) throw new Error(parsed.problem.message.en)
  return parsed.terms
}

const post = (text: string, more: Partial<MatchablePost> = {}): MatchablePost => ({
  platform: 'x',
  authorHandle: 'someone',
  text,
  inReplyToId: null,
  quoteOfId: null,
  repostOfId: null,
  editedOfId: null,
  ...more,
})

describe('compileTextMatcher', () => {
  it.each([
    ['kochfarms', '#KochFarms poisoned us', 'term'],
    ['kochfarms', 'mykochfarms', null],
    ['koch farms', 'KOCH-Farms!', 'term'],
    ['koch farms', 'koch and farms', null],
    ['walmart', 'Walmart’s Wal\u200bmart™', 'term'],
    ['walmart', '𝗪𝗮𝗹𝗺𝗮𝗿𝘁', 'term'],
    ['hôtel', 'L’HOTEL', 'term'],
    ["d'air france", 'vol d’Air  France', 'term'],
    ['"air france"', 'air-france', null],
    ['"air france"', 'AIR\n France.', 'term'],
    ['"air france"', 'air frances', null],
    ['#walmart', 'walmart', null],
    ['#walmart', '#walmartfail', null],
    ['#walmart', 'no&#walmart', null],
    ['@united', '.@United please', 'handle'],
    ['@united', 'mail@united.com', null],
    ['@united', '@united_fans', null],
    ['@united', 'united', null],
    ['united', '@united', 'term'],
    ['@united', 'ありがとう@unitedです', 'handle'],
    ['@united.com', '@united.com.evil.org', null],
    ['家乐福', '今天家乐福超市', 'term'],
    ['家乐福', '家，乐福', null],
    ['#家乐福', '看#家乐福#吧', 'term'],
    ['#吧', '看#家乐福#吧', null],
    ['ไทย', 'ประเทศไทยดี', 'term'],
    ['carrefour', '我爱Carrefour超市', 'term'],
    ['か', 'がっこう', null],
    ['turkey,-russia', 'turkey and #Russia', null],
    ['turkey,-russia', 'turkey, russian', 'term'],
    ['turkey,-"fighter jet"', 'turkey fighter jet', null],
    ['turkey,-#isis,-@nato', 'turkey @NATO', null],
    ['turkey,@koch,-russia', '@koch russia turkey', 'handle'],
  ])('%s in %s: %s (formats.md, to the letter)', (watch, text, expected) => {
    expect(compileTextMatcher(terms(watch))(text)).toBe(expected)
  })
})

describe('compileMatcher', () => {
  const known = (_platform: string, id: string): boolean => id === 'known'

  it('follows a conversation whose posts hold no watched word (replies lost from the crisis)', () => {
    const match = compileMatcher(terms('walmart,-russia'), { isKnown: known })
    for (const link of ['inReplyToId', 'quoteOfId', 'repostOfId', 'editedOfId']) {
      expect(match(post('awful', { [link]: 'known' }))).toBe('thread')
      expect(match(post('walmart russia', { [link]: 'known' }))).toBe('thread')
      expect(match(post('awful', { [link]: 'other' }))).toBe(null)
    }
  })

  it('does not take an impostor for ourselves (a folded name would make an attack our own post)', () => {
    const match = compileMatcher([], { ownHandles: ['@United'] })
    expect(match(post('hello', { authorHandle: 'united' }))).toBe('own')
    expect(match(post('hello', { authorHandle: 'Ünited' }))).toBe(null)
    expect(match(post('hello', { authorHandle: 'uni\u200bted' }))).toBe(null)
  })

  it('takes a mention of an own handle, and everything only as the last reason', () => {
    const match = compileMatcher(terms('bag,-joke'), { ownHandles: ['united'], matchAll: true, isKnown: known })
    expect(match(post('@united joke'))).toBe('handle')
    expect(match(post('my bag', { inReplyToId: 'known' }))).toBe('term')
    expect(match(post('why', { inReplyToId: 'known' }))).toBe('thread')
    expect(match(post('bag joke'))).toBe('all')
  })

  it('matches nothing without terms (an empty handle would match every @)', () => {
    expect(compileMatcher([], { ownHandles: ['', '@'] })(post('@ @@ # anything'))).toBe(null)
  })
})

describe('parseWatchTerms', () => {
  it('reads commas, lines, quotes with commas, signs of phones and Weibo (a term cut in two)', () => {
    const text = '\uFEFFa, two words\r\n-"b, c",“d e”\n#tag#,＠Han,-#no，-@x\n\n , a'
    expect(terms(text).map((t) => `${t.excluded ? '-' : ''}${t.kind}:${t.text}`)).toEqual([
      'words:a',
      'words:two words',
      '-phrase:b, c',
      'phrase:d e',
      'tag:tag',
      'handle:Han',
      '-tag:no',
      '-handle:x',
    ])
  })

  it.each([
    ['ok,"open', 'unclosedQuote'],
    ['"open\nnext"', 'unclosedQuote'],
    ['"a" b', 'textAfterQuote'],
    ['#', 'empty'],
    ['-', 'empty'],
    ['""', 'empty'],
    ['#two words', 'notATag'],
    ['@two words', 'notAHandle'],
    ['x'.repeat(301), 'tooLong'],
    ['\u200b', 'noWords'],
  ])('tells that %j is no term (a watch that silently never rings)', (text, code) => {
    expect(parseWatchTerms(text)).toMatchObject({ ok: false, problem: { code } })
  })
})
