// From a platform's markup to the text that a person reads there: line breaks and paragraphs kept, entities decoded,
// nothing that a browser would not show. Pure. The result is text and may hold `<`: it is shown as text (L8).
import { Parser } from 'htmlparser2'

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

/** Far more than a post holds: tags that nobody closes cost more than their length. Characters. */
const MAX_HTML_LENGTH = 200_000

const PARAGRAPHS = new Set(['p', 'blockquote', 'pre', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'])
const LINES = new Set(['div', 'li', 'tr', 'dt', 'dd', 'section', 'article', 'header', 'footer', 'figure', 'figcaption'])
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'head', 'title'])

const breaksAround = (name: string): number => (PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0)

/** Text in lines: a break that is asked for comes only between two things that are said. */
const createLines = (keepsSpaces: boolean) => {
  let text = ''
  let breakCount = 0
  const isAtLineStart = (): boolean => text === '' || breakCount > 0 || text.endsWith('\n')
  return {
    breakBy: (count: number): void => {
      breakCount = Math.max(breakCount, count)
    },
    newLine: (): void => {
      if (text !== '') text += `${'\n'.repeat(breakCount)}\n`
      breakCount = 0
    },
    add: (said: string, isAsWritten = keepsSpaces): void => {
      const folded = isAsWritten ? said : said.replace(/[ \t\n\r\f]+/g, ' ')
      const isGap = /^[ \t\n\r\f]*$/.test(folded)
      if (isAtLineStart() && isGap) return
      const shown =
        !isAsWritten && (isAtLineStart() || text.endsWith(' ')) && folded.startsWith(' ') ? folded.slice(1) : folded
      if (text !== '' && breakCount > 0) text = `${text.trimEnd()}${'\n'.repeat(breakCount)}`
      breakCount = 0
      text += shown
    },
    end: (): string => text.replace(/[ \t\f]+$/gm, keepsSpaces ? '$&' : '').trim(),
  }
}

export const htmlToText = (html: string, { keepsSpaces = false, link = ({ text }) => text }: HtmlTextOptions = {}) => {
  const lines = createLines(keepsSpaces)
  let unseenDepth = 0
  let preDepth = 0
  let open: { href: string; classNames: string[]; text: string } | null = null

  const closeLink = (): void => {
    if (open) lines.add(link(open), keepsSpaces || preDepth > 0)
    open = null
  }

  const parser = new Parser(
    {
      onopentag: (name, { href = '', class: classes = '' }) => {
        if (UNSEEN.has(name)) unseenDepth += 1
        if (unseenDepth > 0) return
        if (name === 'pre') preDepth += 1
        if (name === 'br' && open) open.text += ' '
        else if (name === 'br') lines.newLine()
        if (!open) lines.breakBy(breaksAround(name))
        if (name !== 'a') return
        closeLink()
        open = { href, classNames: classes.split(/\s+/), text: '' }
      },
      onclosetag: (name) => {
        if (UNSEEN.has(name)) unseenDepth = Math.max(0, unseenDepth - 1)
        if (unseenDepth > 0) return
        if (name === 'pre') preDepth = Math.max(0, preDepth - 1)
        if (name === 'a') closeLink()
        if (!open) lines.breakBy(breaksAround(name))
      },
      ontext: (text) => {
        if (unseenDepth > 0) return
        if (open) open.text += text
        else lines.add(text, keepsSpaces || preDepth > 0)
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.end(html.slice(0, MAX_HTML_LENGTH))
  closeLink()
  return lines.end()
}
