// npm run -s eval:similar -- --in F.tsv --out F
// text<TAB>text a line in, 0..1 a line out: how much the second is the first said again (formats.md). Exit 0; 2 unusable
// arguments; 3 nothing could be read or written, or a line is not two texts.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { similarityOf } from '../src/main/engine/analysis/similar.ts'

const stop = (code: 2 | 3, message: string): never => {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

const readArguments = () => {
  const text = { type: 'string' } as const
  const usage = 'Usage: npm run -s eval:similar -- --in FILE --out FILE'
  try {
    const { in: inPath, out: outPath } = parseArgs({ options: { in: text, out: text } }).values
    return inPath && outPath ? { inPath, outPath } : stop(2, usage)
  } catch {
    return stop(2, usage)
  }
}

const answer = (line: string, index: number): string => {
  const texts = line.replace(/\r$/, '').split('\t')
  const [first, second] = texts
  if (texts.length !== 2 || first === undefined || second === undefined)
    return stop(3, `Line ${index + 1} has ${texts.length - 1} tabs instead of one: put one tab between its two texts.`)
  return similarityOf(first, second).toFixed(4)
}

const read = (path: string): string[] => {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

const { inPath, outPath } = readArguments()
try {
  const lines = read(inPath).map(answer)
  writeFileSync(outPath, lines.map((line) => `${line}\n`).join(''))
} catch (error) {
  stop(3, `Could not go from ${inPath} to ${outPath}: ${(error as Error).message}. Check both paths.`)
}
