// Scripted posts: the same for the same arguments, and as lines of the interchange format (formats.md).
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Post } from '../../src/shared/model.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
/** A Monday. */
export const START = Date.UTC(2024, 0, 8)

export const postAt = (createdAt: number, n: number | string, more: Partial<Post> = {}): Post => ({
  platform: 'x',
  externalId: `p${n}`,
  createdAt,
  authorHandle: `person${n}`,
  text: `acme again, number ${n}`,
  authorName: null,
  authorFollowers: 10,
  authorCreatedAt: null,
  authorFollowsUs: null,
  lang: 'en',
  inReplyToId: null,
  repostOfId: null,
  quoteOfId: null,
  likeCount: null,
  repostCount: null,
  url: null,
  visibility: 'public',
  deletedAt: null,
  editedOfId: null,
  ...more,
})

/** `perMinute` posts spread over each of so many minutes; ids are prefix-0, prefix-1, ... */
export const evenly = (prefix: string, fromAt: number, minutes: number, perMinute: number): Post[] =>
  Array.from({ length: Math.floor(minutes * perMinute) }, (_, i) =>
    postAt(fromAt + Math.floor((i * MINUTE) / perMinute), `${prefix}-${i}`),
  )

export const STORM_AT = START + 30 * HOUR
/** A day and a quarter of calm, then ten minutes of attack: rings once. */
export const storm = (): Post[] => [
  ...evenly('calm', START, 30 * 60, 0.2),
  ...evenly('storm', STORM_AT, 10, 30),
  ...evenly('after', STORM_AT + 10 * MINUTE, 30, 0.2),
]

export const lineOf = (post: Post): string =>
  JSON.stringify({
    platform: post.platform,
    id: post.externalId,
    created_at: new Date(post.createdAt).toISOString(),
    author_handle: post.authorHandle,
    text: post.text,
    author_followers: post.authorFollowers ?? undefined,
    author_follows_us: post.authorFollowsUs ?? undefined,
    lang: post.lang ?? undefined,
    in_reply_to_id: post.inReplyToId ?? undefined,
    retweet_of_id: post.repostOfId ?? undefined,
    visibility: post.visibility,
    deleted_at: post.deletedAt === null ? undefined : new Date(post.deletedAt).toISOString(),
  })

export const writePosts = (dir: string, name: string, posts: readonly Post[]): string => {
  const path = join(dir, name)
  writeFileSync(path, `${posts.map(lineOf).join('\n')}\n`)
  return path
}
