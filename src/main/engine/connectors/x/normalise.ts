// From X's JSON to posts: pure, and trusting no shape. X is renaming tweets to posts, and both vocabularies are met.
// What decides (id, text, time, author) must be right, or the post is refused and counted; what decorates is dropped.
import { z } from 'zod'
import type { Post } from '../../../../shared/model.ts'

export interface ReadPosts {
  readonly posts: readonly Post[]
  /** Ids that X says are gone, protected or of a suspended author. */
  readonly goneIds: readonly string[]
  /** Good posts whose author was left out of the answer: to be asked for again. */
  readonly authorlessIds: readonly string[]
  readonly refusedCount: number
  /** Post id -> conversation id, of what is not a conversation's first post. */
  readonly conversations: ReadonlyMap<string, string>
}

const id = z.string().regex(/^\d{1,19}$/)
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null).default(null)
const listOf = <T extends z.ZodType>(schema: T) => z.array(schema.nullable().catch(null)).catch([]).default([])
const count = orNull(z.int().nonnegative())
const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))

const Reference = z.object({ type: z.enum(['replied_to', 'quoted', 'retweeted', 'reposted']), id })
const Metrics = orNull(z.object({ like_count: count, retweet_count: count, repost_count: count }))
const Note = orNull(z.object({ text: z.string() }))

const Status = z.object({
  id,
  text: z.string(),
  created_at: time,
  author_id: id,
  lang: orNull(z.string().max(20)),
  note_tweet: Note,
  note_post: Note,
  referenced_tweets: listOf(Reference),
  referenced_posts: listOf(Reference),
  in_reply_to_tweet_id: orNull(id),
  edit_history_tweet_ids: listOf(id),
  edit_history_post_ids: listOf(id),
  conversation_id: orNull(id),
  public_metrics: Metrics,
  withheld: orNull(z.object({})),
})
type Status = z.infer<typeof Status>

const Author = z.object({
  id,
  username: z.string().min(1),
  name: orNull(z.string()),
  protected: z.boolean().catch(false).default(false),
  created_at: orNull(time),
  connection_status: orNull(z.array(z.string())),
  public_metrics: orNull(z.object({ followers_count: count })),
})
type Author = z.infer<typeof Author>

const Answer = z.object({
  data: z.unknown().optional(),
  includes: orNull(z.object({ users: z.array(z.unknown()).catch([]).default([]) })),
  errors: z.array(z.unknown()).catch([]).default([]),
})

const Missing = z.object({
  resource_type: z.enum(['tweet', 'post']),
  resource_id: id,
  type: z.string().regex(/(resource-not-found|not-authorized-for-resource)$/),
})

/** X's marks for a text without a language: undefined, only media, only a link, only tags. */
const NO_LANGUAGE = /^(und|zxx|q[a-z]{2})$/

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** One pass, so that the text `&amp;lt;` comes out as the `&lt;` that its author wrote. */
const unescapeText = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)

const referenceOf = (status: Status, ...types: readonly string[]): string | null =>
  [...status.referenced_tweets, ...status.referenced_posts].find((one) => one !== null && types.includes(one.type))
    ?.id ?? null

const toPost = (status: Status, author: Author, seenAt: number): Post => {
  const firstId = [...status.edit_history_tweet_ids, ...status.edit_history_post_ids].find((one) => one !== null)
  const metrics = status.public_metrics
  return {
    platform: 'x',
    externalId: status.id,
    createdAt: status.created_at,
    authorHandle: author.username,
    text: unescapeText((status.note_tweet ?? status.note_post)?.text ?? status.text),
    authorName: author.name,
    authorFollowers: author.public_metrics?.followers_count ?? null,
    authorCreatedAt: author.created_at,
    authorFollowsUs: author.connection_status?.includes('followed_by') ? true : null,
    lang: status.lang === null || NO_LANGUAGE.test(status.lang) ? null : status.lang,
    inReplyToId: referenceOf(status, 'replied_to') ?? status.in_reply_to_tweet_id,
    repostOfId: referenceOf(status, 'retweeted', 'reposted'),
    quoteOfId: referenceOf(status, 'quoted'),
    likeCount: metrics?.like_count ?? null,
    repostCount: metrics?.retweet_count ?? metrics?.repost_count ?? null,
    url: `https://x.com/${author.username}/status/${status.id}`,
    visibility: author.protected ? 'followers' : 'public',
    deletedAt: status.withheld === null ? null : seenAt,
    editedOfId: firstId && firstId !== status.id ? firstId : null,
  }
}

const asList = (data: unknown): readonly unknown[] => {
  if (Array.isArray(data)) return data
  return data === undefined || data === null ? [] : [data]
}

/** One answer of X: one post or many, with its includes and partial errors. `seenAt`: ms UTC, of the answer. */
export const readPosts = (answer: unknown, seenAt: number): ReadPosts => {
  const parsed = Answer.safeParse(answer)
  const { data = null, includes = null, errors = [] } = parsed.success ? parsed.data : {}
  const authors = new Map<string, Author>()
  for (const user of includes?.users ?? []) {
    const author = Author.safeParse(user)
    if (author.success) authors.set(author.data.id, author.data)
  }
  const posts: Post[] = []
  const authorlessIds: string[] = []
  const conversations = new Map<string, string>()
  let refusedCount = parsed.success ? 0 : 1
  for (const item of asList(data)) {
    const status = Status.safeParse(item)
    if (!status.success) {
      refusedCount += 1
      continue
    }
    const { id: externalId, author_id, conversation_id } = status.data
    if (conversation_id !== null && conversation_id !== externalId) conversations.set(externalId, conversation_id)
    const author = authors.get(author_id)
    if (author) posts.push(toPost(status.data, author, seenAt))
    else authorlessIds.push(externalId)
  }
  const goneIds = errors.flatMap((error) => {
    const missing = Missing.safeParse(error)
    return missing.success ? [missing.data.resource_id] : []
  })
  return { posts, goneIds, authorlessIds, refusedCount, conversations }
}

export const byTime = (a: Post, b: Post): number => a.createdAt - b.createdAt
