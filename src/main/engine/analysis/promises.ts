// Promises in a post of ours: what we said we would say or do by a time (doctrine K2).
// Keeps true: a promise is due after the post; earliest first; its words are those of the post, letter
// for letter; no text is too odd to be read, in time that grows with its length.

import type { Lang } from '../../../shared/model.ts'
import type { SubjectClass } from './promises-clauses.ts'
import { dueAfter, dueAt } from './promises-due.ts'
import { promisedTimes } from './promises-judge.ts'
import { foldSaid, sentencesOf } from './promises-text.ts'
import { type SaidTime, type SettledTime, timesIn } from './promises-times.ts'

export interface SaidAt {
  /** When the post was or will be published, ms UTC. */
  readonly at: number
  /** The zone the brand speaks in, a name of the tz database; an unknown one is a RangeError. */
  readonly tz: string
  readonly lang: Lang
}

export interface FoundPromise {
  /** The words that carry the time. */
  readonly span: string
  /** ms UTC. */
  readonly dueAt: number
}

const HOUR_MS = 3_600_000
/** A time of the day that is as far ahead has just passed. */
const JUST_PASSED_MS = 22 * HOUR_MS
/** At night the next hours are tomorrow's. */
const SOON_MS = 12 * HOUR_MS
const TODAY = { kind: 'ahead', count: 0 } as const

/** With when it is due; null = it is past. */
const settle = (time: SaidTime, { at, tz }: SaidAt): SettledTime | null => {
  const { when } = time
  const due = 'lapse' in when ? dueAfter(when.lapse, at, tz) : dueAt(when.moment, at, tz)
  if (due === null || due <= at) return null
  if ('lapse' in when || when.moment.day !== null) return { ...time, dueAt: due, isJustPassed: false }
  const isToday = dueAt({ ...when.moment, day: TODAY }, at, tz) === due
  return {
    ...time,
    dueAt: due,
    isAheadOnly: time.isAheadOnly || isToday || due - at < SOON_MS,
    isJustPassed: due - at > JUST_PASSED_MS,
  }
}

export const findPromises = (text: string, said: SaidAt): readonly FoundPromise[] => {
  const folded = foldSaid(text)
  const found = new Map<number, FoundPromise>()
  let spokenOf: SubjectClass = 'none'
  for (const sentence of sentencesOf(folded)) {
    const times = timesIn(said.lang, folded, sentence).flatMap((time) => settle(time, said) ?? [])
    const promised = promisedTimes(said.lang, folded, sentence, times, spokenOf)
    spokenOf = promised.spokenOf
    for (const { words, dueAt: due } of promised.times) {
      const span = text.slice(folded.sources[words.start], folded.sources[words.end]).trim()
      if (!found.has(due)) found.set(due, { span, dueAt: due })
    }
  }
  return [...found.values()].sort((a, b) => a.dueAt - b.dueAt)
}
