// npm run -s eval:match -- --watch "terms" --in F --out F
// A text a line in, 1 (matched by a word, phrase, tag or handle) or 0 a line out, as many lines out as in (formats.md).
// Only LF ends a line. Exit 0; 2 unusable arguments or watch terms; 3 nothing could be read or written.

import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { compileTextMatcher } from '../src/main/engine/ingest/match.ts'
import { parseWatchTerms } from '../src/main/engine/ingest/watch-terms.ts'

const stop = (code: 2 | 3, message: string): never => {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

const readArguments = () => {
  const text = { type: 'string' } as const
  const usage = 'Usage: npm run -s eval:match -- --watch "terms" --in FILE --out FILE'
  try {
    const { watch, in: inPath, out: outPath } = parseArgs({ options: { watch: text, in: text, out: text } }).values
    return watch === undefined || !inPath || !outPath ? stop(2, usage) : { watch, inPath, outPath }
  } catch {
    return stop(2, usage)
  }
}

async function* answers(path: string, answer: (line: string) => string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield lines.map(answer).join('')
  }
  if (rest !== '') yield answer(rest)
}

const main = async (): Promise<void> => {
  const { watch, inPath, outPath } = readArguments()
  const parsed = parseWatchTerms(watch)
  if (!parsed.ok) return stop(2, parsed.problem.message.en)
  const match = compileTextMatcher(parsed.terms)
  try {
    await pipeline(
      answers(inPath, (line) => (match(line) ? '1\n' : '0\n')),
      createWriteStream(outPath),
    )
  } catch (error) {
    stop(3, `Could not go from ${inPath} to ${outPath}: ${(error as Error).message}. Check both paths.`)
  }
}

void main()
