// What a small Mastodon server knows: accounts, statuses, notifications. One account is ours. Ids are made as the real
// ones are: a status by the millisecond it was written in, a notification by the order of arrival.

import type { Picture } from './pictures.ts'

export type Visibility = 'public' | 'unlisted' | 'private' | 'direct'

export interface Account {
  readonly id: string
  readonly username: string
  /** null = of this server. */
  readonly domain: string | null
  readonly createdAt: number
  readonly followersCount: number
  readonly followsUs: boolean
  readonly isFollowedByUs: boolean
}

export interface Status {
  readonly id: string
  readonly account: Account
  /** As typed: `@name`, `#tag` and addresses become links. */
  text: string
  readonly spoilerText: string
  readonly visibility: Visibility
  readonly createdAt: number
  editedAt: number | null
  readonly inReplyTo: Status | null
  readonly reblogOf: Status | null
  readonly quoteOf: Status | null
  readonly language: string | null
  readonly pictures: readonly Picture[]
  favouritesCount: number
  reblogsCount: number
  isDeleted: boolean
}

export interface Notification {
  readonly id: string
  readonly type: 'mention' | 'reblog' | 'favourite' | 'update'
  readonly account: Account
  readonly status: Status
  readonly createdAt: number
}

export type Happening =
  | { readonly kind: 'posted' | 'edited' | 'deleted'; readonly status: Status }
  | { readonly kind: 'notified'; readonly notification: Notification }

export interface NewAccount {
  readonly username: string
  readonly domain?: string | null
  readonly followersCount?: number
  readonly followsUs?: boolean
  readonly isFollowedByUs?: boolean
}

export interface NewStatus {
  readonly by: string
  readonly text: string
  readonly visibility?: Visibility
  readonly spoilerText?: string
  readonly inReplyToId?: string | null
  readonly quoteOfId?: string | null
  readonly language?: string | null
  readonly pictures?: readonly Picture[]
  /** Written so long ago on another server, and arriving now. */
  readonly lateByMs?: number
}

export const OUR_USERNAME = 'orvalys'

export const tagsIn = (text: string): string[] =>
  [...text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, tag = '']) => tag.toLowerCase())

export const createWorld = (now: () => number = Date.now) => {
  const accounts = new Map<string, Account>()
  const statuses = new Map<string, Status>()
  const notifications: Notification[] = []
  const listeners = new Set<(happening: Happening) => void>()
  let madeCount = 0

  const tell = (happening: Happening): void => {
    for (const listen of listeners) listen(happening)
  }
  const idAt = (at: number): string => {
    madeCount += 1
    return String((BigInt(at) << 16n) + BigInt(madeCount % 65_536))
  }

  const addAccount = (made: NewAccount): Account => {
    const { username, domain = null, followersCount = 12, followsUs = false, isFollowedByUs = false } = made
    const known = accounts.get(username)
    if (known) return known
    const createdAt = now() - 400 * 86_400_000
    const account = { id: idAt(createdAt), username, domain, createdAt, followersCount, followsUs, isFollowedByUs }
    accounts.set(username, account)
    return account
  }
  const us = addAccount({ username: OUR_USERNAME, followersCount: 5_200 })

  const find = (id: string | null | undefined): Status | null => {
    const found = id ? statuses.get(id) : undefined
    return found && !found.isDeleted ? found : null
  }

  const mentionsUs = (text: string): boolean => new RegExp(`@${OUR_USERNAME}(?![\\w])`).test(text)

  const notify = (type: Notification['type'], account: Account, status: Status): void => {
    const notification = { id: String(notifications.length + 1), type, account, status, createdAt: now() }
    notifications.push(notification)
    tell({ kind: 'notified', notification })
  }

  const add = (account: Account, made: Partial<Status> & Pick<Status, 'text' | 'createdAt'>): Status => {
    const status: Status = {
      id: idAt(made.createdAt),
      account,
      spoilerText: '',
      visibility: 'public',
      editedAt: null,
      inReplyTo: null,
      reblogOf: null,
      quoteOf: null,
      language: 'en',
      pictures: [],
      favouritesCount: 0,
      reblogsCount: 0,
      isDeleted: false,
      ...made,
    }
    statuses.set(status.id, status)
    tell({ kind: 'posted', status })
    return status
  }

  const post = (made: NewStatus): Status => {
    const { by, text, visibility = 'public', spoilerText = '', lateByMs = 0, language = 'en', pictures = [] } = made
    const account = addAccount({ username: by })
    const status = add(account, {
      text,
      visibility,
      spoilerText,
      createdAt: now() - lateByMs,
      inReplyTo: find(made.inReplyToId),
      quoteOf: find(made.quoteOfId),
      language,
      pictures,
    })
    if (account !== us && mentionsUs(text)) notify('mention', account, status)
    return status
  }

  const reblog = (by: string, id: string): Status | null => {
    const original = find(id)
    if (!original || original.visibility === 'private' || original.visibility === 'direct') return null
    const account = addAccount({ username: by })
    original.reblogsCount += 1
    const status = add(account, { text: '', createdAt: now(), reblogOf: original, visibility: original.visibility })
    if (original.account === us) notify('reblog', account, original)
    return status
  }

  const edit = (id: string, text: string): void => {
    const status = find(id)
    if (!status) return
    status.text = text
    status.editedAt = now()
    tell({ kind: 'edited', status })
  }

  const remove = (id: string): void => {
    const status = find(id)
    if (!status) return
    const gone = [status, ...[...statuses.values()].filter(({ reblogOf }) => reblogOf === status)]
    for (const one of gone) {
      one.isDeleted = true
      tell({ kind: 'deleted', status: one })
    }
  }

  const favourite = (by: string, id: string): void => {
    const status = find(id)
    if (!status) return
    status.favouritesCount += 1
    if (status.account === us) notify('favourite', addAccount({ username: by }), status)
  }

  return {
    us,
    now,
    accounts: () => [...accounts.values()],
    addAccount,
    post,
    reblog,
    edit,
    remove,
    favourite,
    find,
    /** What is still shown, in the order of ids. */
    shown: (): Status[] => [...statuses.values()].filter(({ isDeleted }) => !isDeleted),
    all: (): Status[] => [...statuses.values()],
    notifications: (): Notification[] => notifications.filter(({ status }) => !status.isDeleted),
    listen: (listener: (happening: Happening) => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export type World = ReturnType<typeof createWorld>

export const isOnHome = ({ account }: Status, { us }: World): boolean => account === us || account.isFollowedByUs

/** Public timelines show public posts only, and no reblogs. */
export const isTagged = (status: Status, tag: string): boolean =>
  status.visibility === 'public' && status.reblogOf === null && tagsIn(status.text).includes(tag.toLowerCase())
