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

/** `zone` is an IANA name; default: the machine's. 18 h 30 in French, 18:30 in English. */
export const formatTime = (lang: Lang, at: number, zone?: string): string => {
  const text = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(zone ? { timeZone: zone } : {}),
  }).format(at)
  return lang === 'fr' ? text.replace(':', '\u00a0h\u00a0') : text
}

export const formatDate = (lang: Lang, at: number, zone?: string): string =>
  new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long', ...(zone ? { timeZone: zone } : {}) }).format(at)

/** Date, time and zone: what the record shows. */
export const formatExact = (lang: Lang, at: number, zone?: string): string => {
  const parts = new Intl.DateTimeFormat(locales[lang], {
    timeZoneName: 'short',
    ...(zone ? { timeZone: zone } : {}),
  }).formatToParts(at)
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

export const plural = (lang: Lang, count: number, one: string, many: string): string => {
  const singular = lang === 'fr' ? Math.abs(count) < 2 : Math.abs(count) === 1
  return `${formatCount(lang, count)}\u00a0${singular ? one : many}`
}
