// "Not for us": what a member dismissed must be clearly outdone before it rings again.
// Keeps true: bounded (one size per window), and forgotten after 14 days.

const FORGOTTEN_MS = 14 * 24 * 3_600_000

export interface DismissedState {
  /** Greatest count of each window in the last event. */
  event: number[]
  /** The same of what was dismissed. */
  sizes: number[]
  /** Age of the series at the dismissal. */
  atMs: number
}

export const nothingDismissed = (): DismissedState => ({ event: [], sizes: [], atMs: 0 })

/** Follows the last event, for the case that it is dismissed. */
export const noteEvent = (state: DismissedState, sums: readonly number[], isNew: boolean): void => {
  state.event = sums.map((sum, k) => (isNew ? sum : Math.max(sum, state.event[k] ?? 0)))
}

/** A second dismissal within the days of the first keeps the greater of both. */
export const dismissLast = (state: DismissedState, ageMs: number): void => {
  state.sizes = state.event.map((size, k) => Math.max(size, vouchedFor(state, k, ageMs)))
  state.atMs = ageMs
}

/** Mentions in window `k` that are taken as usual since the dismissal: all of them at first, none after 14 days. */
export const vouchedFor = (state: DismissedState, k: number, ageMs: number): number =>
  (state.sizes[k] ?? 0) * Math.max(0, 1 - (ageMs - state.atMs) / FORGOTTEN_MS)
