// A text made even for looking things up, with every letter where it was: no capitals, no accents, one apostrophe, one
// kind of space. What is found in it is read from the text itself.
const ACCENT = /\p{M}/gu
const APOSTROPHES = /[’‘ʼ`´]/g
const SPACES = /[\u00a0\u202f\u2009\t]/g

const foldUnit = (unit: string): string => {
  const bare = unit.normalize('NFD').replace(ACCENT, '').toLowerCase()
  return bare.length === 1 ? bare : unit
}

/** As long as `text`, unit for unit; give it composed text (NFC). */
export const foldText = (text: string): string =>
  text
    .replace(APOSTROPHES, "'")
    .replace(SPACES, ' ')
    .replace(/[^\0-\x7f]/g, foldUnit)
    .toLowerCase()

/** One sign of many forms, written folded; whole words only. A space in a form stands for any white space. */
export const sign = (...forms: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|').replace(/ (?!\?)/g, '\\s+')})(?![\\p{L}\\p{N}])`, 'u')
