// From a finding to an alarm: one sentence's worth of numbers, and the posts that prove it.
import { type Alert, type BrandId, type CrisisId, SYSTEM_MEMBER } from '../../../shared/model.ts'
import type { Store } from '../store/store.ts'

/** What any analysis must say to ring. */
export interface Finding {
  readonly at: number
  readonly onsetAt: number
  readonly severity: number
  readonly expected: number
  readonly observed: number
  readonly windowMs: number
}

const EVIDENCE_COUNT = 5

export const raiseAlert = (
  store: Store,
  brandId: BrandId,
  crisisId: CrisisId,
  finding: Finding,
  recordedAt: number,
): { alert: Alert; ledgerSeq: number } => {
  const { at, onsetAt, severity } = finding
  const windowFromAt = at - finding.windowMs
  const sinceOnset = store.alerts.proofs(brandId, onsetAt, at, EVIDENCE_COUNT)
  // What was said before the rise proves nothing; a rise that began in private has at least its window to show.
  const evidence = sinceOnset.length > 0 ? sinceOnset : store.alerts.proofs(brandId, windowFromAt, at, EVIDENCE_COUNT)
  // The detector hears what is not public as well; the sentence goes into exports and tells none of it (L10).
  const why = {
    kind: 'volume' as const,
    observedCount: Math.max(0, finding.observed - store.alerts.privateCount(brandId, windowFromAt, at)),
    expectedCount: Math.round(finding.expected * 10) / 10,
    windowMs: finding.windowMs,
    authorCount: store.alerts.authorCount(brandId, windowFromAt, at),
    onsetAt,
  }
  const eventId = `${brandId}-${at}`
  const id = store.alerts.add({ brandId, eventId, crisisId, kind: 'volume', at, onsetAt, severity, why, evidence })
  const ledgerSeq = store.ledger.append({
    happenedAt: at,
    recordedAt,
    memberId: SYSTEM_MEMBER,
    kind: 'alert.raised',
    payload: { alertId: id, crisisId, eventId, alertKind: 'volume', onsetAt, severity, why, evidence },
  })
  store.crises.noteAlert(crisisId, at)
  const alert = store.alerts.get(id)
  if (!alert) throw new Error(`alert ${id} vanished in its own transaction`)
  return { alert, ledgerSeq }
}
