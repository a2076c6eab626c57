// How a stretch of the pulse is named.
import type { Lang } from '../../../shared/model.ts'
import { formatDay, formatTime } from '../../../shared/words.ts'
import { shortExact } from '../../ui/figures.tsx'

const day = 86_400_000

/** `26 Nov, 17:45–18:00` */
export const rangeText = (lang: Lang, fromAt: number, toAt: number, now: number): string => {
  const end = toAt - fromAt < day && sameDay(fromAt, toAt) ? formatTime(lang, toAt) : shortExact(lang, toAt, now)
  return `${shortExact(lang, fromAt, now)}\u2009–\u2009${end}`
}

const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString()

/** Tick label: the time, or the day where a new one begins. */
export const tickText = (lang: Lang, at: number, isDay: boolean): string =>
  isDay ? formatDay(lang, at, false) : formatTime(lang, at)
