// The words of an answer as Mastodon wants them. Pure.

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const names = (text: string, handle: string): boolean =>
  new RegExp(`(?<![\\w@/])@${escaped(handle)}(?![\\w@-]|\\.\\w)`, 'iu').test(text)

/**
 * The text with `@handle` in front where it does not name them: the server tells nobody of an answer but who is named in
 * it, and shows one that is not public to nobody else. Handles are whole (`name@server`); `domain` is our own server's,
 * on which a name may stand alone. null = nobody, or ourselves.
 */
export const naming = (text: string, handle: string | null, domain: string): string => {
  if (handle === null) return text
  const [name = '', server] = handle.split('@')
  const isNamed = names(text, handle) || (server === domain && names(text, name))
  return isNamed ? text : `@${handle} ${text}`
}
