// Phrases written without sight of the rules (test/phrases/README.md), half of them promises, half traps.
// A regression set, not a held-out one: the even lines of promises.jsonl were read while the rules were written, the odd
// ones were counted eight times and are read by now, and so are promises-fresh.jsonl and promises-varied.jsonl. What the
// rules do with phrases they were not made for is in ADR 0026.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findPromises } from './promises.ts'

const MINUTE_MS = 60_000

const Phrase = z.object({
  text: z.string(),
  at: z.string(),
  tz: z.string(),
  lang: z.enum(['fr', 'en']),
  dueAt: z.string().nullable(),
})

const FOLDER = join(import.meta.dirname, '../../../../test/phrases')
const phrasesIn = (name: string) =>
  readFileSync(join(FOLDER, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Phrase.parse(JSON.parse(line)))

/** A promise counts as found when its time is right to the minute. */
const score = (some: readonly z.infer<typeof Phrase>[]) => {
  let foundCount = 0
  let rightCount = 0
  for (const { text, at, tz, lang, dueAt } of some) {
    const first = findPromises(text, { at: Date.parse(at), tz, lang })[0]
    if (!first) continue
    foundCount += 1
    if (dueAt !== null && Math.abs(first.dueAt - Date.parse(dueAt)) <= MINUTE_MS) rightCount += 1
  }
  const promiseCount = some.filter(({ dueAt }) => dueAt !== null).length
  return { precision: rightCount / foundCount, recall: rightCount / promiseCount }
}

describe('phrases by another hand', () => {
  it.each([
    { name: 'promises.jsonl', count: 300, least: { precision: 0.95, recall: 0.95 } },
    { name: 'promises-fresh.jsonl', count: 160, least: { precision: 0.95, recall: 0.95 } },
    { name: 'promises-plain.jsonl', count: 160, least: { precision: 0.95, recall: 0.95 } },
    { name: 'promises-varied.jsonl', count: 160, least: { precision: 0.95, recall: 0.95 } },
  ])('catches promises that are missed, and countdowns on nothing, in $name', ({ name, count, least }) => {
    const phrases = phrasesIn(name)
    expect(phrases).toHaveLength(count)
    const { precision, recall } = score(phrases)
    expect(precision).toBeGreaterThanOrEqual(least.precision)
    expect(recall).toBeGreaterThanOrEqual(least.recall)
  })
})
