// What the judge asks of a language: predicates, nouns, conditions, and what is no promise whatever governs it.

import type { Lang } from '../../../shared/model.ts'
import type { ScanRules } from './promises-scan.ts'
import type { Traps } from './promises-traps.ts'
import { english } from './promises-traps-en.ts'
import { french } from './promises-traps-fr.ts'
import { VERBS_EN } from './promises-verbs-en.ts'
import { VERBS_FR } from './promises-verbs-fr.ts'

export interface Speaking extends Traps {
  readonly verbs: ScanRules
}

export const SPEAKING: Readonly<Record<Lang, Speaking>> = {
  en: { ...english, verbs: VERBS_EN },
  fr: { ...french, verbs: VERBS_FR },
}
