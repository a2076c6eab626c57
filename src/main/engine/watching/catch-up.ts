// After a silence (a start, a sleep, a cut) a brand hears the past and the present at once. What comes is held until every
// source has caught up, and then goes in by the time at which it was said: else the present would carry the brand's time
// past an attack that happened meanwhile, and it would ring for nobody.
// Keeps true: what is held is not acknowledged (L2), and what comes after a page that was not saved is not taken; nothing
// is held for longer than a minute, nor more than fits.
import type { Platform, Post } from '../../../shared/model.ts'
import type { Page } from '../connectors/connector.ts'

/** Some 20 MB of posts. */
const MOST_HELD = 20_000
export const HOLD_MS = 60_000
const BATCH_POSTS = 500

/** What a source gave, and what is to be noted of it when it is saved. */
export interface Delivery {
  readonly sourceId: number
  readonly page: Page
  readonly platform: Platform
  /** Cleaned; in any order. */
  readonly posts: readonly Post[]
  /** Runs inside the transaction that saves the last of it; null = it went in together with others. */
  readonly acknowledge: (acceptedCount: number | null) => void
}

export interface CatchUpParts {
  readonly now: () => number
  /** Saves posts, in order of createdAt, removals and what is to be noted in one transaction. */
  readonly save: (posts: readonly Post[], deliveries: readonly Delivery[]) => void
  /** What was held could not be saved, and is gone; nothing is taken any more: all begins anew from the cursors. */
  readonly onLost: (error: unknown) => void
}

const byTime = (one: Post, other: Post): number => one.createdAt - other.createdAt

export const createCatchUp = ({ now, save, onLost }: CatchUpParts) => {
  /** Sources that have not caught up, and connections whose sources are not known yet. */
  const behind = new Set<number | string>()
  let held: Delivery[] = []
  let heldCount = 0
  let since = 0
  let isBroken = false

  // A clock that is set back must not hold for longer.
  const isHolding = (): boolean => behind.size > 0 && Math.abs(now() - since) < HOLD_MS

  const saveInOrder = (deliveries: readonly Delivery[]): void => {
    const posts = deliveries.flatMap((delivery) => delivery.posts).sort(byTime)
    let at = 0
    for (; posts.length - at > BATCH_POSTS; at += BATCH_POSTS) save(posts.slice(at, at + BATCH_POSTS), [])
    // The cursors of all move with the last batch: whatever stops before is read again, and known.
    save(posts.slice(at), deliveries)
  }

  /** Many sources gave it: none of them can be told that it failed. */
  const release = (): void => {
    const deliveries = held
    held = []
    heldCount = 0
    try {
      saveInOrder(deliveries)
    } catch (error) {
      // The next page of any of them would move a cursor past what is gone.
      isBroken = true
      onLost(error)
    }
  }

  const releaseIfDue = (): void => {
    if (held.length > 0 && (!isHolding() || heldCount >= MOST_HELD)) release()
  }

  return {
    isHolding,
    isBehind: (sourceId: number): boolean => behind.has(sourceId),
    /** What was held is gone. */
    isBroken: (): boolean => isBroken,
    /** It has a past to tell. */
    begin: (who: number | string): void => {
      if (!isHolding()) since = now()
      behind.add(who)
    },
    /** It has none any more, or cannot tell it. */
    end: (who: number | string): void => {
      if (behind.delete(who)) releaseIfDue()
    },
    take: (delivery: Delivery): void => {
      const { sourceId, page, posts } = delivery
      releaseIfDue()
      if (isBroken) return
      if (isHolding()) {
        held.push(delivery)
        heldCount += posts.length
      } else saveInOrder([delivery])
      if (page.isCaughtUp) behind.delete(sourceId)
      releaseIfDue()
    },
    /** It is not read any more: what is held of it is unacknowledged, and read again whenever it is. */
    leave: (sourceId: number): void => {
      held = held.filter((delivery) => delivery.sourceId !== sourceId)
      heldCount = held.reduce((sum, { posts }) => sum + posts.length, 0)
      behind.delete(sourceId)
      releaseIfDue()
    },
    /** Call every few seconds. */
    tick: releaseIfDue,
  }
}

export type CatchUp = ReturnType<typeof createCatchUp>
