// Statuses, accounts and notifications as a Mastodon 4.5 server writes them, field for field as in recorded answers
// (recorded-shapes.test.ts compares). The HTML too: paragraphs, mentions and shortened links.
import { type Account, type Notification, type Status, tagsIn, type World } from './world.ts'

const iso = (at: number): string => new Date(at).toISOString()

export interface Site {
  /** http://127.0.0.1:PORT */
  readonly url: string
  /** The name that accounts of this server go by elsewhere. */
  readonly domain: string
}

const pageOf = ({ url }: Site, { username, domain }: Account): string =>
  domain === null ? `${url}/@${username}` : `https://${domain}/@${username}`

const acctOf = ({ username, domain }: Account): string => (domain === null ? username : `${username}@${domain}`)

export const accountEntity = (account: Account, site: Site) => ({
  id: account.id,
  username: account.username,
  acct: acctOf(account),
  display_name: account.username.toUpperCase(),
  locked: false,
  bot: false,
  discoverable: null,
  indexable: false,
  group: false,
  created_at: iso(account.createdAt),
  note: '',
  url: pageOf(site, account),
  uri: `${site.url}/ap/users/${account.id}`,
  avatar: `${site.url}/avatars/original/missing.png`,
  avatar_static: `${site.url}/avatars/original/missing.png`,
  avatar_description: '',
  header: `${site.url}/headers/original/missing.png`,
  header_static: `${site.url}/headers/original/missing.png`,
  header_description: '',
  followers_count: account.followersCount,
  following_count: 0,
  statuses_count: 2,
  last_status_at: null,
  hide_collections: null,
  show_media: true,
  show_media_replies: true,
  show_featured: true,
  noindex: false,
  feature_approval: { automatic: [], manual: [], current_user: 'denied' },
  emojis: [],
  roles: [],
  fields: [],
})

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

const SHOWN_LENGTH = 30

/** A link as Mastodon shows it: without its scheme, cut, the rest hidden. */
const linkHtml = (address: string): string => {
  const [scheme = '', rest = ''] = [
    address.match(/^https?:\/\/(www\.)?/)?.[0] ?? '',
    address.replace(/^https?:\/\/(www\.)?/, ''),
  ]
  const isCut = rest.length > SHOWN_LENGTH
  const [shown, hidden] = [rest.slice(0, SHOWN_LENGTH), rest.slice(SHOWN_LENGTH)].map(escapeHtml)
  return `<a href="${escapeHtml(address)}" target="_blank" rel="nofollow noopener" translate="no"><span class="invisible">${scheme}</span><span class="${isCut ? 'ellipsis' : ''}">${shown}</span><span class="invisible">${hidden}</span></a>`
}

const mentionedIn = (text: string, world: World): Account[] =>
  world.accounts().filter(({ username }) => new RegExp(`@${username}(?!\\w)`).test(text))

const wordHtml = (word: string, world: World, site: Site): string => {
  if (/^https?:\/\//.test(word)) return linkHtml(word)
  const account = world.accounts().find(({ username }) => word === `@${username}`)
  if (account)
    return `<span class="h-card" translate="no"><a href="${pageOf(site, account)}" class="u-url mention">@<span>${account.username}</span></a></span>`
  const tag = /^#([\p{L}\p{N}_]+)$/u.exec(word)?.[1]
  if (tag !== undefined)
    return `<a href="${site.url}/tags/${tag}" class="mention hashtag" rel="tag">#<span>${tag}</span></a>`
  return escapeHtml(word)
}

const contentHtml = (text: string, world: World, site: Site): string => {
  const paragraphs = text.split('\n\n').map((paragraph) =>
    paragraph
      .split('\n')
      .map((line) =>
        line
          .split(' ')
          .map((word) => wordHtml(word, world, site))
          .join(' '),
      )
      .join('<br />'),
  )
  return text === '' ? '' : `<p>${paragraphs.join('</p><p>')}</p>`
}

export const statusEntity = (status: Status, world: World, site: Site): Record<string, unknown> => ({
  id: status.id,
  created_at: iso(status.createdAt),
  in_reply_to_id: status.inReplyTo?.id ?? null,
  in_reply_to_account_id: status.inReplyTo?.account.id ?? null,
  sensitive: status.spoilerText !== '',
  spoiler_text: status.spoilerText,
  visibility: status.visibility,
  language: status.language,
  uri: `${site.url}/ap/users/${status.account.id}/statuses/${status.id}`,
  url: `${pageOf(site, status.account)}/${status.id}`,
  replies_count: world.shown().filter(({ inReplyTo }) => inReplyTo === status).length,
  reblogs_count: status.reblogsCount,
  favourites_count: status.favouritesCount,
  quotes_count: 0,
  edited_at: status.editedAt === null ? null : iso(status.editedAt),
  favourited: false,
  reblogged: false,
  muted: false,
  bookmarked: false,
  pinned: false,
  content: contentHtml(status.text, world, site),
  filtered: [],
  reblog: status.reblogOf === null ? null : statusEntity(status.reblogOf, world, site),
  application: { name: 'Web', website: null },
  account: accountEntity(status.account, site),
  media_attachments: status.pictures.map(({ id, description }) => ({
    id,
    type: 'image',
    url: `https://files.invalid/${id}.png`,
    description,
  })),
  mentions: mentionedIn(status.text, world).map((account) => ({
    id: account.id,
    username: account.username,
    url: pageOf(site, account),
    acct: acctOf(account),
  })),
  tags: tagsIn(status.text).map((name) => ({ name, url: `${site.url}/tags/${name}` })),
  emojis: [],
  tagged_collections: [],
  quote:
    status.quoteOf === null ? null : { state: 'accepted', quoted_status: statusEntity(status.quoteOf, world, site) },
  card: null,
  poll: null,
  quote_approval: { automatic: ['public'], manual: [], current_user: 'automatic' },
})

export const notificationEntity = (notification: Notification, world: World, site: Site) => ({
  id: notification.id,
  type: notification.type,
  created_at: iso(notification.createdAt),
  group_key: `ungrouped-${notification.id}`,
  account: accountEntity(notification.account, site),
  status: statusEntity(notification.status, world, site),
})

export const relationshipEntity = ({ id, followsUs, isFollowedByUs }: Account) => ({
  id,
  following: isFollowedByUs,
  showing_reblogs: isFollowedByUs,
  notifying: false,
  languages: null,
  followed_by: followsUs,
  blocking: false,
  blocked_by: false,
  muting: false,
  muting_notifications: false,
  muting_expires_at: null,
  requested: false,
  requested_by: false,
  domain_blocking: false,
  endorsed: false,
  note: '',
})
