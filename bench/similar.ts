// A draft against 10,000 sent replies: the time of one look while somebody types. Answers as teams write them, a few canned
// sentences with what is particular between; one draft in three repeats a sent one.
import { createSentIndex } from '../src/main/engine/analysis/sent-index.ts'
import { seededRandom } from '../src/main/engine/drills/random.ts'
import { percentile } from './figures.ts'
import { wordOf } from './invent.ts'
import { atMost, type Bench, round, say } from './row.ts'

const SENT = 10_000
const DRAFTS = 500
const BUDGET_MS = 10

export const similar: Bench = async () => {
  const random = seededRandom(5, 'similar')
  const sentence = (): string =>
    Array.from({ length: 6 + random.below(8) }, () => wordOf(Math.floor(4_000 ** random.unit()))).join(' ')
  const canned = Array.from({ length: 40 }, sentence)
  const answer = (): string => `${random.pick(canned)}. ${sentence()}. ${random.pick(canned)}.`
  const index = createSentIndex<number>()
  const sent = Array.from({ length: SENT }, answer)
  for (const [id, text] of sent.entries()) index.add(id, text)
  const times: number[] = []
  let foundCount = 0
  let copyCount = 0
  for (let draft = 0; draft < DRAFTS; draft += 1) {
    const isCopy = draft % 3 === 0
    const text = isCopy ? `Hello Ann, ${random.pick(sent)}` : answer()
    const startedAt = performance.now()
    const nearest = index.nearest(text)
    times.push(performance.now() - startedAt)
    copyCount += Number(isCopy)
    if (isCopy && (nearest?.score ?? 0) > 0.95) foundCount += 1
  }
  say(`similar: p50 ${round(percentile(times, 0.5))} ms; ${foundCount} of ${copyCount} copies found`)
  return atMost({
    name: 'similar',
    value: percentile(times, 0.95),
    unit: 'ms',
    budget: BUDGET_MS,
    holds: foundCount === copyCount,
  })
}
