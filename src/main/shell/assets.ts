// What app://desk may serve: files below one folder and of known kinds, each with the policy that fits it.
// Pure but for path arithmetic: every attempt to climb out is a row of a table.
import { extname, isAbsolute, join, relative, sep } from 'node:path'
import { MEDIA_HOST, PAGE_HOST, SCHEME } from './trust.ts'

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}

export interface Asset {
  readonly path: string
  readonly type: string
}

const decode = (pathname: string): string | null => {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

/** `pathname` as it stands in the URL, still encoded. null = there is no such thing here. */
export const locate = (root: string, pathname: string): Asset | null => {
  const wanted = decode(pathname)
  if (wanted === null || wanted.includes('\0') || wanted.includes('\\')) return null
  const path = join(root, wanted === '/' ? 'index.html' : wanted)
  const inside = relative(root, path)
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null
  const type = KINDS[extname(path).toLowerCase()]
  return type === undefined ? null : { path, type }
}

/** Stands in index.html where the nonce of this one document goes. */
export const NONCE_PLACE = '__NONCE__'

const policy = (rules: readonly string[]): string => rules.join('; ')

/** The page: our scripts and styles only, no request of its own; a style element needs the document's nonce. */
export const pagePolicy = (nonce: string): string =>
  policy([
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    `img-src 'self' data: ${SCHEME}://${MEDIA_HOST}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ])

const OUR_ORIGIN = `${SCHEME}://${PAGE_HOST}`

/** A report: no script at all; its styles are its own, its fonts and their style sheet come from our page's origin. */
export const printPolicy = policy([
  "default-src 'none'",
  "script-src 'none'",
  `style-src 'unsafe-inline' ${OUR_ORIGIN}`,
  `font-src ${OUR_ORIGIN}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
])

export const hardHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
}
