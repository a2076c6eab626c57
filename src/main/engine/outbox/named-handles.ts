// Whether a text names an account, as platforms read it. Pure. In doubt it does not: a name that X does not see is a
// refused call, a name that we do not see is a click in the browser.

const START = String.raw`(?<![\p{Script=Latin}\p{N}_!#$%&*/@＠])[@＠]`
/** An address in a path or a mail is nobody's name; `@acme.` ends a sentence, `@acme.org` is another account. */
const END = String.raw`(?![\p{Script=Latin}\p{N}_@＠-]|\.[\p{L}\p{N}]|://)`
const LEADING = /^(?:@\w+(?:\s+|$))+/

/** Handles are the same whatever their case. */
export const sameHandle = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

export const namesHandle = (text: string, handle: string): boolean =>
  handle !== '' && new RegExp(`${START}${handle.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}${END}`, 'iu').test(text)

/** The handles that stand before a reply's first word: X puts them there by itself. */
export const leadingHandles = (text: string): readonly string[] =>
  (LEADING.exec(text)?.[0] ?? '').split(/[\s@]+/).filter((name) => name !== '')

/** What the author wrote after them. */
export const afterLeadingHandles = (text: string): string => text.replace(LEADING, '')
