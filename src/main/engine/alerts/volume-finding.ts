// What the detector of volume found, as numbers for a sentence and posts that prove it.
// Keeps true: the detector hears what is not public as well; the sentence goes into exports and tells none of it (L10).
import type { VolumeWhy } from '../../../shared/alert-why.ts'
import type { BrandId } from '../../../shared/model.ts'
import type { TriggerFinding } from '../analysis/trigger.ts'
import type { Store } from '../store/store.ts'

export interface Rise {
  readonly at: number
  readonly onsetAt: number
  readonly severity: number
  readonly expected: number
  readonly observed: number
  readonly windowMs: number
}

const EVIDENCE_COUNT = 5

export const volumeFinding = (store: Store, brandId: BrandId, rise: Rise): TriggerFinding<VolumeWhy> => {
  const { at, onsetAt, severity, windowMs } = rise
  const windowFromAt = at - windowMs
  const sinceOnset = store.alerts.proofs(brandId, onsetAt, at, EVIDENCE_COUNT)
  return {
    kind: 'volume',
    at,
    onsetAt,
    severity,
    why: {
      kind: 'volume',
      observedCount: Math.max(0, rise.observed - store.alerts.privateCount(brandId, windowFromAt, at)),
      expectedCount: Math.round(rise.expected * 10) / 10,
      windowMs,
      authorCount: store.alerts.authorCount(brandId, windowFromAt, at),
      onsetAt,
    },
    // What was said before the rise proves nothing; a rise that began in private has at least its window to show.
    evidence: sinceOnset.length > 0 ? sinceOnset : store.alerts.proofs(brandId, windowFromAt, at, EVIDENCE_COUNT),
  }
}
