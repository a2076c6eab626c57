// How old each section of a plan is: when it was last changed, when a member last read it through, and what of that is too
// old. Reviewed at least once a year and after every crisis (Agnes; doctrine T10).
import type { BrandId, CrisisId } from '../../../shared/model.ts'
import type { PlanGap, PlanSection } from '../../../shared/plan.ts'
import type { PlanAct } from '../store/plans.ts'

const YEAR_MS = 365 * 86_400_000
/** An issue that passed, or an alarm that nobody judged a crisis, asks for no review. */
const CRISIS_STATES = new Set(['initial', 'maintenance', 'resolution', 'evaluation'])

type Payload = Readonly<Record<string, unknown>>
const read = ({ payload }: PlanAct): Payload => JSON.parse(payload) as Payload

export interface CrisisEnd {
  readonly crisisId: CrisisId
  /** By the machine's clock, as reviews are: a replayed crisis happened long ago and ended today. */
  readonly endedAt: number
}

/** The crisis of the brand that was closed last; null = there was none. */
export const lastCrisisEnd = (acts: readonly PlanAct[], brandId: BrandId): CrisisEnd | null => {
  const ofBrand = new Set<unknown>()
  const real = new Set<unknown>()
  let last: CrisisEnd | null = null
  for (const act of acts) {
    if (act.kind !== 'crisis.opened' && act.kind !== 'crisis.moved') continue
    const { crisisId, brandId: of, state, to } = read(act)
    if (of === brandId) ofBrand.add(crisisId)
    if (CRISIS_STATES.has(String(to ?? state))) real.add(crisisId)
    if (to === 'closed' && ofBrand.has(crisisId) && real.has(crisisId))
      last = { crisisId: crisisId as CrisisId, endedAt: act.recordedAt }
  }
  return last
}

/** null = the list that came was never touched. */
export const redFlagsChangedAt = (acts: readonly PlanAct[], brandId: BrandId): number | null => {
  let former: unknown = null
  let at: number | null = null
  for (const act of acts) {
    if (act.kind !== 'brand.saved') continue
    const { brandId: of, redFlags = null } = read(act)
    if (of !== brandId) continue
    if (redFlags !== former) at = act.recordedAt
    former = redFlags
  }
  return at
}

export const teamChangedAt = (acts: readonly PlanAct[]): number | null =>
  acts.findLast(({ kind }) => kind === 'member.added' || kind === 'member.changed')?.recordedAt ?? null

export interface SectionAge {
  readonly section: PlanSection
  readonly updatedAt: number | null
  readonly reviewedAt: number | null
}

/** A change makes a section young; only a review says that it was read as a whole after a crisis. */
export const oldnessOf = (
  { updatedAt, reviewedAt }: SectionAge,
  ended: CrisisEnd | null,
  wallAt: number,
): readonly PlanGap[] => {
  if (updatedAt === null && reviewedAt === null) return [{ code: 'neverReviewed' }]
  const sinceAt = Math.max(updatedAt ?? 0, reviewedAt ?? 0)
  return [
    ...(wallAt - sinceAt > YEAR_MS ? [{ code: 'old', sinceAt } as const] : []),
    ...(ended && (reviewedAt ?? 0) < ended.endedAt
      ? [{ code: 'notSinceCrisis', crisisId: ended.crisisId } as const]
      : []),
  ]
}
