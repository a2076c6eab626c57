// A text that is too long for one post becomes several, cut where a reader pauses: between sentences, else between words.
// Keeps true: no letter is lost, and no word, link, surrogate or grapheme is ever cut; a word that is too long by itself
// stays whole in a post of its own, and its count says so. Pure.

/** A French space before `?` or inside « » holds its words together. */
const BREAKING_SPACE = /[^\S\u00a0\u202f\u2007\ufeff]/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const UNSPACED_STOP = /[。！？]$/u
/** What follows belongs to the words before it, even after a plain space. */
const CLOSING = /^[?!:;»”’)\]%€.,…。、！？」』]/u
const OPENING = /[«“‘([「『]\s*$/u
/** A full stop that ends no sentence. */
const SHORT_FORM = /(^|[\s(«])(\p{Lu}|Mme|Mlle|Mr|Mrs|Ms|Dr|Pr|St|Ste|No|Nos|cf|art|av|vs|approx|env)\.\s*$/u

type Pause = 'word' | 'sentence'

const isJoined = (before: string, after: string): boolean => CLOSING.test(after) || OPENING.test(before)

const linksIn = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/\bhttps?:\/\/[^\s]+/giu)].map(({ index, 0: link }) => [index, index + link.length] as const)

/** Where the text may be cut, in UTF-16 units from its start, in order, the end included. */
const pausesOf = (text: string): readonly { readonly at: number; readonly pause: Pause }[] => {
  const links = linksIn(text)
  const sentenceEnds = new Set<number>()
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)) {
    const end = index + segment.length
    const isEnd = BREAKING_SPACE.test(segment.at(-1) ?? '') || UNSPACED_STOP.test(segment)
    if (isEnd && !SHORT_FORM.test(segment)) sentenceEnds.add(end)
  }
  const pauses: { at: number; pause: Pause }[] = []
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    const at = index + segment.length
    const [before, after] = [text.slice(Math.max(0, at - 40), at), text.slice(at, at + 2)]
    const isSpaced = BREAKING_SPACE.test(segment.at(-1) ?? '') && after !== '' && !BREAKING_SPACE.test(after[0] ?? '')
    const isUnspaced = UNSPACED.test(before.slice(-2)) && UNSPACED.test(after)
    const isInLink = links.some(([from, to]) => from < at && at < to)
    if (isInLink || isJoined(before, after)) continue
    if (sentenceEnds.has(at)) pauses.push({ at, pause: 'sentence' })
    else if (isSpaced || isUnspaced) pauses.push({ at, pause: 'word' })
  }
  return [...pauses.filter(({ at }) => at < text.length), { at: text.length, pause: 'sentence' }]
}

/** `fits`: whether these words, as they would be published, are short enough for one post. */
const split = (text: string, fits: (part: string) => boolean): string[] => {
  const pauses = pausesOf(text)
  const parts: string[] = []
  let from = 0
  while (from < text.length) {
    const ahead = pauses.filter(({ at }) => at > from)
    const reachable = ahead.filter(({ at }) => fits(text.slice(from, at).trim()))
    const cut = reachable.findLast(({ pause }) => pause === 'sentence') ?? reachable.at(-1) ?? ahead[0]
    const to = cut?.at ?? text.length
    const part = text.slice(from, to).trim()
    if (part !== '') parts.push(part)
    from = to
  }
  return parts
}

/** `1/3`, after the words. */
export const numbered = (parts: readonly string[]): string[] =>
  parts.length < 2 ? [...parts] : parts.map((part, index) => `${part} ${index + 1}/${parts.length}`)

export interface Split {
  /** Room is left in every post for its number; the numbers are not in the answer: see `numbered`. */
  readonly isNumbered: boolean
}

/** The posts of a thread, in order; one post where it fits. */
export const splitThread = (text: string, fits: (part: string) => boolean, { isNumbered }: Split): string[] => {
  const whole = text.trim()
  if (whole === '') return []
  if (fits(whole)) return [whole]
  if (!isNumbered) return split(whole, fits)
  // The width of the numbers depends on how many posts there are, which depends on the width of the numbers.
  for (const digits of [1, 2, 3]) {
    const most = '9'.repeat(digits)
    const parts = split(whole, (part) => fits(`${part} ${most}/${most}`))
    if (String(parts.length).length <= digits) return parts
  }
  return split(whole, fits)
}
