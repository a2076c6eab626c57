// Who speaks to us: mentions, answers, quotes, reposts; with whether they follow us, which only this account is told.
// Likes are no posts and are left out. Keeps true: the index pages backwards, so that only a last page moves the cursor,
// and a little before it is read again, since posts are not indexed in the order of their times.
import { z } from 'zod'
import type { Lane, Page, SourceProblem } from '../connector.ts'
import { type LaneParts, MINUTE_MS, pageOf, SECOND_MS } from './lane-parts.ts'
import { timeOf } from './normalise.ts'
import { type Notification, normaliseNotification } from './normalise-view.ts'
import { problem } from './problems.ts'

const INTERVAL_MS = 30 * SECOND_MS
const REASONS = ['mention', 'reply', 'quote', 'repost']
const PER_CALL = 100
const OVERLAP_MS = MINUTE_MS
const MOST_PAGES = 50
/** Of the past before the first reading. */
const FIRST_PAGES = 5

const Answer = z.object({ notifications: z.array(z.unknown()), cursor: z.string().nullish() })

const oldestOf = (notifications: readonly Notification[]): number =>
  notifications.reduce(
    (oldest, { indexedAt }) => Math.min(oldest, timeOf(indexedAt) ?? oldest),
    Number.POSITIVE_INFINITY,
  )

const newestOf = (notifications: readonly Notification[]): number =>
  notifications.reduce((newest, { indexedAt }) => Math.max(newest, timeOf(indexedAt) ?? 0), 0)

export const unreadableAnswer = (): SourceProblem => problem('unknown')

export const createNotificationsLane = ({ client, timing }: Pick<LaneParts, 'client' | 'timing'>): Lane => ({
  name: 'notifications',
  label: { en: 'who speaks to us', fr: 'qui s’adresse à nous' },
  kind: 'poll',
  normalIntervalMs: INTERVAL_MS,
  async *read(context): AsyncGenerator<Page> {
    const stoodAt = context.cursor === null ? null : timeOf(context.cursor)
    const mostPages = stoodAt === null ? FIRST_PAGES : MOST_PAGES
    let newestAt = stoodAt ?? 0
    let next: string | undefined
    for (let pageCount = 1; ; pageCount += 1) {
      const params = { reasons: REASONS, limit: PER_CALL, ...(next !== undefined && { cursor: next }) }
      const answer = await client.ask('app.bsky.notification.listNotifications', params, context)
      const { data } = Answer.safeParse(answer.ok ? answer.value : null)
      if (!data) throw unreadableAnswer()
      const told = data.notifications.flatMap((raw) => normaliseNotification(raw, timing.now()) ?? [])
      newestAt = Math.max(newestAt, newestOf(told))
      const oldestAt = oldestOf(told)
      next = data.cursor ?? undefined
      const isEnd = next === undefined || data.notifications.length === 0
      const isKnown = stoodAt !== null && oldestAt < stoodAt - OVERLAP_MS
      const isLast = isEnd || isKnown || pageCount >= mostPages
      const isShort = isLast && !isEnd && !isKnown && stoodAt !== null && Number.isFinite(oldestAt)
      yield pageOf(
        told.flatMap(({ post }) => post ?? []),
        {
          cursor: isLast && newestAt > 0 ? new Date(newestAt).toISOString() : null,
          isCaughtUp: isLast,
          gap: isShort ? { fromAt: stoodAt, toAt: oldestAt } : null,
        },
      )
      if (isLast) return
    }
  },
})
