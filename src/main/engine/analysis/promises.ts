// Promises in a post of ours: what we said we would say or do by a time (doctrine K2).
// Keeps true: a promise is due after the post; earliest first; the words it was made in are those of the post, letter for
// letter; no text is too odd to be read, in time that grows with its length.

import type { Lang } from '../../../shared/model.ts'
import { dueAfter, dueAt } from './promises-due.ts'
import { promisedTimes } from './promises-judge.ts'
import { foldSaid, type Said, type Stretch, sentencesOf } from './promises-text.ts'
import { type SaidTime, timesIn } from './promises-times.ts'

export interface SaidAt {
  /** When the post was or will be published, ms UTC. */
  readonly at: number
  /** The zone the brand speaks in, a name of the tz database; an unknown one is a RangeError. */
  readonly tz: string
  readonly lang: Lang
}

export interface FoundPromise {
  /** The words it was made in. */
  readonly span: string
  /** ms UTC. */
  readonly dueAt: number
}

const dueOf = ({ when }: SaidTime, { at, tz }: SaidAt): number | null =>
  'lapse' in when ? dueAfter(when.lapse, at, tz) : dueAt(when.moment, at, tz)

const EDGES = /^[\s,;:|•→(—-]+|[\s,;:|(—-]+$/g

const wordsOf = (text: string, { sources }: Said, { start, end }: Stretch): string =>
  text.slice(sources[start], sources[end]).replace(EDGES, '')

export const findPromises = (text: string, said: SaidAt): readonly FoundPromise[] => {
  const folded = foldSaid(text)
  const found = new Map<number, FoundPromise>()
  for (const sentence of sentencesOf(folded))
    for (const { time, span } of promisedTimes(said.lang, folded, sentence, timesIn(said.lang, folded, sentence))) {
      const due = dueOf(time, said)
      if (due !== null && due > said.at && !found.has(due))
        found.set(due, { span: wordsOf(text, folded, span), dueAt: due })
    }
  return [...found.values()].sort((a, b) => a.dueAt - b.dueAt)
}
