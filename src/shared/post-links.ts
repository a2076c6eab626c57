// What a link to a post tells of it: the platform, its id there, and who wrote it. Pure; what is no link tells nothing.
import type { Platform } from './model.ts'

export interface LinkFacts {
  readonly platform: Platform | null
  /** The platform's own id, as its connector would give it. */
  readonly externalId: string | null
  readonly handle: string | null
}

const NOTHING: LinkFacts = { platform: null, externalId: null, handle: null }

const HOSTS: readonly (readonly [Platform, RegExp])[] = [
  ['x', /(^|\.)(x|twitter)\.com$/],
  ['bluesky', /(^|\.)bsky\.app$/],
  ['weibo', /(^|\.)weibo\.(com|cn)$/],
  ['reddit', /(^|\.)(reddit\.com|redd\.it)$/],
  ['youtube', /(^|\.)(youtube\.com|youtu\.be)$/],
  // Named because people paste them often; they have no platform of their own here.
  ['other', /(^|\.)(tiktok|instagram|facebook|linkedin|threads|whatsapp|telegram|t)\.(com|net|me)$/],
]

const parse = (link: string): URL | null => {
  const url = URL.canParse(link) ? new URL(link) : null
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null
}

/** The site's name, `www.` left out; null = no web address. */
export const hostOf = (link: string): string | null => parse(link)?.hostname.replace(/^www\./, '') ?? null

export const readLink = (link: string): LinkFacts => {
  const url = parse(link)
  if (!url) return NOTHING
  const host = url.hostname.toLowerCase()
  const platform = HOSTS.find(([, pattern]) => pattern.test(host))?.[0] ?? null
  if (platform === 'x') {
    const [, handle, externalId] = /^\/(\w{1,20})\/status(?:es)?\/(\d{1,25})/.exec(url.pathname) ?? []
    // `i` is what X writes where it leaves out who said it.
    return { platform, externalId: externalId ?? null, handle: handle === 'i' ? null : (handle ?? null) }
  }
  const [, at] = /^\/(?:@|profile\/)([\w.-]{1,300})/.exec(url.pathname) ?? []
  return { platform, externalId: null, handle: at ?? null }
}

/** The id of a post in its link, when the link is one of that platform. */
export const idInLink = (platform: Platform, link: string): string | null => {
  const facts = readLink(link)
  return facts.platform === platform ? facts.externalId : null
}
