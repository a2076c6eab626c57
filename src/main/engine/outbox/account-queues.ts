// What waits at each account, and when the last of it will have left.
import type { BrandId, Platform } from '../../../shared/model.ts'
import { type AccountQueue, SEND_LIMITS } from '../../../shared/outbox.ts'
import type { StoredConnection } from '../store/connections.ts'
import type { Store } from '../store/store.ts'
import { finishTime } from './finish-time.ts'

/** Since when our own timeline there was not heard; null = it is. */
const unreachableSince = (store: Store, { id }: StoredConnection): number | null => {
  const deaf = store.sources.list().find((one) => one.connectionId === id && one.trouble !== null)
  return deaf ? (deaf.lastSuccessAt ?? null) : null
}

/** Those of the brand that can be written to. */
export const accountQueues = (store: Store, brandId: BrandId, nowAt: number): AccountQueue[] => {
  const waiting = store.sends.waitingByAccount(brandId)
  const isStopped = store.outboxes.of(brandId).stoppedAt !== null
  return store.connections.list().flatMap((connection): AccountQueue[] => {
    const { id, handle, settings, isOn, needsSignIn } = connection
    if (connection.brandId !== brandId || handle === null || settings.kind === 'feed') return []
    const limit = SEND_LIMITS[settings.kind]
    const { count: waitingCount, lastDueAt } = waiting.get(id) ?? { count: 0, lastDueAt: nowAt }
    const { isPaused } = store.accounts.of(id)
    const stands = isPaused || isStopped || !isOn || needsSignIn
    const attempts = store.sends.attemptsSince(id, nowAt - limit.perMs)
    const callMs = store.accounts.callTime(id) ?? 0
    return [
      {
        connectionId: id,
        platform: settings.kind satisfies Platform,
        handle,
        waitingCount,
        finishAt:
          stands || waitingCount === 0 ? null : finishTime({ nowAt, waitingCount, attempts, limit, callMs, lastDueAt }),
        isPaused,
        unreachableSinceAt: unreachableSince(store, connection),
      },
    ]
  })
}
