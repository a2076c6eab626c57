// Full-text search over what was said, newest arrived first: whole words with accents folded, and parts of words.
import type { Database } from 'better-sqlite3'
import type { BrandId, Mention } from '../../../shared/model.ts'
import { MENTION_COLUMNS, MENTION_TABLES, type MentionRow, toMention } from './mention-row.ts'

const quote = (token: string): string => `"${token.replaceAll('"', '""')}"`

const wordsOf = (query: string): string[] => query.normalize('NFC').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []

/** Every word must occur. */
export const wordsQuery = (query: string): string | null => wordsOf(query).map(quote).join(' AND ') || null

/** One or two letters begin so many words that looking all of them up takes a second among a million posts. */
const UNFINISHED_FROM = 3

/** The same, the last word being unfinished; null when it is too short to be that. */
export const unfinishedQuery = (query: string): string | null => {
  const words = wordsOf(query)
  return [...(words.at(-1) ?? '')].length < UNFINISHED_FROM ? null : `${words.map(quote).join(' AND ')} *`
}

/** As the index of parts folds: without regard to case and to the accents of European scripts. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ς', 'σ')

const tokensOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether a text has all these words, the last of them perhaps going on. */
const beginsSo = (wanted: readonly string[], text: string): boolean => {
  const tokens = tokensOf(text)
  return wanted.every((word, index) =>
    tokens.some((token) => (index === wanted.length - 1 ? token.startsWith(word) : token === word)),
  )
}

/** All runs of three characters must occur; that they follow each other is checked on the text itself (`has_parts`). */
export const partsQuery = (query: string): string | null => {
  const parts = new Set<string>()
  for (const word of query.normalize('NFC').split(/\s+/u)) {
    const characters = [...word]
    for (let start = 0; start + 3 <= characters.length; start += 1)
      parts.add(characters.slice(start, start + 3).join(''))
  }
  return parts.size === 0 ? null : [...parts].map(quote).join(' AND ')
}

/** Where words have borders, whole words are meant; in Chinese, Japanese and Thai, and inside tags, parts are. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u

/** Two characters of Chinese have no three-character run: how many of the newest texts are read instead. */
const SHORT_SCAN = 50_000

/** How many of the newest texts that hold the letters are looked at for the beginning of a word. */
const LOOKED_AT = 300

/** No mention has this number: the first page. */
const FIRST = -1

const joined = (textId: string): string => MENTION_TABLES.replace('mentions m', `mentions m ON m.text_id = ${textId}`)

export interface FoundPosts {
  readonly items: Mention[]
  /** False: only the newest texts were read, older ones may hold it too. */
  readonly searchedAll: boolean
}

export const createSearch = (db: Database) => {
  // Reads the same question for every row that is asked about.
  let asked = { query: '', parts: [] as readonly string[] }
  db.function('has_parts', { deterministic: true, directOnly: true }, (body: unknown, query: unknown): number => {
    if (typeof body !== 'string' || typeof query !== 'string') return 0
    if (asked.query !== query) asked = { query, parts: folded(query).split(/\s+/u).filter(Boolean) }
    const text = folded(body)
    return Number(asked.parts.every((part) => text.includes(part)))
  })
  const byWords = db.prepare<[string, number, number, number], MentionRow>(
    `SELECT ${MENTION_COLUMNS} FROM text_words f CROSS JOIN ${joined('f.rowid')}
     WHERE text_words MATCH ? AND m.brand_id = ? AND m.match_reason IS NOT NULL
       AND f.rowid < coalesce((SELECT text_id FROM mentions WHERE seq = ?), 9e18)
     ORDER BY f.rowid DESC LIMIT ?`,
  )
  const byParts = db.prepare<[string, number, number, string, number], MentionRow>(
    `SELECT ${MENTION_COLUMNS} FROM text_parts f CROSS JOIN ${joined('f.rowid')}
     WHERE text_parts MATCH ? AND m.brand_id = ? AND m.match_reason IS NOT NULL
       AND f.rowid < coalesce((SELECT text_id FROM mentions WHERE seq = ?), 9e18) AND has_parts(t.body, ?)
     ORDER BY f.rowid DESC LIMIT ?`,
  )
  // The texts alone first: their rows lie side by side, those of a mention are all over the file.
  const byLike = db.prepare<[number, number, string, number, number], MentionRow>(
    `SELECT ${MENTION_COLUMNS} FROM texts f CROSS JOIN ${joined('f.id')}
     WHERE f.id < coalesce((SELECT text_id FROM mentions WHERE seq = ?), 9e18) AND f.id > (SELECT max(id) FROM texts) - ?
       AND instr(f.body, ?) > 0 AND m.brand_id = ? AND m.match_reason IS NOT NULL
     ORDER BY f.id DESC LIMIT ?`,
  )

  const lastText = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM texts').pluck()

  /** The beginning of a common word, without gathering all that it may become; null when the newest do not fill a page. */
  const newestUnfinished = (brandId: BrandId, query: string, before: number, count: number): MentionRow[] | null => {
    const [word, ...more] = wordsOf(query)
    const parts = partsQuery(word ?? '')
    // Beside another word few texts are left to gather from.
    if (!word || more.length > 0 || !parts) return null
    const wanted = tokensOf(query)
    const found: MentionRow[] = []
    for (const row of byParts.iterate(parts, brandId, before, word, LOOKED_AT)) {
      if (beginsSo(wanted, row.body ?? '')) found.push(row)
      if (found.length === count) return found
    }
    return null
  }

  /** Whole words as long as they fill a page, so that a common word is not looked up with all that begins like it. */
  const inWords = (brandId: BrandId, query: string, before: number, count: number): MentionRow[] => {
    const whole = wordsQuery(query)
    if (!whole) return []
    const found = byWords.all(whole, brandId, before, count)
    const unfinished = unfinishedQuery(query)
    if (unfinished === null || found.length === count) return found
    // A later page goes on as the first one began.
    if (before !== FIRST && byWords.all(whole, brandId, FIRST, count).length === count) return found
    return newestUnfinished(brandId, query, before, count) ?? byWords.all(unfinished, brandId, before, count)
  }

  const inParts = (brandId: BrandId, parts: string, query: string, before: number, count: number): Mention[] =>
    byParts.all(parts, brandId, before, query, count).map(toMention)

  return {
    find: (brandId: BrandId, query: string, beforeSeq: number | null, count: number): FoundPosts => {
      const before = beforeSeq ?? FIRST
      const parts = partsQuery(query)
      if (unspaced.test(query)) {
        if (parts) return { items: inParts(brandId, parts, query, before, count), searchedAll: true }
        const rows = byLike.all(before, SHORT_SCAN, query.normalize('NFC'), brandId, count)
        return { items: rows.map(toMention), searchedAll: (lastText.get() ?? 0) <= SHORT_SCAN }
      }
      const found = inWords(brandId, query, before, count)
      if (found.length > 0 || beforeSeq !== null || !parts) return { items: found.map(toMention), searchedAll: true }
      return { items: inParts(brandId, parts, query, before, count), searchedAll: true }
    },
  }
}
