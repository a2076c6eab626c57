// Times as exports write them: ISO, seconds since 1970, 03/04/2024 6:30 PM, 3 avr. 2024 à 18h30, Wed Oct 10 20:19:24 +0000
// 2018. What a time does not say (its zone, which of two numbers is the day) is never guessed here: the mapping says it,
// or the time is refused. Pure.
import type { DateOrder } from '../../../../shared/file-formats.ts'
import { fromWall } from './zoned-time.ts'

export type TimeTrouble = 'badTime' | 'noZone' | 'noDateOrder'

interface ReadDate {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly rest: string
}

const MONTHS = [
  'jan',
  'fe[bv]',
  'mar',
  'a[pv]r',
  'ma[iy]',
  'juin|jun',
  'juil|jul',
  'a(ug|ou)',
  'sep',
  'oct',
  'nov',
  'dec',
]
const MONTH_PATTERNS = MONTHS.map((name) => new RegExp(`^(${name})`))

const monthOf = (word: string): number => MONTH_PATTERNS.findIndex((pattern) => pattern.test(word)) + 1

const fullYear = (text: string): number => {
  const year = Number(text)
  if (text.length > 2) return year
  return year < 90 ? 2000 + year : 1900 + year
}

/** Weekdays go where a date with its month follows: `mar` alone may be March. */
const WEEKDAY =
  /^(mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)[a-z]*\.? +(?=\d{1,2}(er)? +[a-z]|[a-z]{3,9}\.? +\d|\d+[-/.]\d)/

/** Small letters without accents; weekdays, commas and the words between date and hour go. */
const plain = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[,\u00a0\u202f\s]+/g, ' ')
    .trim()
    .replace(/^le /, '')
    .replace(WEEKDAY, '')
    .replace(/ (at|a) (?=\d)/, ' ')

type Numeric = readonly [first: number, second: number, year: number, rest: string, isDotted: boolean]

const numericDate = (text: string): Numeric | null => {
  const m = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)(.*)$/.exec(text)
  return m ? [Number(m[1]), Number(m[3]), fullYear(m[4] ?? ''), m[5] ?? '', m[2] === '.'] : null
}

const wordyDate = (text: string): ReadDate | null => {
  const dayFirst = /^(\d{1,2})(?:er)?[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})(?!\d)(.*)$/.exec(text)
  if (dayFirst)
    return {
      day: Number(dayFirst[1]),
      month: monthOf(dayFirst[2] ?? ''),
      year: fullYear(dayFirst[3] ?? ''),
      rest: dayFirst[4] ?? '',
    }
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})(?!\d)(.*)$/.exec(text)
  if (monthFirst)
    return {
      day: Number(monthFirst[2]),
      month: monthOf(monthFirst[1] ?? ''),
      year: Number(monthFirst[3]),
      rest: monthFirst[4] ?? '',
    }
  // As X wrote it for fifteen years: the year at the end.
  const yearLast = /^([a-z]{3}) (\d{1,2}) (\d{2}:\d{2}:\d{2} [+-]\d{4}) (\d{4})$/.exec(text)
  if (!yearLast) return null
  const [, month = '', day, rest = '', year] = yearLast
  return { day: Number(day), month: monthOf(month), year: Number(year), rest: ` ${rest}` }
}

const dateOf = (text: string, order: DateOrder | null): ReadDate | TimeTrouble => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), rest: iso[4] ?? '' }
  const numeric = numericDate(text)
  if (!numeric) return wordyDate(text) ?? 'badTime'
  const [first, second, year, rest, isDotted] = numeric
  const meant = isDotted ? 'dayFirst' : (order ?? orderIn(first, second))
  if (meant === null) return 'noDateOrder'
  return meant === 'dayFirst' ? { year, month: second, day: first, rest } : { year, month: first, day: second, rest }
}

const orderIn = (first: number, second: number): DateOrder | null => {
  if (first > 12 && second <= 12) return 'dayFirst'
  if (second > 12 && first <= 12) return 'monthFirst'
  // The same day either way.
  return first === second ? 'dayFirst' : null
}

const CLOCK = /^[t ]*(\d{1,2}) ?[:h.] ?(\d{2})(?:[:.m](\d{2})(?:[.,](\d{1,9}))?)?s? ?([ap])?\.?(?:m\.?)?/
const ZONE = /^(?:\(?(z|utc|gmt)\)?)? ?(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/
/** Letters that mean one thing only, hours ahead of UTC. */
const NAMED_ZONES: ReadonlyMap<string, number> = new Map([
  ['cet', 1],
  ['cest', 2],
  ['est', -5],
  ['edt', -4],
  ['pst', -8],
  ['pdt', -7],
])

/** ms from midnight; null = no hour. */
const clockOf = (rest: string): { readonly ms: number; readonly rest: string } | null => {
  if (rest.trim() === '') return { ms: 0, rest: '' }
  const m = CLOCK.exec(rest)
  if (!m) return null
  const [said, minute, second] = [Number(m[1]), Number(m[2]), Number(m[3] ?? 0)]
  const hour = m[5] === undefined ? said : (said % 12) + (m[5] === 'p' ? 12 : 0)
  if (hour > 23 || minute > 59 || second > 60 || (m[5] !== undefined && (said > 12 || said === 0))) return null
  const ms = Number((m[4] ?? '').padEnd(3, '0').slice(0, 3))
  return { ms: ((hour * 60 + minute) * 60 + second) * 1000 + ms, rest: rest.slice(m[0].length) }
}

/** ms ahead of UTC; null = it says none; undefined = what stands there is no zone. */
const zoneOf = (rest: string): number | null | undefined => {
  const said = rest.trim()
  const named = NAMED_ZONES.get(said)
  if (named !== undefined) return named * 3_600_000
  const m = ZONE.exec(said)
  if (!m) return undefined
  if (m[2] === undefined) return m[1] === undefined ? null : 0
  return (m[2] === '-' ? -1 : 1) * (Number(m[3]) * 60 + Number(m[4] ?? 0)) * 60_000
}

const exists = ({ year, month, day }: ReadDate, at: number): boolean => {
  const date = new Date(at)
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** ms UTC, or why not. A date alone is its midnight. */
export const readTime = (value: string, order: DateOrder | null, zone: string | null): number | TimeTrouble => {
  if (value.length > 80) return 'badTime'
  const text = plain(value)
  if (/^\d{10}(\.\d{1,6})?$/.test(text)) return Math.round(Number(text) * 1000)
  if (/^\d{13}$/.test(text)) return Number(text)
  const date = dateOf(text, order)
  if (typeof date === 'string') return date
  const clock = clockOf(date.rest)
  const offset = clock ? zoneOf(clock.rest) : undefined
  const midnight = Date.UTC(date.year, date.month - 1, date.day)
  if (!clock || offset === undefined || !exists(date, midnight)) return 'badTime'
  const wall = midnight + clock.ms
  if (offset !== null) return wall - offset
  return zone === null ? 'noZone' : fromWall(wall, zone)
}

/** What these times leave open; `order` null = they do not agree, or nothing tells. */
export const lookAtTimes = (
  values: readonly string[],
): { readonly order: DateOrder | null; readonly needsOrder: boolean; readonly needsZone: boolean } => {
  const orders = new Set<DateOrder>()
  let needsOrder = false
  for (const value of values) {
    const numeric = numericDate(plain(value))
    if (!numeric || numeric[4] || numeric[0] === numeric[1]) continue
    const order = orderIn(numeric[0], numeric[1])
    if (order) orders.add(order)
    else needsOrder = true
  }
  const [order = null] = orders.size === 1 ? orders : []
  const needsZone = values.some((value) => readTime(value, order ?? 'dayFirst', null) === 'noZone')
  return { order, needsOrder: needsOrder || orders.size > 1, needsZone }
}
