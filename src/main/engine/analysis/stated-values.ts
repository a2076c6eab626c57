// What a text states in figures: times, dates, shares, sums, counts, numbered things and links, each in one form for both
// languages, so that 18 h 30, 18:30 and 6.30 pm are one time. Relative times (in an hour, tomorrow) are no values: what
// they mean depends on when they are said.
import { stemOf } from './claim-words.ts'
import { foldText } from './folded-text.ts'
import { isGrammar } from './grammar-words.ts'

export type ValueKind = 'time' | 'date' | 'percent' | 'money' | 'count' | 'label' | 'link'

export interface StatedValue {
  readonly kind: ValueKind
  /** `14:05`, `11-26`, `weekday 1`, `12`, `4512`, `example.org/now`. */
  readonly value: string
  /** Of a count what is counted, of a label what bears it, as a stem; '' elsewhere. */
  readonly noun: string
  /** As it was written, and where: UTF-16 units of the composed text. */
  readonly span: string
  readonly at: number
}

const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  cent: 100,
} // prettier-ignore

const MONTHS: readonly string[] = [
  'january|janvier',
  'february|fevrier',
  'march|mars',
  'april|avril',
  'may|mai',
  'june|juin',
  'july|juillet',
  'august|aout',
  'september|septembre',
  'october|octobre',
  'november|novembre',
  'december|decembre',
]
const WEEKDAYS: readonly string[] = [
  'monday|lundi',
  'tuesday|mardi',
  'wednesday|mercredi',
  'thursday|jeudi',
  'friday|vendredi',
  'saturday|samedi',
  'sunday|dimanche',
]
const MONTH = MONTHS.join('|')
/** Things that bear a number: what follows them names, it does not count. */
const BEARER =
  'lots?|batch(?:es)?|depots?|flights?|vols?|lines?|lignes?|versions?|trains?|gates?|portes?|terminals?|terminal|units?|unites?|rooms?|salles?|models?|modeles?|references?|ref|buildings?|batiments?|numeros?|zones?|plants?|usines?|warehouses?|entrepots?|sites?|quais?|platforms?'

/** In this order: what one has read the next leaves alone. Digits may be set apart by thin spaces (3 000). */
const FORMS: readonly (readonly [RegExp, (found: readonly string[]) => Pick<StatedValue, 'kind' | 'value'> | null])[] =
  [
    [/(?:https?:\/\/|www\.)[^\s<>"')\]]+/gu, ([span = '']) => ({ kind: 'link', value: linkOf(span) })],
    [
      /(?<![\d:])(\d{1,2})(?::|\.)([0-5]\d) ?(am|pm|a\.m|p\.m)?(?![\d%])/gu,
      ([span = '', hours = '', minutes = '', half]) =>
        span.includes('.') && half === undefined ? null : timeOf(Number(hours), Number(minutes), half),
    ],
    [
      /(?<!\d)(\d{1,2}) ?h(?:eures?)? ?([0-5]\d)?(?![\p{L}\d])/gu,
      ([, hours = '', minutes]) => timeOf(Number(hours), Number(minutes ?? 0), undefined),
    ],
    [/(?<!\d)(\d{1,2}) ?(am|pm|a\.m|p\.m)(?![\p{L}\d])/gu, ([, hours = '', half]) => timeOf(Number(hours), 0, half)],
    [
      /(?<!\p{L})(?:noon|midi|midnight|minuit)(?!\p{L})/gu,
      ([span]) => timeOf(span === 'noon' || span === 'midi' ? 12 : 0, 0, undefined),
    ],
    [
      new RegExp(`(?<!\\d)(\\d{1,2}|1er)(?:st|nd|rd|th)? (?:of )?(${MONTH})(?!\\p{L})`, 'gu'),
      ([, day = '', month = '']) => dateOf(Number.parseInt(day, 10), monthOf(month)),
    ],
    [
      new RegExp(`(?<!\\p{L})(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`, 'gu'),
      ([, month = '', day = '']) => dateOf(Number(day), monthOf(month)),
    ],
    [
      new RegExp(`(?<!\\p{L})(?:${WEEKDAYS.join('|')})(?!\\p{L})`, 'gu'),
      ([span = '']) => ({
        kind: 'date',
        value: `weekday ${WEEKDAYS.findIndex((day) => day.split('|').includes(span))}`,
      }),
    ],
    [
      /(?<![\d.,])(\d+(?:[.,]\d+)?) ?(?:%|percent|per cent|pour cent)/gu,
      ([, amount = '']) => ({ kind: 'percent', value: plain(amount) }),
    ],
    [/[€$£] ?(\d[\d ,.]*\d|\d)/gu, ([, amount = '']) => ({ kind: 'money', value: plain(amount) })],
    [
      /(?<![\d.,])(\d[\d ]*(?:[.,]\d+)?) ?(?:€|euros?|dollars?|pounds)(?!\p{L})/gu,
      ([, amount = '']) => ({ kind: 'money', value: plain(amount) }),
    ],
  ]

const plain = (amount: string): string =>
  amount
    .replace(/[ ,](?=\d{3}(?!\d))/g, '')
    .replace(/ /g, '')
    .replace(',', '.')

const linkOf = (span: string): string =>
  span
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[?#].*$/u, '')
    .replace(/[/.,;:!]+$/u, '')

const monthOf = (name: string): number => MONTHS.findIndex((month) => month.split('|').includes(name)) + 1

const timeOf = (
  hours: number,
  minutes: number,
  half: string | undefined,
): Pick<StatedValue, 'kind' | 'value'> | null => {
  const isLate = half?.startsWith('p') === true
  const hour = isLate && hours < 12 ? hours + 12 : half?.startsWith('a') === true && hours === 12 ? 0 : hours
  return hour > 24 ? null : { kind: 'time', value: `${hour % 24}:${String(minutes).padStart(2, '0')}` }
}

const dateOf = (day: number, month: number): Pick<StatedValue, 'kind' | 'value'> | null =>
  day >= 1 && day <= 31 ? { kind: 'date', value: `${month}-${day}` } : null

const LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}])(${BEARER}) (?:n° ?|no\\.? ?|numero |number )?([a-z]{0,3}-?\\d[\\d.]*\\d|[a-z]{0,3}-?\\d)(?![\\p{L}\\d%])`,
  'gu',
)
const COUNT = /(?<![\p{L}\p{N}.,:-])(\d{1,3}(?:[ ,]\d{3})+|\d+)(?![\d:%-]|[.,]\d| ?h(?!\p{L}))/gu
const SPELLED = new RegExp(`(?<![\\p{L}\\p{N}-])(${Object.keys(NUMBERS).join('|')})(?![\\p{L}\\p{N}-])`, 'gu')
/** A word or two may stand before what is counted: 12 more people. */
const COUNTED = /^[ ]((?:\p{L}+[ ']){0,2}\p{L}{3,})/u

const nounAfter = (folded: string, end: number): string => {
  const words = COUNTED.exec(folded.slice(end, end + 60))?.[1]?.split(/[ ']/u) ?? []
  const noun = words.find((word) => !isGrammar(word) && word.length > 2)
  return noun === undefined ? '' : stemOf(noun)
}

/** In the order in which they stand. `text` composed (NFC). */
export const valuesOf = (text: string): readonly StatedValue[] => {
  const found: StatedValue[] = []
  let rest = foldText(text)
  const whole = rest
  const take = (at: number, length: number, value: Pick<StatedValue, 'kind' | 'value'>, noun = ''): void => {
    found.push({ ...value, noun, span: text.slice(at, at + length), at })
    rest = rest.slice(0, at) + '\u0000'.repeat(length) + rest.slice(at + length)
  }
  for (const [form, read] of FORMS)
    for (const match of [...rest.matchAll(form)]) {
      const value = read(match)
      if (value) take(match.index, match[0].length, value)
    }
  for (const match of [...rest.matchAll(LABEL)])
    take(match.index, match[0].length, { kind: 'label', value: match[2] ?? '' }, stemOf(match[1] ?? ''))
  for (const match of [...rest.matchAll(COUNT)]) {
    const noun = nounAfter(whole, match.index + match[0].length)
    take(match.index, match[0].length, { kind: 'count', value: plain(match[1] ?? '') }, noun)
  }
  for (const match of [...rest.matchAll(SPELLED)]) {
    const noun = nounAfter(whole, match.index + match[0].length)
    take(match.index, match[0].length, { kind: 'count', value: String(NUMBERS[match[1] ?? ''] ?? '') }, noun)
  }
  return found.sort((one, other) => one.at - other.at)
}
