// Clock hours, UTC: how full each was, and the fullest.
const HOUR_MS = 3_600_000

export interface MinuteCount {
  readonly at: number
  readonly count: number
}

export const hoursOf = (minutes: readonly MinuteCount[]): Map<number, number> => {
  const hours = new Map<number, number>()
  for (const { at, count } of minutes) {
    const hourAt = at - (at % HOUR_MS)
    hours.set(hourAt, (hours.get(hourAt) ?? 0) + count)
  }
  return hours
}

/** The first of the fullest hours; null without minutes. */
export const peakHourOf = (minutes: readonly MinuteCount[]): MinuteCount | null => {
  let peak: MinuteCount | null = null
  for (const [at, count] of hoursOf(minutes)) if (count > (peak?.count ?? 0)) peak = { at, count }
  return peak
}
