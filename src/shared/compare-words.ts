// Crises and drills side by side, in words: the page and the report say the same.
import type { Compared, CrisisFigures } from './compared-crises.ts'
import type { Lang } from './model.ts'
import { scenarioNames } from './scenario-names.ts'
import { defineWords, formatCount, formatDay, formatLag, formatShare } from './words.ts'

const MEASURES = [
  'mentions',
  'people',
  'peak',
  'detection',
  'acknowledgement',
  'halfLife',
  'coverage',
  'statements',
  'promises',
] as const
export type ComparedMeasure = (typeof MEASURES)[number]

interface CompareWords {
  readonly title: string
  readonly titleDrill: string
  readonly none: string
  readonly noneDrill: string
  readonly method: string
  readonly measureHead: string
  readonly thisOne: string
  readonly untilNow: string
  readonly drill: (name: string, day: string) => string
  readonly brokenOff: string
  readonly name: Readonly<Record<ComparedMeasure, string>>
  readonly perHour: (count: string) => string
  readonly nobody: string
  readonly noPromise: string
  readonly kept: (kept: string, all: string) => string
}

export const compareWords = defineWords<CompareWords>(
  {
    title: 'Compared with earlier crises and drills',
    titleDrill: 'Compared with earlier drills',
    none: 'This workspace holds no earlier crisis of the brand, and no drill was flown from it.',
    noneDrill: 'No drill was flown before this one.',
    method: 'Each column has the figures that the report of that crisis or drill prints.',
    measureHead: 'Number',
    thisOne: 'this report',
    untilNow: 'until now',
    drill: (name, day) => `Drill “${name}”, ${day}`,
    brokenOff: 'broken off',
    name: {
      mentions: 'Mentions',
      people: 'Accounts',
      peak: 'Peak',
      detection: 'Delay of detection',
      acknowledgement: 'Delay of the first word',
      halfLife: 'Half-life',
      coverage: 'Coverage of the queue',
      statements: 'Statements',
      promises: 'Promises kept in time',
    },
    perHour: (count) => `${count} an hour`,
    nobody: 'nobody to answer',
    noPromise: 'none due',
    kept: (kept, all) => `${kept} of ${all}`,
  },
  {
    title: 'Face aux crises et exercices précédents',
    titleDrill: 'Face aux exercices précédents',
    none: 'Cet espace de travail ne contient aucune crise antérieure de la marque, et aucun exercice n’en est parti.',
    noneDrill: 'Aucun exercice n’a eu lieu avant celui-ci.',
    method: 'Chaque colonne reprend les chiffres qu’imprime le rapport de cette crise ou de cet exercice.',
    measureHead: 'Chiffre',
    thisOne: 'ce rapport',
    untilNow: 'jusqu’ici',
    drill: (name, day) => `Exercice « ${name} », ${day}`,
    brokenOff: 'interrompu',
    name: {
      mentions: 'Mentions',
      people: 'Comptes',
      peak: 'Pic',
      detection: 'Délai de détection',
      acknowledgement: 'Délai de prise de parole',
      halfLife: 'Demi-vie',
      coverage: 'Couverture de la file',
      statements: 'Communiqués',
      promises: 'Promesses tenues à temps',
    },
    perHour: (count) => `${count} par heure`,
    nobody: 'personne à qui répondre',
    noPromise: 'aucune échue',
    kept: (kept, all) => `${kept} sur ${all}`,
  },
)

/** One measure of one crisis; null = unknown. */
const wordFigure = (lang: Lang, measure: ComparedMeasure, one: CrisisFigures): string | null => {
  const words = compareWords[lang]
  const duration = (ms: number | null): string | null => (ms === null ? null : formatLag(lang, ms))
  const { peakPerHour, coverage, promiseCount, keptCount } = one
  const figures: Readonly<Record<ComparedMeasure, string | null>> = {
    mentions: formatCount(lang, one.mentionCount),
    people: formatCount(lang, one.authorCount),
    peak: peakPerHour === null ? null : words.perHour(formatCount(lang, peakPerHour)),
    detection: duration(one.detectionLagMs),
    acknowledgement: duration(one.acknowledgementLagMs),
    halfLife: duration(one.halfLifeMs),
    coverage: coverage === null ? words.nobody : formatShare(lang, coverage),
    statements: formatCount(lang, one.statementCount),
    promises:
      promiseCount === 0 ? words.noPromise : words.kept(formatCount(lang, keptCount), formatCount(lang, promiseCount)),
  }
  return figures[measure]
}

export interface ComparedRow {
  readonly measure: ComparedMeasure
  /** One for each column, in their order; null = unknown. */
  readonly figures: readonly (string | null)[]
}

export const comparedRows = (lang: Lang, compared: readonly CrisisFigures[]): ComparedRow[] =>
  MEASURES.map((measure) => ({ measure, figures: compared.map((one) => wordFigure(lang, measure, one)) }))

/** A crisis by its name, else by the day on which it began; a drill by its scenario and the day on which it was flown.
 * `zone` as for days. */
export const wordCompared = (lang: Lang, one: Compared, zone?: string): string => {
  const words = compareWords[lang]
  if (one.kind === 'drill') {
    const name = words.drill(scenarioNames[lang][one.scenario], formatDay(lang, one.flownAt, true, zone))
    return one.isOver ? name : `${name}, ${words.brokenOff}`
  }
  const day = formatDay(lang, one.fromAt, true, zone)
  const name = one.title === null ? day : `${one.title}, ${day}`
  return one.isOver ? name : `${name}, ${words.untilNow}`
}
