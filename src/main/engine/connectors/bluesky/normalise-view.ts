// What an index of Bluesky (an AppView) says about posts and people, to ours. Pure; each of many is read by itself, and
// what cannot be read is left out.
import { z } from 'zod'
import type { Post } from '../../../../shared/model.ts'
import { isDid, parseAtUri } from './at-uri.ts'
import { normaliseRecord, type Person, timeOf } from './normalise.ts'

const orNull = <T extends z.ZodType>(schema: T) => schema.nullish().catch(null)
const count = orNull(z.int().nonnegative())

const ProfileView = z.object({
  did: z.string().refine(isDid),
  handle: z.string().min(1).max(253),
  displayName: orNull(z.string().max(640)),
  followersCount: count,
  createdAt: z.unknown().optional(),
  viewer: orNull(z.object({ followedBy: orNull(z.string()) })),
})

const PostView = z.object({
  uri: z.string(),
  author: ProfileView,
  record: z.unknown().optional(),
  likeCount: count,
  repostCount: count,
  indexedAt: z.unknown().optional(),
})

const NotificationView = z.object({
  uri: z.string(),
  author: ProfileView,
  reason: z.string(),
  record: z.unknown().optional(),
  indexedAt: z.string(),
})

/** The index writes this where a handle does not lead back to its owner: somebody else's name, maybe. */
const INVALID_HANDLE = 'handle.invalid'

const personOfView = (view: z.infer<typeof ProfileView>): Person => ({
  handle: view.handle === INVALID_HANDLE ? view.did : view.handle,
  name: view.displayName?.trim() || null,
  followers: view.followersCount ?? null,
  createdAt: timeOf(view.createdAt),
  // It is told of each author to whoever is signed in; without `viewer` nobody was.
  followsUs: view.viewer ? typeof view.viewer.followedBy === 'string' : null,
})

export const normaliseProfile = (raw: unknown): { readonly did: string; readonly person: Person } | null => {
  const { data } = ProfileView.safeParse(raw)
  return data ? { did: data.did, person: personOfView(data) } : null
}

const said = (view: { uri: string; record?: unknown; indexedAt?: unknown }, now: number) => {
  const place = parseAtUri(view.uri)
  return place && { ...place, record: view.record, heardAt: Math.min(now, timeOf(view.indexedAt) ?? now) }
}

/** `now`: ms UTC, for a post without a time. */
export const normalisePostView = (raw: unknown, now: number): Post | null => {
  const { data } = PostView.safeParse(raw)
  const record = data && said(data, now)
  if (!record) return null
  const figures = { likeCount: data.likeCount ?? null, repostCount: data.repostCount ?? null }
  return normaliseRecord(record, personOfView(data.author), figures)
}

export interface Notification {
  /** When the index had it: what a cursor is made of. ISO 8601 */
  readonly indexedAt: string
  /** null = about no post. */
  readonly post: Post | null
}

const SPEAKS = new Set(['mention', 'reply', 'quote', 'repost'])

/** null = it cannot be read. */
export const normaliseNotification = (raw: unknown, now: number): Notification | null => {
  const { data } = NotificationView.safeParse(raw)
  if (!data) return null
  const record = SPEAKS.has(data.reason) ? said(data, now) : null
  return {
    indexedAt: data.indexedAt,
    post: record && normaliseRecord(record, personOfView(data.author)),
  }
}

const Thread = z.object({ post: z.unknown().optional(), replies: z.array(z.unknown()).nullish().catch(null) })
const MAX_THREAD_POSTS = 5_000

/** All posts of a thread, the one that was asked for first; what is blocked or gone is left out. */
export const normaliseThread = (raw: unknown, now: number): Post[] => {
  const posts: Post[] = []
  const waiting: unknown[] = [raw]
  // Grows while it is walked: parents come before their answers.
  for (const [seenCount, branch] of waiting.entries()) {
    if (seenCount >= MAX_THREAD_POSTS) break
    const { data } = Thread.safeParse(branch)
    if (!data) continue
    const post = normalisePostView(data.post, now)
    if (post) posts.push(post)
    for (const reply of data.replies ?? []) waiting.push(reply)
  }
  return posts
}
