// How far the answers are (doctrine R3, R8): who had one, how long people waited, followers and others apart, and when the
// last will have had theirs. Honest, not hopeful: what cannot be told is null.
import type { QueueProgress, WaitFigures } from '../../shared/contract/replies.ts'
import type { Crisis } from '../../shared/model.ts'
import { accountQueues } from './outbox/account-queues.ts'
import { isEnded, sumBy, sumOf } from './replies/count-people.ts'
import type { PeopleCount } from './store/queue-figures.ts'
import type { Store } from './store/store.ts'

const HOUR_MS = 3_600_000
/** The pace of people is told from so long. */
const PACE_MS = 30 * 60_000
/** Fewer, or in less time, say nothing of a pace. */
const LEAST_HANDLED = 5
const LEAST_SPAN_MS = 5 * 60_000

const waitsOf = (store: Store, { id }: Crisis, counts: readonly PeopleCount[], follows: boolean): WaitFigures => {
  const answeredCount = store.queueFigures.answeredCount(id, follows)
  /** Nearest rank: the shortest wait that so great a share did not exceed. */
  const at = (share: number): number | null =>
    store.queueFigures.waitAt(id, follows, Math.max(0, Math.ceil(share * answeredCount) - 1))
  return {
    peopleCount: sumOf(counts.filter((one) => one.follows === follows)),
    answeredCount,
    medianMs: at(0.5),
    p90Ms: at(0.9),
    oldestWaitingAt: store.queueFigures.oldestWaitingAt(id, follows),
  }
}

/** People dealt with per ms. */
const paceOf = (store: Store, { id }: Crisis, nowAt: number): number | null => {
  const count = store.queueFigures.handledSince(id, nowAt - PACE_MS)
  // Who began ten minutes ago has a pace of ten minutes.
  const spanMs = Math.min(PACE_MS, nowAt - (store.queueFigures.firstHandledAt(id) ?? nowAt))
  return count < LEAST_HANDLED || spanMs < LEAST_SPAN_MS ? null : count / spanMs
}

/** `isStuck`: something waits at an account that stands still, or for a person. */
const sendsFinish = (store: Store, { brandId }: Crisis, nowAt: number): { at: number | null; isStuck: boolean } => {
  const waiting = accountQueues(store, brandId, nowAt).filter(({ waitingCount }) => waitingCount > 0)
  const ends = waiting.flatMap(({ finishAt }) => finishAt ?? [])
  const {
    planned = 0,
    sending = 0,
    held = 0,
    notFound = 0,
    awaitingConfirmation = 0,
  } = store.sends.countByState(brandId)
  const leavingCount = waiting.reduce((sum, { waitingCount }) => sum + waitingCount, 0)
  const isForAPerson = planned + sending > leavingCount || held + notFound + awaitingConfirmation > 0
  const isStuck = ends.length < waiting.length || isForAPerson
  return { at: isStuck || ends.length === 0 ? null : Math.max(...ends), isStuck }
}

/** `nowAt` by the machine's clock. Call inside one snapshot. */
export const queueProgress = (store: Store, crisis: Crisis, nowAt: number): QueueProgress => {
  const counts = store.queueFigures.counts(crisis.id).filter(({ actionable }) => actionable)
  const peopleCount = sumOf(counts)
  const byState = sumBy(counts, ({ state }) => state)
  const endedCount = sumOf(counts.filter(({ state }) => isEnded(state)))
  const leftCount = peopleCount - endedCount - (byState.planned ?? 0)
  const pace = paceOf(store, crisis, nowAt)
  const sends = sendsFinish(store, crisis, nowAt)
  const writtenAt = leftCount === 0 ? nowAt : pace === null ? null : nowAt + Math.ceil(leftCount / pace)
  const isDone = leftCount === 0 && sends.at === null
  const canTell = writtenAt !== null && !sends.isStuck && !isDone
  return {
    peopleCount,
    byState,
    coverage: peopleCount === 0 ? null : endedCount / peopleCount,
    answeredCount: (byState.answered ?? 0) + (byState.answeredElsewhere ?? 0),
    leftCount,
    followers: waitsOf(store, crisis, counts, true),
    others: waitsOf(store, crisis, counts, false),
    perHour: pace === null ? null : pace * HOUR_MS,
    sendsFinishAt: sends.at,
    finishAt: canTell ? Math.max(writtenAt, sends.at ?? 0) : null,
  }
}
