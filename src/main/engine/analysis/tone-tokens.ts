// A post as the tone model hears it: words without case and accents, emoji, emoticons, marks. Names and links are masked
// alike in raw posts (@somebody, https://t.co/x) and in masked ones (@user, http), so both read the same.
// Keeps true: no string is made, so that tens of thousands of posts a second can be read; a token is a number.
import { letters, NOTHING, PUNCTUATION, SIGN, SPACE, WORD } from './tone-letters.ts'

/** Longer posts are judged by their beginning. */
const LETTER_LIMIT = 2000
const NEGATION_REACH = 4
const HASH_START = 0x811c9dc5

export const NEGATED = 1
export const SHOUTED = 2
export const STRETCHED = 4
export const TAGGED = 8
export const IS_WORD = 16

export interface Tokens {
  count: number
  readonly hash: Int32Array
  /** The folded letters of word i are letters[from[i]] up to letters[to[i]]. */
  readonly letters: Uint16Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly flags: Uint8Array
}

export const emptyTokens = (): Tokens => ({
  count: 0,
  hash: new Int32Array(LETTER_LIMIT + 1),
  letters: new Uint16Array(LETTER_LIMIT + 1),
  from: new Int32Array(LETTER_LIMIT + 1),
  to: new Int32Array(LETTER_LIMIT + 1),
  flags: new Uint8Array(LETTER_LIMIT + 1),
})

/** FNV-1a over UTF-16 code units. */
export const mixIn = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

const hashOf = (word: string): number => {
  let hash = HASH_START
  for (let index = 0; index < word.length; index += 1) hash = mixIn(hash, word.charCodeAt(index))
  return hash
}

export const PERSON = hashOf('@')
export const LINK = hashOf('//')
const LETTER_T = hashOf('t')

/** Words that turn what follows, as they are after folding. French `dont` and Portuguese `no` keep some out. */
const NEGATORS = new Set(
  [
    'not no never cannot cant wont isnt wasnt doesnt didnt couldnt wouldnt shouldnt aint havent hasnt without nothing',
    'pas jamais aucun aucune sans rien ni nul nulle',
    'nunca jamas sin nada ningun ninguna',
    'nicht kein keine keinen nie niemals ohne nix',
    'non mai senza niente nessun nessuna',
    'nao nem sem nenhum nenhuma',
    'لا ليس لم لن مش مو ما بدون',
    'nahi nahin mat na',
  ]
    .join(' ')
    .split(' ')
    .map(hashOf),
)
/** Negators after `ne` or `n'` only. */
const AFTER_NE = new Set(['plus', 'personne', 'guere'].map(hashOf))
const NE = new Set(['ne', 'n'].map(hashOf))

const CODE = {
  at: 64,
  tag: 35,
  colon: 58,
  semicolon: 59,
  equals: 61,
  quote: 39,
  less: 60,
  three: 51,
  zero: 48,
  nine: 57,
  underscore: 95,
} as const
const NOSES = new Set([...'-\'^o*"'].map((letter) => letter.charCodeAt(0)))
const MOUTHS = new Set([...')(][}{|/\\*DPpOo3sSxX@$'].map((letter) => letter.charCodeAt(0)))
const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122
const isDigit = (code: number): boolean => code >= CODE.zero && code <= CODE.nine
const isHandlePart = (code: number): boolean =>
  isAsciiLetter(code) || isDigit(code) || code === CODE.underscore || code === CODE.at || code === 45 || code === 46
const isUpper = (code: number): boolean => letters.folded(code) !== code && isCased(code)
const isCased = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 192 && code <= 222)

const endOfChunk = (text: string, from: number, limit: number): number => {
  let end = from
  while (end < limit && letters.kind(text.charCodeAt(end)) !== SPACE) end += 1
  return end
}

/** End of the link that starts here, or 0: `http`, `https://...`, `www.`, `pic.twitter.com`. */
const endOfLink = (text: string, at: number, limit: number): number => {
  if (text.startsWith('http', at)) {
    const after = text.charCodeAt(text.startsWith('https', at) ? at + 5 : at + 4)
    return at + 4 >= limit || letters.kind(after) !== WORD ? endOfChunk(text, at, limit) : 0
  }
  return text.startsWith('www.', at) || text.startsWith('pic.twitter.com', at) ? endOfChunk(text, at, limit) : 0
}

/** End of the emoticon that starts here, or 0. */
const endOfEmoticon = (text: string, at: number, limit: number): number => {
  const code = text.charCodeAt(at)
  if (code === CODE.less) return text.charCodeAt(at + 1) === CODE.three ? at + 2 : 0
  if (code !== CODE.colon && code !== CODE.semicolon && code !== CODE.equals) return 0
  let mouth = at + 1
  if (NOSES.has(text.charCodeAt(mouth)) && MOUTHS.has(text.charCodeAt(mouth + 1))) mouth += 1
  if (mouth >= limit || !MOUTHS.has(text.charCodeAt(mouth))) return 0
  const isLetter = letters.kind(text.charCodeAt(mouth)) === WORD
  return isLetter && letters.kind(text.charCodeAt(mouth + 1) || 32) === WORD ? 0 : mouth + 1
}

/** Reads `text` into `tokens`, over whatever was in them. */
export const readTokens = (text: string, tokens: Tokens): void => {
  const limit = Math.min(text.length, LETTER_LIMIT)
  let count = 0
  let filled = 0
  let negationLeft = 0
  let neLeft = 0
  let isTag = false
  let at = 0
  const add = (hash: number, flags: number): void => {
    tokens.hash[count] = hash
    tokens.flags[count] = flags
    tokens.from[count] = filled
    tokens.to[count] = filled
    count += 1
  }
  while (at < limit) {
    const code = text.charCodeAt(at)
    const kind = letters.kind(code)
    const wasWord = at > 0 && letters.kind(text.charCodeAt(at - 1)) === WORD
    if (code === CODE.at && !wasWord && isHandlePart(text.charCodeAt(at + 1) || 32)) {
      at += 1
      while (at < limit && isHandlePart(text.charCodeAt(at))) at += 1
      add(PERSON, 0)
      continue
    }
    if (kind === WORD && !wasWord && (code === 104 || code === 119 || code === 112)) {
      const end = endOfLink(text, at, limit)
      if (end > 0) {
        add(LINK, 0)
        at = end
        continue
      }
    }
    if (code >= 0xd800 && code <= 0xdbff) {
      const low = text.charCodeAt(at + 1)
      // Skin tones say nothing of the tone.
      if (!(code === 0xd83c && low >= 0xdffb)) add(mixIn(mixIn(HASH_START, code), low), 0)
      at += 2
      continue
    }
    if (kind === WORD) {
      const from = filled
      const start = at
      let hash = HASH_START
      let last = 0
      let run = 0
      let capitals = 0
      let flags = IS_WORD
      while (at < limit) {
        const raw = text.charCodeAt(at)
        const part = letters.kind(raw)
        if (part === NOTHING) {
          at += 1
          continue
        }
        if (part !== WORD || (raw >= 0xd800 && raw <= 0xdfff)) break
        const upper = isUpper(raw)
        if (isTag && upper && at > start && !isUpper(text.charCodeAt(at - 1))) break
        if (upper) capitals += 1
        const folded = isDigit(raw) ? CODE.zero : letters.folded(raw)
        run = folded === last ? run + 1 : 1
        last = folded
        at += 1
        if (run > 2) {
          if (folded !== CODE.zero) flags |= STRETCHED
          continue
        }
        hash = mixIn(hash, folded)
        tokens.letters[filled] = folded
        filled += 1
      }
      if (at === start) at += 1
      if (capitals > 2 && capitals === at - start) flags |= SHOUTED
      if (isTag) flags |= TAGGED
      isTag = isTag && at < limit && letters.kind(text.charCodeAt(at)) === WORD
      if (negationLeft > 0) flags |= NEGATED
      const isNt =
        hash === LETTER_T && text.charCodeAt(start - 1) === CODE.quote && (text.charCodeAt(start - 2) | 32) === 110
      if (isNt || NEGATORS.has(hash) || (neLeft > 0 && AFTER_NE.has(hash))) negationLeft = NEGATION_REACH
      else negationLeft -= negationLeft > 0 ? 1 : 0
      neLeft = NE.has(hash) ? NEGATION_REACH : neLeft > 0 ? neLeft - 1 : 0
      tokens.hash[count] = hash
      tokens.flags[count] = flags
      tokens.from[count] = from
      tokens.to[count] = filled
      count += 1
      continue
    }
    if (kind === PUNCTUATION) {
      const folded = letters.folded(code)
      const end = endOfEmoticon(text, at, limit)
      if (end > 0) {
        add(mixIn(mixIn(HASH_START, code), text.charCodeAt(end - 1) | 32), 0)
        at = end
        continue
      }
      let run = 0
      while (at < limit && text.charCodeAt(at) === code) {
        run += 1
        at += 1
      }
      if (code === CODE.tag) isTag = at < limit && letters.kind(text.charCodeAt(at)) === WORD
      else if (folded !== CODE.quote) {
        negationLeft = 0
        add(mixIn(mixIn(HASH_START, folded), Math.min(run, 2)), 0)
      }
      continue
    }
    if (kind === SIGN) add(mixIn(HASH_START, code), 0)
    at += 1
  }
  tokens.count = count
}
