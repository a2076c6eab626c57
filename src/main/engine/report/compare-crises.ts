// A crisis beside the earlier ones of its brand in this workspace, and beside drills: each figure is the one that its own
// report prints.
import type { Compared, ComparedCrisis, CrisisFigures } from '../../../shared/compared-crises.ts'
import type { Crisis } from '../../../shared/model.ts'
import { duePromises } from '../../../shared/report-promises.ts'
import type { Store } from '../store/store.ts'
import { numbersOf, reportPeriod } from './build-report.ts'
import { answeringOf } from './measures.ts'
import { promisesOf } from './promises.ts'

/** So many columns can be read side by side. */
const MOST_COMPARED = 4
/** Of these; they leave room for what really happened. */
const MOST_DRILLS = 2

export const figuresOf = (store: Store, crisis: Crisis): CrisisFigures => {
  const period = reportPeriod(store, crisis.brandId, crisis)
  const numbers = numbersOf(store, period, crisis)
  const { wantCount, settledCount } = answeringOf(store, crisis)
  const due = duePromises(promisesOf(store, crisis.id))
  return {
    isOver: crisis.closedAt !== null,
    fromAt: period.fromAt,
    toAt: period.toAt,
    mentionCount: numbers.mentionCount,
    authorCount: numbers.authorCount,
    peakPerHour: numbers.peakPerHour?.count ?? null,
    detectionLagMs: numbers.detectionLagMs,
    acknowledgementLagMs: numbers.acknowledgementLagMs,
    halfLifeMs: numbers.halfLifeMs,
    coverage: wantCount === 0 ? null : settledCount / wantCount,
    statementCount: store.statements.list(crisis.id).filter(({ publishedAt }) => publishedAt !== null).length,
    promiseCount: due.count,
    keptCount: due.inTimeCount,
  }
}

const comparedOf = (store: Store, crisis: Crisis): ComparedCrisis => ({
  kind: 'crisis',
  crisisId: crisis.id,
  title: crisis.title,
  ...figuresOf(store, crisis),
})

/** The crisis itself first, then the earlier ones that were taken up, then the drills flown before it, the latest first. Call inside one snapshot of the
 * store. */
export const compareCrises = (store: Store, crisis: Crisis): [ComparedCrisis, ...Compared[]] => {
  const earlier = store.crises
    .takenUp(crisis.brandId)
    .filter(({ id, openedAt }) => openedAt < crisis.openedAt || (openedAt === crisis.openedAt && id < crisis.id))
    .slice(0, MOST_COMPARED)
  const drills = store.flownDrills.lastBefore(crisis.openedAt, Math.max(MOST_DRILLS, MOST_COMPARED - earlier.length))
  const crises = earlier.slice(0, MOST_COMPARED - drills.length)
  return [comparedOf(store, crisis), ...crises.map((one) => comparedOf(store, one)), ...drills]
}
