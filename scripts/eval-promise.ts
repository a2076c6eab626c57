// npm run -s eval:promise -- --in F.jsonl --out F.jsonl
// {"text","at","tz","lang"} a line in, {"dueAt": ISO UTC or null, "span": "words"} a line out: the promise that falls due
// first (formats.md). Other fields are not read. Exit 0; 2 unusable arguments; 3 nothing could be read or written, or a
// line is not what it should be.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { findPromises } from '../src/main/engine/analysis/promises.ts'

const stop = (code: 2 | 3, message: string): never => {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

const readArguments = () => {
  const text = { type: 'string' } as const
  const usage = 'Usage: npm run -s eval:promise -- --in FILE --out FILE'
  try {
    const { in: inPath, out: outPath } = parseArgs({ options: { in: text, out: text } }).values
    return inPath && outPath ? { inPath, outPath } : stop(2, usage)
  } catch {
    return stop(2, usage)
  }
}

const isZone = (tz: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: tz })
    return true
  } catch {
    return false
  }
}

const Post = z.object({
  text: z.string(),
  at: z.iso.datetime({ offset: true, local: false }),
  tz: z.string().refine(isZone, 'no time zone that is known'),
  lang: z.enum(['fr', 'en']),
})

const answer = (line: string): string => {
  const { text, at, tz, lang } = Post.parse(JSON.parse(line))
  const first = findPromises(text, { at: Date.parse(at), tz, lang })[0]
  return JSON.stringify({ dueAt: first ? new Date(first.dueAt).toISOString() : null, span: first?.span ?? '' })
}

const wrongIn = (error: unknown): string => {
  if (!(error instanceof z.ZodError)) return (error as Error).message
  return error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ')
}

const read = (path: string): string[] => {
  try {
    const lines = readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split('\n')
    if (lines.at(-1) === '') lines.pop()
    return lines
  } catch (error) {
    return stop(3, `Could not read ${path}: ${(error as Error).message}. Check the path.`)
  }
}

const main = (): void => {
  const { inPath, outPath } = readArguments()
  const answers = read(inPath).map((line, index) => {
    try {
      return `${answer(line)}\n`
    } catch (error) {
      return stop(3, `Line ${index + 1} of ${inPath}: ${wrongIn(error)}. Correct the line.`)
    }
  })
  try {
    writeFileSync(outPath, answers.join(''))
  } catch (error) {
    stop(3, `Could not write ${outPath}: ${(error as Error).message}. Check the path.`)
  }
}

main()
