// What we announced and what came of it. What was promised where not everybody reads is counted, and no more (L10).
import type { CrisisId } from '../../../shared/model.ts'
import type { PublicPromise } from '../../../shared/promises.ts'
import { isPublic } from '../../../shared/public-posts.ts'
import type { PromiseOutcome, ReportPromise, ReportPromises } from '../../../shared/report-promises.ts'
import { assertNever } from '../../../shared/result.ts'
import type { Store } from '../store/store.ts'

const isSaidInPublic = (store: Store, { lineId, sendId }: PublicPromise): boolean => {
  if (lineId === null) return true
  const send = sendId === null ? null : store.sends.get(sendId)
  return send ? isPublic(send) : store.queueLines.publicCount(lineId) > 0
}

/** What was said in time counts, also where we heard of it when it was overdue. */
const outcomeOf = ({ state, endedAt, dueAt }: PublicPromise): PromiseOutcome => {
  switch (state) {
    case 'kept':
      return (endedAt ?? 0) <= dueAt ? 'keptInTime' : 'keptLate'
    case 'late':
      return 'broken'
    case 'withdrawn':
    case 'open':
      return state
    default:
      return assertNever(state)
  }
}

export const promisesOf = (store: Store, crisisId: CrisisId): ReportPromises => {
  const all = store.promises.list(crisisId)
  const shown = all.filter((promise) => isSaidInPublic(store, promise))
  const items = shown
    .map(
      (promise): ReportPromise => ({
        kind: promise.kind,
        span: promise.span,
        madeAt: promise.madeAt,
        dueAt: promise.dueAt,
        statementId: promise.statementId,
        isToOnePerson: promise.lineId !== null,
        ownerId: promise.ownerId,
        outcome: outcomeOf(promise),
        endedAt: promise.endedAt,
        keptBy: promise.keptBy,
        reason: promise.reason,
      }),
    )
    .sort((a, b) => a.dueAt - b.dueAt || a.madeAt - b.madeAt)
  return { items, privateCount: all.length - shown.length }
}
