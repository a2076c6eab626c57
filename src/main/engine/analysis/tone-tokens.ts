// A post as the tone model hears it: words without case and accents, emoji, emoticons, marks, each a number.
// Keeps true: no string is made, so that tens of thousands of posts a second can be read.
import { HASH_START, hashWord, mixIn } from './tone-hash.ts'
import { fold, isCapital, kindAt, MARK, NOTHING, SIGN, WORD } from './tone-letters.ts'
import { createNegation } from './tone-negation.ts'
import { AT_SIGN, endOfEmoticon, endOfHandle, endOfLink, QUOTE, TAG_SIGN } from './tone-shapes.ts'

/** Longer posts are judged by their beginning. */
export const LETTER_LIMIT = 2000

export const NEGATED = 1
export const SHOUTED = 2
export const STRETCHED = 4
export const TAGGED = 8
export const IS_WORD = 16

export interface Tokens {
  count: number
  readonly hash: Int32Array
  readonly flags: Uint8Array
  /** The folded letters of word i are those from `from[i]` up to `to[i]`. */
  readonly letters: Uint16Array
  readonly from: Int32Array
  readonly to: Int32Array
}

export const PERSON = hashWord('@')
export const LINK = hashWord('//')
const LETTER_T = hashWord('t')
const LETTER_N = 'n'.charCodeAt(0)
const [ZERO, NINE] = ['0'.charCodeAt(0), '9'.charCodeAt(0)]
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
/** They say nothing of the tone. */
const isSkinTone = (high: number, low: number): boolean => high === 0xd83c && low >= 0xdffb
const isWordAt = (text: string, at: number): boolean => at < text.length && kindAt(text.charCodeAt(at)) === WORD

/** The answer is the reader's own and holds until its next call. */
export const createTokenReader = (): ((text: string) => Tokens) => {
  const tokens: Tokens = {
    count: 0,
    hash: new Int32Array(LETTER_LIMIT),
    flags: new Uint8Array(LETTER_LIMIT),
    letters: new Uint16Array(LETTER_LIMIT),
    from: new Int32Array(LETTER_LIMIT),
    to: new Int32Array(LETTER_LIMIT),
  }
  const negation = createNegation()
  let filled = 0
  let isTag = false

  const add = (hash: number, flags: number, from: number): void => {
    const { count } = tokens
    tokens.hash[count] = hash
    tokens.flags[count] = flags
    tokens.from[count] = from
    tokens.to[count] = filled
    tokens.count = count + 1
  }

  /** In a tag a capital after a small letter begins a new word: #NeverAgain is two. */
  const readWord = (text: string, start: number): number => {
    const from = filled
    let at = start
    let hash = HASH_START
    let last = 0
    let run = 0
    let capitalCount = 0
    let flags = IS_WORD
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      const kind = kindAt(code)
      if (kind === NOTHING) continue
      if (kind !== WORD || isHighSurrogate(code)) break
      const capital = isCapital(code)
      if (isTag && capital && at > start && !isCapital(text.charCodeAt(at - 1))) break
      if (capital) capitalCount += 1
      const letter = code >= ZERO && code <= NINE ? ZERO : fold(code)
      run = letter === last ? run + 1 : 1
      last = letter
      if (run > 2) {
        if (letter !== ZERO) flags |= STRETCHED
        continue
      }
      hash = mixIn(hash, letter)
      tokens.letters[filled] = letter
      filled += 1
    }
    if (capitalCount > 2 && capitalCount === at - start) flags |= SHOUTED
    if (isTag) flags |= TAGGED
    isTag = isTag && isWordAt(text, at)
    const isNt =
      hash === LETTER_T && fold(text.charCodeAt(start - 1)) === QUOTE && fold(text.charCodeAt(start - 2)) === LETTER_N
    if (negation.takeWord(hash, isNt)) flags |= NEGATED
    add(hash, flags, from)
    return at
  }

  /** A run of one mark is one token, and says whether there was more than one: `!`, `!!!`. */
  const readMarks = (text: string, start: number): number => {
    const code = text.charCodeAt(start)
    const emoticonEnd = endOfEmoticon(text, start)
    if (emoticonEnd > 0) {
      add(mixIn(mixIn(HASH_START, code), fold(text.charCodeAt(emoticonEnd - 1))), 0, filled)
      return emoticonEnd
    }
    let at = start
    while (at < text.length && text.charCodeAt(at) === code) at += 1
    if (code === TAG_SIGN) isTag = isWordAt(text, at)
    else if (fold(code) !== QUOTE) {
      negation.endAtMark()
      add(mixIn(mixIn(HASH_START, fold(code)), Math.min(at - start, 2)), 0, filled)
    }
    return at
  }

  const readNext = (text: string, at: number): number => {
    const code = text.charCodeAt(at)
    const kind = kindAt(code)
    const isWithinWord = at > 0 && isWordAt(text, at - 1)
    const end = isWithinWord ? 0 : code === AT_SIGN ? endOfHandle(text, at) : endOfLink(text, at)
    if (end > 0) {
      add(code === AT_SIGN ? PERSON : LINK, 0, filled)
      return end
    }
    if (isHighSurrogate(code)) {
      const low = text.charCodeAt(at + 1)
      if (!isSkinTone(code, low)) add(mixIn(mixIn(HASH_START, code), low), 0, filled)
      return at + 2
    }
    if (kind === WORD) return readWord(text, at)
    if (kind === MARK) return readMarks(text, at)
    if (kind === SIGN) add(mixIn(HASH_START, code), 0, filled)
    return at + 1
  }

  return (whole) => {
    const text = whole.length > LETTER_LIMIT ? whole.slice(0, LETTER_LIMIT) : whole
    tokens.count = 0
    filled = 0
    isTag = false
    negation.reset()
    let at = 0
    while (at < text.length) at = readNext(text, at)
    return tokens
  }
}
