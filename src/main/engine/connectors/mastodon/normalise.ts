// Mastodon's JSON to posts. Pure; nothing that a server sends can throw. Visibility is kept exactly, and what is not
// known is the narrowest (L10).
import type { Post, Visibility } from '../../../../shared/model.ts'
import { contentText } from './content-text.ts'
import { editIdOf, repostIdOn, statusIdOn } from './ids.ts'
import { mentionedIn, notificationShape, type Status, statusShape } from './shapes.ts'

/** Who tells: statuses are numbered by `host`; accounts without a server are `domain`'s, which may be another name. */
export interface Server {
  readonly host: string
  readonly domain: string
}

/** A post and what the server told beside it. */
export interface Told {
  readonly post: Post
  /** The author's number on this server. */
  readonly authorId: string
  /** null = as it was first written. */
  readonly editedAt: number | null
}

const NARROWNESS: readonly Visibility[] = ['public', 'unlisted', 'followers', 'direct']

const visibilityOf = (name: string): Visibility => {
  if (name === 'public' || name === 'unlisted') return name
  return name === 'private' ? 'followers' : 'direct'
}

const narrower = (a: Visibility, b: Visibility): Visibility => (NARROWNESS.indexOf(a) >= NARROWNESS.indexOf(b) ? a : b)

const handleOf = ({ domain }: Server, acct: string): string => (acct.includes('@') ? acct : `${acct}@${domain}`)

const textOf = (server: Server, status: Status): string => {
  const mentioned = mentionedIn(status).map(({ acct, url }) => ({ handle: handleOf(server, acct), url }))
  const text = contentText(status.content, mentioned)
  return [status.spoilerText.trim(), text].filter((part) => part !== '').join('\n\n')
}

const authorOf = (server: Server, account: Status['account']) => ({
  authorHandle: handleOf(server, account.acct),
  authorName: account.displayName,
  authorFollowers: account.followersCount,
  authorCreatedAt: account.createdAt,
  authorFollowsUs: null,
})

const toldOf = (server: Server, status: Status): Told => {
  const idOrNull = (id: string | null): string | null => (id === null ? null : statusIdOn(server.host, id))
  const post: Post = {
    platform: 'mastodon',
    externalId: statusIdOn(server.host, status.id),
    createdAt: status.createdAt,
    ...authorOf(server, status.account),
    text: textOf(server, status),
    lang: status.language,
    inReplyToId: idOrNull(status.inReplyToId),
    repostOfId: null,
    quoteOfId: idOrNull(status.quote?.quotedStatus?.id ?? status.quote?.quotedStatusId ?? null),
    likeCount: status.favouritesCount,
    repostCount: status.reblogsCount,
    url: status.url ?? status.uri,
    visibility: visibilityOf(status.visibility),
    deletedAt: null,
    editedOfId: null,
  }
  return { post, authorId: status.account.id, editedAt: status.editedAt }
}

const repostOf = (
  server: Server,
  original: Told,
  statusId: string,
  by: { account: Status['account']; createdAt: number; visibility: Visibility },
): Told => ({
  post: {
    ...original.post,
    externalId: repostIdOn(server.host, statusId, by.account.id),
    createdAt: by.createdAt,
    ...authorOf(server, by.account),
    inReplyToId: null,
    quoteOfId: null,
    repostOfId: original.post.externalId,
    likeCount: null,
    repostCount: null,
    visibility: narrower(by.visibility, original.post.visibility),
  },
  authorId: by.account.id,
  editedAt: null,
})

/** A status; for a reblog what was passed on, then the passing on. null = it could not be read. */
export const readStatus = (server: Server, raw: unknown): readonly Told[] | null => {
  const status = statusShape.safeParse(raw).data
  if (!status) return null
  if (status.reblog === null || status.reblog === undefined) return [toldOf(server, status)]
  const passedOn = statusShape.safeParse(status.reblog).data
  if (!passedOn) return null
  const original = toldOf(server, passedOn)
  const by = { account: status.account, createdAt: status.createdAt, visibility: visibilityOf(status.visibility) }
  return [original, repostOf(server, original, passedOn.id, by)]
}

/** A notification that holds a post; none = it is of something else (a follow, a favourite). null = unreadable. */
export const readNotification = (server: Server, raw: unknown): readonly Told[] | null => {
  const notification = notificationShape.safeParse(raw).data
  if (!notification) return null
  const { type, status, account, createdAt } = notification
  if (type === 'favourite' || status === null || status === undefined) return []
  const told = readStatus(server, status)
  const original = told?.[0]
  const statusId = statusShape.safeParse(status).data?.id
  if (type !== 'reblog' || !told || !original || statusId === undefined) return told
  return [...told, repostOf(server, original, statusId, { account, createdAt, visibility: original.post.visibility })]
}

/** The same post as it stands since its edit: a row of its own, since what was said before stays said. */
export const asEdit = ({ post }: Told, editedAt: number): Post => ({
  ...post,
  externalId: editIdOf(post.externalId, editedAt),
  editedOfId: post.externalId,
  createdAt: editedAt,
})
