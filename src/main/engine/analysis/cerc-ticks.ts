// A draft held against the six principles of crisis and emergency risk communication: be first, be right, be credible,
// express empathy, promote action, show respect (CDC, CERC manual, "Introduction", 2018 update). A reading aid: it finds
// signs, it does not understand. Only "right" blocks, so that one is read narrowly.
import { blanksOf } from '../../../shared/blanks.ts'
import type { Contradiction, FoundPromise, Principle, Tick, Ticks, TickWhy } from '../../../shared/draft-check.ts'
import type { Lang } from '../../../shared/model.ts'
import type { CercSigns } from './cerc-signs.ts'
import { cercSignsEn } from './cerc-signs-en.ts'
import { cercSignsFr } from './cerc-signs-fr.ts'
import { foldText } from './folded-text.ts'

const signsOf: Readonly<Record<Lang, CercSigns>> = { en: cercSignsEn, fr: cercSignsFr }

interface Draft {
  readonly text: string
  readonly folded: string
  /** Borders of its sentences, in units. */
  readonly sentences: readonly (readonly [from: number, to: number])[]
}

/** A point between digits or letters (18.30, site.fr) ends nothing. */
const SENTENCE = /(?:[^.!?\n…]|[.!?](?=[\p{L}\p{N}/]))+/gu

const draftOf = (raw: string): Draft => {
  const text = raw.normalize('NFC')
  const sentences = [...text.matchAll(SENTENCE)].map(({ index, 0: part }) => [index, index + part.length] as const)
  return { text, folded: foldText(text), sentences }
}

const find = ({ text, folded }: Draft, signs: RegExp): string | null => {
  const found = signs.exec(folded)
  return found ? text.slice(found.index, found.index + found[0].length) : null
}

const met = (why: TickWhy, span: string | null = null): Tick => ({ isMet: true, why, span })
const unmet = (why: TickWhy, span: string | null = null): Tick => ({ isMet: false, why, span })

/** The sentence that says when we speak next. */
const whenNext = ({ text, folded, sentences }: Draft, { speakAgain, time }: CercSigns): string | null => {
  for (const [from, to] of sentences) {
    const sentence = folded.slice(from, to)
    if (speakAgain.test(sentence) && time.test(sentence)) return text.slice(from, to).trim()
  }
  return null
}

const first = (draft: Draft, signs: CercSigns, promised: string | null): Tick => {
  const next = promised ?? whenNext(draft, signs)
  if (next !== null) return met('saysWhenNext', next)
  const last = find(draft, signs.last)
  return last === null ? unmet('noWhenNext') : met('saysItIsTheLast', last)
}

const right = (draft: Draft, signs: CercSigns, contradictions: readonly Contradiction[]): Tick => {
  const [contradiction] = contradictions
  if (contradiction) return unmet('contradictsTheFacts', contradiction.span)
  const [blank] = blanksOf(draft.text)
  if (blank !== undefined) return unmet('hasBlanks', blank)
  const guess = find(draft, signs.guess)
  return guess === null ? met('fitsTheFacts') : unmet('guessesTheCause', guess)
}

const credible = (draft: Draft, signs: CercSigns, goesOn: boolean): Tick => {
  const known = find(draft, signs.known)
  if (known === null) return unmet('saysNeitherKnownNorUnknown')
  if (find(draft, signs.speaker) === null) return unmet('nobodySpeaks')
  return goesOn || find(draft, signs.where) !== null ? met('saysWhatIsKnown', known) : unmet('noWhereToCheck')
}

const empathy = (draft: Draft, signs: CercSigns): Tick => {
  const inconvenience = find(draft, signs.inconvenience)
  const rest = { ...draft, folded: draft.folded.replace(signs.inconvenience, (phrase) => '.'.repeat(phrase.length)) }
  const feeling = find(rest, signs.feeling)
  if (feeling === null)
    return inconvenience === null ? unmet('namesNoFeeling') : unmet('onlyInconvenience', inconvenience)
  return find(draft, signs.people) === null ? unmet('namesNoPeople') : met('namesPeopleAndFeeling', feeling)
}

const action = (draft: Draft, signs: CercSigns): Tick => {
  const { notAnAct } = signs
  const acts = {
    ...draft,
    folded: draft.folded.replace(new RegExp(notAnAct.source, 'gu'), (it) => '.'.repeat(it.length)),
  }
  const ours = find(acts, signs.weDo)
  const yours = find(draft, signs.youCan)
  if (ours !== null) return met(yours === null ? 'saysWhatWeDo' : 'saysWhatWeAndYouDo', ours)
  return yours === null ? unmet('saysNoAction') : met('saysWhatYouCanDo', yours)
}

/** Three words in capitals are a voice that is raised; one or two may be names of things. */
const SHOUTED = /(?<![\p{L}\p{N}])\p{Lu}{4,}(?![\p{L}\p{N}])/gu
const SHOUTED_COUNT = 3
const MARKS = /!\s?!|\?\s?!|!\s?\?/u

const respect = (draft: Draft, signs: CercSigns): Tick => {
  const blame = find(draft, signs.blame)
  if (blame !== null) return unmet('blames', blame)
  const shouted = draft.text.match(SHOUTED) ?? []
  const marks = MARKS.exec(draft.text)
  if (shouted.length >= SHOUTED_COUNT || marks) return unmet('shouts', marks?.[0] ?? shouted[0] ?? null)
  const jargon = find(draft, signs.jargon)
  if (jargon !== null) return unmet('usesJargon', jargon)
  const people = find(draft, signs.people)
  return people === null ? unmet('speaksToNobody') : met('speaksToPeople', people)
}

const EMPTY: Tick = unmet('isEmpty')

export interface AlsoFound {
  readonly contradictions: readonly Contradiction[]
  /** A time by which something is promised says when we speak next. */
  readonly promises?: readonly FoundPromise[]
}

/** What is not written yet keeps no principle, and breaks none: an empty draft does not block. */
export const cercTicks = (text: string, lang: Lang, { contradictions, promises = [] }: AlsoFound): Ticks => {
  const signs = signsOf[lang]
  const draft = draftOf(text)
  if (text.trim() === '')
    return { first: EMPTY, right: EMPTY, credible: EMPTY, empathy: EMPTY, action: EMPTY, respect: EMPTY }
  const soon = first(draft, signs, promises[0]?.span ?? null)
  return {
    first: soon,
    right: right(draft, signs, contradictions),
    credible: credible(draft, signs, soon.isMet),
    empathy: empathy(draft, signs),
    action: action(draft, signs),
    respect: respect(draft, signs),
  } satisfies Record<Principle, Tick>
}
