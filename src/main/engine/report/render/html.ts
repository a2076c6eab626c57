// The one place where text becomes markup (law L8): every value that goes into `html` is escaped here, whoever wrote it.
// Only what `html` itself made passes unescaped, and nothing else can make it.
import { piecesOf } from './unseen.ts'

export interface Html {
  readonly markup: string
}

type Value = string | number | Html | readonly Html[]

/** What `html` made. An object of the same shape from anywhere else is refused. */
const made = new WeakSet<object>()

const mark = (markup: string): Html => {
  const page = Object.freeze({ markup })
  made.add(page)
  return page
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeText = (text: string): string =>
  piecesOf(text)
    .map((piece) =>
      piece.isSign
        ? `<span class="sign">${piece.text}</span>`
        : piece.text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? ''),
    )
    .join('')

const show = (value: Value): string => {
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  if ('markup' in value) {
    if (!made.has(value)) throw new TypeError('markup that was not made here')
    return value.markup
  }
  return value.map(show).join('')
}

export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  mark(parts.reduce((text, part, index) => `${text}${show(values[index - 1] ?? '')}${part}`))

export const none: Html = html``
export const joinHtml = (items: readonly Html[], between: Html): Html =>
  items.reduce((text, item, index) => (index === 0 ? item : html`${text}${between}${item}`), none)

/** A CSS string: everything but plain letters and figures is a hexadecimal escape, so that nothing can close it. */
export const cssString = (text: string): string =>
  `"${text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[^A-Za-z0-9]/gu, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `)}"`
