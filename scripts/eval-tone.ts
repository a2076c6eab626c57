// npm run -s eval:tone -- --in F.tsv --out F
// label<TAB>text a line in, the label not read; negative, neutral or positive a line out, neutral where the tone is not
// known (formats.md). The language is that of the text alone. Exit 0; 2 unusable arguments; 3 nothing could be read or
// written.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { findToneModel } from '../src/main/engine/tone-model.ts'

const stop = (code: 2 | 3, message: string): never => {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

const readArguments = () => {
  const text = { type: 'string' } as const
  const usage = 'Usage: npm run -s eval:tone -- --in FILE --out FILE'
  try {
    const { in: inPath, out: outPath } = parseArgs({ options: { in: text, out: text } }).values
    return inPath && outPath ? { inPath, outPath } : stop(2, usage)
  } catch {
    return stop(2, usage)
  }
}

const main = () => {
  const { inPath, outPath } = readArguments()
  const model = findToneModel(null)
  if (!model) return stop(3, 'There is no resources/tone/model.bin. Make one: npm run train:tone.')
  try {
    const lines = readFileSync(inPath, 'utf8').split('\n')
    if (lines.at(-1) === '') lines.pop()
    const toneOf = (line: string): string => model.read(line.slice(line.indexOf('\t') + 1), null)?.tone ?? 'neutral'
    writeFileSync(outPath, lines.map((line) => `${toneOf(line)}\n`).join(''))
  } catch (error) {
    stop(3, `Could not go from ${inPath} to ${outPath}: ${(error as Error).message}. Check both paths.`)
  }
}

main()
