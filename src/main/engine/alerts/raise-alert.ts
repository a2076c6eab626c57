// From a finding to an alert: its numbers, the posts that prove it, the event that it belongs to, an entry in the ledger.
import { type Alert, type BrandId, type CrisisId, SYSTEM_MEMBER } from '../../../shared/model.ts'
import type { TriggerFinding } from '../analysis/trigger.ts'
import type { Store } from '../store/store.ts'

export interface Belonging {
  readonly brandId: BrandId
  readonly eventId: string
  /** null = it is about us, not about what is said of us: a source that is silent. */
  readonly crisisId: CrisisId | null
}

export const raiseAlert = (
  store: Store,
  { brandId, eventId, crisisId }: Belonging,
  finding: TriggerFinding,
  recordedAt: number,
): { alert: Alert; ledgerSeq: number } => {
  const { kind, at, onsetAt, severity, why, evidence } = finding
  const id = store.alerts.add({ brandId, eventId, crisisId, kind, at, onsetAt, severity, why, evidence })
  const ledgerSeq = store.ledger.append({
    happenedAt: at,
    recordedAt,
    memberId: SYSTEM_MEMBER,
    kind: 'alert.raised',
    payload: { alertId: id, crisisId, eventId, alertKind: kind, onsetAt, severity, why, evidence },
  })
  if (crisisId !== null) store.crises.noteAlert(crisisId, at)
  const alert = store.alerts.get(id)
  if (!alert) throw new Error(`alert ${id} vanished in its own transaction`)
  return { alert, ledgerSeq }
}
