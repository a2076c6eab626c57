// The library of statements: 8 types of crisis, 4 stages, 2 languages, 3 lengths; every cell may be rewritten by the team.
// Types after the crisis families of Coombs (2007), stages after CERC (CDC 2014).
import type { Lang, MemberId } from './model.ts'

export const CRISIS_TYPES = [
  'productHarm',
  'dataLeak',
  'outage',
  'staffMisconduct',
  'offensivePost',
  'executiveRemark',
  'rumour',
  'accident',
] as const
export type CrisisType = (typeof CRISIS_TYPES)[number]

/** `apology`: an apology where it is ours, a correction of the facts where it is not. */
export const STATEMENT_STAGES = ['holding', 'update', 'apology', 'closing'] as const
export type StatementStage = (typeof STATEMENT_STAGES)[number]

/** `short` fits X and Bluesky, `medium` Mastodon, `long` is for the press and the staff. */
export const STATEMENT_LENGTHS = ['short', 'medium', 'long'] as const
export type StatementLength = (typeof STATEMENT_LENGTHS)[number]

export interface LibraryCell {
  readonly type: CrisisType
  readonly stage: StatementStage
  readonly lang: Lang
  readonly length: StatementLength
}

export interface LibraryText extends LibraryCell {
  /** With its variables; null = the cell is empty. */
  readonly text: string | null
  /** null = as it came with the application. */
  readonly editedAt: number | null
  readonly editedBy: MemberId | null
}

/** What is filled in when a text is used. */
export const LIBRARY_VARIABLES = ['brand', 'next', 'where', 'contact', 'facts', 'instruction'] as const
export type LibraryVariable = (typeof LIBRARY_VARIABLES)[number]

const VARIABLE = /\{(brand|next|where|contact|facts|instruction)\}/gu

/** What stands where nothing was filled in: in brackets, and such a text is not approved. */
const BLANKS: Readonly<Record<Lang, Readonly<Record<LibraryVariable, string>>>> = {
  en: {
    brand: '[brand]',
    next: '[time of the next update]',
    where: '[where the updates are]',
    contact: '[how to reach us]',
    facts: '[what is confirmed]',
    instruction: '[what people should do]',
  },
  fr: {
    brand: '[marque]',
    next: '[heure du prochain point]',
    where: '[où suivre les points]',
    contact: '[comment nous joindre]',
    facts: '[ce qui est établi]',
    instruction: '[ce qu’il faut faire]',
  },
}

/** Every variable filled in; what is missing is left as a blank in words. */
export const fillVariables = (
  text: string,
  values: Readonly<Partial<Record<LibraryVariable, string>>>,
  lang: Lang,
): string => text.replace(VARIABLE, (_, name: LibraryVariable) => values[name]?.trim() || BLANKS[lang][name])

/** Names in braces that nothing fills. */
export const unknownVariables = (text: string): string[] =>
  [...text.matchAll(/\{([^{}\n]{0,40})\}/gu)]
    .map(([, name]) => name ?? '')
    .filter((name) => !LIBRARY_VARIABLES.some((known) => known === name))

export const cellKey = ({ type, stage, lang, length }: LibraryCell): string => `${type}.${stage}.${lang}.${length}`

/** Every cell, in the order in which the library is read. */
export const LIBRARY_CELLS: readonly LibraryCell[] = CRISIS_TYPES.flatMap((type) =>
  STATEMENT_STAGES.flatMap((stage) =>
    (['fr', 'en'] as const).flatMap((lang) => STATEMENT_LENGTHS.map((length) => ({ type, stage, lang, length }))),
  ),
)
