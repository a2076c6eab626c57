// Posts as X writes them, as lines of the interchange format: answers of the API v2 and the objects of an archive. Pure.
// Shapes are never trusted: what decides is checked again by ingest/normalise.ts, what decorates is dropped when it is odd.
import { z } from 'zod'

const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)
const text = maybe(z.string())
const list = <T extends z.ZodType>(schema: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((item) => {
        const parsed = schema.safeParse(item)
        return parsed.success ? [parsed.data] : []
      }),
    )

const Metrics = maybe(
  z.object({
    like_count: maybe(z.number()),
    retweet_count: maybe(z.number()),
    repost_count: maybe(z.number()),
    followers_count: maybe(z.number()),
  }),
)

const User = z.object({
  id: z.string(),
  username: z.string(),
  name: text,
  created_at: text,
  public_metrics: Metrics,
  connection_status: maybe(z.array(z.string())),
})
type XUser = z.output<typeof User>

const XPost = z.object({
  id: z.string(),
  text: z.string(),
  created_at: text,
  author_id: text,
  /** Written into the post by tools that take an answer apart. */
  author: maybe(User),
  lang: text,
  note_tweet: maybe(z.object({ text: z.string() })),
  public_metrics: Metrics,
  referenced_tweets: list(z.object({ type: z.string(), id: z.string() })),
  edit_history_tweet_ids: list(z.string()),
})
type XPostRow = z.output<typeof XPost>

const Answer = z.object({
  data: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).optional(),
  includes: maybe(z.object({ users: list(User), tweets: list(XPost) })),
})

/** X escapes three letters in texts, and only these. */
const letters = (body: string): string => body.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** An id of X holds the time at which it was given, to the millisecond (snowflake, from November 2010). */
const timeInId = (id: string): string | undefined => {
  if (!/^\d{16,19}$/.test(id)) return undefined
  return new Date(Number(BigInt(id) >> 22n) + 1_288_834_974_657).toISOString()
}

const linkOf = (handle: string, id: string): string => `https://x.com/${handle}/status/${id}`

interface Known {
  readonly users: ReadonlyMap<string, XUser>
  readonly posts: ReadonlyMap<string, XPostRow>
}

const bodyOf = (post: XPostRow): string => letters(post.note_tweet?.text ?? post.text)

/** The text of a repost is cut after 140 letters; what it repeats stands in full among the posts that came along. */
const wholeText = (post: XPostRow, repostOf: string | undefined, known: Known): string => {
  const original = repostOf === undefined ? undefined : known.posts.get(repostOf)
  const [, opening] = /^(RT @\w+: )/.exec(post.text) ?? []
  return original && opening !== undefined ? `${opening}${bodyOf(original)}` : bodyOf(post)
}

const lineOfPost = (post: XPostRow, known: Known): string => {
  const author = post.author ?? known.users.get(post.author_id ?? '')
  // Without the user's object only the number is known: it is an account all the same.
  const handle = author?.username ?? post.author_id
  const other = (type: string): string | undefined => post.referenced_tweets.find((it) => it.type === type)?.id
  const first = post.edit_history_tweet_ids[0]
  const follows = author?.connection_status
  return JSON.stringify({
    platform: 'x',
    id: post.id,
    created_at: post.created_at ?? timeInId(post.id),
    author_handle: handle,
    text: wholeText(post, other('retweeted'), known),
    author_name: author?.name,
    author_followers: author?.public_metrics?.followers_count,
    author_created_at: author?.created_at,
    author_follows_us: follows?.includes('followed_by'),
    lang: post.lang,
    in_reply_to_id: other('replied_to'),
    retweet_of_id: other('retweeted'),
    quote_of_id: other('quoted'),
    edited_of_id: first === post.id ? undefined : first,
    like_count: post.public_metrics?.like_count,
    retweet_count: post.public_metrics?.retweet_count ?? post.public_metrics?.repost_count,
    url: author && linkOf(author.username, post.id),
  })
}

/** The posts of an answer, or the one that stands by itself; null in the place of what is no post. */
export const linesOfAnswer = (value: unknown): (string | null)[] => {
  const answer = Answer.safeParse(value)
  const isAnswer = answer.success && typeof value === 'object' && value !== null
  const { data, includes } = isAnswer ? answer.data : {}
  const known: Known = {
    users: new Map(includes?.users.map((user) => [user.id, user])),
    posts: new Map(includes?.tweets.map((post) => [post.id, post])),
  }
  const isEmpty = isAnswer && data === undefined && value !== null && ('meta' in value || 'errors' in value)
  if (isEmpty) return []
  const posts = data === undefined ? [value] : Array.isArray(data) ? data : [data]
  return posts.map((post) => {
    const parsed = XPost.safeParse(post)
    return parsed.success ? lineOfPost(parsed.data, known) : null
  })
}

const digits = maybe(z.union([z.string().regex(/^\d+$/).transform(Number), z.number()]))
const ArchivedPost = z.object({
  id_str: z.string(),
  full_text: z.string(),
  created_at: z.string(),
  lang: text,
  in_reply_to_status_id_str: text,
  favorite_count: digits,
  retweet_count: digits,
})

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Wed Oct 10 20:19:24 +0000 2018`; anything else stays, to be refused. */
const archivedTime = (said: string): string => {
  const [, month = '', day = '', clock = '', offset = '', year = ''] =
    /^\w{3} (\w{3}) (\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{4}) (\d{4})$/.exec(said) ?? []
  const number = MONTHS.indexOf(month) + 1
  return number === 0 ? said : `${year}-${String(number).padStart(2, '0')}-${day}T${clock}${offset}`
}

export interface ArchiveOwner {
  readonly username: string
  readonly accountDisplayName?: string | undefined
  readonly createdAt?: string | undefined
}

const Owner = z.object({ account: z.object({ username: z.string(), accountDisplayName: text, createdAt: text }) })

export const ownerIn = (value: unknown): ArchiveOwner | null => {
  const parsed = Owner.safeParse(value)
  return parsed.success ? parsed.data.account : null
}

/** One object of `tweets.js`; null = it is no post. */
export const lineOfArchived = (value: unknown, owner: ArchiveOwner): string | null => {
  const inner = typeof value === 'object' && value !== null && 'tweet' in value ? value.tweet : value
  const parsed = ArchivedPost.safeParse(inner)
  if (!parsed.success) return null
  const post = parsed.data
  return JSON.stringify({
    platform: 'x',
    id: post.id_str,
    created_at: archivedTime(post.created_at),
    author_handle: owner.username,
    text: letters(post.full_text),
    author_name: owner.accountDisplayName,
    author_created_at: owner.createdAt,
    lang: post.lang,
    in_reply_to_id: post.in_reply_to_status_id_str,
    like_count: post.favorite_count,
    retweet_count: post.retweet_count,
    url: linkOf(owner.username, post.id_str),
  })
}
