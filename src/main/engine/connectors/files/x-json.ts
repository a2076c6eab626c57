// A file of answers of the X API v2: one answer, a list of them, or one a line; posts that stand by themselves too. Posts
// are numbered in the order of the file.
import { type BytesOptions, fileBytes, probeFile } from './file-bytes.ts'
import { createValueCutter, type JsonPiece } from './json-values.ts'
import type { NumberedLine } from './read-lines.ts'
import { linesOfAnswer } from './x-lines.ts'

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Numbers what a file gives, piece after piece. */
export const createNumbering = () => {
  let line = 0
  const text = (said: string): NumberedLine => {
    line += 1
    return { line, text: said, offset: 0, bytes: Buffer.byteLength(said) }
  }
  const problem = (what: Extract<NumberedLine, { problem: unknown }>['problem']): NumberedLine => {
    line += 1
    return { line, problem: what }
  }
  /** `linesOf` null in the place of what is no post. */
  const read = (piece: JsonPiece, linesOf: (value: unknown) => readonly (string | null)[]): NumberedLine[] => {
    if ('problem' in piece) return [problem(piece.problem)]
    const value = parse(piece.text)
    if (value === undefined) return [problem('notJson')]
    return linesOf(value).map((said) => (said === null ? problem('notAPost') : text(said)))
  }
  return { read, problem }
}

export async function* readXJson(path: string, options: BytesOptions): AsyncGenerator<NumberedLine[]> {
  const { packed } = await probeFile(path)
  const bytes = fileBytes(path, packed, options)
  const cutter = createValueCutter()
  const numbering = createNumbering()
  try {
    for (let next = await bytes.next(); ; next = await bytes.next()) {
      options.signal?.throwIfAborted()
      if (next.done) {
        const rest = cutter.finish()
        if (next.value) yield [numbering.problem(next.value)]
        else if (rest) yield numbering.read(rest, linesOfAnswer)
        return
      }
      for (const piece of cutter.push(next.value)) yield numbering.read(piece, linesOfAnswer)
    }
  } finally {
    await bytes.return(null)
  }
}
