// A draft against the facts table: what it says although it is denied, states as certain although nobody knows, tells
// with another figure, time, place or name, or denies although it is known. Precise rather than complete: it holds words
// against words, and where a sentence is asked, reported, conditional or of another time it says nothing. Who decides is
// a person; this only points (doctrine K4; CERC, "be right").
import type { Contradiction } from '../../../shared/draft-check.ts'
import type { FactKind } from '../../../shared/fact-kinds.ts'
import type { FactId } from '../../../shared/model.ts'
import { answeredQuestion } from './open-question.ts'
import { otherNameOf } from './other-name.ts'
import { otherValueOf } from './other-value.ts'
import { type SaidSentence, type SaidWord, sentencesOf } from './said-sentences.ts'

export interface FactToHold {
  readonly id: FactId
  readonly kind: FactKind
  readonly text: string
}

export interface HeldFact extends FactToHold {
  readonly sentence: SaidSentence
}

/** Fewer words than this say too little to be recognised. */
const LEAST_WORDS = 2
/** Of four words all, of five four: what is told in part is another thing. */
const LEAST_SHARE = 0.8

/** The words of the fact in the order of the fact, as the sentence has them close together; null = it speaks of something else. */
const sameWords = (fact: SaidSentence, said: SaidSentence): readonly SaidWord[] | null => {
  const wanted = fact.words
  if (wanted.length < LEAST_WORDS) return null
  const found: SaidWord[] = []
  let from = 0
  for (const { stem } of wanted) {
    const next = said.words.findIndex((word, i) => i >= from && word.stem === stem)
    if (next === -1) continue
    found.push(said.words[next] as SaidWord)
    from = next + 1
  }
  if (found.length < Math.ceil(wanted.length * LEAST_SHARE) || found.length < LEAST_WORDS) return null
  const [first, last] = [found[0], found.at(-1)]
  const between = said.words.filter((word) => first && last && word.at >= first.at && word.at <= last.at)
  return between.length <= wanted.length * 1.5 ? found : null
}

/** Said as certain, of now or of the fact's own time. */
const isAsserted = (said: SaidSentence, fact: SaidSentence, end: number): boolean =>
  !said.isAsked && !said.isDenial && (said.hedgedAt === null || said.hedgedAt > end) && said.tense === fact.tense

const endOf = (words: readonly SaidWord[]): number => words.at(-1)?.end ?? 0

/** A figure right before the words is part of what is said: two employees died. */
const spanOf = (said: SaidSentence, words: readonly SaidWord[]): string => {
  const at = words[0]?.at ?? 0
  const figure = said.values.find((value) => value.at < at && value.at + value.span.length + 1 >= at)
  return said.text.slice(figure?.at ?? at, endOf(words)).trim()
}

/** Only a negation that bears on a word of the fact denies it: "refunded at no cost" is refunded. */
const deniesIt = (said: SaidSentence, fact: SaidSentence): boolean => {
  const [negation, ...more] = said.negations
  return more.length === 0 && negation !== undefined && negation.bearsOn.some((stem) => fact.stems.has(stem))
}

const hasAllValues = (fact: SaidSentence, said: SaidSentence): boolean =>
  fact.values.every((value) => said.values.some((other) => other.kind === value.kind && other.value === value.value))

const isNegative = ({ negations }: SaidSentence): boolean => negations.length === 1

const saysDenied = (said: SaidSentence, { sentence: fact }: HeldFact): string | null => {
  const words = sameWords(fact, said)
  if (!words || fact.negations.length > 1 || !hasAllValues(fact, said)) return null
  if (!isAsserted(said, fact, endOf(words))) return null
  const isSame = isNegative(fact) ? deniesIt(said, fact) : said.negations.length === 0
  return isSame ? spanOf(said, words) : null
}

const negatesKnown = (said: SaidSentence, { sentence: fact }: HeldFact): string | null => {
  const words = sameWords(fact, said)
  if (!words || fact.negations.length > 1 || !hasAllValues(fact, said)) return null
  if (!isAsserted(said, fact, endOf(words))) return null
  const isContrary = isNegative(fact) ? said.negations.length === 0 : deniesIt(said, fact)
  return isContrary ? spanOf(said, words) : null
}

/** What is said as it is known contradicts nothing, whatever else is asked or denied. */
const isAsKnown = (said: SaidSentence, known: readonly HeldFact[]): boolean =>
  known.some(({ sentence }) => {
    const words = sameWords(sentence, said)
    return words !== null && hasAllValues(sentence, said) && isNegative(sentence) === isNegative(said)
  })

/** Only what is unknown may be answered without a word of it: "it was caused by". */
const mayMeet = (said: SaidSentence, { kind, sentence }: HeldFact): boolean =>
  kind === 'unknown' || sentence.words.some(({ stem }) => said.stems.has(stem))

type Found = Pick<Contradiction, 'kind' | 'span' | 'known'>

const holdAgainst = (said: SaidSentence, fact: HeldFact, known: readonly HeldFact[]): Found | null => {
  const plain = (kind: Contradiction['kind'], span: string | null): Found | null =>
    span === null ? null : { kind, span, known: null }
  switch (fact.kind) {
    case 'denied':
      return plain('saysDenied', saysDenied(said, fact))
    case 'unknown':
      return isAsKnown(said, known) ? null : plain('certainOfUnknown', answeredQuestion(said, fact.sentence))
    case 'known': {
      const negated = plain('negatesKnown', negatesKnown(said, fact))
      if (negated) return negated
      const others = known.map(({ sentence }) => sentence)
      const other = otherValueOf(said, fact.sentence, others) ?? otherNameOf(said, fact.sentence, others)
      return other ? { kind: 'otherValue', ...other } : null
    }
  }
}

/** A fact of several sentences is held sentence by sentence. */
const heldFacts = (facts: readonly FactToHold[]): readonly HeldFact[] =>
  facts.flatMap((fact) => sentencesOf(fact.text.normalize('NFC')).map((sentence) => ({ ...fact, sentence })))

/** In the order of the draft; at most one of a sentence and a fact. `at`: in the composed text (NFC). */
export const contradictionsOf = (text: string, facts: readonly FactToHold[]): readonly Contradiction[] => {
  const held = heldFacts(facts)
  const known = held.filter(({ kind }) => kind === 'known')
  const found: Contradiction[] = []
  for (const said of sentencesOf(text.normalize('NFC')))
    for (const fact of held.filter((each) => mayMeet(said, each))) {
      const one = holdAgainst(said, fact, known)
      const isTold = found.some(({ factId, at }) => factId === fact.id && at >= said.at)
      if (one && !isTold) {
        const at = said.at + Math.max(said.text.indexOf(one.span), 0)
        found.push({ ...one, at, factId: fact.id, factKind: fact.kind, fact: fact.text })
      }
    }
  return found
}
