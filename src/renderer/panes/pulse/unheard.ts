// Where the counts are not the whole story: stretches that a source did not hear and that were not read afterwards. A low
// count there is no calm.
import type { BlindFacts } from '../../../shared/blind-facts.ts'
import type { BlindInterval } from '../../../shared/sources.ts'
import type { Range } from './span.ts'

export interface Unheard extends Range {
  readonly facts: BlindFacts
}

/** What was read afterwards is in the counts; what is still blind reaches until now. */
export const unheardOf = (intervals: readonly BlindInterval[], nowAt: number): Unheard[] =>
  intervals
    .filter(({ lostMs }) => lostMs !== 0)
    .map((facts) => ({ facts, fromAt: facts.fromAt, toAt: facts.toAt ?? Math.max(nowAt, facts.fromAt) }))

const touches = (a: Range, b: Range): boolean => a.fromAt < b.toAt && a.toAt > b.fromAt

/** One of each source and cause: an account's questions fall silent together, and one sentence says it. */
export const unheardIn = (unheard: readonly Unheard[], frame: Range): BlindFacts[] => {
  const known = new Map<string, BlindFacts>()
  for (const { facts, ...range } of unheard) {
    const key = `${facts.source}\n${facts.cause}`
    if (touches(range, frame) && !known.has(key)) known.set(key, facts)
  }
  return [...known.values()]
}

/** As they are drawn: stretches of several sources that touch are one, cut to the frame. */
export const stretchesOf = (unheard: readonly Unheard[], frame: Range): Range[] => {
  const merged: Range[] = []
  for (const { fromAt, toAt } of unheard.filter((one) => touches(one, frame)).toSorted((a, b) => a.fromAt - b.fromAt)) {
    const last = merged.at(-1)
    if (last && fromAt <= last.toAt) merged[merged.length - 1] = { ...last, toAt: Math.max(last.toAt, toAt) }
    else merged.push({ fromAt, toAt })
  }
  return merged.map(({ fromAt, toAt }) => ({
    fromAt: Math.max(fromAt, frame.fromAt),
    toAt: Math.min(toAt, frame.toAt),
  }))
}

/** Lines of at most so many letters, broken between words. */
export const brokenAt = (sentence: string, letterCount: number): string[] => {
  const lines: string[] = []
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > letterCount) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
