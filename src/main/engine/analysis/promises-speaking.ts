// What the judge asks of a language: predicates, nouns, conditions, and what is no promise whatever governs it.

import type { Lang } from '../../../shared/model.ts'
import type { PredicateKind } from './promises-clauses.ts'
import type { ScanRules } from './promises-scan.ts'
import { english } from './promises-traps-en.ts'
import { french } from './promises-traps-fr.ts'
import { VERBS_EN } from './promises-verbs-en.ts'
import { VERBS_FR } from './promises-verbs-fr.ts'

export interface Traps {
  /** What a clause without a verb is about. */
  readonly nouns: (words: string) => PredicateKind | null
  /** Few words and no verb, none of them somebody else's. */
  readonly isHeadline: (words: string) => boolean
  /** Begins with a verb whose subject stands in the clause before. */
  readonly isBareVerb: (words: string) => boolean
  readonly isCondition: (opener: string, words: string, before: string) => boolean
  readonly isNone: (words: string) => boolean
}

export interface Speaking extends Traps {
  readonly verbs: ScanRules
}

export const SPEAKING: Readonly<Record<Lang, Speaking>> = {
  en: { ...english, verbs: VERBS_EN },
  fr: { ...french, verbs: VERBS_FR },
}
