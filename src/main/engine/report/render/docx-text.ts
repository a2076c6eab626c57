// Text as runs of Word: what is not seen is named, line breaks are breaks, and letters that run from the right stand in
// runs of their own, for Word turns letters by runs. XML holds neither control characters nor halves of letters.
import { type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import { RIGHT_TO_LEFT } from './right-to-left.ts'
import { piecesOf } from './unseen.ts'

export const SOFT = '5A6472'

/** For places that hold text alone. */
export const plainText = (text: string): string =>
  piecesOf(text)
    .map((piece) => piece.text)
    .join('')

/** From a letter that runs from the right to the last such letter before one that does not. */
const TURNED = new RegExp(`${RIGHT_TO_LEFT.source}(?:[\\p{M}\\p{N}\\p{P}\\p{Z}]|${RIGHT_TO_LEFT.source})*`, 'gu')

const turnedRuns = (text: string, look: IRunOptions): TextRun[] => {
  const runs: TextRun[] = []
  let from = 0
  for (const { 0: turned, index } of text.matchAll(TURNED)) {
    if (index > from) runs.push(new TextRun({ ...look, text: text.slice(from, index) }))
    runs.push(new TextRun({ ...look, text: turned, rightToLeft: true }))
    from = index + turned.length
  }
  if (from < text.length) runs.push(new TextRun({ ...look, text: text.slice(from) }))
  return runs
}

export const runsOf = (text: string, look: IRunOptions = {}): ParagraphChild[] =>
  piecesOf(text).flatMap((piece) =>
    piece.isSign
      ? [new TextRun({ ...look, text: `[${piece.text}]`, color: SOFT })]
      : piece.text
          .split('\n')
          .flatMap((line, index) => [...(index === 0 ? [] : [new TextRun({ break: 1 })]), ...turnedRuns(line, look)]),
  )

/** Whether a text begins from the right: its first letter says so. */
export const beginsRight = (text: string): boolean => RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '')
