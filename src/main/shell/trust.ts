// Who is trusted, decided from parsed URLs alone: which frame may ask, where a link may lead, which permission is granted.
// Pure: no Electron here, so that every hostile case is a row of a table.

/** The one origin that holds our page; `print` holds reports and `media` pictures, and neither may ask for anything. */
export const PAGE_HOST = 'desk'
export const MEDIA_HOST = 'media'
export const PRINT_HOST = 'print'
export const SCHEME = 'app'

export interface SenderFacts {
  readonly url: string
  readonly isTopFrame: boolean
}

const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

/** `devUrl` is the development server's page, null in a built application. */
export const isOurPage = (text: string, devUrl: string | null): boolean => {
  const url = parse(text)
  if (url === null || url.username !== '' || url.password !== '') return false
  if (url.protocol === `${SCHEME}:`) return url.host === PAGE_HOST
  const dev = devUrl === null ? null : parse(devUrl)
  return dev !== null && dev.protocol === 'http:' && url.origin === dev.origin
}

export const isTrustedSender = (sender: SenderFacts, devUrl: string | null): boolean =>
  sender.isTopFrame && isOurPage(sender.url, devUrl)

const LINK_MAX = 4000

/** The address to hand to the browser, normalised (so that a look-alike host shows as punycode); null = do not open. */
export const openableUrl = (text: string): string | null => {
  if (text.length > LINK_MAX) return null
  const url = parse(text)
  if (url === null || url.protocol !== 'https:' || url.hostname === '') return null
  // https://bank.example@evil.example reads as another site than it is.
  if (url.username !== '' || url.password !== '') return null
  return url.href
}

/** What a page of ours may load: itself; everything else is cut before it leaves the machine. */
export const mayLoad = (text: string, devUrl: string | null): boolean => {
  const url = parse(text)
  if (url === null) return false
  if (url.protocol === `${SCHEME}:` || url.protocol === 'data:' || url.protocol === 'devtools:') return true
  const dev = devUrl === null ? null : parse(devUrl)
  return dev !== null && url.host === dev.host && (url.protocol === 'http:' || url.protocol === 'ws:')
}

/** Copying what is on screen is the one thing that the page may do to the machine. */
export const decidePermission = (permission: string, requestingUrl: string, devUrl: string | null): boolean =>
  permission === 'clipboard-sanitized-write' && isOurPage(requestingUrl, devUrl)
