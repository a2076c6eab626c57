// How fast attention fades: from the fullest hour to the first later one with at most half of its count.
import { hoursOf, type MinuteCount, peakHourOf } from './peak-hour.ts'

const HOUR_MS = 3_600_000

/** Minutes with mentions in order of time, up to `toAt`; ms from the end of the fullest hour to the end of the first hour at or below half of it. null = it has not halved. */
export const halfLifeMs = (minutes: readonly MinuteCount[], toAt: number): number | null => {
  const peak = peakHourOf(minutes)
  if (!peak) return null
  const hours = hoursOf(minutes)
  for (let at = peak.at + HOUR_MS; at + HOUR_MS <= toAt; at += HOUR_MS)
    if ((hours.get(at) ?? 0) <= peak.count / 2) return at - peak.at
  return null
}
