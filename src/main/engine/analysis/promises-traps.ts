// What a language says of a clause as a whole, beside its verbs.

import type { PredicateKind } from './promises-clauses.ts'

export interface Traps {
  /** What a clause without a verb is about. */
  readonly nouns: (words: string) => PredicateKind | null
  /** Few words and no verb, none of them somebody else's. */
  readonly isHeadline: (words: string) => boolean
  /** Begins with people of ours as its subject. */
  readonly isOurPeople: (words: string) => boolean
  /** Begins with a verb whose subject stands in the clause before. */
  readonly isBareVerb: (words: string) => boolean
  readonly isCondition: (opener: string, words: string, before: string) => boolean
  readonly isNone: (words: string) => boolean
}
