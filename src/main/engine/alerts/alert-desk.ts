// What a member does with an alert: has seen it, will look later, or says that it is not about us. The last two are of
// its whole event: nobody wants to be told the same by another kind.
import type { Alert, AlertId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'

export interface Dismissal {
  readonly alert: Alert
  readonly whyTextId: number
  readonly commitment: string
  readonly ledgerSeq: number
}

export const createAlertDesk = (store: Store) => {
  const alertOf = (id: AlertId): Alert => {
    const alert = store.alerts.get(id)
    if (!alert) throw new Refusal('notFound', refusalWords.noAlert)
    return alert
  }
  const idsOf = (alerts: readonly Alert[]): AlertId[] => alerts.map(({ id }) => id)

  return {
    alertOf,
    acknowledge: (id: AlertId, by: By): void => {
      if (store.alerts.acknowledge(id, by.happenedAt, by.memberId))
        store.ledger.append({ ...by, kind: 'alert.acknowledged', payload: { alertId: id } })
    },
    /** `untilAt` in the machine's own time: a person looks again then, however fast a replay goes. */
    snooze: (id: AlertId, untilAt: number, by: By): void => {
      if (untilAt <= by.recordedAt) throw new Refusal('invalidInput', refusalWords.snoozeIsOver)
      const { eventId } = alertOf(id)
      const alertIds = idsOf(store.alerts.ofEvent(eventId).filter(({ acknowledgedAt }) => acknowledgedAt === null))
      if (alertIds.length === 0) throw new Refusal('notAllowed', refusalWords.alertIsSeen)
      store.alerts.snooze(alertIds, untilAt)
      store.ledger.append({ ...by, kind: 'alert.snoozed', payload: { alertIds, untilAt } })
    },
    dismiss: (id: AlertId, why: string, by: By): Dismissal => {
      const alert = alertOf(id)
      if (alert.dismissedAt !== null) throw new Refusal('notAllowed', refusalWords.alertIsDismissed)
      const { id: whyTextId, commitment } = store.texts.saveWords(why)
      const alertIds = idsOf(store.alerts.ofEvent(alert.eventId))
      store.alerts.dismiss(alertIds, by.happenedAt, by.memberId)
      const ledgerSeq = store.ledger.append({
        ...by,
        kind: 'alert.dismissed',
        payload: { alertIds, crisisId: alert.crisisId, alertKind: alert.kind, commitment },
      })
      return { alert, whyTextId, commitment, ledgerSeq }
    },
  }
}
