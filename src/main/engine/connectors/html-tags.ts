// Tags and text of a piece of HTML in the order in which they stand, however they are nested or left open. Linear: the
// parser above this tokenizer keeps a stack, whose cost grows with the square of the tags that nobody closes.
import { Tokenizer } from 'htmlparser2'

export interface Tags {
  /** `name` in lower case; of attributes the first of a name counts, as in browsers. */
  open(name: string, attributes: ReadonlyMap<string, string>, closesItself: boolean): void
  close(name: string): void
  /** In pieces; entities decoded. */
  text(text: string): void
}

export const readTags = (html: string, { open, close, text }: Tags): void => {
  let name = ''
  let attributes = new Map<string, string>()
  let attributeName = ''
  let value = ''
  const at = (start: number, end: number): string => html.slice(start, end)
  const ended = (closesItself: boolean): void => {
    open(name, attributes, closesItself)
    attributes = new Map()
  }
  const nothing = (): void => undefined
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        name = at(start, end).toLowerCase()
      },
      onattribname: (start, end) => {
        attributeName = at(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        value += at(start, end)
      },
      onattribentity: (codePoint) => {
        value += String.fromCodePoint(codePoint)
      },
      onattribend: () => {
        if (!attributes.has(attributeName)) attributes.set(attributeName, value)
      },
      onopentagend: () => ended(false),
      onselfclosingtag: () => ended(true),
      onclosetag: (start, end) => close(at(start, end).toLowerCase()),
      ontext: (start, end) => text(at(start, end)),
      ontextentity: (codePoint) => text(String.fromCodePoint(codePoint)),
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
