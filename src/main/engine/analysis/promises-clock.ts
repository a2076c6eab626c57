// Times of the clock, in digits and in words, English and French: 6pm, 18 h 30, half past six, midi et demi, minuit.
// Keeps true: a bare number is a time only where the words around it say so (at 6); an hour that no clock shows is none.

import type { Lang } from '../../../shared/model.ts'
import type { Clock } from './promises-moment.ts'
import { NUMBER_WORDS, numberOf } from './promises-numbers.ts'
import { leadTo, type Read, type Rule, readBy } from './promises-read.ts'

const clock = (hour: number | null, minute = 0, isDial = false): Clock | null =>
  hour === null || hour > 24 || minute > 59 || (hour === 24 && minute > 0) ? null : { hour, minute, isDial }

const onDial = (hour: number | null, minute = 0): Clock | null =>
  hour === null || hour < 1 || hour > 12 ? null : clock(hour, minute, true)

const halved = (hour: number | null, minute: number, half: string | undefined): Clock | null =>
  hour === null || hour < 1 || hour > 12 ? null : clock((hour % 12) + (half === 'p' ? 12 : 0), minute)

/** Minutes before an hour belong to the hour before. */
const aroundHour = (hour: number | null, minute: number | null, way: string | undefined): Clock | null => {
  if (hour === null || minute === null) return null
  return way === 'past' ? onDial(hour, minute) : onDial(hour === 1 ? 12 : hour - 1, 60 - minute)
}

/** `9:30` may be of the evening, `09:30` and `18:30` may not. */
const inDigits = (hour: string | undefined, minute: string | undefined): Clock | null => {
  const [h, m] = [Number(hour), Number(minute)]
  return hour?.length === 1 && h > 0 ? onDial(h, m) : clock(h, m)
}

const HALF = ' ?([ap])(?:\\. ?m\\.|m)'
const W = NUMBER_WORDS.en
const DIAL = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const PAST_THE_HOUR = 'fifteen|thirty|forty-five|twenty|ten|forty|fifty'
const en = (said: string | undefined): number | null => numberOf(said, 'en')
const fr = (said: string | undefined): number | null => numberOf(said, 'fr')

const ENGLISH: readonly Rule<Clock>[] = [
  ['(?:12 |twelve )?noon|midday|lunchtime', () => clock(12)],
  ['(?:12 |twelve )?midnight', () => clock(24)],
  [`(\\d{1,2})(?:[:.h]([0-5]\\d))?${HALF}`, (h, m, half) => halved(Number(h), Number(m ?? 0), half)],
  [`(${DIAL})[- ](${PAST_THE_HOUR})${HALF}`, (h, m, half) => halved(en(h), en(m) ?? 0, half)],
  [`(${W})${HALF}`, (h, half) => halved(en(h), 0, half)],
  ['(\\d{1,2})[:h]([0-5]\\d)(?::\\d\\d)?(?: ?(?:hrs?|hours))?', inDigits],
  ['(?<=(?:update|at|by)s?:? )(0\\d)([0-5]\\d)(?![\\d/.-])', (h, m) => clock(Number(h), Number(m))],
  ['([01]\\d|2[0-3])([0-5]\\d) ?(?:h|hrs|hours)', (h, m) => clock(Number(h), Number(m))],
  ['(\\d{1,2}) ?h', (h) => clock(Number(h))],
  [`(\\d{1,2}|${W}) o'? ?clock`, (h) => onDial(en(h))],
  [`half past (\\d{1,2}|${W})`, (h) => onDial(en(h), 30)],
  [`(?:a )?quarter (past|to) (\\d{1,2}|${W})`, (way, h) => aroundHour(en(h), 15, way)],
  [`(\\d{1,2}|${W}) (?:minutes )?(past|to) (\\d{1,2}|${W})`, (m, way, h) => aroundHour(en(h), en(m), way)],
]

/** What may follow an hour in French: 30, trente, et demie, moins le quart. */
const minutesAfter = (said: string | undefined): number => {
  if (said === undefined) return 0
  if (said.startsWith('et demi')) return 30
  if (said === 'et quart') return 15
  if (said === 'moins le quart' || said === 'moins quart') return -15
  return said.startsWith('moins ') ? -(fr(said.slice(6)) ?? 0) : (fr(said) ?? 0)
}

const frenchClock = (hour: number | null, rest: string | undefined): Clock | null => {
  const minute = minutesAfter(rest)
  if (hour === null) return null
  return minute < 0 ? clock(hour - 1, 60 + minute) : clock(hour, minute)
}

const REST = `et demie?|et quart|moins (?:le )?quart|moins (?:cinq|dix|vingt(?:-cinq)?)|[0-5]\\d|${NUMBER_WORDS.fr}`

const FRENCH: readonly Rule<Clock>[] = [
  [`midi(?: (${REST}))?`, (rest) => frenchClock(12, rest)],
  [`minuit(?: (et demie?|et quart|${NUMBER_WORDS.fr}))?`, (rest) => (rest ? frenchClock(0, rest) : clock(24))],
  [
    `(\\d{1,2}|${NUMBER_WORDS.fr}) ?(?:heures?|h)(?: ?(${REST}))?(?: ?(?:minutes?|mins?|mn))?`,
    (h, rest) => frenchClock(fr(h), rest),
  ],
  ['(\\d{1,2}):([0-5]\\d)', (h, m) => clock(Number(h), Number(m))],
]

const READ = { en: readBy(ENGLISH), fr: readBy(FRENCH) }

const BARE = readBy<Clock>([
  ['([01]\\d|2[0-3])([0-5]\\d)', (h, m) => (h === '20' || h === '19' ? null : clock(Number(h), Number(m)))],
  ['(1[3-9]|2[0-3])', (h) => clock(Number(h))],
  [`(\\d{1,2})\\.([0-5]\\d)`, inDigits],
  [`(${DIAL})[- ](${PAST_THE_HOUR})`, (h, m) => onDial(en(h), en(m) ?? 0)],
  [`half (${W})`, (h) => onDial(en(h), 30)],
  [`(\\d{1,2}|${W})`, (h) => onDial(en(h))],
])
const BEFORE_BARE =
  /(?:^|[^a-z])(?:at|by|before|around|about|@|till?|until|after|near|between|past|(?:at|by|between|before) \d{1,2} (?:and|or))(?: (?:around|about|roughly|approximately|exactly))? ?$/
const AFTER_BARE =
  /^(?: ?$| ?[.!?,;:()\]|—](?!\d)| -|\n| (?:today|tomorrow|tonight|this|on|sharp|latest|at the latest|and|but|with|for|to (?!\d)|in the|or|when|once|via|here|if|as|so|local|exactly|then|every|[ecmpgu]?[es]?t\b|gmt|utc|cet|bst|paris|london|mon|tue|wed|thu|fri|sat|sun))/

/** One by one, two by two: how many at once. */
const IN_TURN = new RegExp(`(?<![a-z])(${DIAL}) by \\1(?![a-z])`, 'y')
const isInTurn = (plain: string, from: number): boolean => {
  const first = /[a-z]+ by $/.exec(leadTo(plain, from))?.[0].length ?? 0
  IN_TURN.lastIndex = from - first
  return first > 0 && IN_TURN.test(plain)
}

/** `Six thirty tonight`; in `you will get one today` it is no hour. */
const BEFORE_DAY = new RegExp(
  `^(?!one (?:tonight|tomorrow|today|this))(?:\\d{1,2}|${DIAL})(?:[- ](?:${PAST_THE_HOUR}))? (?:tonight|tomorrow|today|this (?:morning|afternoon|evening))`,
)

/** A clock at `from`. In English a bare number counts after `at` and the like. */
export const readClock = (lang: Lang, plain: string, from: number): Read<Clock> | null => {
  const read = READ[lang](plain, from)
  if (read || lang === 'fr') return read
  const isLedUpTo = BEFORE_BARE.test(leadTo(plain, from)) && !isInTurn(plain, from)
  const bare = isLedUpTo || BEFORE_DAY.test(plain.slice(from, from + 40)) ? BARE(plain, from) : null
  return bare && AFTER_BARE.test(plain.slice(bare.end, bare.end + 20)) ? bare : null
}
