// How a stretch of the pulse is named.
import type { Lang } from '../../../shared/model.ts'
import { formatDay, formatTime } from '../../../shared/words.ts'
import { shortExact } from '../../ui/figures.tsx'

const day = 86_400_000

/** `26 Nov, 17:45`, with the year when it is another one. */
export const momentText = (lang: Lang, at: number, now: number): string => shortExact(lang, at, now)

/** `26 Nov, 17:45–18:00` */
export const rangeText = (lang: Lang, fromAt: number, toAt: number, now: number): string => {
  const end = toAt - fromAt < day && sameDay(fromAt, toAt) ? formatTime(lang, toAt) : momentText(lang, toAt, now)
  return `${momentText(lang, fromAt, now)}\u2009–\u2009${end}`
}

/** Longer than three days, the hours say nothing: `1 Mar – 14 Jun`. */
export const spanText = (lang: Lang, fromAt: number, toAt: number, now: number): string => {
  if (toAt - fromAt < 3 * day) return rangeText(lang, fromAt, toAt, now)
  const withYear = new Date(fromAt).getFullYear() !== new Date(now).getFullYear() || toAt - fromAt > 300 * day
  return `${formatDay(lang, fromAt, withYear)}\u2009–\u2009${formatDay(lang, toAt, withYear)}`
}

const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString()

/** Tick label: the time, or the day where a new one begins. */
export const tickText = (lang: Lang, at: number, isDay: boolean): string =>
  isDay ? formatDay(lang, at, false) : formatTime(lang, at)
