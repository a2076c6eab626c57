// What stands in a PDF, asked of poppler: a second opinion beside Chromium's.
import { execFileSync } from 'node:child_process'

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

export interface PdfFont {
  readonly name: string
  readonly isEmbedded: boolean
}

/** As read, line breaks told as one space. */
export const pdfText = (path: string): string => run('pdftotext', '-layout', path, '-').replace(/\s+/g, ' ')

/**
 * Every letter in the order of printing, without any space: what a line break or a narrow column cannot change.
 * Not poppler's own reading order, which leaves out the cells of tables.
 */
export const pdfLetters = (path: string): string => run('pdftotext', '-raw', path, '-').replace(/\s+/g, '')

export const pdfInfo = (path: string): string => run('pdfinfo', path)

/** The tags as poppler reads them, one a line. */
export const pdfStructure = (path: string): string => run('pdfinfo', '-struct', path)

export const pdfFonts = (path: string): PdfFont[] =>
  run('pdffonts', path)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      // name, type (may hold spaces), encoding, then emb, sub, uni and the object.
      const columns = line.trim().split(/\s+/)
      return { name: columns[0] ?? '', isEmbedded: columns.at(-5) === 'yes' }
    })

/** A subset is written ABCDEF+Name; Type 3 fonts, as coloured emoji are, may have no name. */
export const familyOf = (font: PdfFont): string => font.name.replace(/^[A-Z]{6}\+/, '')

/** The families that the house carries; any other came from the machine. */
export const BUNDLED_FAMILY = /^(Inter|NotoSans(Arabic|Hebrew|Devanagari|Thai|SC)|NotoColorEmoji|\[none\])/
