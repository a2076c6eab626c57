// Entries of a feed to posts. Pure.
//
// - Who speaks is the feed's host: the handle of an outlet, which is nobody's `@name` anywhere else.
// - An entry is known by what it calls itself where that holds everywhere (an address, a tag: or urn: name), else by its
//   host and that; without any, by its link; without that, by its words. The same article in two feeds is one post.
// - An entry without a readable time was said when it was first seen, and one of the future is not from the future.
import { createHash } from 'node:crypto'
import type { Post } from '../../../../shared/model.ts'
import { UNTOLD } from '../../../../shared/untold.ts'
import type { Entry, Feed } from './read-feed.ts'

export interface Outlet {
  /** Where the feed was found: relative links begin there. */
  readonly url: string
  readonly seenAt: number
}

/** A post, and the fingerprints by which its feed is remembered. */
export interface EntryPost {
  readonly post: Post
  readonly idHash: string
  readonly textHash: string
}

const MAX_ID_LENGTH = 400
const MAX_BODY_LENGTH = 50_000
const FUTURE_MS = 60 * 60_000

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16)

const webLink = (link: string | null, base: string): string | null => {
  if (link === null || !URL.canParse(link, base)) return null
  const url = new URL(link, base)
  return /^https?:$/.test(url.protocol) ? url.href : null
}

export const hostOf = (url: string): string => new URL(url).host.replace(/^www\./, '')

/** With a time of day only when its zone is told: a guess would move a peak by hours. */
const ZONED = /(Z|[+-]\d{2}:?\d{2}|\b(GMT|UTC?|[ECMP][SD]T))\s*$/i
const DAY = /^\d{4}-\d{2}-\d{2}$/

const timeOf = (written: string | null, seenAt: number): number => {
  const text = written?.trim() ?? ''
  const at = ZONED.test(text) || DAY.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) || at > seenAt + FUTURE_MS ? seenAt : at
}

const idOf = ({ id, title, body }: Entry, link: string | null, host: string): string => {
  const named = id === null ? link : /^[a-z][a-z0-9+.-]*:/i.test(id) ? id : `${host}/${id}`
  const whole = named ?? `${host}/${hash(`${title}\n${body}`)}`
  return whole.length <= MAX_ID_LENGTH && !/\p{C}/u.test(whole) ? whole : `${host}/${hash(whole)}`
}

/** Letters and digits: a comma set right is no news. */
const foldedOf = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''

const postOf = (feed: Feed, entry: Entry, { url, seenAt }: Outlet): EntryPost | null => {
  const host = hostOf(url)
  const text = [entry.title, entry.body.slice(0, MAX_BODY_LENGTH)].filter((part) => part !== '').join('\n\n')
  if (text === '') return null
  const link = webLink(entry.link, url)
  const externalId = idOf(entry, link, host)
  const post: Post = {
    ...UNTOLD,
    platform: 'news',
    externalId,
    createdAt: timeOf(entry.publishedAt, seenAt),
    authorHandle: host,
    text,
    authorName: feed.title || entry.author,
    lang: feed.lang,
    url: link,
    visibility: 'public',
  }
  return { post, idHash: hash(externalId), textHash: hash(foldedOf(text)) }
}

/** The oldest first; entries that say nothing are left out. */
export const postsOf = (feed: Feed, outlet: Outlet): EntryPost[] =>
  feed.entries.flatMap((entry) => postOf(feed, entry, outlet) ?? []).sort((a, b) => a.post.createdAt - b.post.createdAt)

/** An entry that says something else than before: a row of its own, since what was said stays said. */
export const asEdit = ({ post, textHash }: EntryPost, seenAt: number): Post => ({
  ...post,
  externalId: `${post.externalId}/edit/${textHash}`,
  editedOfId: post.externalId,
  createdAt: seenAt,
})
