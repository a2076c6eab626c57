// A sentence in clauses, and what may govern a time in one of them.
// Keeps true: no clause ends within a time (18 h 30, entre 17 h et 18 h); the clauses cover the sentence, in its order.

import type { Lang } from '../../../shared/model.ts'
import type { Said, Stretch } from './promises-text.ts'

/**
 * What a stretch of words does with the time beside it.
 * - ours: we speak or act then
 * - planned: the present tense of ours, a promise of what is surely ahead (nous débriefons demain)
 * - usual: what we do at any time; a promise at a moment, a habit within a lapse (we answer within a day)
 * - asked: others are asked or allowed to
 * - past, denied, hedged (wished, possible), others (somebody else's act, an event), state (how things are)
 */
export type PredicateKind = 'ours' | 'planned' | 'usual' | 'asked' | 'past' | 'denied' | 'hedged' | 'others' | 'state'

export interface Predicate extends Stretch {
  readonly kind: PredicateKind
  /** Said in a form that is of the future only. */
  readonly isFuture: boolean
  /** In a relative clause: what broke, ce qui est arrivé. */
  readonly isSubordinate: boolean
}

/** Whose the last subject was, for a verb that has none of its own. */
export type SubjectClass = 'ours' | 'you' | 'others' | 'speech' | 'unknown' | 'none'

export interface Clause extends Stretch {
  /** The word or mark that opens it. */
  readonly opener: string
}

const WORDS: Readonly<Record<Lang, string>> = {
  en: 'but|and|or|so|then|because|while|whereas|if|unless|when|once|as soon as|although|though|even if|whether|until|till|as long as',
  fr: "mais|et|ou|donc|puis|car|parce qu[e']|tandis qu[e']|si|s'(?=ils? )|sauf si|quand|lorsqu[e']|des qu[e']|une fois|jusqu'a ce qu[e']|jusqu'à ce qu[e']|tant qu[e']|jusqu'(?:au|à la|a la)|meme si|bien qu[e']|alors",
}
/** At the head of a sentence it belongs to the clause it leads: d'ordinaire, nous répondons dans l'heure. */
const HABITUALLY =
  "(?:d'ordinaire|d'habitude|en general|habituellement|generalement|usually|generally|typically|as a rule)"

const opening = (lang: Lang): RegExp =>
  new RegExp(
    `(?<!${HABITUALLY}),|[;:|()\\[\\]•→*]|—| - |(?<![\\p{L}\\p{N}'-])(?:${WORDS[lang]})(?![\\p{L}\\p{N}-])`,
    'gu',
  )
const OPENINGS: Readonly<Record<Lang, RegExp>> = { en: opening('en'), fr: opening('fr') }

export const clausesOf = (
  lang: Lang,
  { plain }: Said,
  sentence: Stretch,
  times: readonly Stretch[],
): readonly Clause[] => {
  const clauses: Clause[] = []
  let start = sentence.start
  let opener = ''
  let next = 0
  for (const { 0: mark, index } of plain.slice(sentence.start, sentence.end).matchAll(OPENINGS[lang])) {
    const at = sentence.start + index
    while (next < times.length && (times[next]?.end ?? 0) <= at) next += 1
    if ((times[next]?.start ?? Number.POSITIVE_INFINITY) <= at) continue
    if (plain.slice(start, at).trim() !== '') {
      clauses.push({ start, end: at, opener })
      opener = mark
    } else opener = mark === ',' ? opener : mark
    start = at + mark.length
  }
  clauses.push({ start, end: sentence.end, opener })
  return clauses
}
