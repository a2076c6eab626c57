// Whether anything of a text is still in the files of a workspace, as somebody with the disk would look for it.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A piece of so many characters tells what was said. */
const PIECE = 12

const filesIn = (dir: string): string[] =>
  readdirSync(dir)
    .map((name) => join(dir, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]))

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

const piecesOf = (text: string): Set<string> => {
  const pieces = new Set<string>()
  for (const form of [text, text.toLowerCase(), folded(text)])
    for (let from = 0; from + PIECE <= form.length; from += 1) pieces.add(form.slice(from, from + PIECE))
  return pieces
}

/** `file: piece` of each piece of 12 characters that some file holds, as UTF-8 or UTF-16LE. */
export const tracesOf = (dir: string, text: string): string[] =>
  filesIn(dir).flatMap((path) => {
    const bytes = readFileSync(path)
    return [...piecesOf(text)]
      .filter((piece) => bytes.includes(Buffer.from(piece, 'utf8')) || bytes.includes(Buffer.from(piece, 'utf16le')))
      .map((piece) => `${path.slice(dir.length + 1)}: ${piece}`)
  })
