// What is about to be said from one account: its posts, in its own words, and its pictures. Pure: what fits, what it
// costs, and what still hinders it. Money is micro-dollars.
import { type ConnectionId, PLATFORMS, type Platform } from '../../../shared/model.ts'
import { hasLink, lengthOf } from '../../../shared/post-length.ts'
import type { Connection } from '../../../shared/sources.ts'
import { numbered, splitThread } from '../../../shared/split-thread.ts'
import { PRICES } from '../../../shared/x-prices.ts'
import type { OutgoingPicture } from '../../ui/outgoing-picture.ts'

export interface PostDraft {
  /** Stays with the post while others come and go above it. */
  readonly key: number
  readonly text: string
}

export interface AccountDraft {
  readonly connectionId: ConnectionId
  readonly platform: Platform
  readonly posts: readonly PostDraft[]
  readonly isNumbered: boolean
  /** With the first post. */
  readonly pictures: readonly OutgoingPicture[]
}

export const MOST_POSTS = 25

/** null = a feed: it is read, nothing is said from it. */
export const platformOf = ({ settings }: Pick<Connection, 'settings'>): Platform | null =>
  PLATFORMS.find((platform) => platform === settings.kind) ?? null

export const startDraft = (connection: Connection, text: string): AccountDraft => ({
  connectionId: connection.id,
  platform: platformOf(connection) ?? 'other',
  posts: [{ key: 0, text }],
  isNumbered: false,
  pictures: [],
})

/** As they will be read. */
export const textsOf = ({ posts, isNumbered }: Pick<AccountDraft, 'posts' | 'isNumbered'>): string[] => {
  const texts = posts.map(({ text }) => text.trim())
  return isNumbered ? numbered(texts) : texts
}

const freshKey = (posts: readonly PostDraft[]): number => Math.max(-1, ...posts.map(({ key }) => key)) + 1

export const writePost = (draft: AccountDraft, key: number, text: string): AccountDraft => ({
  ...draft,
  posts: draft.posts.map((post) => (post.key === key ? { key, text } : post)),
})

export const addPost = (draft: AccountDraft): AccountDraft => ({
  ...draft,
  posts: [...draft.posts, { key: freshKey(draft.posts), text: '' }],
})

export const removePost = (draft: AccountDraft, key: number): AccountDraft => ({
  ...draft,
  posts: draft.posts.filter((post) => post.key !== key),
})

/** The posts that this one would become. */
export const splitOf = ({ platform, isNumbered }: AccountDraft, text: string): string[] =>
  splitThread(text, (part) => !lengthOf(platform, part).isOver, { isNumbered })

export const splitPost = (draft: AccountDraft, key: number): AccountDraft => {
  const first = freshKey(draft.posts)
  const posts = draft.posts.flatMap((post) =>
    post.key === key ? splitOf(draft, post.text).map((text, index) => ({ key: first + index, text })) : [post],
  )
  return { ...draft, posts }
}

export type PublishHindrance = 'empty' | 'tooLong' | 'tooMany' | 'noAltText'

/** The first thing that a hand must see to; null = it can leave. */
export const hindranceOf = (draft: AccountDraft): PublishHindrance | null => {
  const texts = textsOf(draft)
  if (draft.posts.some(({ text }) => text.trim() === '')) return 'empty'
  if (texts.some((text) => lengthOf(draft.platform, text).isOver)) return 'tooLong'
  if (texts.length > MOST_POSTS) return 'tooMany'
  return draft.pictures.some(({ altText }) => altText.trim() === '') ? 'noAltText' : null
}

/** null = it costs nothing. */
export const priceOf = ({ settings }: Connection, texts: readonly string[]): number | null =>
  settings.kind === 'x' && settings.plan === 'payPerUse'
    ? texts.reduce((sum, text) => sum + (hasLink(text) ? PRICES.postWithUrl : PRICES.post), 0)
    : null

/** What is left of the month does not pay for it: a person posts it in their own browser. */
export const isOverBudget = ({ spend }: Connection, price: number | null): boolean =>
  price !== null &&
  spend !== null &&
  spend.budgetMicroDollars !== null &&
  spend.monthMicroDollars + price > spend.budgetMicroDollars

const folded = (draft: AccountDraft): string =>
  textsOf(draft).join(' ').normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')

/** Another account, before this one in the list, that would say the very same words. */
export const sameWordsAs = (drafts: readonly AccountDraft[], draft: AccountDraft): AccountDraft | null =>
  folded(draft) === ''
    ? null
    : (drafts.slice(0, drafts.indexOf(draft)).find((other) => folded(other) === folded(draft)) ?? null)

export const toSend = (draft: AccountDraft) => ({
  connectionId: draft.connectionId,
  parts: textsOf(draft).map((text, index) => ({
    text,
    pictures:
      index > 0 ? [] : draft.pictures.map(({ fileId, altText }) => ({ pictureId: fileId, altText: altText.trim() })),
  })),
})
