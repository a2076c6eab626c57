// The one place where text becomes Markdown (GitHub's, which most readers read): every sign that could be markup is
// escaped. A reader makes links, mentions and pictures of bare words as well (addresses, @names, #12, :shortcodes:, $sums$),
// after the escapes are gone: such words are set as code, in which nothing is read.
import { RIGHT_TO_LEFT } from './right-to-left.ts'
import { piecesOf } from './unseen.ts'

const LINKISH = /[@$]|:\/\/|www\.|(?:mailto|xmpp):|:[\w+-]+:|#\d|GH-\d|\p{L}\.\p{L}{2,}/iu
const MARKUP = /[\\`*_[\]<>&|~]/g
/** What would make a heading, a list or a rule of a line that begins with it. */
const LINE_START = /^(?:[-+=#]|\d+(?=[.)]))/

/** Longer than any run of backticks inside, so that none closes it. `text` holds no space, no newline and no pipe. */
const code = (text: string): string => {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length)
  const fence = '`'.repeat(Math.max(0, ...runs) + 1)
  const pad = /^`|`$/.test(text) ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

const escapeMarkup = (text: string): string => text.replace(MARKUP, '\\$&')

/** What stands round an address or a name, and is no part of it. */
const ROUND = /^([("'«“‘]*)(.*?)([)"'»”’.,;!?…]*)$/su

const escapeWord = (word: string): string => {
  if (!LINKISH.test(word)) return escapeMarkup(word)
  const [, before = '', core = '', after = ''] = ROUND.exec(word) ?? []
  return `${before}${code(core)}${after}`
}

/** Text of anybody inside a line; its newlines are still there. */
const escapeWords = (text: string): string =>
  piecesOf(text)
    .map((piece) =>
      piece.isSign ? `\\[${piece.text}\\]` : piece.text.replace(/[^\s|]+/gu, escapeWord).replaceAll('|', '\\|'),
    )
    .join('')

/** Text as part of a line: it stays on it, in a table too. */
export const inline = (text: string): string => escapeWords(text).replaceAll('\n', '<br>')

/** What may stand anywhere among words of the other direction, and does not turn them round. */
export const isolated = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `\u2068${inline(text)}\u2069` : inline(text)

/** A line as it may begin a paragraph or an item. */
export const lineStart = (line: string): string =>
  line
    .replace(/^[ \t]+/, (space) => '&nbsp;'.repeat(space.length))
    .replace(LINE_START, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`))

/** Text of anybody, line by line, as a quotation. */
export const quotation = (text: string): string => {
  const lines = escapeWords(text).split('\n')
  const breaks = (index: number) => lines[index]?.trim() !== '' && (lines[index + 1] ?? '').trim() !== ''
  return lines.map((line, index) => `> ${lineStart(line.trimEnd())}${breaks(index) ? '\\' : ''}`.trimEnd()).join('\n')
}
