// Full-text search over what was said, newest arrived first: whole words with accents folded, and parts of words.
import type { Database } from 'better-sqlite3'
import type { BrandId, Mention } from '../../../shared/model.ts'
import { MENTION_COLUMNS, MENTION_TABLES, type MentionRow, toMention } from './mention-row.ts'

const quote = (token: string): string => `"${token.replaceAll('"', '""')}"`

/** Every word must occur, the last one may be unfinished. */
export const wordsQuery = (query: string): string | null => {
  const words = query.normalize('NFC').match(/[\p{L}\p{M}\p{N}_]+/gu)
  if (!words) return null
  return words.map((word, index) => (index === words.length - 1 ? `${quote(word)} *` : quote(word))).join(' AND ')
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

export const createSearch = (db: Database) => {
  const matching = (index: 'text_words' | 'text_parts') =>
    db.prepare<[string, number, number, number], MentionRow>(
      `SELECT ${MENTION_COLUMNS} FROM ${index} f CROSS JOIN ${MENTION_TABLES.replace('mentions m', 'mentions m ON m.text_id = f.rowid')}
       WHERE ${index} MATCH ? AND m.brand_id = ? AND m.match_reason IS NOT NULL AND f.rowid < coalesce((SELECT text_id FROM mentions WHERE seq = ?), 9e18)
       ORDER BY f.rowid DESC LIMIT ?`,
    )
  const byWords = matching('text_words')
  const byParts = matching('text_parts')
  const byLike = db.prepare<[number, number, number, string, number], MentionRow>(
    `SELECT ${MENTION_COLUMNS} FROM ${MENTION_TABLES}
     WHERE m.brand_id = ? AND m.match_reason IS NOT NULL AND m.seq < ? AND m.seq > (SELECT max(seq) FROM mentions) - ? AND instr(t.body, ?) > 0
     ORDER BY m.seq DESC LIMIT ?`,
  )

  return {
    find: (brandId: BrandId, query: string, beforeSeq: number | null, count: number): Mention[] => {
      const before = beforeSeq ?? -1
      if (unspaced.test(query)) {
        const parts = partsQuery(query)
        const rows = parts
          ? byParts.all(parts, brandId, before, count)
          : byLike.all(brandId, beforeSeq ?? Number.MAX_SAFE_INTEGER, SHORT_SCAN, query.normalize('NFC'), count)
        return rows.map(toMention)
      }
      const words = wordsQuery(query)
      const found = words ? byWords.all(words, brandId, before, count) : []
      if (found.length > 0 || beforeSeq !== null) return found.map(toMention)
      const parts = partsQuery(query)
      return parts ? byParts.all(parts, brandId, before, count).map(toMention) : []
    },
  }
}
