// Counts of the last four hours, seen through several windows at once.
// Keeps true: bounded memory (one ring as long as the widest window), window sums equal the sum of the ring's newest bins.

/** Time scales that are watched. Short ones ring fast on a giant rise, long ones see a slow doubling that no single
 * minute shows. Roughly a factor of four apart, so that any duration is within a factor of two of some window. */
export const SCALE_MS = [60_000, 300_000, 900_000, 3_600_000, 14_400_000] as const

export interface Scale {
  readonly windowMs: number
  readonly bins: number
  /** Overdispersion of counts in such a window: variance = mean + alpha * mean^2 (negative binomial). Mentions come in
   * conversations, so even a calm hour varies by some 20-40% beyond Poisson; longer windows average more out. */
  readonly alpha: number
}

const dispersionOf = (windowMs: number): number => {
  const sdOfLog = Math.min(0.4, Math.max(0.17, 0.25 * (3_600_000 / windowMs) ** 0.2))
  return sdOfLog * sdOfLog
}

/** Windows that a bin of `binMs` can show; the finest is one bin. Widest last. */
export const scalesFor = (binMs: number): Scale[] => {
  const bins = [...new Set(SCALE_MS.map((ms) => Math.max(1, Math.round(ms / binMs))))]
  return bins.map((n) => ({ windowMs: n * binMs, bins: n, alpha: dispersionOf(n * binMs) }))
}

/** Variance-stabilising transform of the negative binomial (Anscombe 1948): behaves like 2*sqrt(count) for few mentions
 * and like a logarithm for many, so one difference means about the same surprise at 3 an hour and at 1,000 a minute. */
export const stabilise = (count: number, alpha: number): number =>
  (2 / Math.sqrt(alpha)) * Math.asinh(Math.sqrt(alpha * (count + 0.375)))

/** How many standard deviations a count lies above its mean if mentions came one by one (Anscombe 1948). */
export const poissonSigmas = (count: number, mean: number): number =>
  2 * (Math.sqrt(count + 0.375) - Math.sqrt(mean + 0.375))

/** The count at which `stabilise` gives `value`. */
export const unstabilise = (value: number, alpha: number): number =>
  Math.max(0, Math.sinh((value * Math.sqrt(alpha)) / 2) ** 2 / alpha - 0.375)

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
