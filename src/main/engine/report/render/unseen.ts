// Signs that are not seen, that turn the line round, or that draw over their neighbours: every format names them instead.

export interface Piece {
  readonly text: string
  /** True = a name in place of what stood there. */
  readonly isSign: boolean
}

/**
 * Control characters but newline and tab, what turns the line round, what no XML may hold; and accents, vowel signs and
 * points beyond the sixth: no script needs more on one letter.
 */
const UNSEEN = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff]|(?<=\p{M}{6})\p{M}+/gu

const nameOf = (signs: string): string =>
  /^\p{M}/u.test(signs)
    ? `+${[...signs].length}`
    : `U+${(signs.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** The text with single newlines between its lines and at most one empty line in a row; lone surrogates are replaced. */
export const piecesOf = (text: string): Piece[] => {
  const clean = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: signs, index } of clean.matchAll(UNSEEN)) {
    if (index > from) pieces.push({ text: clean.slice(from, index), isSign: false })
    pieces.push({ text: nameOf(signs), isSign: true })
    from = index + signs.length
  }
  if (from < clean.length) pieces.push({ text: clean.slice(from), isSign: false })
  return pieces
}
