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

/** All runs of three characters must occur; the order is checked on the text itself afterwards. */
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

/** No mention has this number: the first page. */
const FIRST = -1

export const createSearch = (db: Database) => {
  const matching = (index: 'text_words' | 'text_parts') =>
    db.prepare<[string, number, number, number], MentionRow>(
      `SELECT ${MENTION_COLUMNS} FROM ${index} f CROSS JOIN ${MENTION_TABLES.replace('mentions m', 'mentions m ON m.text_id = f.rowid')}
       WHERE ${index} MATCH ? AND m.brand_id = ? AND m.match_reason IS NOT NULL AND f.rowid < coalesce((SELECT text_id FROM mentions WHERE seq = ?), 9e18)
       ORDER BY f.rowid DESC LIMIT ?`,
    )
  const byWords = matching('text_words')
  const byParts = matching('text_parts')
  // The texts alone first: their rows lie side by side, those of a mention are all over the file.
  const byLike = db.prepare<[number, number, string, number, number], MentionRow>(
    `SELECT ${MENTION_COLUMNS} FROM texts f CROSS JOIN ${MENTION_TABLES.replace('mentions m', 'mentions m ON m.text_id = f.id')}
     WHERE f.id < coalesce((SELECT text_id FROM mentions WHERE seq = ?), 9e18) AND f.id > (SELECT max(id) FROM texts) - ?
       AND instr(f.body, ?) > 0 AND m.brand_id = ? AND m.match_reason IS NOT NULL
     ORDER BY f.id DESC LIMIT ?`,
  )

  /** Whole words as long as they fill a page, so that a common word is not looked up with all that begins like it. */
  const inWords = (brandId: BrandId, query: string, before: number, count: number): MentionRow[] => {
    const whole = wordsQuery(query)
    if (!whole) return []
    const found = byWords.all(whole, brandId, before, count)
    const unfinished = unfinishedQuery(query)
    if (unfinished === null || found.length === count) return found
    // A later page goes on as the first one began.
    if (before !== FIRST && byWords.all(whole, brandId, FIRST, count).length === count) return found
    return byWords.all(unfinished, brandId, before, count)
  }

  return {
    find: (brandId: BrandId, query: string, beforeSeq: number | null, count: number): Mention[] => {
      const before = beforeSeq ?? FIRST
      if (unspaced.test(query)) {
        const parts = partsQuery(query)
        const rows = parts
          ? byParts.all(parts, brandId, before, count)
          : byLike.all(before, SHORT_SCAN, query.normalize('NFC'), brandId, count)
        return rows.map(toMention)
      }
      const found = inWords(brandId, query, before, count)
      if (found.length > 0 || beforeSeq !== null) return found.map(toMention)
      const parts = partsQuery(query)
      return parts ? byParts.all(parts, brandId, before, count).map(toMention) : []
    },
  }
}
