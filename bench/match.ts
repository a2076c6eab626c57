// Posts a second against 1,000 watch terms on one core; X's record peak was 143,199 a second.
import { compileMatcher } from '../src/main/engine/ingest/match.ts'
import { parseWatchTerms } from '../src/main/engine/ingest/watch-terms.ts'
import { median, ratesOf } from './figures.ts'
import { inventPosts, wordOf } from './invent.ts'
import { atLeast, type Bench } from './row.ts'

const POSTS = 50_000
const TERMS = 1_000
const BUDGET = 150_000

/** A tenth each of tags, handles, exclusions and pairs of words, the rest single words, common and rare. */
const termOf = (number: number): string => {
  const word = wordOf(200 + number * 17)
  if (number % 10 === 0) return `#${word}${number}`
  if (number % 10 === 1) return `@invented_${number}`
  if (number % 10 === 2) return `-${word}${number}`
  if (number % 10 === 3) return `${word} ${wordOf(100 + number)}`
  return number % 10 === 4 ? `${word}${number}` : word
}

export const match: Bench = async () => {
  const parsed = parseWatchTerms(Array.from({ length: TERMS }, (_, number) => termOf(number)).join('\n'))
  if (!parsed.ok) throw new Error(`the term ${parsed.problem.term} cannot be watched`)
  const matches = compileMatcher(parsed.terms, { ownHandles: ['marlo_help'] })
  const posts = [...inventPosts({ seed: 2, count: POSTS, fromAt: 0, gapMs: 1000, authorCount: 10_000 })]
  let found = 0
  const rates = ratesOf(7, POSTS, () => {
    for (const post of posts) if (matches(post) !== null) found += 1
  })
  if (found === 0) throw new Error('nothing matched: the measurement says nothing')
  return atLeast({ name: 'match', value: median(rates), unit: 'posts/s', budget: BUDGET })
}
