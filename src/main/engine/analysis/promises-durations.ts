// Stretches of time, as people say them: half an hour, une heure et demie, 1 h 30, two to three hours, 48 h, 5 jours ouvrés.
// Keeps true: of two ends the later one counts; a lapse is due only after a word that makes it one (within, in, dans,
// sous, d'ici, every): the length of an outage or of a wait is none.

import type { Lang } from '../../../shared/model.ts'
import type { Lapse } from './promises-moment.ts'
import { NUMBER, numberOf } from './promises-numbers.ts'
import { leadTo, matchAt, type Read, type Reader, type Rule, readBy, wholeWords } from './promises-read.ts'

const minutes = (count: number): Lapse => ({ unit: 'minute', count })

const UNITS: Readonly<Record<Lang, readonly (readonly [pattern: RegExp, unit: Lapse['unit'], each: number])[]>> = {
  en: [
    [/^m/, 'minute', 1],
    [/^h/, 'minute', 60],
    [/^(?:working|business)/, 'workingDay', 1],
    [/^d/, 'day', 1],
    [/^w/, 'day', 7],
    [/^fort/, 'day', 14],
  ],
  fr: [
    [/^mois/, 'month', 1],
    [/^m/, 'minute', 1],
    [/^h/, 'minute', 60],
    [/^jours? ouvr/, 'workingDay', 1],
    [/^j/, 'day', 1],
    [/^s/, 'day', 7],
  ],
}

const UNIT: Readonly<Record<Lang, string>> = {
  en: 'minutes?|mins?|mn|hours?|hrs?|h|(?:working|business) days?|days?|weeks?|fortnights?',
  fr: 'minutes?|mins?|mn|heures?|h|jours? ouvr(?:es?|ables?)|jours?|j|semaines?|mois',
}

const lapseOf = (lang: Lang, said: string | undefined, unit: string | undefined): Lapse | null => {
  const count = numberOf(said, lang)
  const known = UNITS[lang].find(([pattern]) => unit !== undefined && pattern.test(unit))
  return count === null || known === undefined || count === 0 ? null : { unit: known[1], count: count * known[2] }
}

const RULES: Readonly<Record<Lang, readonly Rule<Lapse>[]>> = {
  en: [
    ["(?:(?:a |the |next )?half[- ]?(?:an |a )?hour(?:'s)?|(?:an? )?1/2 ?hour|½ ?(?:an )?hour)", () => minutes(30)],
    ['(?:a |the )?quarter(?: of an|-| )? ?hour', () => minutes(15)],
    ['three[- ]quarters of an hour', () => minutes(45)],
    [
      `(${NUMBER.en}) (?:hours? )?and a half(?: hours?)?`,
      (count) => minutes(((numberOf(count, 'en') ?? 0) + 0.5) * 60),
    ],
    ['(\\d{1,2})h([0-5]\\d)', (hours, rest) => minutes(Number(hours) * 60 + Number(rest))],
    [
      `(${NUMBER.en}) ?(?:hours?|hrs?|h),? ?(?:and )?(${NUMBER.en}) ?(?:minutes?|mins?|m)`,
      (hours, rest) => minutes((numberOf(hours, 'en') ?? 0) * 60 + (numberOf(rest, 'en') ?? 0)),
    ],
    [`a couple(?: of)? (${UNIT.en})`, (unit) => lapseOf('en', '2', unit)],
    [`(?:${NUMBER.en}) ?(?:-|—|to|or) ?(${NUMBER.en})[- ]?(${UNIT.en})`, (count, unit) => lapseOf('en', count, unit)],
    [
      `(${NUMBER.en})[- ]?(?:short |full |more |further )?(${UNIT.en})(?:')?`,
      (count, unit) => lapseOf('en', count, unit),
    ],
    ['(?<=every )(?:other )?half[- ]hour', () => minutes(30)],
    ['(?<=(?:the|this|next|coming|every|each) )(hour|day|week|fortnight)', (unit) => lapseOf('en', '1', unit)],
  ],
  fr: [
    [
      '(?:(?:une |la |les |cette )?(?:petite |prochaine |bonne )?demies?[- ]heures?|(?:une |la |les )?(?:petite |prochaine )?demi[- ]?heures?|1/2 ?h(?:eure)?|½ ?h(?:eure)?)',
      () => minutes(30),
    ],
    ["(?:un |le )?(?:petit |prochain )?quart d'heure", () => minutes(15)],
    ["(?:un |les )?trois[- ]quarts d'heure", () => minutes(45)],
    ['une demi[- ]journee', () => minutes(12 * 60)],
    [`(${NUMBER.fr}) ?(?:heures?|h) et demie?`, (count) => minutes(((numberOf(count, 'fr') ?? 0) + 0.5) * 60)],
    [`(${NUMBER.fr}) ?(?:heures?|h) et quart`, (count) => minutes(((numberOf(count, 'fr') ?? 0) + 0.25) * 60)],
    [
      `(${NUMBER.fr}) ?(?:heures?|h) ?(?:et )?(${NUMBER.fr})(?: ?(?:minutes?|min|mn))?`,
      (hours, rest) => minutes((numberOf(hours, 'fr') ?? 0) * 60 + (numberOf(rest, 'fr') ?? 0)),
    ],
    [`(?:${NUMBER.fr}) ?(?:-|—|a|à|ou) ?(${NUMBER.fr}) ?(${UNIT.fr})`, (count, unit) => lapseOf('fr', count, unit)],
    [`(${NUMBER.fr}) ?(?:petites? |bonnes? |prochaines? )?(${UNIT.fr})`, (count, unit) => lapseOf('fr', count, unit)],
    ["l'heure", () => minutes(60)],
    ['huitaine', () => ({ unit: 'day', count: 7 })],
    ['quinzaine', () => ({ unit: 'day', count: 14 })],
    ['(?<=(?:la|les|chaque|prochaines?) )(heure|semaine)s?', (unit) => lapseOf('fr', '1', unit)],
  ],
}

const readLapse: Readonly<Record<Lang, Reader<Lapse>>> = { en: readBy(RULES.en), fr: readBy(RULES.fr) }

/** The words that make a lapse a date, with what may stand between. */
const OPENERS: Readonly<Record<Lang, RegExp>> = {
  en: wholeWords(
    '(?:within|w/in|inside|in|under|every|each|(?:give|allow|grant) (?:us|me)|over the|no (?:more|later) than|less than|at most|max)' +
      '(?: (?:the|next|coming|following|about|around|approximately|approx\\.?|roughly|just|only|under|less|no|more|than|at|most|a|maximum|max|of|another|up|to|well|space|every))*',
  ),
  fr: wholeWords(
    "(?:dans|ds|d'ici|sous|(?<!-)en|avant|tou(?:te)?s les|chaque|(?:laissez|donnez|accordez)[- ](?:nous|moi)|moins de|au plus tard dans)" +
      "(?: (?:a|à|les?|la|l'|prochaines?|environ|au|plus|tard|moins|de|d'|maximum|maxi?|un|delais?|encore|seulement|bien|grand))*",
  ),
}

/** It is then the length or the age of something, or counts from what we do not know. */
const NO_DATE: Readonly<Record<Lang, RegExp>> = {
  en: /^ ?(?:ago|earlier|late\b|old|before|after|following|of (?!this\b|now)|since|behind|from (?:receipt|receiving|the)|or so ago|(?:a|per) (?:day|week)|\/ ?\d)/,
  fr: /^ ?(?:plus tot|de retard|d'attente|apres|suivant (?:l|v|c)|a compter (?:de|du) (?!maint)|de (?:la|votre|vos)|auparavant|\/ ?\d|sur \d|par (?:jour|semaine))/,
}
const CLOSER: Readonly<Record<Lang, RegExp>> = {
  en: wholeWords(" ?(?:from now|max(?:imum)?|at (?:the )?(?:most|latest)|tops|or less|or sooner|'s time|time)"),
  fr: wholeWords(
    ' ?(?:a partir de maintenant|max(?:i(?:mum)?)?|(?:grand|au) maximum|(?:tout )?au plus(?: tard)?|chrono|qui vien(?:t|nent)|a venir|suivantes?|ou moins)',
  ),
}
const PAST_FILLER = /(?:last|past|previous|dernier|derniere|dernieres|derniers) ?$/

/** After `d'ici` and `avant`, `18 h` is on the clock, `2 h` and `48 h` are a lapse. */
const isOnTheClock = (opener: string, { unit, count }: Lapse, said: string, isLedTo: boolean): boolean => {
  if (unit !== 'minute' || /min|mn|demi|quart/.test(said) || !/h/.test(said)) return false
  const hours = count / 60
  // `22h15 au plus tard`, `à 18 h maximum`.
  if (opener === '') return isLedTo || (hours < 24 && /h ?\d/.test(said))
  if (/^d'ici/.test(opener)) return hours >= 7 && hours < 24
  return /^avant/.test(opener) && hours < 24 && !/^(?:une|l')/.test(said)
}

export interface SaidLapse {
  readonly lapse: Lapse
  readonly opener: string
}

/** What is a date by itself. */
const WHOLE: Readonly<Record<Lang, Reader<Lapse>>> = {
  en: readBy([
    ['(?:at |by |on )?(?:the )?top of the hour|on the hour', () => ({ unit: 'fullHour', count: 1 })],
    ['half[- ]hourly', () => minutes(30)],
    ['hourly', () => minutes(60)],
  ]),
  fr: readBy([
    ['(?:a |à )?(?:la )?(?:prochaine )?heure (?:pile|pleine|ronde)', () => ({ unit: 'fullHour', count: 1 })],
  ]),
}

/** `within two hours`, `dans 30 minutes`, `24 h maximum`. */
export const readDueLapse = (lang: Lang, plain: string, from: number): Read<SaidLapse> | null => {
  const whole = WHOLE[lang](plain, from)
  if (whole) return { value: { lapse: whole.value, opener: '' }, end: whole.end }
  const opener = matchAt(OPENERS[lang], plain, from)?.[0] ?? ''
  // The opener may have swallowed the article that the lapse begins with: `in a couple of hours`, `dans une heure`.
  for (let end = from + opener.length; end >= from; end = plain.lastIndexOf(' ', end - 1)) {
    const start = opener !== '' && plain[end] === ' ' ? end + 1 : end
    const read = start > from || opener === '' ? readLapse[lang](plain, start) : null
    if (read) return asDue(lang, plain, from, { opener, start, read })
    if (opener === '' || end <= from) return null
  }
  return null
}

interface FoundLapse {
  readonly opener: string
  readonly start: number
  readonly read: Read<Lapse>
}

const asDue = (
  lang: Lang,
  plain: string,
  from: number,
  { opener, start, read }: FoundLapse,
): Read<SaidLapse> | null => {
  const closer = matchAt(CLOSER[lang], plain, read.end)?.[0] ?? ''
  const said = plain.slice(start, read.end)
  const isLedTo = /(?<![a-z])(?:a|à|vers) $/.test(plain.slice(Math.max(0, from - 5), from))
  if (opener === '' && closer.trim() === '') return null
  if (NO_DATE[lang].test(plain.slice(read.end, read.end + 30))) return null
  if (PAST_FILLER.test(leadTo(plain, start, from)) || isOnTheClock(opener, read.value, said, isLedTo)) return null
  return { value: { lapse: read.value, opener }, end: read.end + closer.length }
}
