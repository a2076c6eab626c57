// Several texts of one statement, a channel each: what one states and another leaves out or states otherwise, and texts in
// the same words (doctrine K5: same facts on every channel, different words on each). Nothing here blocks: a short post may
// leave out what the press release says, and a person sees that it does.
import type { AlikeTexts, StatedKind, TextsCompared, UnlikeFact } from '../../../shared/draft-check.ts'
import type { Lang } from '../../../shared/model.ts'
import { instructionsOf } from './instructions.ts'
import { similarityOf, TOO_SIMILAR } from './similar.ts'
import { valuesOf } from './stated-values.ts'

export interface ChannelText {
  readonly text: string
  readonly lang: Lang
}

interface Stated {
  readonly kind: StatedKind
  readonly value: string
  /** What is counted or numbered; compared only within a language. */
  readonly noun: string
  readonly span: string
}

interface Read {
  readonly lang: Lang
  readonly stated: readonly Stated[]
}

const read = ({ text: raw, lang }: ChannelText): Read => {
  const text = raw.normalize('NFC')
  const orders = instructionsOf(text, lang).map(({ asks, span }) => ({
    kind: 'instruction' as const,
    value: asks,
    noun: '',
    span,
  }))
  return { lang, stated: [...valuesOf(text), ...orders] }
}

const hasIt = (one: Stated, other: readonly Stated[]): boolean =>
  other.some(({ kind, value }) => kind === one.kind && value === one.value)

/** What the other text states in its place: of the same kind and the same thing, and missing here. */
const inItsPlace = (one: Stated, from: Read, other: Read): Stated | null =>
  other.stated.find(
    (candidate) =>
      candidate.kind === one.kind &&
      one.kind !== 'instruction' &&
      (from.lang !== other.lang || candidate.noun === one.noun) &&
      !hasIt(candidate, from.stated),
  ) ?? null

const unlikeBetween = (texts: readonly Read[], inText: number, otherText: number): UnlikeFact[] => {
  const [from, other] = [texts[inText], texts[otherText]]
  if (!from || !other) return []
  return (
    from.stated
      .filter((one) => one.kind !== 'instruction' || from.lang === other.lang)
      .filter((one) => !hasIt(one, other.stated))
      .map((one) => ({ one, place: inItsPlace(one, from, other) }))
      // A pair that differs is told once, by the text that comes first.
      .filter(({ place }) => place === null || inText < otherText)
      .map(({ one, place }) => ({ kind: one.kind, inText, span: one.span, otherText, otherSpan: place?.span ?? null }))
  )
}

const alikeBetween = (texts: readonly ChannelText[], inText: number, otherText: number): AlikeTexts[] => {
  const score = similarityOf(texts[inText]?.text ?? '', texts[otherText]?.text ?? '')
  return score >= TOO_SIMILAR ? [{ inText, otherText, score }] : []
}

const pairs = (count: number): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_, i) =>
    Array.from({ length: count - i - 1 }, (__, j) => [i, i + j + 1] as const),
  ).flat()

/** Numbers in the answer are places in `texts`. */
export const compareTexts = (texts: readonly ChannelText[]): TextsCompared => {
  const reads = texts.map(read)
  const both = pairs(texts.length)
  return {
    unlike: both.flatMap(([one, other]) => [...unlikeBetween(reads, one, other), ...unlikeBetween(reads, other, one)]),
    alike: both.flatMap(([one, other]) => alikeBetween(texts, one, other)),
  }
}
