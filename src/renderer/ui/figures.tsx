// Numbers and times that can change: tabular figures, relative while young, exact on hover with the zone.
import { formatCount, formatDay, formatDuration, formatExact, formatTime } from '../../shared/words.ts'
import styles from './figures.module.css'
import { useLang, useWords } from './language.ts'
import { useNow } from './now.ts'
import { uiWords } from './words.ts'

export const Num = ({ value }: { readonly value: number }) => {
  const lang = useLang()
  return <span className={styles.num}>{formatCount(lang, value)}</span>
}

const day = 86_400_000

/** `12 min ago` while younger than a day, then date and time; exact with zone on hover. */
export const agoText = (
  lang: 'fr' | 'en',
  at: number,
  now: number,
  words: { readonly ago: (duration: string) => string; readonly justNow: string },
): string => {
  const ageMs = now - at
  if (ageMs < -60_000 || ageMs >= day) return shortExact(lang, at, now)
  if (ageMs < 5000) return words.justNow
  // Young times in their largest unit only: a feed that counts seconds of hours is noise.
  const unitMs = ageMs >= 3_600_000 ? 3_600_000 : ageMs >= 60_000 ? 60_000 : 1000
  return words.ago(formatDuration(lang, Math.floor(ageMs / unitMs) * unitMs))
}

/** Day and time, with the year only when it is another one. */
export const shortExact = (lang: 'fr' | 'en', at: number, now: number): string => {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return `${formatDay(lang, at, !sameYear)}, ${formatTime(lang, at)}`
}

export const TimeAgo = ({ at }: { readonly at: number }) => {
  const lang = useLang()
  const words = useWords(uiWords)
  const now = useNow()
  return (
    <time className={styles.num} dateTime={new Date(at).toISOString()} title={formatExact(lang, at)}>
      {agoText(lang, at, now, words)}
    </time>
  )
}

/** In its largest unit only: a column of ages is compared, not read. */
export const Age = ({ at }: { readonly at: number }) => {
  const lang = useLang()
  const ageMs = Math.max(useNow() - at, 0)
  const unitMs = [day, 3_600_000, 60_000].find((ms) => ageMs >= ms) ?? 1000
  return (
    <time className={styles.num} dateTime={new Date(at).toISOString()} title={formatExact(lang, at)}>
      {formatDuration(lang, Math.floor(ageMs / unitMs) * unitMs)}
    </time>
  )
}

/** Date, time and zone, for the record. */
export const ExactTime = ({ at }: { readonly at: number }) => {
  const lang = useLang()
  return (
    <time className={styles.num} dateTime={new Date(at).toISOString()}>
      {formatExact(lang, at)}
    </time>
  )
}
