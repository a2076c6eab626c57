// Days and parts of days, as people say them, English and French.
// Keeps true: a day of the past is known as such, so that what happened yesterday is never due; `Friday` is the next one.

import type { Lang } from '../../../shared/model.ts'
import type { Day, DayPart, PartOfDay } from './promises-moment.ts'
import { type Rule, readBy } from './promises-read.ts'

const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
}
const MONTHS: Readonly<Record<Lang, string>> = {
  en: 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
  fr: 'janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?',
}
const MONTH_HEADS: Readonly<Record<Lang, readonly string[]>> = {
  en: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  fr: ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'],
}
const FRIDAY = 5
const SUNDAY = 7
const PAST: Day = { kind: 'past' }

const ahead = (count: number): Day => ({ kind: 'ahead', count })
const inWeek = (weeksAhead: number, weekday: number): Day => ({ kind: 'week', weeksAhead, weekday })

const weekday = (lang: Lang, name: string | undefined, isThis: boolean): Day => ({
  kind: 'weekday',
  weekday: WEEKDAYS[lang].findIndex((known) => known.startsWith(name ?? '?')) + 1,
  isThis,
})

const date = (day: string | undefined, month: number, year: string | undefined): Day | null => {
  const known = Number.parseInt(day ?? '', 10)
  if (!(known >= 1 && known <= 31 && month >= 1 && month <= 12)) return null
  return { kind: 'date', day: known, month, year: year === undefined ? null : Number(year.padStart(4, '20')) }
}
const named = (lang: Lang, day: string | undefined, month: string | undefined, year: string | undefined): Day | null =>
  date(day, MONTH_HEADS[lang].findIndex((head) => month?.startsWith(head)) + 1, year)

const dayOfMonth = (day: string | undefined): Day | null => {
  const known = Number.parseInt(day ?? '', 10)
  return known >= 1 && known <= 31 ? { kind: 'dayOfMonth', day: known } : null
}

const ISO: Rule<Day> = ['(20\\d\\d)-(\\d\\d)-(\\d\\d)', (year, month, day) => date(day, Number(month), year)]
const SLASHED = '(\\d{1,2})/(\\d{1,2})(?:/(20\\d\\d|\\d\\d))?'
/** Nothing more of the phrase: `le 12` is a day, `le 12 points` is not. */
const ENDS = '(?= ?(?:$|[,;:.!?)|—]|(?:a|à|at|vers|avant|au|by|before|pour) ))'
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th)'
const EN_DAY = WEEKDAYS.en.join('|')
const FR_DAY = WEEKDAYS.fr.join('|')

const DAYS: Readonly<Record<Lang, readonly Rule<Day>[]>> = {
  en: [
    ['yesterday|last (?:night|week|month|year)|the (?:other day|night before)', () => PAST],
    [`last (?:${EN_DAY})`, () => PAST],
    ['the day after tomorrow|day after tomorrow', () => ahead(2)],
    ['tomorrow|tmrw|tmw', () => ahead(1)],
    ['(?:later |earlier )?today', () => ahead(0)],
    [`(this|this coming)? ?(?:next |coming )?(${EN_DAY})`, (isThis, name) => weekday('en', name, isThis === 'this')],
    ['(?<=(?:by|on|until|before|next|this) )(mon|tues?|wed|thur?s?|fri|sat|sun)', (name) => weekday('en', name, false)],
    ['(mon|tues?|wed|thur?s?|fri|sat|sun)(?=,? (?:at |by |before )?\\d)', (name) => weekday('en', name, false)],
    ['(?:early|at the (?:start|beginning) of) next week', () => inWeek(1, 1)],
    ['(?:(?:the )?(?:end|close|later|some ?time|during) (?:of )?)?next week', () => inWeek(1, FRIDAY)],
    [
      '(?:the |this )?(?:end|close) of (?:the|this) (?:working )?week|end of week|eow|this week|later this week',
      () => inWeek(0, FRIDAY),
    ],
    ['(?<=(?:by|before) )the week-?end', () => inWeek(0, FRIDAY)],
    ['(?:over |at )?(?:the|this) week-?end', () => inWeek(0, SUNDAY)],
    ['(?:the )?end of (?:the|this) month|end of month|this month', () => ({ kind: 'monthEnd', monthsAhead: 0 })],
    ['next month', () => ({ kind: 'monthEnd', monthsAhead: 1 })],
    ISO,
    [
      `(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS.en})\\.?(?:,? (20\\d\\d))?`,
      (d, m, y) => named('en', d, m, y),
    ],
    [`(${MONTHS.en})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!:)(?:,? (20\\d\\d))?`, (m, d, y) => named('en', d, m, y)],
    [`the ${ORDINAL}`, dayOfMonth],
    [`(?<=(?:on|by|before) )${SLASHED}`, (d, m, y) => date(d, Number(m), y)],
  ],
  fr: [
    [
      "(?:avant-)?hier(?: (?:soir|matin|midi|apres-midi))?|la veille|(?:la semaine|l'annee) derniere|le mois dernier|la nuit derniere",
      () => PAST,
    ],
    [`(?:${FR_DAY}) (?:dernier|passe)`, () => PAST],
    ['apres[- ]demain', () => ahead(2)],
    ['demain', () => ahead(1)],
    ["aujourd'? ?hui|auj|ajd", () => ahead(0)],
    ISO,
    [`(?:le |du |au )?(\\d{1,2}|1er) (${MONTHS.fr})\\.?(?: (20\\d\\d))?`, (d, m, y) => named('fr', d, m, y)],
    [`(?:le|au|${FR_DAY}) (\\d{1,2}|1er)${ENDS}`, dayOfMonth],
    [`(ce )?(?:le )?(${FR_DAY}) en huit`, (_, name) => weekday('fr', name, false)],
    [`(ce |le )?(${FR_DAY})(?: (?:prochain|qui vient))?`, (lead, name) => weekday('fr', name, lead === 'ce ')],
    ['(?:en |au |des le )?debut (?:de |de la )?semaine prochaine', () => inWeek(1, 1)],
    ['(?:(?:la |en )?fin (?:de (?:la )?)?|courant |dans la )?(?:la )?semaine prochaine', () => inWeek(1, FRIDAY)],
    [
      '(?:la |en )?fin de (?:la |cette )?semaine|cette semaine|dans la semaine|(?:la )?semaine en cours',
      () => inWeek(0, FRIDAY),
    ],
    ['(?<=(?:avant|ici) )le week-?end', () => inWeek(0, FRIDAY)],
    ['(?:ce|le|durant le) week-?end', () => inWeek(0, SUNDAY)],
    ['(?:la |en )?fin (?:du|de) mois|ce mois-ci', () => ({ kind: 'monthEnd', monthsAhead: 0 })],
    ['(?:le )?mois prochain', () => ({ kind: 'monthEnd', monthsAhead: 1 })],
    [`(?<=(?:le|au|du|ici|avant|${FR_DAY}) )${SLASHED}`, (d, m, y) => date(d, Number(m), y)],
  ],
}

const part = (name: DayPart, isToday = false): PartOfDay => ({ part: name, isToday })

const EN_END =
  '(?:the )?(?:end|close) of (?:the |our |this )?(?:(?:working |business )?day|business|play)|eod|cob|eob|cop'

const PARTS: Readonly<Record<Lang, readonly Rule<PartOfDay>[]>> = {
  en: [
    ['first thing(?: in the morning)?', () => part('firstThing')],
    ['(?:earlier |later )?this morning', () => part('morning', true)],
    ['(?:earlier |later )?this afternoon', () => part('afternoon', true)],
    ['tonight|(?:later )?this evening|by nightfall', () => part('evening', true)],
    ['overnight|(?:during|in|through|over) the night', () => part('night')],
    [
      `${EN_END}|before the day is (?:out|over|done)|in the course of the day|during the day|later in the day`,
      () => part('dayLong'),
    ],
    ['(?<=(?:in|by|before) (?:the )?|early |late |mid-?|tomorrow |today |day )morning', () => part('morning')],
    ['(?<=(?:in|by|before) (?:the )?|early |late |mid-?|tomorrow |today |day )afternoon', () => part('afternoon')],
    ['(?<=(?:in|by|before) (?:the )?|early |late |tomorrow |today |day )(?:evening|night)', () => part('evening')],
    ['(?:the )?end of (?:the )?afternoon', () => part('afternoon')],
    ['(?:the )?end of (?:the )?morning', () => part('morning')],
    ['(?:the )?end of (?:the )?evening', () => part('evening')],
    ['at night', () => part('evening')],
  ],
  fr: [
    ['(?:a la |des la )?premiere heure|aux premieres heures|aux aurores', () => part('firstThing')],
    ['ce matin', () => part('morning', true)],
    ['cet? (?:apres[- ]midi|aprem|apm)', () => part('afternoon', true)],
    ['ce soir', () => part('evening', true)],
    ["cette nuit|(?:dans|pendant|durant|au cours de|d'ici la fin de) la nuit", () => part('night')],
    [
      '(?:en |la |cette )?(?:fin|cours) de (?:la |cette )?journee|(?:dans|pendant|durant) la journee|(?:dans le )?courant de (?:la )?journee|la journee|en journee',
      () => part('dayLong'),
    ],
    ["(?:la |en )?fin d'apres[- ]midi", () => part('afternoon')],
    [
      '(?:la |en )?(?:fin|milieu|cours) de (?:la )?matinee|(?:dans|pendant) la matinee|la matinee|en matinee',
      () => part('morning'),
    ],
    [
      "(?:en )?(?:debut|milieu) d'apres[- ]midi|(?:dans|pendant|de) l'apres[- ]midi|l'apres[- ]midi",
      () => part('afternoon'),
    ],
    [
      '(?:en |la )?(?:debut|fin|cours) de (?:la )?soiree|(?:dans|pendant) la soiree|la soiree|en soiree|du soir|au soir',
      () => part('evening'),
    ],
    ['du matin|au matin|dans le matin', () => part('morning')],
    [`(?<=(?:demain|hui|${FR_DAY}) )(?:matin|au matin)`, () => part('morning')],
    [`(?<=(?:demain|hui|${FR_DAY}) )(?:apres[- ]midi|aprem)`, () => part('afternoon')],
    [`(?<=(?:demain|hui|${FR_DAY}) )soir`, () => part('evening')],
  ],
}

export const readDay = { en: readBy(DAYS.en), fr: readBy(DAYS.fr) }
export const readPart = { en: readBy(PARTS.en), fr: readBy(PARTS.fr) }
