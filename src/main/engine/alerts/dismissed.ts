// What a member said is not about us must be clearly outdone before its trigger rings again: by a fifth of the whole
// scale of severity at first (half as many negatives again, two and a half times the accounts, six times the followers),
// less so every day, and for 14 days, as the detector of volume does it with its own counts.
import type { BrandId } from '../../../shared/model.ts'
import type { TriggerFinding } from '../analysis/trigger.ts'
import type { Store } from '../store/store.ts'

const FORGOTTEN_MS = 14 * 24 * 3_600_000
const CLEARLY_MORE = 0.2

/** A word of the list is dismissed by itself: the others warn of other things. */
const matterOf = ({ why }: Pick<TriggerFinding, 'why'>): string => (why.kind === 'redflag' ? why.word : '')

export const isDismissed = (store: Store, brandId: BrandId, finding: TriggerFinding): boolean => {
  const { kind, at, severity } = finding
  if (kind === 'volume' || kind === 'source') return false
  return store.alerts
    .dismissedSince(brandId, kind, at - FORGOTTEN_MS)
    .filter((alert) => matterOf(alert) === matterOf(finding))
    .some((alert) => {
      const fading = Math.max(0, 1 - (at - (alert.dismissedAt ?? 0)) / FORGOTTEN_MS)
      return severity < (alert.severity + CLEARLY_MORE) * fading
    })
}
