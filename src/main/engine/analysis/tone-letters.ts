// What one UTF-16 code unit is to the tone model, told by a table: which letter it counts as (case, accents and Arabic
// vowel signs folded away) and whether it belongs to a word, is punctuation, or ends a word.

export const SPACE = 0
export const WORD = 1
export const PUNCTUATION = 2
/** A sign that stands for itself: emoji, arrows, currency. */
export const SIGN = 3
/** Not there at all: joiners, variation selectors, combining accents. */
export const NOTHING = 4

/** Scripts above this are read as words without folding: the model is not trained for any of them. */
const TABLE_SIZE = 0x3000

/** Accents, Arabic vowel signs and tatweel, joiners, emoji selectors. */
const DROPPED: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x640, 0x640],
  [0x200b, 0x200f],
  [0x2060, 0x2060],
  [0x20e3, 0x20e3],
]
const CURLY: Readonly<Record<string, string>> = { '\u2019': "'", '\u2018': "'", '\u02bc': "'", '\u00b4': "'", '`': "'" }

const kindOf = (letter: string): number => {
  const code = letter.charCodeAt(0)
  if (DROPPED.some(([from, to]) => code >= from && code <= to)) return NOTHING
  if (/[\p{L}\p{N}\p{M}]/u.test(letter)) return WORD
  if (/\p{P}/u.test(letter) || '<>=^+|~$'.includes(letter)) return PUNCTUATION
  return /\p{S}/u.test(letter) ? SIGN : SPACE
}

const foldedOf = (letter: string): string => {
  const base = letter.toLowerCase().normalize('NFD').charAt(0)
  return CURLY[base] ?? base
}

export interface Letters {
  readonly kind: (code: number) => number
  readonly folded: (code: number) => number
}

const buildLetters = (): Letters => {
  const kinds = new Uint8Array(TABLE_SIZE)
  const folds = new Uint16Array(TABLE_SIZE)
  for (let code = 0; code < TABLE_SIZE; code += 1) {
    const letter = String.fromCharCode(code)
    const folded = foldedOf(letter)
    kinds[code] = kindOf(CURLY[letter] ?? letter)
    folds[code] = folded.charCodeAt(0)
  }
  return {
    kind: (code) => (code < TABLE_SIZE ? (kinds[code] ?? SPACE) : code === 0xfe0f ? NOTHING : WORD),
    folded: (code) => (code < TABLE_SIZE ? (folds[code] ?? code) : code),
  }
}

export const letters: Letters = buildLetters()
