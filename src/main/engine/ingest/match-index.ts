// Watch terms compiled so that a post is read once, whatever the number of terms. Every term is filed under the hash of
// its first word or two (its first two units, where words have no borders); a bitmap turns away nearly all words of a post before
// any look-up, and a candidate is then compared unit by unit, so a hash collision costs time and never a false match.
//
// A tag or mention begins where its sign follows neither a word nor a single slash: not in walmart@mail.com, &#39; or
// youtube.com/@walmart, but in `.@united`, in Weibo's `//@user` and after Chinese, which has no space to put before it.
// Weibo closes its tags with a second #, which opens nothing.

import { createFolded, type Folded, foldInto, GAP, SPACELESS, WORD } from './fold.ts'
import { type FiledEntry, fileTerm, HASH_START, hashUnit, hashWords, type TermEntry } from './term-entry.ts'
import type { WatchTerms } from './watch-terms.ts'

export type TextMatch = 'handle' | 'term' | null

type Shelf = Map<number, TermEntry[]>

const HASHTAG = 0x23
const AT = 0x40
const SLASH = 0x2f
const AMPERSAND = 0x26
const BITMAP_MASK = 0xffff

const shelfOf = (entries: readonly FiledEntry[], shelf: FiledEntry['shelf']): Shelf => {
  const map: Shelf = new Map()
  for (const entry of entries) {
    if (entry.shelf !== shelf) continue
    const neighbours = map.get(entry.key)
    if (neighbours) neighbours.push(entry)
    else map.set(entry.key, [entry])
  }
  return map
}

const slot = (key: number): number => (key ^ (key >>> 16)) & BITMAP_MASK

const bitmapOf = (shelf: Shelf): Uint8Array => {
  const bitmap = new Uint8Array(BITMAP_MASK + 1)
  for (const key of shelf.keys()) bitmap[slot(key)] = 1
  return bitmap
}

const opensAt = (text: Folded, at: number): boolean => {
  if (at === 0) return true
  if (text.kinds[at - 1] === WORD) return false
  const before = text.units[at - 1]
  if (before === SLASH) return at > 1 && text.units[at - 2] === SLASH
  return !(before === AMPERSAND && text.units[at] === HASHTAG)
}

/** The returned function keeps one buffer: it must not be called from within itself. */
export const compileTerms = (terms: WatchTerms): ((text: string) => TextMatch) => {
  const entries = terms.map(fileTerm).filter((entry) => entry !== null)
  const words = shelfOf(entries, 'word')
  const wordPairs = shelfOf(entries, 'words')
  const pairs = shelfOf(entries, 'pair')
  const units = shelfOf(entries, 'unit')
  const tags = shelfOf(entries, 'tag')
  const handleWords = shelfOf(entries, 'handleWord')
  const handleUnits = shelfOf(entries, 'handleUnit')
  const wordBits = bitmapOf(words)
  const wordPairBits = bitmapOf(wordPairs)
  const pairBits = bitmapOf(pairs)
  const unitBits = bitmapOf(units)
  const text = createFolded()
  let excluded = false

  /** Whether a wanted entry holds; an unwanted one is noted. */
  const probe = (shelf: Shelf, key: number, at: number): boolean => {
    let found = false
    for (const entry of shelf.get(key) ?? []) {
      if ((entry.excluded ? excluded : found) || !entry.holds(text, at)) continue
      if (entry.excluded) excluded = true
      else found = true
    }
    return found
  }

  const probeTag = (at: number, end: number): boolean => {
    let hash = HASH_START
    for (let i = at; i < end; i += 1) hash = hashUnit(hash, text.units[i] ?? 0)
    return probe(tags, hash, at)
  }

  const probeHandle = (at: number): boolean => {
    let hash = HASH_START
    for (let i = at; i < text.length && text.kinds[i] === WORD; i += 1) hash = hashUnit(hash, text.units[i] ?? 0)
    return text.kinds[at] === WORD ? probe(handleWords, hash, at) : probe(handleUnits, text.units[at] ?? 0, at)
  }

  const tagEnd = (at: number): number => {
    let end = at
    while (end < text.length && text.kinds[end] !== GAP) end += 1
    return end
  }

  return (raw) => {
    foldInto(raw, text)
    excluded = false
    let matched = false
    let closingAt = -1
    let lastHash = 0
    let lastAt = -1
    const { units: codes, kinds, length } = text
    for (let i = 0; i < length; ) {
      const kind = kinds[i]
      if (kind === WORD) {
        const start = i
        let hash = HASH_START
        for (; i < length && kinds[i] === WORD; i += 1) hash = hashUnit(hash, codes[i] ?? 0)
        if (wordBits[slot(hash)] === 1 && probe(words, hash, start)) matched = true
        const both = hashWords(lastHash, hash)
        if (lastAt >= 0 && wordPairBits[slot(both)] === 1 && probe(wordPairs, both, lastAt)) matched = true
        lastHash = hash
        lastAt = start
        continue
      }
      const code = codes[i] ?? 0
      const pair = hashUnit(hashUnit(HASH_START, code), codes[i + 1] ?? 0)
      if (pairBits[slot(pair)] === 1 && probe(pairs, pair, i)) matched = true
      if (unitBits[slot(code)] === 1 && probe(units, code, i)) matched = true
      if (kind !== SPACELESS && i + 1 < length) {
        if (code === AT && opensAt(text, i)) {
          // Nothing on a text is better than a mention, and no word excludes it.
          if (probeHandle(i + 1)) return 'handle'
        } else if (code === HASHTAG && i !== closingAt && opensAt(text, i)) {
          const end = tagEnd(i + 1)
          if (end > i + 1 && codes[end] === HASHTAG && end < length) closingAt = end
          if (end > i + 1 && probeTag(i + 1, end)) matched = true
        }
      }
      i += 1
    }
    return matched && !excluded ? 'term' : null
  }
}
