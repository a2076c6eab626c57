// Which stretch of time the pulse shows: the last day, or the crisis from before its rise to its end.
import type { Crisis } from '../../../shared/model.ts'

export type Span = 'day' | 'crisis'

export interface Bounds {
  readonly fromAt: number | null
  readonly toAt: number | null
}

const hour = 3_600_000
/** Calm before the rise, without which a rise cannot be seen. */
const calmMs = 12 * hour

/** Whole hours, so that the question does not change with every second of the clock. */
export const boundsOf = (span: Span, crisis: Crisis | null, now: number): Bounds => {
  if (span === 'day' || !crisis) return { fromAt: null, toAt: null }
  const end = Math.max(crisis.closedAt ?? now, crisis.openedAt)
  return {
    fromAt: Math.floor((crisis.onsetAt - calmMs) / hour) * hour,
    toAt: Math.ceil((end + 1) / hour) * hour,
  }
}

/** A crisis that began before the last day would be out of sight in it. */
export const spanFor = (crisis: Crisis | null, now: number): Span =>
  crisis && (crisis.closedAt ?? now) - crisis.onsetAt > 20 * hour ? 'crisis' : 'day'
