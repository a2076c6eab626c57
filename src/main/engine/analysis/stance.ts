// What a post does to the brand in this crisis: attacks, defends, asks, or none of these. A sum of signs, each with a
// weight that can be argued about; nothing is trained.
// Keeps true: acts only, never what an author is or believes (L9); every answer comes with its signs; without a tone it
// works, in a language whose words are not known here it goes by the tone alone and says so with a low confidence.
import type { Stance, Tone } from '../../../shared/model.ts'
import { GRAVE_HARM, harmOf } from './stance-harm.ts'
import { findSigns, type Signs, type StanceSign } from './stance-signs.ts'

export interface StanceInput {
  readonly text: string
  /** Two letters (ISO 639-1); null = unknown. */
  readonly lang: string | null
  readonly tone: Tone | null
  /** 0..1 */
  readonly toneConfidence: number | null
  readonly isRepost: boolean
  /** Of the post that it replies to, quotes or reposts, when known. */
  readonly parentStance: Stance | null
  readonly isReplyToUs: boolean
  readonly namesUs: boolean
}

export interface StanceReading {
  readonly stance: Stance
  /** 0..1: the share of all evidence that speaks for this stance; under 0.4 it is little more than a guess. */
  readonly confidence: number
  /** It wants something of us: help, an answer, a refund. A post that attacks may ask as well. */
  readonly asks: boolean
  /** 0..1: the harm that it speaks of, see stance-harm.ts. */
  readonly harm: number
  readonly signs: readonly StanceSign[]
}

type Scores = Record<Stance, number>

/** What was not seen counts as well: one weak sign is never certainty. */
const UNSEEN = 1
/** A question or a request of some weight wants an answer, whatever else the post does. */
const ASKS_FROM = 0.9
/** A stance without one sign of weight is none. */
const BASE: Scores = { attack: 0, defend: 0, ask: 0, neutral: 0.7 }

/** How much each sign says for each stance. About 1: one would guess so; 2: one would bet on it; 3: hardly otherwise. */
const WEIGHTS: Readonly<Partial<Record<StanceSign, Partial<Scores>>>> = {
  insult: { attack: 3 },
  accusation: { attack: 1.8 },
  anger: { attack: 1.8 },
  threat: { attack: 1.2 },
  oath: { attack: 1.5 },
  scolding: { attack: 1.5 },
  complaint: { attack: 0.9 },
  mockery: { attack: 0.8 },
  irony: { attack: 0.8 },
  shouting: { attack: 0.4 },
  danger: { attack: 0.8 },
  question: { ask: 0.9 },
  request: { ask: 1.8 },
  greeting: { ask: 1.2 },
  thanks: { neutral: 0.8 },
  praise: { defend: 0.9 },
  defence: { defend: 2.5 },
  correction: { defend: 1.5 },
  news: { neutral: 1.2 },
}
/** A post that is one question asks; a question at the end of a long complaint is mostly a reproach. */
const QUESTION_MARK = 0.4
const WHOLE_QUESTION = 0.8
/** Thanks in advance go with a request; alone they say that nothing is wanted. */
const POLITE_THANKS = 0.5
/** A link below an outburst is no report. */
const NEWS_AND_HOSTILE = 0.3
const COMPLAINING_DEFENDER = 0.4

const add = (scores: Scores, more: Partial<Scores>): void => {
  scores.attack += more.attack ?? 0
  scores.defend += more.defend ?? 0
  scores.ask += more.ask ?? 0
  scores.neutral += more.neutral ?? 0
}

/** Of three tones one is right by chance: only what goes beyond that counts, 0..1. */
const strengthOf = (confidence: number | null): number => Math.max(0, 1.5 * ((confidence ?? 0.5) - 1 / 3))

const weighTone = (scores: Scores, tone: Tone, strength: number): void => {
  // Who needs help is unhappy as well: beside a question the tone tells little.
  if (tone === 'negative') scores.attack += (scores.ask > 0 ? 0.3 : 1) * strength
  else if (tone === 'neutral') scores.neutral += 0.3 * strength
  else {
    scores.attack *= 1 - strength / 2
    scores.defend += 0.6 * strength
  }
}

/** Who contradicts an attack defends, who agrees attacks; a few words of approval below a defence defend. */
const weighParent = (scores: Scores, parent: Stance, { found }: Signs): boolean => {
  if (parent !== 'attack' && parent !== 'defend') return false
  const [agrees, disagrees] = [found.has('agreement'), found.has('disagreement') || found.has('correction')]
  if (agrees === disagrees) return false
  const joins = agrees ? parent : parent === 'attack' ? 'defend' : 'attack'
  if (joins === 'defend') {
    // Harsh words against an attacker are not said to the brand.
    scores.defend += scores.attack
    scores.attack = 0
  }
  scores[joins] += 1.5
  return true
}

const STANCES: readonly Stance[] = ['attack', 'ask', 'defend', 'neutral']

const greatest = (scores: Scores): Stance =>
  STANCES.reduce((best, stance) => (scores[stance] > scores[best] ? stance : best))

const HOSTILE = ['insult', 'oath', 'anger', 'accusation', 'complaint'] as const
/** Signs that are weighed elsewhere, or say nothing by themselves. */
const SILENT: ReadonlySet<string> = new Set(['person', 'link', 'questionMark', 'agreement', 'disagreement', 'irony'])

const weighWords = (scores: Scores, signs: StanceSign[], { found, questionShare }: Signs): void => {
  const isHostile = HOSTILE.some((sign) => found.has(sign))
  const isPolite = found.has('greeting') || found.has('request')
  // Praise, laughter and thanks beside a complaint are meant otherwise, unless somebody is polite.
  const isIronic =
    isHostile &&
    (found.has('irony') || found.has('praise') || (found.has('thanks') && !isPolite && questionShare === 0))
  const asksPolitely = found.has('thanks') && (isPolite || questionShare > 0)
  if (asksPolitely) scores.ask += POLITE_THANKS
  for (const sign of found) {
    if (SILENT.has(sign) || (isIronic && (sign === 'praise' || sign === 'thanks'))) continue
    signs.push(sign as StanceSign)
    if (sign === 'thanks' && asksPolitely) continue
    add(scores, WEIGHTS[sign as StanceSign] ?? {})
  }
  if (isIronic) {
    signs.push('irony')
    add(scores, WEIGHTS.irony ?? {})
  }
  // "Never had a problem" is also said of a competitor by somebody who has one here.
  if (found.has('complaint')) scores.defend *= COMPLAINING_DEFENDER
  if (found.has('questionMark')) {
    scores.ask += QUESTION_MARK + WHOLE_QUESTION * questionShare
    if (!signs.includes('question')) signs.push('question')
  }
  if (found.has('link') && !found.has('person')) {
    scores.neutral += isHostile ? NEWS_AND_HOSTILE : (WEIGHTS.news?.neutral ?? 0)
    signs.push('news')
  }
}

/** Confidence 0..1 of what only the tone tells: a negative post about a brand is mostly an attack, but may be sorrow. */
const TONE_ALONE = 0.3

const byToneAlone = ({
  tone,
  toneConfidence,
}: StanceInput): Pick<StanceReading, 'stance' | 'confidence' | 'signs'> => ({
  stance: tone === 'negative' ? 'attack' : tone === 'positive' ? 'defend' : 'neutral',
  confidence: tone === null ? 0 : TONE_ALONE * (toneConfidence ?? 0.5),
  signs: tone === null ? [] : ['tone'],
})

export const readStance = (input: StanceInput): StanceReading => {
  const { tone, toneConfidence, parentStance } = input
  const found = findSigns(input.text, input.lang)
  const harm = harmOf(found.plain, input.lang)
  const danger: StanceSign[] = harm >= GRAVE_HARM ? ['danger'] : []
  if (input.isRepost && parentStance !== null)
    return { stance: parentStance, confidence: 0.8, asks: false, harm, signs: ['parent', ...danger] }

  const scores: Scores = { ...BASE }
  const signs: StanceSign[] = danger
  if (danger.length > 0) add(scores, WEIGHTS.danger ?? {})
  weighWords(scores, signs, found)
  if (parentStance !== null && weighParent(scores, parentStance, found)) signs.push('parent')
  // A greeting asks nothing, and neither does a question that scolds.
  const wanted = scores.ask - (found.found.has('greeting') ? 1.2 : 0) - (found.found.has('scolding') ? 1 : 0)
  const asks = !input.isRepost && wanted >= ASKS_FROM
  if (signs.length === 0 && !found.isRead) return { ...byToneAlone(input), asks, harm }

  if (tone !== null) {
    weighTone(scores, tone, strengthOf(toneConfidence))
    signs.push('tone')
  }
  if (asks && (input.namesUs || input.isReplyToUs)) scores.ask += 0.4
  const stance = greatest(scores)
  const all = scores.attack + scores.ask + scores.defend + scores.neutral
  return { stance, confidence: scores[stance] / (all + UNSEEN), asks, harm, signs }
}
