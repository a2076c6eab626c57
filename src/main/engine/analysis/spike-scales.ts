// Counts of the last four hours, seen through several windows at once.
// Keeps true: bounded memory (one ring as long as the widest window), window sums equal the sum of the ring's newest bins.

import type { SpikeParameters } from './spike-parameters.ts'

const HOUR = 3_600_000

export interface Scale {
  readonly windowMs: number
  readonly bins: number
}

/** Windows that a bin of `binMs` can show; the finest is one bin. Widest last. */
export const scalesFor = (binMs: number, { windowsMs, wideMs }: SpikeParameters): Scale[] => {
  const bins = [...new Set([...windowsMs, wideMs].map((ms) => Math.max(1, Math.round(ms / binMs))))]
  return bins.map((n) => ({ windowMs: n * binMs, bins: n }))
}

/** The scale of the hour, or the finest that is longer. */
export const hourScaleOf = (scales: readonly Scale[]): number =>
  Math.max(
    0,
    scales.findIndex(({ windowMs }) => windowMs >= HOUR),
  )

/** How many standard deviations a count lies above its mean if mentions came one by one (Anscombe 1948). */
export const poissonSigmas = (count: number, mean: number): number =>
  2 * (Math.sqrt(count + 0.375) - Math.sqrt(mean + 0.375))

export interface RingState {
  counts: number[]
  /** Slot that the next bin overwrites: the oldest. */
  next: number
  sums: number[]
}

export const emptyRing = (scales: readonly Scale[]): RingState => ({
  counts: new Array<number>(scales[scales.length - 1]?.bins ?? 1).fill(0),
  next: 0,
  sums: scales.map(() => 0),
})

/** The count `back` bins ago; 0 is the newest. */
export const countBack = (ring: RingState, back: number): number => {
  const size = ring.counts.length
  return ring.counts[(ring.next - 1 - back + 2 * size) % size] ?? 0
}

/** Adds one bin and slides every window. Counts are whole numbers, so the running sums never drift. */
export const slide = (ring: RingState, scales: readonly Scale[], count: number): void => {
  for (let k = 0; k < scales.length; k++) {
    const leaving = countBack(ring, (scales[k]?.bins ?? 1) - 1)
    ring.sums[k] = (ring.sums[k] ?? 0) + count - leaving
  }
  ring.counts[ring.next] = count
  ring.next = ring.next + 1 === ring.counts.length ? 0 : ring.next + 1
}
