// Walks through a clause and finds what may govern a time: the same walk in every language, with the rules of one.
// Keeps true: a word belongs to one predicate; a verb without a subject has that of the verb before it; times are not
// read as verbs.

import type { Clause, Predicate, PredicateKind, SubjectClass } from './promises-clauses.ts'
import { matchAt, wholeWords } from './promises-read.ts'
import type { Said, Stretch } from './promises-text.ts'

export interface Context {
  /** Whose act the words before say it is. */
  readonly subject: SubjectClass
  /** Only words like `so` and `please` stand before it in the clause. */
  readonly isFirst: boolean
  /** Nothing in the clause governs yet. */
  readonly isOnly: boolean
  /** Since the last predicate, or the beginning of the clause. */
  readonly before: string
  /** What follows, as far as rules look. */
  readonly rest: string
}

/** `skip`: these words govern nothing, and none of them does by itself. null: it is not what the pattern meant. */
export type Decide = (context: Context, found: string) => PredicateKind | 'skip' | null

export interface PredicateRule {
  readonly pattern: RegExp
  readonly decide: Decide
  /** The verb that follows belongs to it: `will publish`, `might have`. */
  readonly takesVerb: boolean
  /** It is about something we say, and so is the verb after it: `a full reply is coming`. */
  readonly isSpeech: boolean
}

export const rule = (
  pattern: string,
  kind: PredicateKind | 'skip' | Decide,
  more: { readonly takesVerb?: boolean; readonly isSpeech?: boolean } = {},
): PredicateRule => ({
  pattern: wholeWords(pattern),
  decide: typeof kind === 'function' ? kind : () => kind,
  takesVerb: more.takesVerb ?? false,
  isSpeech: more.isSpeech ?? false,
})

export interface ScanRules {
  readonly rules: readonly PredicateRule[]
  readonly subjectIn: (words: string, last: SubjectClass) => SubjectClass
  /** Words that may stand before a verb that is still the first of its clause. */
  readonly leading: RegExp
  readonly relative: RegExp
  /** The verb that a future takes with it, sticky. */
  readonly verbGroup: RegExp
}

export interface Scanned {
  readonly predicates: readonly Predicate[]
  /** Whose the last subject was. */
  readonly subject: SubjectClass
}

/** As far as a subject, or what follows a verb, is looked at. */
const REACH = 120
const FIRST_WITHIN = 60
const WORD = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu

const decideAt = ({ rules }: ScanRules, text: string, at: number, context: Omit<Context, 'rest'>) => {
  for (const one of rules) {
    const found = matchAt(one.pattern, text, at)?.[0]
    if (found === undefined) continue
    const end = at + found.length
    const kind = one.decide({ ...context, rest: text.slice(end, end + REACH) }, found)
    if (kind !== null) return { kind, end, rule: one }
  }
  return null
}

const OBJECT_OF: ReadonlySet<PredicateKind> = new Set(['past', 'asked', 'hedged', 'denied'])

/** `No update is planned` is denied as a whole; in `we missed the next update` the verb decides. */
const ledBy = (last: Predicate | undefined, between: string, { isSpeech }: PredicateRule): PredicateKind => {
  if (!last) return 'ours'
  if (last.kind === 'denied' && !/[\p{L}\p{N}]/u.test(between)) return 'denied'
  return isSpeech && OBJECT_OF.has(last.kind) ? last.kind : 'ours'
}

export const scanPredicates = (
  scan: ScanRules,
  { plain }: Said,
  clause: Clause,
  times: readonly Stretch[],
  last: SubjectClass,
): Scanned => {
  const predicates: Predicate[] = []
  const text = plain.slice(0, clause.end)
  let from = clause.start
  let subject = last
  let nextTime = 0
  const pass = (end: number, at: number): void => {
    WORD.lastIndex = Math.max(end, at + 1)
  }
  WORD.lastIndex = clause.start
  for (let word = WORD.exec(text); word; word = WORD.exec(text)) {
    const at = word.index
    while (nextTime < times.length && (times[nextTime]?.end ?? 0) <= at) nextTime += 1
    const time = times[nextTime]
    if (time && time.start <= at) {
      if (!/[\p{L}\p{N}]/u.test(text.slice(from, time.start))) from = time.end
      pass(time.end, at)
      continue
    }
    const before = text.slice(Math.max(from, at - REACH), at)
    const isFirst =
      predicates.length === 0 && at - clause.start < FIRST_WITHIN && scan.leading.test(text.slice(clause.start, at))
    const context = { subject: scan.subjectIn(before, subject), isFirst, isOnly: predicates.length === 0, before }
    const decided = decideAt(scan, text, at, context)
    if (decided === null) continue
    const { rule: by } = decided
    const kind = decided.kind === 'ours' ? ledBy(predicates.at(-1), text.slice(from, at), by) : decided.kind
    const end = decided.end + (by.takesVerb ? (matchAt(scan.verbGroup, text, decided.end)?.[0].length ?? 0) : 0)
    pass(end, at)
    if (kind === 'skip') continue
    predicates.push({ start: at, end, kind, isSubordinate: scan.relative.test(before), isFuture: by.takesVerb })
    subject = by.isSpeech && kind === 'ours' ? 'speech' : context.subject
    from = end
  }
  if (predicates.length === 0) subject = scan.subjectIn(text.slice(clause.start, clause.start + REACH), last)
  return { predicates, subject }
}

/** The class whose words come first: the head of a subject does. */
export const firstNamed = (
  words: string,
  classes: readonly (readonly [RegExp, SubjectClass])[],
): SubjectClass | null => {
  let first: SubjectClass | null = null
  let place = Number.POSITIVE_INFINITY
  for (const [pattern, name] of classes) {
    const at = words.search(pattern)
    if (at >= 0 && at < place) [first, place] = [name, at]
  }
  return first
}

/** Whether a text has one of some words, whole. */
export const hasWord = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u')
