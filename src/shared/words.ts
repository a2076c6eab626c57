// Every string has a French and an English form side by side: a missing or a spare key does not compile.
import type { Lang } from './model.ts'

export type Words<T> = Readonly<Record<Lang, T>>

/** The English entry fixes the shape; the French one must have exactly the same keys and arguments. */
export const defineWords = <T>(en: T, fr: NoInfer<T>): Words<T> => ({ en, fr })

export const pickLang = (locale: string): Lang => (locale.toLowerCase().startsWith('fr') ? 'fr' : 'en')

const locales: Record<Lang, string> = { fr: 'fr-FR', en: 'en-GB' }

const numberFormats: Record<Lang, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat(locales.fr, { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat(locales.en, { maximumFractionDigits: 1 }),
}

/** 12 345 in French (narrow no-break space), 12,345 in English. */
export const formatCount = (lang: Lang, value: number): string => numberFormats[lang].format(value)

export const formatShare = (lang: Lang, share: number): string =>
  new Intl.NumberFormat(locales[lang], { style: 'percent', maximumFractionDigits: 0 }).format(share)

type Shape = 'time' | 'date' | 'zone' | 'dayMonth' | 'dayMonthYear'

const shapes: Record<Shape, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit' },
  date: { dateStyle: 'long' },
  zone: { timeZoneName: 'short' },
  dayMonth: { day: 'numeric', month: 'short' },
  dayMonthYear: { day: 'numeric', month: 'short', year: 'numeric' },
}

/** Making a formatter takes a hundred times as long as using it, and a feed writes hundreds of times a second. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()

const dateFormat = (locale: string, shape: Shape, zone: string | undefined): Intl.DateTimeFormat => {
  const key = `${locale} ${shape} ${zone ?? ''}`
  const known = dateFormats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...shapes[shape], ...(zone ? { timeZone: zone } : {}) })
  dateFormats.set(key, made)
  return made
}

/** `zone` is an IANA name; default: the machine's. 18 h 30, 9 h 05 in French; 18:30, 09:05 in English. */
export const formatTime = (lang: Lang, at: number, zone?: string): string => {
  const text = dateFormat('en-GB', 'time', zone).format(at)
  return lang === 'fr' ? text.replace(/^0/, '').replace(':', '\u00a0h\u00a0') : text
}

export const formatDate = (lang: Lang, at: number, zone?: string): string =>
  dateFormat(locales[lang], 'date', zone).format(at)

/** `26 Nov`, or with the year: for labels and lists. */
export const formatDay = (lang: Lang, at: number, withYear: boolean, zone?: string): string =>
  dateFormat(locales[lang], withYear ? 'dayMonthYear' : 'dayMonth', zone).format(at)

/** Date, time and zone: what the record shows. */
export const formatExact = (lang: Lang, at: number, zone?: string): string => {
  const parts = dateFormat(locales[lang], 'zone', zone).formatToParts(at)
  const zoneName = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC'
  return `${formatDate(lang, at, zone)}${lang === 'fr' ? ' à ' : ', '}${formatTime(lang, at, zone)}\u00a0${zoneName}`
}

const units: readonly { readonly ms: number; readonly en: string; readonly fr: string }[] = [
  { ms: 86_400_000, en: 'd', fr: 'j' },
  { ms: 3_600_000, en: 'h', fr: 'h' },
  { ms: 60_000, en: 'min', fr: 'min' },
  { ms: 1000, en: 's', fr: 's' },
]

/** The two largest units: `3 d 4 h`, `12 min`, `8 s`. Negative durations are shown as their size. */
export const formatDuration = (lang: Lang, durationMs: number): string => {
  let rest = Math.round(Math.abs(durationMs) / 1000) * 1000
  const parts: string[] = []
  for (const unit of units) {
    const amount = Math.floor(rest / unit.ms)
    rest -= amount * unit.ms
    if (amount > 0) parts.push(`${formatCount(lang, amount)}\u00a0${unit[lang]}`)
    if (parts.length === 2) break
  }
  return parts.join(' ') || `0\u00a0s`
}

/** A duration between two moments that may stand the other way round: `−2 min`. */
export const formatLag = (lang: Lang, lagMs: number): string => `${lagMs < 0 ? '−' : ''}${formatDuration(lang, lagMs)}`

const MINUTE_MS = 60_000

/** A duration to the minute, from a minute on. */
export const formatRoughly = (lang: Lang, durationMs: number): string =>
  formatDuration(lang, durationMs < MINUTE_MS ? durationMs : Math.round(durationMs / MINUTE_MS) * MINUTE_MS)

export const plural = (lang: Lang, count: number, one: string, many: string): string => {
  const singular = lang === 'fr' ? Math.abs(count) < 2 : Math.abs(count) === 1
  return `${formatCount(lang, count)}\u00a0${singular ? one : many}`
}
