// Whether a time in a sentence is when we promised to speak or act. What governs it decides: the nearest verb before it
// in its clause, else the first after it, else what the clause is about, else the clauses beside it.
// Keeps true: a time that nothing of ours governs is no promise; habit, opening hours, doubt, a condition, a question and
// what is kept already are none either.

import type { Lang } from '../../../shared/model.ts'
import { clausesOf, type Predicate, type PredicateKind, type SubjectClass } from './promises-clauses.ts'
import { type Reading, readClauses } from './promises-readings.ts'
import { SPEAKING } from './promises-speaking.ts'
import type { Said, Sentence } from './promises-text.ts'
import type { SettledTime } from './promises-times.ts'

/** The verb that governs a time of this clause. What is ahead is not governed by what happened in a relative clause. */
const governorOf = ({ predicates }: Reading, time: SettledTime): Predicate | undefined => {
  const before = predicates.filter(({ start }) => start < time.start)
  const isMain = ({ isSubordinate, kind }: Predicate): boolean => !isSubordinate || kind === 'ours'
  const main = time.isAheadOnly && before.some(({ kind }) => kind === 'ours') ? before.filter(isMain) : before
  return main.at(-1) ?? predicates[0]
}

/** `Update 14:15`, said at 14:20, heads what it tells. */
const nounFor = ({ noun }: Reading, time: SettledTime): PredicateKind | null =>
  time.isAttribute || time.isJustPassed ? null : (inTime(noun ?? undefined, time) ?? null)

const isHeadline = ({ isHeadline: has, predicates, clause }: Reading, time: SettledTime): boolean =>
  has && clause.opener === '' && predicates.length === 0 && time.isAheadOnly && !time.isAttribute

/** In the present it is a timetable: a bus every 30 minutes. */
const AGAIN = /^(?:every|each|tou|chaque)/

/** The present tense is of now, unless the time is surely ahead. */
const inTime = (kind: PredicateKind | undefined, time: SettledTime): PredicateKind | undefined => {
  if (kind !== 'planned' && kind !== 'usual') return kind
  if ('lapse' in time.when && AGAIN.test(time.when.opener)) return 'state'
  const isAhead = time.isAheadOnly || time.isDeadline || ('moment' in time.when && time.when.moment.day !== null)
  return isAhead && !(kind === 'usual' && 'lapse' in time.when) ? 'ours' : 'state'
}

const kindIn = (reading: Reading, time: SettledTime): PredicateKind | null =>
  inTime(governorOf(reading, time)?.kind, time) ?? nounFor(reading, time) ?? (isHeadline(reading, time) ? 'ours' : null)

/** What a clause beside that of the time says, at its end that is nearer. */
const kindBeside = (reading: Reading | undefined, time: SettledTime): PredicateKind | null => {
  if (!reading) return null
  const { predicates, clause } = reading
  const isAfter = clause.start > time.start
  const near = isAfter ? predicates[0] : predicates.at(-1)
  if (isAfter) return inTime(near?.kind, time) ?? nounFor(reading, time)
  // What went before was in the present for its own sake: we are hiring, apply by Friday.
  const isPresent = near?.kind === 'planned' || near?.kind === 'usual'
  return isPresent ? 'state' : (near?.kind ?? nounFor(reading, time))
}

/** Words beside the time that are no more than how and when. */
const MOST_ADVERBS = 4
const isBare = ({ clause }: Reading, time: SettledTime, { plain }: Said): boolean => {
  const around = `${plain.slice(clause.start, time.start)} ${plain.slice(time.end, clause.end)}`
  return (around.slice(0, 200).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= MOST_ADVERBS
}

/** A time within what may or may not be is none: whether it will be fixed by tomorrow. */
const DOUBTS = /^(?:if|whether|si|s')$/
const BARE_START = /^[^\p{L}]*$/u
const CONTINUES = /^(?:and|or|then|et|ou|puis)$/

interface Governed {
  readonly kind: PredicateKind | null
  readonly by: Reading
}

const governedBy = (
  lang: Lang,
  said: Said,
  readings: readonly Reading[],
  at: number,
  time: SettledTime,
): Governed | null => {
  const [before, own, after] = [readings[at - 1], readings[at], readings[at + 1]]
  if (!own) return null
  const kind = kindIn(own, time)
  if (kind !== null) {
    const isContinued = own.predicates.length > 0 && CONTINUES.test(own.clause.opener)
    // `We will have it emptied and checked`: the second participle hangs on the first future.
    const isParticiple =
      own.predicates[0]?.kind === 'past' && BARE_START.test(said.plain.slice(own.clause.start, own.predicates[0].start))
    const isShared = isContinued && (isParticiple || SPEAKING[lang].isBareVerb(own.words))
    return { kind: isShared ? (before?.predicates.at(-1)?.kind ?? kind) : kind, by: own }
  }
  if (!isBare(own, time, said)) return null
  const earlier = kindBeside(before, time)
  if (before && earlier !== null && earlier !== 'state') return { kind: earlier, by: before }
  const next = after && after.predicates.length === 0 && after.noun === null ? readings[at + 2] : after
  return next ? { kind: kindBeside(next, time), by: next } : null
}

/** The time before it is no longer the one. */
const MOVED =
  /(?:moved|postponed|pushed(?: back)?|delayed|rescheduled|brought forward|reporte|decale|repousse|avance|deplace)e?s? (?:to|until|till|a|à|au|pour) ?$/
const isMovedAt = ({ plain }: Said, time: SettledTime | undefined): boolean =>
  time !== undefined && MOVED.test(plain.slice(Math.max(0, time.start - 30), time.start))

const isConditional = (lang: Lang, readings: readonly Reading[]): boolean =>
  readings.some(({ clause, words }, at) =>
    SPEAKING[lang].isCondition(clause.opener, words, readings[at - 1]?.words ?? ''),
  )

const promisedIn = (
  lang: Lang,
  said: Said,
  readings: readonly Reading[],
  times: readonly SettledTime[],
): readonly SettledTime[] => {
  let at = 0
  return times.filter((time, index) => {
    while (at + 1 < readings.length && (readings[at + 1]?.clause.start ?? 0) <= time.start) at += 1
    const own = readings[at]
    if (own && DOUBTS.test(own.clause.opener) && own.predicates.length < 2) return false
    if (time.isNoDate || own?.isNone || isMovedAt(said, times[index + 1])) return false
    const governed = governedBy(lang, said, readings, at, time)
    if (governed?.kind !== 'ours' || governed.by.isNone) return false
    const verb = governorOf(governed.by, time)
    if (time.isPace && verb && !verb.isFuture) return false
    return !time.isAttribute || verb !== undefined
  })
}

/** Whom a pronoun, or a verb without a subject, in the next sentence may go on about. */
const carried = (last: SubjectClass): SubjectClass =>
  last === 'ours' || last === 'speech' || last === 'unknown' ? last : 'none'

export interface Promised {
  readonly times: readonly SettledTime[]
  /** Whom or what the sentence spoke of last. */
  readonly spokenOf: SubjectClass
}

/** Those of the sentence's times that are promised. `spokenOf`: by the sentence before. */
export const promisedTimes = (
  lang: Lang,
  said: Said,
  sentence: Sentence,
  times: readonly SettledTime[],
  spokenOf: SubjectClass,
): Promised => {
  const { readings, last } = readClauses(lang, said, clausesOf(lang, said, sentence, times), times, spokenOf)
  const isVain = times.length === 0 || sentence.isQuestion || isConditional(lang, readings)
  return { times: isVain ? [] : promisedIn(lang, said, readings, times), spokenOf: carried(last) }
}
