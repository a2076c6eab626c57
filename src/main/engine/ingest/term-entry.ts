// What one watch term means, as a comparison at a place of a folded text where its key was found.
//
// - words: these words next to each other, whatever stands between them (space, hyphen, apostrophe, #, @): `air-france`
//   is `air france`. The body of a tag, of a mention and of a link is words like any other, so `kochfarms` finds
//   #KochFarms. In a script without spaces: the characters anywhere, and a change of script is a word border, so that
//   `carrefour` is found in 我爱Carrefour超市. Without any letter (an emoji): the very characters.
// - phrase: the very characters between word borders, white space folded.
// - tag: a whole hashtag, no less and no more.
// - handle: a whole mention. `@free` finds @free@piaille.fr too, since a handle without a server means any server;
//   a handle with a dot must end there: `@united.com` is not @united.com.evil.org.

import { createFolded, type Folded, foldInto, GAP, SPACELESS, WORD } from './fold.ts'
import type { WatchTerm } from './watch-terms.ts'

export interface TermEntry {
  readonly excluded: boolean
  readonly holds: (text: Folded, at: number) => boolean
}

/** Where an entry is filed: by the hash of its first word or two words, first two units or whole tag, or by its first unit. */
export interface FiledEntry extends TermEntry {
  readonly shelf: 'word' | 'words' | 'pair' | 'unit' | 'tag' | 'handleWord' | 'handleUnit'
  readonly key: number
}

interface Piece {
  readonly units: Uint16Array
  readonly kind: number
  /** Follows the piece before it without a gap. */
  readonly glued: boolean
}

export const HASH_START = 0x811c9dc5 | 0
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 16_777_619)

/** Of two words that follow each other with nothing but a gap between. */
export const hashWords = (first: number, second: number): number => hashUnit(first, second)

const [DOT, HYPHEN] = [0x2e, 0x2d]

const hashOf = (units: Uint16Array): number => units.reduce(hashUnit, HASH_START)

const kindAt = (text: Folded, at: number): number => (at >= 0 && at < text.length ? (text.kinds[at] ?? GAP) : GAP)

const sameAt = (text: Folded, at: number, units: Uint16Array): boolean => {
  if (at + units.length > text.length) return false
  for (let k = 0; k < units.length; k += 1) if (text.units[at + k] !== units[k]) return false
  return true
}

const foldTerm = (term: string): Folded => {
  const text = createFolded()
  foldInto(term.trim(), text)
  return { units: text.units.slice(0, text.length), kinds: text.kinds.slice(0, text.length), length: text.length }
}

const piecesOf = (text: Folded): Piece[] => {
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    let end = at + 1
    while (end < text.length && kindAt(text, end) === kind) end += 1
    if (kind !== GAP) {
      pieces.push({ units: text.units.slice(at, end), kind, glued: at > 0 && kindAt(text, at - 1) !== GAP })
    }
    at = end
  }
  return pieces
}

const piecesHold = (pieces: readonly Piece[]) => (text: Folded, at: number) => {
  let pos = at
  for (const [k, piece] of pieces.entries()) {
    if (k > 0 && !piece.glued) while (pos < text.length && text.kinds[pos] === GAP) pos += 1
    if (!sameAt(text, pos, piece.units)) return false
    pos += piece.units.length
    if (piece.kind === WORD && kindAt(text, pos) === WORD) return false
  }
  return true
}

const phraseHolds =
  ({ units, kinds, length }: Folded) =>
  (text: Folded, at: number) =>
    sameAt(text, at, units) && !(kinds[length - 1] === WORD && kindAt(text, at + length) === WORD)

const tagHolds =
  ({ units, length }: Folded) =>
  (text: Folded, at: number) =>
    sameAt(text, at, units) && kindAt(text, at + length) === GAP

const handleHolds = ({ units, kinds, length }: Folded) => {
  const endsSpaceless = kinds[length - 1] === SPACELESS
  const hasDot = units.includes(DOT)
  return (text: Folded, at: number) => {
    if (!sameAt(text, at, units)) return false
    const end = at + length
    const next = kindAt(text, end)
    // 謝謝@united你好: a handle in Latin letters ends where Chinese begins.
    if (next === WORD || (next === SPACELESS && endsSpaceless)) return false
    const goesOn = (text.units[end] === DOT || text.units[end] === HYPHEN) && kindAt(text, end + 1) !== GAP
    return !(hasDot && goesOn)
  }
}

const firstWord = (text: Folded): Uint16Array => {
  let end = 0
  while (kindAt(text, end) === WORD) end += 1
  return text.units.subarray(0, end)
}

/** The term filed and ready to compare; null when nothing of it is left after folding. */
export const fileTerm = (term: WatchTerm): FiledEntry | null => {
  const { excluded } = term
  const text = foldTerm(term.text)
  const first = text.units[0]
  if (first === undefined) return null
  if (term.kind === 'tag') return { excluded, shelf: 'tag', key: hashOf(text.units), holds: tagHolds(text) }
  const startsWithWord = kindAt(text, 0) === WORD
  if (term.kind === 'handle') {
    const holds = handleHolds(text)
    if (startsWithWord) return { excluded, shelf: 'handleWord', key: hashOf(firstWord(text)), holds }
    return { excluded, shelf: 'handleUnit', key: first, holds }
  }
  const pieces = piecesOf(text)
  const [head, second] = pieces
  const isLiteral = term.kind === 'phrase' || !head
  const holds = isLiteral ? phraseHolds(text) : piecesHold(pieces)
  if (head?.kind === WORD && (startsWithWord || !isLiteral)) {
    const key = hashOf(head.units)
    if (second?.kind !== WORD) return { excluded, shelf: 'word', key, holds }
    // A brand has many terms that begin with its name, and so do its posts: the name alone is too poor a key.
    return { excluded, shelf: 'words', key: hashWords(key, hashOf(second.units)), holds }
  }
  // In the same way many terms of a Chinese brand begin with the same character.
  const start = isLiteral ? text.units : head.units
  if (start.length > 1) return { excluded, shelf: 'pair', key: hashOf(start.subarray(0, 2)), holds }
  return { excluded, shelf: 'unit', key: start[0] ?? first, holds }
}
