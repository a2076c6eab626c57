// Medians and percentiles: on a machine that others use as well, a mean is a rumour.

/** `share` 0..1; nearest rank. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

export const timed = (work: () => void): number => {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

/** Units a second of one repeated piece of work: the median of `rounds`, the first of which only warms up. */
export const ratesOf = (rounds: number, units: number, work: () => void): number[] => {
  work()
  return Array.from({ length: rounds }, () => (units / timed(work)) * 1000)
}
