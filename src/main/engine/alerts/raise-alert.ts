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
  // What proves the alarm lies in the window that rang, even when the rise began later than its start.
  const fromAt = Math.min(onsetAt, at - finding.windowMs)
  const evidence = store.alerts.proofs(brandId, fromAt, at, EVIDENCE_COUNT)
  const why = {
    observedCount: finding.observed,
    expectedCount: Math.round(finding.expected * 10) / 10,
    windowMs: finding.windowMs,
    authorCount: store.alerts.authorCount(brandId, at - finding.windowMs, at),
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
