// A post and its author as they go over the wire: only what was asked for, in the words it was asked in.
import type { Asked } from './asked.ts'
import { hashtagsIn, mentionsIn, urlsIn } from './entities.ts'
import type { Media, Person, SimPost } from './post.ts'

export type Json = Record<string, unknown>

/** Longer ones are shown cut, and whole as a note. */
const SHORT_LENGTH = 280
const EDITABLE_MS = 3_600_000
const REPOST_LENGTH = 140

const iso = (at: number): string => new Date(at).toISOString()
const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text)

const REFERENCE = { reply: 'replied_to', quote: 'quoted', repost: 'retweeted' } as const

const entitiesOf = (text: string, people: readonly Person[]): Json => {
  const idOf = (handle: string): string | undefined =>
    people.find(({ username }) => username.toLowerCase() === handle.toLowerCase())?.id
  const found: Json = {
    mentions: mentionsIn(text).map(({ start, end, value }) => {
      const id = idOf(value)
      return { start, end, username: value, ...(id === undefined ? {} : { id }) }
    }),
    hashtags: hashtagsIn(text).map(({ start, end, value }) => ({ start, end, tag: value })),
    urls: urlsIn(text).map(({ start, end, value }) => ({
      start,
      end,
      url: value,
      expanded_url: value,
      display_url: value.replace(/^https?:\/\//, ''),
    })),
  }
  return Object.fromEntries(Object.entries(found).filter(([, list]) => Array.isArray(list) && list.length > 0))
}

/** The document has the reference as an expansion only; elsewhere it is a field as well. */
export const isReferenceAsked = ({ expansions }: Asked): boolean =>
  [...expansions].some((name) => /^referenced_(tweets\.id|posts)/.test(name))

const textOf = (post: SimPost): string =>
  post.kind === 'repost' && post.referenced
    ? cut(`RT @${post.referenced.author.username}: ${post.referenced.text}`, REPOST_LENGTH)
    : cut(post.text, SHORT_LENGTH)

export const shapePost = (post: SimPost, asked: Asked): Json => {
  const { vocabulary: words } = asked
  const wants = (field: string, ...expansions: string[]): boolean =>
    asked.post.has(field) || expansions.some((expansion) => asked.expansions.has(expansion))
  const text = textOf(post)
  const shaped: Json = { id: post.id, text, [words.history]: post.versions }
  if (wants('author_id', 'author_id', 'referenced_tweets.id.author_id')) shaped.author_id = post.author.id
  if (wants('created_at')) shaped.created_at = iso(post.createdAt)
  if (wants('lang')) shaped.lang = post.lang
  if (wants('conversation_id')) shaped.conversation_id = post.conversationId
  if (wants('entities')) shaped.entities = entitiesOf(text, post.mentioned)
  if (wants('possibly_sensitive')) shaped.possibly_sensitive = false
  if (wants('reply_settings')) shaped.reply_settings = 'everyone'
  if (wants('display_text_range')) shaped.display_text_range = [post.autoPrefixLength, text.length]
  if (post.kind === 'reply' && post.referenced && wants('in_reply_to_user_id', 'in_reply_to_user_id')) {
    shaped.in_reply_to_user_id = post.referenced.author.id
  }
  if (post.kind !== 'post' && post.referenced) {
    if (asked.post.has('referenced_tweets') || isReferenceAsked(asked)) {
      shaped[words.referenced] = [{ type: REFERENCE[post.kind], id: post.referenced.id }]
    }
  }
  if ((wants('note_tweet') || wants('note_post')) && post.text.length > SHORT_LENGTH)
    shaped[words.note] = { text: post.text }
  if (wants('attachments', 'attachments.media_keys') && post.media.length > 0) {
    shaped.attachments = { media_keys: post.media.map(({ key }) => key) }
  }
  if (wants('edit_controls')) {
    shaped.edit_controls = {
      edits_remaining: 6 - post.versions.length,
      is_edit_eligible: true,
      editable_until: iso(post.createdAt + EDITABLE_MS),
    }
  }
  if (wants('public_metrics')) {
    shaped.public_metrics = {
      [words.repostCount]: post.counts.reposts,
      reply_count: post.counts.replies,
      like_count: post.counts.likes,
      quote_count: post.counts.quotes,
      bookmark_count: 0,
      impression_count: 40 * (post.counts.reposts + 1),
    }
  }
  return shaped
}

export const shapePerson = (person: Person, asked: Asked): Json => {
  const shaped: Json = { id: person.id, username: person.username, name: person.name }
  if (asked.user.has('created_at')) shaped.created_at = iso(person.createdAt)
  if (asked.user.has('protected')) shaped.protected = false
  if (asked.user.has('verified')) shaped.verified = false
  if (asked.user.has('description')) shaped.description = ''
  if (asked.user.has('profile_image_url')) shaped.profile_image_url = 'https://example.invalid/face.png'
  if (asked.user.has('public_metrics')) {
    shaped.public_metrics = {
      followers_count: person.followerCount,
      following_count: 120,
      [asked.vocabulary.postCount]: 900,
      listed_count: 1,
    }
  }
  if (asked.user.has('connection_status') && asked.viewer) {
    const { viewer } = asked
    shaped.connection_status = [
      ...(person.follows.has(viewer.id) ? ['followed_by'] : []),
      ...(viewer.follows.has(person.id) ? ['following'] : []),
    ]
  }
  return shaped
}

export const shapeMedia = (media: Media, asked: Asked): Json => ({
  media_key: media.key,
  type: media.type,
  ...(asked.media.has('url') ? { url: media.url } : {}),
  ...(asked.media.has('alt_text') ? { alt_text: media.altText } : {}),
})
