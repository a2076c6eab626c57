// How fast attention fades: from the fullest hour until the hourly count stays at half of it.
const HOUR_MS = 3_600_000

/** Minutes with mentions in order of time, up to `toAt`; ms from the end of the fullest hour to the end of the first hour at or below half of it. null = it has not halved. */
export const halfLifeMs = (
  minutes: readonly { readonly at: number; readonly count: number }[],
  toAt: number,
): number | null => {
  const hours = new Map<number, number>()
  for (const { at, count } of minutes) {
    const hourAt = at - (at % HOUR_MS)
    hours.set(hourAt, (hours.get(hourAt) ?? 0) + count)
  }
  let peakAt: number | null = null
  let peak = 0
  for (const [at, count] of hours) if (count > peak) [peakAt, peak] = [at, count]
  if (peakAt === null) return null
  for (let at = peakAt + HOUR_MS; at + HOUR_MS <= toAt; at += HOUR_MS)
    if ((hours.get(at) ?? 0) <= peak / 2) return at - peakAt
  return null
}
