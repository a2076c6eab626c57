// One line of the interchange format (formats.md) to a Post, or a reason. Pure; nothing a line holds can throw.
//
// - The text is kept to the character, with two exceptions that cannot be stored or shown: NUL (SQLite and C strings
//   end there) and lone surrogates (no UTF-8 form) each become U+FFFD, so that what was there stays visible as a gap.
// - What decides who, where and when (platform, id, time, handle) refuses the line when it is wrong; what merely
//   decorates (counts, name, language, link) is dropped, because losing the post would be the greater harm.
// - Visibility never widens (L10): absent means public as formats.md says; anything unknown, null too, refuses the line.
// - An unreadable `deleted_at` refuses the line (L5): a post that may be deleted must not come back to life.

import { z } from 'zod'
import { PLATFORMS, type Platform, type Post, VISIBILITIES, type Visibility } from '../../../shared/model.ts'
import { parsePostTime } from './post-time.ts'
import { type LineRefusal, quoteValue, refuse } from './refusal-reason.ts'

export const MAX_TEXT_LENGTH = 100_000
const MAX_ID_LENGTH = 512
export const MAX_HANDLE_LENGTH = 320
export const MAX_NAME_LENGTH = 300
const MAX_URL_LENGTH = 2_048

export type LineResult = { readonly ok: true; readonly post: Post } | LineRefusal

export const storable = (text: string): string => text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD')

/** An id as text: numbers only while exact, since 64-bit ids written as JSON numbers come out as another post's id. */
export const normaliseId = (value: unknown): string | null => {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : null
  if (typeof value !== 'string') return null
  const id = value.trim()
  return id === '' || id.length > MAX_ID_LENGTH || /[\p{Cc}\p{Surrogate}]/u.test(id) ? null : id
}

export const normaliseHandle = (handle: string): string =>
  storable(handle)
    .trim()
    .replace(/^[@＠]+/, '')
    .trim()

/** A link is opened by a person's click: only web addresses, and none with characters that hide where it goes. */
export const isWebLink = (url: string): boolean =>
  url.length <= MAX_URL_LENGTH && /^https?:\/\/[^\s\p{C}<>"]+$/iu.test(url)

const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null).default(null)
const count = orNull(z.int().nonnegative())
const id = z.union([z.string(), z.number()])
const anything = z.unknown().optional()

const Line = z.object({
  platform: z.string(),
  id,
  created_at: z.string(),
  author_handle: id,
  text: z.string(),
  author_name: orNull(z.string().transform((name) => storable(name.slice(0, MAX_NAME_LENGTH)).trim() || null)),
  author_followers: count,
  author_created_at: orNull(z.string()),
  author_follows_us: orNull(z.boolean()),
  lang: orNull(z.string().regex(/^[a-z]{2,8}([-_][a-z0-9]{1,8}){0,4}$/i)),
  in_reply_to_id: anything,
  retweet_of_id: anything,
  quote_of_id: anything,
  edited_of_id: anything,
  like_count: count,
  retweet_count: count,
  url: orNull(z.string().refine(isWebLink)),
  visibility: anything,
  deleted_at: anything,
})

const platformOf = (value: string): Platform | null => {
  const name = value.trim().toLowerCase()
  return name === 'twitter' ? 'x' : (PLATFORMS.find((platform) => platform === name) ?? null)
}

const visibilityOf = (value: unknown): Visibility | null =>
  value === undefined ? 'public' : (VISIBILITIES.find((visibility) => visibility === value) ?? null)

const shapeRefusal = (issues: readonly z.core.$ZodIssue[], raw: object): LineRefusal => {
  const field = String(issues[0]?.path[0] ?? '')
  return Object.hasOwn(raw, field) ? refuse('wrongType', field) : refuse('missingField', field)
}

const timeOf = (field: string, value: unknown): number | LineRefusal => {
  const at = typeof value === 'string' ? parsePostTime(value) : 'badTime'
  return typeof at === 'number' ? at : refuse(at, `${field} ${quoteValue(value)}`)
}

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

export const normaliseLine = (line: string): LineResult => {
  const raw = parseJson(line)
  if (raw === undefined) return refuse('notJson')
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refuse('notAnObject')
  const shape = Line.safeParse(raw)
  if (!shape.success) return shapeRefusal(shape.error.issues, raw)
  const it = shape.data

  const platform = platformOf(it.platform)
  if (!platform) return refuse('unknownPlatform', quoteValue(it.platform))
  const externalId = normaliseId(it.id)
  if (!externalId) return refuse('badId', quoteValue(it.id))
  const createdAt = timeOf('created_at', it.created_at)
  if (typeof createdAt !== 'number') return createdAt
  const authorHandle = normaliseHandle(String(it.author_handle))
  if (authorHandle === '' || /\p{Cc}/u.test(authorHandle)) return refuse('badHandle', quoteValue(it.author_handle))
  if (authorHandle.length > MAX_HANDLE_LENGTH) return refuse('tooLong', 'author_handle')
  if (it.text.length > MAX_TEXT_LENGTH) return refuse('tooLong', 'text')
  const visibility = visibilityOf(it.visibility)
  if (!visibility) return refuse('unknownVisibility', quoteValue(it.visibility))
  const deletedAt = it.deleted_at === undefined || it.deleted_at === null ? null : timeOf('deleted_at', it.deleted_at)
  if (deletedAt !== null && typeof deletedAt !== 'number') return deletedAt

  const authorCreatedAt = it.author_created_at === null ? null : parsePostTime(it.author_created_at)
  // A post that answers itself would send every walk up a thread round in a circle.
  const other = (value: unknown): string | null => {
    const linked = normaliseId(value)
    return linked === externalId ? null : linked
  }
  const post: Post = {
    platform,
    externalId,
    createdAt,
    authorHandle,
    text: storable(it.text),
    authorName: it.author_name,
    authorFollowers: it.author_followers,
    authorCreatedAt: typeof authorCreatedAt === 'number' ? authorCreatedAt : null,
    authorFollowsUs: it.author_follows_us,
    lang: it.lang,
    inReplyToId: other(it.in_reply_to_id),
    repostOfId: other(it.retweet_of_id),
    quoteOfId: other(it.quote_of_id),
    likeCount: it.like_count,
    repostCount: it.retweet_count,
    url: it.url,
    visibility,
    deletedAt,
    editedOfId: other(it.edited_of_id),
  }
  return { ok: true, post }
}
