// From a platform's markup to the text that a person reads there: line breaks and paragraphs kept, entities decoded,
// nothing that a browser would not show. Pure. The result is text and may hold `<`: it is shown as text (L8).
import { readTags } from './html-tags.ts'

export interface Link {
  readonly href: string
  readonly classNames: readonly string[]
  /** As shown, parts that a style sheet hides included. */
  readonly text: string
}

export interface HtmlTextOptions {
  /** Spaces and line ends as written, as Mastodon shows them; else folded, as browsers do. */
  readonly keepsSpaces?: boolean
  /** What stands for a link; default: its text. */
  readonly link?: (link: Link) => string
}

/** Far more than a post or an article holds. Characters. */
const MAX_HTML_LENGTH = 500_000

const PARAGRAPHS = new Set(['p', 'blockquote', 'pre', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'])
const LINES = new Set(['div', 'li', 'tr', 'dt', 'dd', 'section', 'article', 'header', 'footer', 'figure', 'figcaption'])
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'head', 'title'])
/** Only these close themselves in HTML; `<script/>` stays open. */
const CLOSES_ITSELF = new Set(['svg', 'math'])

const breaksAround = (name: string): number => (PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0)

/** Text in lines: a break that is asked for comes only between two things that are said. */
const createLines = () => {
  const parts: string[] = []
  let breakCount = 0
  let last = '\n'
  const push = (part: string): void => {
    parts.push(part)
    last = part.at(-1) ?? last
  }
  /** A space before a break is shown nowhere. */
  const breakNow = (count: number): void => {
    const before = parts.pop()
    if (before === undefined) return
    parts.push(before.endsWith(' ') ? before.slice(0, -1) : before)
    push('\n'.repeat(count))
  }
  return {
    breakBy: (count: number): void => {
      breakCount = Math.max(breakCount, count)
    },
    newLine: (): void => {
      breakNow(breakCount + 1)
      breakCount = 0
    },
    add: (said: string, isAsWritten: boolean): void => {
      const isLineStart = breakCount > 0 || last === '\n'
      const folded = isAsWritten ? said : said.replace(/[ \t\n\r\f]+/g, ' ')
      const isSpaceTwice = !isAsWritten && (isLineStart || last === ' ') && folded.startsWith(' ')
      const shown = isSpaceTwice ? folded.slice(1) : folded
      if (shown === '' || (isLineStart && /^[ \t\n\r\f]*$/.test(shown))) return
      if (breakCount > 0) breakNow(breakCount)
      breakCount = 0
      push(shown)
    },
    end: (): string => parts.join('').trim(),
  }
}

export const htmlToText = (html: string, { keepsSpaces = false, link = ({ text }) => text }: HtmlTextOptions = {}) => {
  const lines = createLines()
  let unseenDepth = 0
  let preDepth = 0
  let open: { href: string; classNames: string[]; text: string } | null = null
  const isAsWritten = (): boolean => keepsSpaces || preDepth > 0

  const closeLink = (): void => {
    if (open) lines.add(link(open), isAsWritten())
    open = null
  }

  readTags(html.slice(0, MAX_HTML_LENGTH), {
    open: (name, attributes, closesItself) => {
      if (UNSEEN.has(name) && !(closesItself && CLOSES_ITSELF.has(name))) unseenDepth += 1
      if (unseenDepth > 0) return
      if (name === 'pre') preDepth += 1
      if (name === 'br' && open) open.text += ' '
      else if (name === 'br') lines.newLine()
      else if (!open) lines.breakBy(breaksAround(name))
      if (name !== 'a') return
      closeLink()
      open = { href: attributes.get('href') ?? '', classNames: (attributes.get('class') ?? '').split(/\s+/), text: '' }
    },
    close: (name) => {
      if (UNSEEN.has(name)) unseenDepth = Math.max(0, unseenDepth - 1)
      if (unseenDepth > 0) return
      if (name === 'pre') preDepth = Math.max(0, preDepth - 1)
      if (name === 'a') closeLink()
      if (!open) lines.breakBy(breaksAround(name))
    },
    text: (text) => {
      if (unseenDepth > 0) return
      if (open) open.text += text
      else lines.add(text, isAsWritten())
    },
  })
  closeLink()
  return lines.end()
}
