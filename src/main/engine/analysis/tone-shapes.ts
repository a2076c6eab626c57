// Where names, links and emoticons end: what is read as one thing, whatever its letters. Names and links are masked
// alike in raw posts (@somebody, https://t.co/x) and in masked ones (@user, http), so that both read the same.
import { kindAt, SPACE, WORD } from './tone-letters.ts'

const codeOf = (letter: string): number => letter.charCodeAt(0)
const codesOf = (letters: string): ReadonlySet<number> => new Set([...letters].map(codeOf))

export const AT_SIGN = codeOf('@')
export const TAG_SIGN = codeOf('#')
export const QUOTE = codeOf("'")
const HEART_LEFT = codeOf('<')
const HEART_RIGHT = codeOf('3')
const EYES = codesOf(':;=')
const NOSES = codesOf('-\'^o*"')
const MOUTHS = codesOf(')(][}{|/\\*DPpOo3sSxX@$')
const HANDLE_PARTS = codesOf('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@.-')
const LINK_STARTS = codesOf('hwp')
const LINKS = ['www.', 'pic.twitter.com']

/** Each tells the end of what starts at `at`, or 0 when nothing of its kind does. */
export type EndOf = (text: string, at: number) => number

const endOfChunk: EndOf = (text, at) => {
  let end = at
  while (end < text.length && kindAt(text.charCodeAt(end)) !== SPACE) end += 1
  return end
}

/** `@handle`, `@handle@server.example`. */
export const endOfHandle: EndOf = (text, at) => {
  let end = at + 1
  while (end < text.length && HANDLE_PARTS.has(text.charCodeAt(end))) end += 1
  return end > at + 1 ? end : 0
}

/** `http` (a mask), `https://...`, `www...`, `pic.twitter.com/...`. */
export const endOfLink: EndOf = (text, at) => {
  if (!LINK_STARTS.has(text.charCodeAt(at))) return 0
  if (text.startsWith('http', at)) {
    const end = text.startsWith('https', at) ? at + 5 : at + 4
    return end >= text.length || kindAt(text.charCodeAt(end)) !== WORD ? endOfChunk(text, at) : 0
  }
  for (const link of LINKS) if (text.startsWith(link, at)) return endOfChunk(text, at)
  return 0
}

/** `:)`, `;-)`, `=D`, `:'(`, `<3`. */
export const endOfEmoticon: EndOf = (text, at) => {
  const code = text.charCodeAt(at)
  if (code === HEART_LEFT) return text.charCodeAt(at + 1) === HEART_RIGHT ? at + 2 : 0
  if (!EYES.has(code)) return 0
  const hasNose = NOSES.has(text.charCodeAt(at + 1)) && MOUTHS.has(text.charCodeAt(at + 2))
  const mouth = hasNose ? at + 2 : at + 1
  if (!MOUTHS.has(text.charCodeAt(mouth))) return 0
  const isLetter = kindAt(text.charCodeAt(mouth)) === WORD
  const isWithinWord = isLetter && mouth + 1 < text.length && kindAt(text.charCodeAt(mouth + 1)) === WORD
  return isWithinWord ? 0 : mouth + 1
}
