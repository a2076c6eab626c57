// npm run -s eval:claims -- --in F.jsonl [--watch "@brand"]...
// How well claims agree with the reasons that people noted (gold.negative_reason): a JSON object a line for each watch,
// then one for all of them together; without a watch all posts are taken. Figures: scripts/claims/judge.ts.
// Exit 0; 2 unusable arguments or watch terms; 3 the file could not be read.

import { parseArgs } from 'node:util'
import { compileTextMatcher } from '../src/main/engine/ingest/match.ts'
import { parseWatchTerms } from '../src/main/engine/ingest/watch-terms.ts'
import { type JudgedPost, judgeClaims, readJudged } from './claims/judge.ts'

const stop = (code: 2 | 3, message: string): never => {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

const readArguments = () => {
  const usage = 'Usage: npm run -s eval:claims -- --in FILE [--watch "terms"]...'
  try {
    const { in: inPath, watch = [] } = parseArgs({
      options: { in: { type: 'string' }, watch: { type: 'string', multiple: true } },
    }).values
    return inPath ? { inPath, watch } : stop(2, usage)
  } catch {
    return stop(2, usage)
  }
}

const read = (path: string): readonly JudgedPost[] => {
  try {
    return readJudged(path)
  } catch (error) {
    return stop(3, `Could not read ${path}: ${(error as Error).message}. It must be a .jsonl file of posts.`)
  }
}

const matching = (posts: readonly JudgedPost[], watch: string): readonly JudgedPost[] => {
  const parsed = parseWatchTerms(watch)
  if (!parsed.ok) return stop(2, parsed.problem.message.en)
  const match = compileTextMatcher(parsed.terms)
  return posts.filter(({ heard }) => match(heard.text) !== null)
}

const print = (watch: string, posts: readonly JudgedPost[]): void => {
  process.stdout.write(`${JSON.stringify({ watch, ...judgeClaims(posts) })}\n`)
}

const { inPath, watch } = readArguments()
const posts = read(inPath)
const found = watch.map((terms) => ({ terms, posts: matching(posts, terms) }))
for (const { terms, posts: matched } of found) print(terms, matched)
if (found.length !== 1) {
  const together = new Set(found.flatMap(({ posts: matched }) => matched))
  print('all', found.length === 0 ? posts : posts.filter((post) => together.has(post)))
}
