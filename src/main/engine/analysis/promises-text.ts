// A post as the promise rules read it: folded letters, one space between words, and what is not our own speech blanked.
// Keeps true: every folded letter knows where it came from; what stands in quotation marks, a link or a handle is never
// read, since it is somebody else's word or none; one pass, whatever the text.

/** Three readings of one text, letter for letter: without accents, in lower case, and as it was written. */
export interface Said {
  readonly plain: string
  readonly lower: string
  readonly written: string
  /** Where each letter, and the end, stands in the text as it was given. */
  readonly sources: readonly number[]
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

const BLANK = '~'
const NOT_OURS = /https?:\/\/\S+|«[^«»]*»|“[^“”]*”|"[^"\n]*"|(?<!\p{L})‘[^‘\n]*?’(?!\p{L})/gu
const MARK = /\p{M}/u
const MARKS = /\p{M}/gu
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u
const INVISIBLE = /[\u200b-\u200f\u2060]|\ufe0e|\ufe0f/
const APOSTROPHES = "’‘ʼ´`'"
const DASHES = '–—―−'

/** Emoji part what stands around them, as a mark would. */
const letterOf = (char: string): string => {
  if (char === '\n') return char
  if (/\s/.test(char)) return ' '
  if (APOSTROPHES.includes(char)) return "'"
  if (DASHES.includes(char)) return '—'
  if (char === '‑') return '-'
  if (PICTURE.test(char)) return '|'
  return char.length === 1 ? char : BLANK
}

const lowered = (letter: string): string => {
  const lower = letter.toLowerCase()
  return lower.length === 1 ? lower : letter
}

/** `à` keeps its accent where it is a word: without it, it is the verb `a`. */
const unaccented = (letter: string): string => {
  const bare = letter.normalize('NFD').replace(MARKS, '')
  return bare.length === 1 ? bare : letter
}

const withoutOthers = (text: string): string => text.replace(NOT_OURS, (others) => BLANK.repeat(others.length))

export const foldSaid = (text: string): Said => {
  const written: string[] = []
  const sources: number[] = []
  let at = 0
  for (const char of withoutOthers(text)) {
    const letter = letterOf(char)
    const last = written.at(-1)
    const joined = MARK.test(char) && last !== undefined ? (last + char).normalize('NFC') : ''
    if (joined.length === 1) written[written.length - 1] = joined
    else if (!INVISIBLE.test(char) && !MARK.test(char) && !(letter === ' ' && last === ' ')) {
      written.push(letter)
      sources.push(at)
    }
    at += char.length
  }
  sources.push(at)
  const lower = written.map(lowered)
  return { plain: lower.map(unaccented).join(''), lower: lower.join(''), written: written.join(''), sources }
}

const SENTENCE_END = /(?<![.!?…])[.!?…]+(?=[\s|)~]|$)|\n+/g
/** A dot after these is part of the word, unless a capital follows one that may end a sentence. */
const SHORT_FORM = /(?:^|[^a-z])(?:(m|mr|mrs|ms|dr|st|no|approx|env)|(?:[ap]\.? ?m|hrs?|mins?|etc))$/

const isInWord = ({ plain, written }: Said, start: number, end: number): boolean => {
  if (plain[start] !== '.' || end - start > 1) return false
  const short = SHORT_FORM.exec(plain.slice(Math.max(0, start - 8), start))
  if (!short) return false
  const next = written.slice(end).match(/^ *(.)/)?.[1] ?? ''
  return short[1] !== undefined || /[\p{Ll}\d,;:()–-]/u.test(next)
}

export interface Sentence extends Stretch {
  readonly isQuestion: boolean
}

export const sentencesOf = (said: Said): readonly Sentence[] => {
  const sentences: Sentence[] = []
  let start = 0
  for (const { 0: mark, index } of said.plain.matchAll(SENTENCE_END)) {
    const end = index + mark.length
    if (isInWord(said, index, end)) continue
    sentences.push({ start, end, isQuestion: mark.includes('?') })
    start = end
  }
  sentences.push({ start, end: said.plain.length, isQuestion: false })
  return sentences.filter((sentence) => sentence.end > sentence.start)
}
