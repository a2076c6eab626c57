// What is said of a draft while somebody writes it: the six CERC principles, what contradicts the facts table, what is
// promised, and what is too like an answer that was sent. Codes and spans, never words: the page words them.
import type { FactKind } from './fact-kinds.ts'
import type { FactId } from './model.ts'

/** CDC, Crisis and Emergency Risk Communication, "Introduction" (2018): be first, be right, be credible, express
 * empathy, promote action, show respect. */
export const PRINCIPLES = ['first', 'right', 'credible', 'empathy', 'action', 'respect'] as const
export type Principle = (typeof PRINCIPLES)[number]

/** Why a principle is met or not; `draft-check-words.ts` words each. */
export type TickWhy =
  | 'saysWhenNext'
  | 'saysItIsTheLast'
  | 'noWhenNext'
  | 'fitsTheFacts'
  | 'contradictsTheFacts'
  | 'guessesTheCause'
  | 'hasBlanks'
  | 'saysWhatIsKnown'
  | 'saysNeitherKnownNorUnknown'
  | 'nobodySpeaks'
  | 'noWhereToCheck'
  | 'namesPeopleAndFeeling'
  | 'namesNoPeople'
  | 'namesNoFeeling'
  | 'onlyInconvenience'
  | 'saysWhatWeAndYouDo'
  | 'saysWhatWeDo'
  | 'saysWhatYouCanDo'
  | 'saysNoAction'
  | 'speaksToPeople'
  | 'speaksToNobody'
  | 'blames'
  | 'usesJargon'
  | 'shouts'
  | 'isEmpty'

export interface Tick {
  readonly isMet: boolean
  readonly why: TickWhy
  /** The words of the draft that it rests on, where there are such. */
  readonly span: string | null
}

export type Ticks = Readonly<Record<Principle, Tick>>

export type ContradictionKind =
  /** Says what the table denies. */
  | 'saysDenied'
  /** States as certain what the table has as unknown. */
  | 'certainOfUnknown'
  /** A number, time, date, place or name other than the known one. */
  | 'otherValue'
  /** Says the contrary of what is known. */
  | 'negatesKnown'

export interface Contradiction {
  readonly kind: ContradictionKind
  /** The words of the draft. */
  readonly span: string
  /** Where they begin in the draft, in UTF-16 units. */
  readonly at: number
  readonly factId: FactId
  readonly factKind: FactKind
  readonly fact: string
  /** Of another value: the one that is known. */
  readonly known: string | null
}

export interface FoundPromise {
  readonly span: string
  /** ms UTC */
  readonly dueAt: number
}

/** An answer that was sent and that the draft is too like: 0.85 or more (doctrine R5). */
export interface SimilarReply {
  /** 0..1 */
  readonly score: number
  readonly text: string
  readonly sentAt: number | null
}

export interface DraftCheck {
  readonly ticks: Ticks
  readonly promises: readonly FoundPromise[]
  readonly contradictions: readonly Contradiction[]
  readonly similar: SimilarReply | null
  /** Only "right" blocks (doctrine K6), and a person may overrule it with a reason. */
  readonly isBlocked: boolean
}

/** What a text states and another of the same statement should state as well. */
export type StatedKind = 'time' | 'date' | 'percent' | 'money' | 'count' | 'label' | 'link' | 'instruction'

/** Of two texts of one statement, by their place in the list: `inText` states it. */
export interface UnlikeFact {
  readonly kind: StatedKind
  readonly inText: number
  readonly span: string
  readonly otherText: number
  /** What the other text states in its place; null = nothing. */
  readonly otherSpan: string | null
}

export interface AlikeTexts {
  readonly inText: number
  readonly otherText: number
  /** 0..1 */
  readonly score: number
}

/** Same facts on every channel, other words on each (doctrine K5). */
export interface TextsCompared {
  readonly unlike: readonly UnlikeFact[]
  readonly alike: readonly AlikeTexts[]
}
