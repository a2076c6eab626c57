// A status's HTML as the text that was typed: whole handles, whole addresses. Pure.
//
// - A mention is shown as `@name`; here it is `@name@server`, since the same name lives on many servers.
// - A link is shown shortened; here it is the whole address, and beside words that hide it, in brackets after them.
import { htmlToText, type Link } from '../html-text.ts'

export interface Mentioned {
  /** Whole: `name@server`. */
  readonly handle: string
  readonly url: string
}

const bare = (address: string): string => address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')

/** Whether what is shown is the address itself, whole or cut. */
const showsAddress = (text: string, href: string): boolean => {
  const shown = bare(text.trim()).replace(/(…|\.\.\.)$/, '')
  return shown !== '' && bare(href).startsWith(shown)
}

const hostOf = (href: string): string | null => (URL.canParse(href) ? new URL(href).host : null)

const mentionText = ({ href, text }: Link): string => {
  const host = hostOf(href)
  return text.slice(1).includes('@') || host === null ? text : `${text}@${host}`
}

const linkText =
  (mentioned: readonly Mentioned[]) =>
  (link: Link): string => {
    const known = mentioned.find(({ url }) => url === link.href)
    if (known) return `@${known.handle}`
    const text = link.text.trim()
    if (text.startsWith('#')) return text
    if (text.startsWith('@') && link.classNames.includes('mention')) return mentionText({ ...link, text })
    if (!/^https?:\/\//i.test(link.href)) return link.text
    return text === '' || showsAddress(text, link.href) ? link.href : `${link.text} (${link.href})`
  }

export const contentText = (html: string, mentioned: readonly Mentioned[]): string =>
  htmlToText(html, { keepsSpaces: true, link: linkText(mentioned) })
