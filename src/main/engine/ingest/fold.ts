// Text as the matcher compares it: UTF-16 units with case and diacritics folded, and the kind of each. Both a post and a
// watch term go through here, so that what looks the same compares the same. Folding is only for comparing: what is
// stored and shown is never folded, and an identity (whose account is it?) is never decided on folded text.
//
// - é = e, ß = ss, œ = oe, Й = и, أ = ا; full-width and mathematical letters (𝗔, Ａ) are the plain ones.
// - Marks that carry the word stay: vowels and tones of Thai and Devanagari, the voicing of kana.
// - Invisible characters (zero width, direction, soft hyphen) vanish, so that they cannot hide a word.
// - All apostrophes are one and end a word (l’hôtel holds hotel); runs of white space are one space.
//
// A table filled by blocks of 256 as scripts turn up keeps this at some nanoseconds a character.

/** Kinds of units. Spaceless: the script writes no borders between words, so terms in it are looked for anywhere. */
export const GAP = 0
export const WORD = 1
export const SPACELESS = 2

export interface Folded {
  units: Uint16Array
  kinds: Uint8Array
  length: number
}

const SPACE = 0x20
const SPACELESS_LETTER =
  /(?=[\p{L}\p{N}\p{M}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u
// Arabic and Indic marks are shared between scripts, so scx would take harakat for something else: plain sc here.
const WORD_LETTER = /[\p{L}\p{N}\p{Mn}\p{Mc}_]/u
const DROPPED =
  /[\p{Cf}\u0640]|(?![\u3099\u309a])(?=\p{Mn})[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}]/gu

const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‛': "'",
  '`': "'",
  '´': "'",
}

const isStyled = (code: number): boolean => (code >= 0xff01 && code <= 0xff5e) || (code >= 0x1d400 && code <= 0x1d7ff)

const foldCharacter = (char: string): string => {
  const plain = isStyled(char.codePointAt(0) ?? 0) ? char.normalize('NFKC') : char
  // \s holds the byte order mark too, which is invisible and goes below.
  if (/(?!\uFEFF)\s/.test(plain)) return ' '
  const spelled = SPELLED[plain]
  if (spelled) return spelled
  const bare = plain.normalize('NFD').replace(DROPPED, '').toLowerCase().normalize('NFC')
  return SPELLED[bare] ?? bare
}

const kindOf = (char: string): number => {
  if (SPACELESS_LETTER.test(char)) return SPACELESS
  return WORD_LETTER.test(char) ? WORD : GAP
}

/** Marks a unit that is dropped or folds to several; no unit folds to these non-characters. */
const NONE = 0xfffe
const MANY = 0xffff
const tableUnits = new Uint16Array(65_536)
const tableKinds = new Uint8Array(65_536)
const filled = new Uint8Array(256)
const expansions = new Map<number, string>()

const fillBlock = (block: number): void => {
  for (let unit = block << 8; unit < (block + 1) << 8; unit += 1) {
    const folded = foldCharacter(String.fromCharCode(unit))
    tableUnits[unit] = folded.length === 0 ? NONE : folded.length === 1 ? folded.charCodeAt(0) : MANY
    tableKinds[unit] = folded.length === 1 ? kindOf(folded) : GAP
    if (folded.length > 1) expansions.set(unit, folded)
  }
  filled[block] = 1
}

const astral = new Map<number, string>()
/** Letters beyond the basic plane are few in number but any of a million may come: the memory of them is bounded. */
const MAX_ASTRAL = 4_096

const foldAstral = (code: number): string => {
  const known = astral.get(code)
  if (known !== undefined) return known
  const char = String.fromCodePoint(code)
  // Emoji and other symbols: the bulk, and never a letter.
  const folded = code >= 0x1f000 && code <= 0x1faff ? char : foldCharacter(char)
  if (astral.size < MAX_ASTRAL) astral.set(code, folded)
  return folded
}

export const createFolded = (): Folded => ({ units: new Uint16Array(1024), kinds: new Uint8Array(1024), length: 0 })

const widen = (into: Folded, needed: number): void => {
  const size = Math.max(needed, into.units.length * 2)
  const [units, kinds] = [new Uint16Array(size), new Uint8Array(size)]
  units.set(into.units)
  kinds.set(into.kinds)
  into.units = units
  into.kinds = kinds
}

const append = (into: Folded, folded: string): void => {
  if (into.length + folded.length > into.units.length) widen(into, into.length + folded.length)
  for (const char of folded) {
    const kind = kindOf(char)
    for (let k = 0; k < char.length; k += 1) {
      into.units[into.length] = char.charCodeAt(k)
      into.kinds[into.length] = kind
      into.length += 1
    }
  }
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)

/** Folds `raw` into the buffers of `into`, which it owns until the next call; the buffers grow as needed. */
export const foldInto = (raw: string, into: Folded): void => {
  const text = isAscii(raw) ? raw : raw.normalize('NFC')
  if (text.length > into.units.length) widen(into, text.length)
  into.length = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const code = text.codePointAt(i) ?? 0
      if (code > 0xffff) {
        append(into, foldAstral(code))
        i += 1
        continue
      }
    }
    if (filled[unit >> 8] === 0) fillBlock(unit >> 8)
    const folded = tableUnits[unit] ?? NONE
    if (folded === NONE) continue
    if (folded === MANY) {
      append(into, expansions.get(unit) ?? '')
      continue
    }
    if (folded === SPACE && into.length > 0 && into.units[into.length - 1] === SPACE) continue
    if (into.length === into.units.length) widen(into, into.length + 1)
    into.units[into.length] = folded
    into.kinds[into.length] = tableKinds[unit] ?? GAP
    into.length += 1
  }
}
