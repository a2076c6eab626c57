// A figure other than the known one, told of the same thing: 14 people where 12 are known, 18:30 where it was 18:00,
// depot 5 where it is depot 4, nobody where two were hurt.

import { sign } from './folded-text.ts'
import type { SaidSentence } from './said-sentences.ts'
import type { StatedValue } from './stated-values.ts'

export interface OtherValue {
  readonly span: string
  /** As the fact writes it. */
  readonly known: string
}

/** The sentence speaks of a part of it, of one more, or of when we speak next. */
const OF_SOMETHING_ELSE = sign(
  'also',
  'too',
  'as well',
  'another',
  'others?',
  'again',
  'among (?:them|these|those)',
  'of (?:them|these|those|which|whom)',
  'including',
  'second',
  'next',
  'aussi',
  'egalement',
  'une autre',
  'un autre',
  "d'autres",
  'de nouveau',
  'dont',
  'parmi',
  'deuxieme',
  'seconde?',
  'prochaine?',
  'point a',
  'reviendrons',
  'additional',
  'more',
  'supplementaires?',
  'de plus',
  'previous(?:ly)?',
  'last (?:week|month|year)',
  'first',
  'precedents?',
  'initialement',
  'corrections?',
  'instead of',
  'au lieu de',
  'et non',
  'and not',
)
const AT_LEAST = /(?:at least|more than|over|above|au moins|plus d[e'])\s?$/u
const AT_MOST = /(?:at most|up to|less than|fewer than|under|au plus|au maximum|jusqu'a|moins d[e'])\s?$/u
/** What a time is the end of, and not the beginning. */
const ENDS = /(?:until|till|by|before|to|and|jusqu'a|avant|d'ici|et)\s?(?:le |les )?$/u
const NOBODY =
  /(?<!\p{L})(?:(?:nobody|no one|no (?:people|persons?)|personne ne|aucune personne|aucune? victime)(?!\p{L})|personne n')/u
const PEOPLE = new Set(['peopl', 'person', 'personn', 'victim', 'people'])

const before = (said: SaidSentence, { at }: StatedValue): string => said.folded.slice(Math.max(at - 20, 0), at)

const sharedCount = (fact: SaidSentence, said: SaidSentence, without: string): { shared: number; of: number } => {
  const stems = [...fact.stems].filter((stem) => stem !== without)
  return { shared: stems.filter((stem) => said.stems.has(stem)).length, of: stems.length }
}

/** The rest of the fact is there too: all of it where it is short, half where it is long. */
const isOfTheSame = (fact: SaidSentence, said: SaidSentence, noun: string): boolean => {
  const { shared, of } = sharedCount(fact, said, noun)
  const least = noun === '' ? Math.max(2, Math.ceil(of * 0.6)) : Math.max(1, Math.ceil(of * 0.5))
  return shared >= least
}

/** As certain, of the same time, and not of a part of it, of one more, or of what comes next. */
export const isSaidPlainly = (said: SaidSentence, fact: SaidSentence): boolean =>
  !said.isAsked &&
  !said.isDenial &&
  said.hedgedAt === null &&
  said.tense === fact.tense &&
  said.negations.length === fact.negations.length &&
  !OF_SOMETHING_ELSE.test(said.folded)

const isAllowed = (other: StatedValue, known: StatedValue, said: SaidSentence, fact: SaidSentence): boolean => {
  const lead = before(said, other)
  if (other.kind === 'time' || other.kind === 'date') return ENDS.test(lead) !== ENDS.test(before(fact, known))
  if (other.kind === 'label' || other.kind === 'link') return false
  const [told, right] = [Number(other.value), Number(known.value)]
  return (AT_LEAST.test(lead) && told <= right) || (AT_MOST.test(lead) && told >= right)
}

const isWeekday = ({ value }: StatedValue): boolean => value.startsWith('weekday')

const comparable = (one: StatedValue, other: StatedValue): boolean =>
  one.kind === other.kind && one.noun === other.noun && (one.kind !== 'date' || isWeekday(one) === isWeekday(other))

/** Nobody, where the fact counts people. */
const nobodyOf = (said: SaidSentence, fact: SaidSentence, value: StatedValue): OtherValue | null => {
  const found = NOBODY.exec(said.folded)
  if (!found || !PEOPLE.has(value.noun) || value.value === '0') return null
  if (said.isAsked || said.isDenial || said.hedgedAt !== null || fact.negations.length > 0) return null
  const { shared, of } = sharedCount(fact, said, value.noun)
  if (of === 0 || shared < Math.max(1, Math.ceil(of * 0.5))) return null
  return { span: said.text.slice(found.index).replace(/[\s.!…]+$/u, ''), known: value.span }
}

/** `known`: every fact that is known; a figure that stands in one of them is no other figure. */
export const otherValueOf = (
  said: SaidSentence,
  fact: SaidSentence,
  known: readonly SaidSentence[],
): OtherValue | null => {
  for (const value of fact.values) {
    if (value.kind === 'link' || (value.kind === 'count' && value.noun === '')) continue
    const nobody = nobodyOf(said, fact, value)
    if (nobody) return nobody
    if (!isOfTheSame(fact, said, value.noun) || !isSaidPlainly(said, fact)) continue
    const told = said.values.filter((one) => comparable(one, value))
    if (told.some((one) => one.value === value.value)) continue
    const isKnown = (one: StatedValue): boolean =>
      known.some(({ values }) => values.some((other) => comparable(other, one) && other.value === one.value))
    const other = told.find((one) => !isKnown(one) && !isAllowed(one, value, said, fact))
    if (other) return { span: other.span, known: value.span }
  }
  return null
}
