// A text as sentences, each with what it is about and how it is said: as certain or not, of which time, and what its
// negations bear on. Careful on the side of "not certain": a false alarm in a crisis costs more than one that is missed.
import { stemOf } from './claim-words.ts'
import { foldText, sign } from './folded-text.ts'
import { isGrammar } from './grammar-words.ts'
import { type LedName, namesIn } from './led-names.ts'
import { type StatedValue, valuesOf } from './stated-values.ts'

export interface SaidWord {
  readonly stem: string
  readonly at: number
  readonly end: number
}

export interface SaidSentence {
  readonly text: string
  readonly folded: string
  /** Where it begins in the whole text, in UTF-16 units. */
  readonly at: number
  /** What it speaks of, without grammar and without values. */
  readonly words: readonly SaidWord[]
  readonly stems: ReadonlySet<string>
  readonly values: readonly StatedValue[]
  readonly names: readonly LedName[]
  readonly isAsked: boolean
  /** Where it becomes uncertain, reported or conditional; null = nowhere. */
  readonly hedgedAt: number | null
  /** It says that something is false, or the next one does. */
  readonly isDenial: boolean
  readonly tense: 'past' | 'future' | null
  readonly negations: readonly { readonly at: number; readonly bearsOn: readonly string[] }[]
}

/** A point between digits or letters (18.30, site.fr) ends nothing. */
const SENTENCE = /(?:[^.!?\n…]|[.!?](?=[\p{L}\p{N}/]))+[.!?…]*/gu
const WORD = /[\p{L}\p{N}]+/gu

const HEDGE = sign(
  "(?:do not|don't|does not|cannot|can't|not yet|no one) (?:yet |currently |fully )?(?:know|say|confirm|established)",
  'whether',
  'if',
  'unless',
  'may',
  'might',
  'could',
  'would',
  'possibly',
  'perhaps',
  'unclear',
  'unknown',
  'allegedly',
  'reportedly',
  '(?:we|i) (?:are|am) (?:now |still |also )?(?:checking|investigating|verifying|looking into|finding out|examining|trying)',
  'reports? (?:of|that|about)',
  'according to',
  '(?:some|many|people|others|they|you) (?:are )?(?:say(?:ing)?|claim(?:ing)?|write|writing|ask|asking|think|believe)',
  'it is (?:said|claimed)',
  'rumou?rs?',
  'claims?',
  'in case',
  'heard',
  'asked',
  'until',
  'to avoid',
  'risk of',
  'fear',
  'worr(?:y|ied)',
  "(?:ne|n') ?(?:\\w+ )?(?:savons|sait|savez|connaissons|pouvons) (?:pas|rien)",
  'ignor(?:ons|e)',
  'si',
  "s'ils?",
  'peut-etre',
  'pourrai(?:t|ent)',
  'serai(?:t|ent)',
  'aurai(?:t|ent)',
  'sembl(?:e|ent|erait)',
  'selon',
  "d'apres",
  'rumeurs?',
  '(?:certains|beaucoup|vous|on|ils) (?:disent|affirment|ecrivent|demandent|dit|lit|entend|dites|pensez)',
  '(?:nous )?(?:verifions|cherchons|examinons|enquetons)',
  'pas encore (?:connue?|confirmee?|etablie?)',
  'trop tot',
  'afin',
  'au cas ou',
  'pretendu\\w*',
  'allegations?',
  'eviter',
  'risque',
  'craignez',
  'inquiet\\w*',
  "jusqu'a",
)
const DENIAL = sign(
  'false',
  'untrue',
  'not true',
  'wrong',
  'hoax',
  'invented',
  'fake',
  'den(?:y|ied|ies)',
  'contrary to',
  'never happened',
  'fabricated',
  'unfounded',
  'lie',
  'faux',
  'fausses?',
  'inexacte?s?',
  'infondee?s?',
  'mensonges?',
  'mensongere?s?',
  'dement(?:ons|is|ir|i)',
  'contrairement',
  'inventee?s?',
  'intox',
  'pas vrai',
  'erronee?s?',
  'nier',
  'nions',
)
const DENIES_BEFORE =
  /^\s*(?:no\b|non\b|this is (?:false|not true|untrue|wrong)|that is (?:false|not true|untrue|wrong)|false\b|faux\b|c'est (?:faux|inexact)|il n'en est rien)/u
const FUTURE = /(?<!\p{L})(?:will|won't|going to|\p{L}+[eidur]r(?:a|ons|ont|ez))(?!\p{L})/u
const PAST = /(?<!\p{L})(?:was|were|had|etait|etaient|avait|avaient)(?!\p{L})/u
/** "Not only", "no doubt", "ne ... que" deny nothing. */
const NO_NEGATION =
  /not only|not just|no doubt|no longer than|pas seulement|non seulement|aucun doute|sans doute|sans aucun doute|(?<!\p{L})n[e'] ?\p{L}+ (?:\p{L}+ )?que(?!\p{L})/gu
const NEGATION =
  /(?<!\p{L})(?:n[e'] ?(?:\p{L}+['\- ]+){0,4}?(?:pas|plus|jamais|aucune?|rien|personne|ni)|not|never|no|nobody|none|neither|nor|without|cannot|pas|aucune?|sans|jamais|personne ne)(?!\p{L})|(?<!\p{L})personne n'|n't(?!\p{L})/gu

const wordsIn = (folded: string, taken: readonly StatedValue[]): SaidWord[] =>
  [...folded.matchAll(WORD)]
    .filter(({ index, 0: word }) => {
      const isValue = taken.some(({ at, span, kind }) => kind !== 'label' && index >= at && index < at + span.length)
      return !isValue && word.length > 1 && !isGrammar(word) && !/^\d+$/u.test(word)
    })
    .map(({ index, 0: word }) => ({ stem: stemOf(word), at: index, end: index + word.length }))

/** What a negation bears on: what stands inside it (ne livrons pas) and the next two words that say something. */
const negationsIn = (folded: string, words: readonly SaidWord[]): SaidSentence['negations'] => {
  const rest = folded.replace(NO_NEGATION, (it) => '.'.repeat(it.length))
  return [...rest.matchAll(NEGATION)].map(({ index, 0: found }) => {
    const end = index + found.length
    const inside = words.filter((word) => word.at >= index && word.end <= end)
    const next = words.find((word) => word.at >= end)
    return { at: index, bearsOn: [...inside, ...(next ? [next] : [])].map(({ stem }) => stem) }
  })
}

const sentenceOf = (text: string, at: number, next: string): SaidSentence => {
  const folded = foldText(text)
  const values = valuesOf(text)
  const words = wordsIn(folded, values)
  return {
    text,
    folded,
    at,
    words,
    stems: new Set(words.map(({ stem }) => stem)),
    values,
    names: namesIn(text),
    isAsked: /\?\s*$/u.test(text),
    hedgedAt: HEDGE.exec(folded)?.index ?? null,
    isDenial: DENIAL.test(folded) || DENIES_BEFORE.test(foldText(next)),
    tense: FUTURE.test(folded) ? 'future' : PAST.test(folded) ? 'past' : null,
    negations: negationsIn(folded, words),
  }
}

/** `text` composed (NFC). */
export const sentencesOf = (text: string): readonly SaidSentence[] => {
  const parts = [...text.matchAll(SENTENCE)]
  return parts.map(({ index, 0: part }, i) => sentenceOf(part, index, parts[i + 1]?.[0] ?? ''))
}
