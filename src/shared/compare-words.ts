// Crises side by side, in words: the page and the report say the same.
import type { ComparedCrisis } from './compared-crises.ts'
import type { Lang } from './model.ts'
import { defineWords, formatCount, formatDay, formatDuration, formatShare } from './words.ts'

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
  readonly methodDrill: string
  readonly measureHead: string
  readonly thisOne: string
  readonly untilNow: string
  readonly name: Readonly<Record<ComparedMeasure, string>>
  readonly perHour: (count: string) => string
  readonly nobody: string
  readonly noPromise: string
  readonly kept: (kept: string, all: string) => string
}

export const compareWords = defineWords<CompareWords>(
  {
    title: 'Compared with earlier crises',
    titleDrill: 'Compared with earlier drills',
    none: 'This workspace holds no earlier crisis of the brand. Drills fly in workspaces of their own and are not in it.',
    noneDrill: 'The workspace of this drill holds no earlier one.',
    method:
      'Each column has the figures of that crisis’ own report. Drills fly in workspaces of their own and are not among them.',
    methodDrill:
      'Each column has the figures of that drill’s own report. Only drills of the same workspace are compared.',
    measureHead: 'Number',
    thisOne: 'this report',
    untilNow: 'until now',
    name: {
      mentions: 'Mentions',
      people: 'Accounts',
      peak: 'Peak',
      detection: 'Delay of detection',
      acknowledgement: 'Delay of the first word',
      halfLife: 'Half-life',
      coverage: 'Coverage of the queue',
      statements: 'Statements',
      promises: 'Promises to all, kept in time',
    },
    perHour: (count) => `${count} an hour`,
    nobody: 'nobody to answer',
    noPromise: 'none made',
    kept: (kept, all) => `${kept} of ${all}`,
  },
  {
    title: 'Face aux crises précédentes',
    titleDrill: 'Face aux exercices précédents',
    none: 'Cet espace de travail ne contient aucune crise antérieure de la marque. Les exercices ont leur propre espace et n’y sont pas.',
    noneDrill: 'L’espace de cet exercice n’en contient pas d’antérieur.',
    method:
      'Chaque colonne reprend les chiffres du rapport de cette crise. Les exercices ont leur propre espace de travail et n’y sont pas.',
    methodDrill:
      'Chaque colonne reprend les chiffres du rapport de cet exercice. Seuls les exercices du même espace sont comparés.',
    measureHead: 'Chiffre',
    thisOne: 'ce rapport',
    untilNow: 'jusqu’ici',
    name: {
      mentions: 'Mentions',
      people: 'Comptes',
      peak: 'Pic',
      detection: 'Délai de détection',
      acknowledgement: 'Délai de prise de parole',
      halfLife: 'Demi-vie',
      coverage: 'Couverture de la file',
      statements: 'Communiqués',
      promises: 'Promesses à tous, tenues à temps',
    },
    perHour: (count) => `${count} par heure`,
    nobody: 'personne à qui répondre',
    noPromise: 'aucune faite',
    kept: (kept, all) => `${kept} sur ${all}`,
  },
)

/** One measure of one crisis; null = unknown. */
const wordFigure = (lang: Lang, measure: ComparedMeasure, one: ComparedCrisis): string | null => {
  const words = compareWords[lang]
  const duration = (ms: number | null): string | null => (ms === null ? null : formatDuration(lang, ms))
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
  /** One for each crisis, in their order; null = unknown. */
  readonly figures: readonly (string | null)[]
}

export const comparedRows = (lang: Lang, compared: readonly ComparedCrisis[]): ComparedRow[] =>
  MEASURES.map((measure) => ({ measure, figures: compared.map((one) => wordFigure(lang, measure, one)) }))

/** By its name, else by the day on which it began; `zone` as for days. */
export const wordCrisis = (lang: Lang, { title, fromAt, isOver }: ComparedCrisis, zone?: string): string => {
  const day = formatDay(lang, fromAt, true, zone)
  const name = title === null ? day : `${title}, ${day}`
  return isOver ? name : `${name}, ${compareWords[lang].untilNow}`
}
