// The clauses of a sentence as the judge reads them: verbs, what each is about, and whether it can promise at all.

import type { Lang } from '../../../shared/model.ts'
import type { Clause, Predicate, PredicateKind, SubjectClass } from './promises-clauses.ts'
import { scanPredicates } from './promises-scan.ts'
import { SPEAKING } from './promises-speaking.ts'
import type { Said } from './promises-text.ts'
import type { SettledTime } from './promises-times.ts'

/** A clause, and all that decides on its times. */
export interface Reading {
  readonly clause: Clause
  readonly predicates: readonly Predicate[]
  readonly words: string
  /** What it is about where it has no verb. */
  readonly noun: PredicateKind | null
  /** Few words and no verb, nobody else's: it says what comes. */
  readonly isHeadline: boolean
  /** Habit, opening hours, doubt, kept: no promise, whatever governs. */
  readonly isNone: boolean
}

/** A clause without its times: `close of business` is no closing. */
const wordsBeside = ({ plain }: Said, { start, end }: Clause, times: readonly SettledTime[]): string => {
  let words = ''
  let from = start
  for (const time of times) {
    words += `${plain.slice(from, time.start)}~`
    from = Math.min(time.end, end)
  }
  return words + plain.slice(from, end)
}

/** `spokenOf`: whom or what the sentence before spoke of last. */
export const readClauses = (
  lang: Lang,
  said: Said,
  clauses: readonly Clause[],
  times: readonly SettledTime[],
  spokenOf: SubjectClass,
): { readonly readings: readonly Reading[]; readonly last: SubjectClass } => {
  const { verbs, nouns, isHeadline, isNone, isOurPeople } = SPEAKING[lang]
  let last = spokenOf
  let next = 0
  const readings = clauses.map((clause) => {
    const first = next
    while (next < times.length && (times[next]?.start ?? 0) < clause.end) next += 1
    const own = times.slice(first, next)
    const { predicates, subject } = scanPredicates(verbs, said, clause, own, last)
    last = subject
    const words = wordsBeside(said, clause, own)
    const noun = nouns(words) ?? (predicates.length === 0 && isOurPeople(words) ? 'planned' : null)
    return { clause, predicates, words, noun, isHeadline: isHeadline(words), isNone: isNone(words) }
  })
  return { readings, last }
}
