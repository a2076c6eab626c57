// A crisis beside the earlier ones of its brand in this workspace: each figure is the one that its own report prints.
import type { ComparedCrisis } from '../../../shared/compared-crises.ts'
import type { Crisis } from '../../../shared/model.ts'
import { ENDED_LINE_STATES, type LineState } from '../../../shared/states.ts'
import type { Store } from '../store/store.ts'
import { numbersOf, reportPeriod } from './build-report.ts'

/** So many columns can be read side by side. */
const MOST_EARLIER = 4

const coverageOf = (wanting: Partial<Record<LineState, number>>): number | null => {
  const people = Object.values(wanting).reduce((sum, count) => sum + count, 0)
  const ended = ENDED_LINE_STATES.reduce((sum, state) => sum + (wanting[state] ?? 0), 0)
  return people === 0 ? null : ended / people
}

const figuresOf = (store: Store, crisis: Crisis): ComparedCrisis => {
  const period = reportPeriod(store, crisis.brandId, crisis)
  const numbers = numbersOf(store, period, crisis)
  const promises = store.promises
    .list(crisis.id)
    .filter(({ state, lineId }) => lineId === null && state !== 'withdrawn')
  return {
    crisisId: crisis.id,
    title: crisis.title,
    isOver: crisis.closedAt !== null,
    fromAt: period.fromAt,
    toAt: period.toAt,
    mentionCount: numbers.mentionCount,
    authorCount: numbers.authorCount,
    peakPerHour: numbers.peakPerHour?.count ?? null,
    detectionLagMs: numbers.detectionLagMs,
    acknowledgementLagMs: numbers.acknowledgementLagMs,
    halfLifeMs: numbers.halfLifeMs,
    coverage: coverageOf(store.queueLines.wantingByState(crisis.id)),
    statementCount: store.statements.list(crisis.id).filter(({ publishedAt }) => publishedAt !== null).length,
    promiseCount: promises.length,
    keptCount: promises.filter(({ state, lateAt }) => state === 'kept' && lateAt === null).length,
  }
}

/** The crisis itself first, then the earlier ones, the latest first. Call inside one snapshot of the store. */
export const compareCrises = (store: Store, crisis: Crisis): ComparedCrisis[] => {
  const earlier = store.crises
    .list(crisis.brandId)
    .filter(({ id, openedAt }) => openedAt < crisis.openedAt || (openedAt === crisis.openedAt && id < crisis.id))
  return [crisis, ...earlier.slice(0, MOST_EARLIER)].map((one) => figuresOf(store, one))
}
