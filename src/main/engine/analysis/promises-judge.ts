// Whether a time in a sentence is when we promised to speak or act. What governs it decides: the nearest verb before it
// in its clause, else the first after it, else what the clause is about, else the clauses beside it.
// Keeps true: a time that nothing of ours governs is no promise; habit, opening hours, doubt, a condition, a question and
// what is kept already are none either.

import type { Lang } from '../../../shared/model.ts'
import { type Clause, clausesOf, type Predicate, type PredicateKind, type SubjectClass } from './promises-clauses.ts'
import { scanPredicates } from './promises-scan.ts'
import { SPEAKING } from './promises-speaking.ts'
import type { Said, Sentence, Stretch } from './promises-text.ts'
import type { SaidTime } from './promises-times.ts'

interface Reading {
  readonly clause: Clause
  readonly predicates: readonly Predicate[]
  readonly words: string
}

export interface PromisedTime {
  readonly time: SaidTime
  readonly span: Stretch
}

const read = (lang: Lang, said: Said, clauses: readonly Clause[], times: readonly SaidTime[]): readonly Reading[] => {
  let subject: SubjectClass = 'none'
  return clauses.map((clause) => {
    const found = scanPredicates(SPEAKING[lang].verbs, said, clause, times, subject)
    subject = found.subject
    return { clause, predicates: found.predicates, words: said.plain.slice(clause.start, clause.end) }
  })
}

/** The verb that governs a time of this clause. What is ahead is not governed by what happened in a relative clause. */
const governorOf = ({ predicates }: Reading, time: SaidTime): Predicate | undefined => {
  const before = predicates.filter(({ start }) => start < time.start)
  const isMain = ({ isSubordinate, kind }: Predicate): boolean => !(isSubordinate && kind !== 'ours')
  const main = before.some(({ kind }) => kind === 'ours') && time.isAheadOnly ? before.filter(isMain) : before
  return main.at(-1) ?? predicates[0]
}

/** What a clause without a verb says: `prochain point`, `reply by tonight`. */
const nounIn = (lang: Lang, { words }: Reading, time: SaidTime): PredicateKind | null =>
  time.isAttribute ? null : SPEAKING[lang].nouns(words)

const within = (lang: Lang, reading: Reading | undefined, time: SaidTime, isBeside: boolean): PredicateKind | null => {
  if (!reading) return null
  const { predicates } = reading
  if (isBeside && predicates.length > 0) {
    const near = reading.clause.start < time.start ? predicates.at(-1) : predicates[0]
    return near?.kind ?? null
  }
  return governorOf(reading, time)?.kind ?? nounIn(lang, reading, time)
}

/** Words beside the time that are not just how and when. */
const MOST_ADVERBS = 4
const isBare = (reading: Reading, time: SaidTime, said: Said): boolean => {
  const around = said.plain.slice(reading.clause.start, time.start) + said.plain.slice(time.end, reading.clause.end)
  return (around.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= MOST_ADVERBS
}

const kindOf = (
  lang: Lang,
  readings: readonly Reading[],
  at: number,
  time: SaidTime,
  said: Said,
): [PredicateKind | null, Reading | undefined] => {
  const own = readings[at]
  if (!own) return [null, undefined]
  const kind = within(lang, own, time, false)
  if (kind !== null) {
    const isContinued = own.predicates.length > 0 && /^(?:and|or|then|et|ou|puis)$/.test(own.clause.opener)
    const asked = isContinued && SPEAKING[lang].isBareVerb(own.words)
    return [asked ? (readings[at - 1]?.predicates.at(-1)?.kind ?? kind) : kind, own]
  }
  if (!isBare(own, time, said)) return [null, own]
  const [before, after] = [readings[at - 1], readings[at + 1]]
  const earlier = within(lang, before, time, true)
  if (earlier !== null && earlier !== 'state') return [earlier, before]
  return [within(lang, after, time, true), after]
}

const isConditional = (lang: Lang, readings: readonly Reading[]): boolean =>
  readings.some(({ clause, words }, at) =>
    SPEAKING[lang].isCondition(clause.opener, words, readings[at - 1]?.words ?? ''),
  )

export const promisedTimes = (
  lang: Lang,
  said: Said,
  sentence: Sentence,
  times: readonly SaidTime[],
): readonly PromisedTime[] => {
  if (times.length === 0 || sentence.isQuestion) return []
  const readings = read(lang, said, clausesOf(lang, said, sentence, times), times)
  if (isConditional(lang, readings)) return []
  const promised: PromisedTime[] = []
  let at = 0
  for (const time of times) {
    while (at + 1 < readings.length && (readings[at + 1]?.clause.start ?? 0) <= time.start) at += 1
    const own = readings[at]
    if (!own || time.isNoDate) continue
    const [kind, governing] = kindOf(lang, readings, at, time, said)
    if (kind !== 'ours' || !governing) continue
    if (SPEAKING[lang].isNone(own.words) || (governing !== own && SPEAKING[lang].isNone(governing.words))) continue
    if (time.isAttribute && governorOf(governing, time)?.kind !== 'ours') continue
    const span = {
      start: Math.min(own.clause.start, governing.clause.start, time.start),
      end: Math.max(time.end, governing === own ? 0 : governing.clause.start > time.start ? governing.clause.end : 0),
    }
    promised.push({ time, span })
  }
  return promised
}
