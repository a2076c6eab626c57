// What we read of Mastodon's answers, named as masto names it. What decides who, where and when must fit; what
// decorates is dropped when it does not. Visibility that is missing or new counts as the narrowest (normalise.ts).
import { z } from 'zod'

const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null).default(null)
const count = orNull(z.int().nonnegative())
const text = orNull(z.string())
const id = z.string().regex(/^[\w-]{1,64}$/)
const time = z.iso.datetime({ offset: true }).transform((value) => Date.parse(value))

const account = z.object({
  id,
  acct: z.string().min(1),
  displayName: text,
  followersCount: count,
  createdAt: orNull(time),
})

const mentioned = z.object({ acct: z.string().min(1), url: z.string() })
const quoted = z.object({ quotedStatusId: orNull(id), quotedStatus: orNull(z.object({ id })) })

export const statusShape = z.object({
  id,
  createdAt: time,
  content: z.string(),
  spoilerText: z.string().catch('').default(''),
  visibility: z.string().catch('').default(''),
  account,
  language: text,
  inReplyToId: orNull(id),
  url: text,
  uri: text,
  editedAt: orNull(time),
  favouritesCount: count,
  reblogsCount: count,
  mentions: z.array(z.unknown()).catch([]).default([]),
  quote: orNull(quoted),
  reblog: z.unknown().optional(),
})
export type Status = z.infer<typeof statusShape>

export const notificationShape = z.object({
  id,
  type: z.string(),
  createdAt: time,
  account,
  status: z.unknown().optional(),
})

/** Links to accounts in a text, as far as they can be read. */
export const mentionedIn = ({ mentions }: Status): z.infer<typeof mentioned>[] =>
  mentions.flatMap((one) => mentioned.safeParse(one).data ?? [])

/** The id of something that may be unreadable otherwise, so that paging goes past it. */
export const withId = z.object({ id })

export const relationshipShape = z.object({ id, followedBy: z.boolean() })
export const contextShape = z.object({ ancestors: z.array(z.unknown()), descendants: z.array(z.unknown()) })
export const credentialsShape = z.object({ id, acct: z.string().min(1), url: z.string() })
export const instanceShape = z.object({ domain: z.string().min(1) })
