// What one UTF-16 code unit is to the tone model, told by a table: which letter it counts as (case, accents and Arabic
// vowel signs folded away) and whether it belongs to a word, is a mark, stands for itself, or parts words.

export const SPACE = 0
export const WORD = 1
export const MARK = 2
/** Stands for itself: arrows, currency, dingbats. */
export const SIGN = 3
/** Not there at all: combining accents, joiners, variation selectors. */
export const NOTHING = 4

/** Scripts above this are read as words without folding: the model is trained for none of them. */
const TABLE_SIZE = 0x3000
const EMOJI_SELECTOR = 0xfe0f

/** Accents, Arabic vowel signs and tatweel, joiners and directions, the keycap. */
const DROPPED: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x640, 0x640],
  [0x200b, 0x200f],
  [0x2060, 0x2060],
  [0x20e3, 0x20e3],
]
const APOSTROPHES = '’‘ʼ´`'
/** Signs to Unicode, marks to whoever writes an emoticon. */
const ALSO_MARKS = '<>=^+|~$'

const kindOf = (letter: string, code: number): number => {
  if (DROPPED.some(([from, to]) => code >= from && code <= to)) return NOTHING
  if (/[\p{L}\p{N}\p{M}]/u.test(letter)) return WORD
  if (/\p{P}/u.test(letter) || ALSO_MARKS.includes(letter)) return MARK
  return /\p{S}/u.test(letter) ? SIGN : SPACE
}

const plain = (letter: string): string => (APOSTROPHES.includes(letter) ? "'" : letter)

const kinds = new Uint8Array(TABLE_SIZE)
const folds = new Uint16Array(TABLE_SIZE)
const capitals = new Uint8Array(TABLE_SIZE)
for (let code = 0; code < TABLE_SIZE; code += 1) {
  const letter = plain(String.fromCharCode(code))
  kinds[code] = kindOf(letter, code)
  folds[code] = letter.toLowerCase().normalize('NFD').charCodeAt(0)
  capitals[code] = letter.toLowerCase() === letter ? 0 : 1
}

export const kindAt = (code: number): number => {
  if (code < TABLE_SIZE) return kinds[code] ?? SPACE
  return code === EMOJI_SELECTOR ? NOTHING : WORD
}

export const fold = (code: number): number => (code < TABLE_SIZE ? (folds[code] ?? code) : code)

export const isCapital = (code: number): boolean => code < TABLE_SIZE && capitals[code] === 1
