// What each sign says for each stance, and how signs change each other.
// Keeps true: a sum of weights that can be argued about one by one, set by reason and not by training.
import type { Stance, Tone } from '../../../shared/model.ts'
import type { Signs, StanceSign } from './stance-signs.ts'

export type Scores = Record<Stance, number>

/** A stance without one sign of weight is none. */
export const noScores = (): Scores => ({ attack: 0, defend: 0, ask: 0, neutral: 0.7 })

/** How much each sign says for each stance. About 1: one would guess so; 2: one would bet on it; 3: hardly otherwise. */
const WEIGHTS = {
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
} as const satisfies Partial<Record<StanceSign, Partial<Scores>>>
/** A post that is one question asks; a question at the end of a long complaint is mostly a reproach. */
const QUESTION_MARK = 0.4
const WHOLE_QUESTION = 0.8
/** Thanks in advance go with a request; alone they say that nothing is wanted. */
const POLITE_THANKS = 0.5
/** A link below an outburst is no report. */
const NEWS_AND_HOSTILE = 0.3
const COMPLAINING_DEFENDER = 0.4
const SCOLDING_QUESTION = 1
const SIDES_WITH_PARENT = 1.5

const add = (scores: Scores, sign: keyof typeof WEIGHTS): void => {
  const more: Partial<Scores> = WEIGHTS[sign]
  scores.attack += more.attack ?? 0
  scores.defend += more.defend ?? 0
  scores.ask += more.ask ?? 0
  scores.neutral += more.neutral ?? 0
}

/** Of three tones one is right by chance: only what goes beyond that counts, 0..1. */
const strengthOf = (confidence: number | null): number => Math.max(0, 1.5 * ((confidence ?? 0.5) - 1 / 3))

export const weighTone = (scores: Scores, tone: Tone, confidence: number | null): void => {
  const strength = strengthOf(confidence)
  // Who needs help is unhappy as well: beside a question the tone tells little.
  if (tone === 'negative') scores.attack += (scores.ask > 0 ? 0.3 : 1) * strength
  else if (tone === 'neutral') scores.neutral += 0.3 * strength
  else {
    scores.attack *= 1 - strength / 2
    scores.defend += 0.6 * strength
  }
}

/** Who contradicts an attack defends, who agrees attacks; a few words of approval below a defence defend. False: neither. */
export const weighParent = (scores: Scores, parent: Stance, { found }: Signs): boolean => {
  if (parent !== 'attack' && parent !== 'defend') return false
  const [agrees, disagrees] = [found.has('agreement'), found.has('disagreement') || found.has('correction')]
  if (agrees === disagrees) return false
  const joins = agrees ? parent : parent === 'attack' ? 'defend' : 'attack'
  if (joins === 'defend') {
    // Harsh words against an attacker are not said to the brand.
    scores.defend += scores.attack
    scores.attack = 0
  }
  scores[joins] += SIDES_WITH_PARENT
  return true
}

const STANCES: readonly Stance[] = ['attack', 'ask', 'defend', 'neutral']

export const greatest = (scores: Scores): Stance =>
  STANCES.reduce((best, stance) => (scores[stance] > scores[best] ? stance : best))

const HOSTILE = ['insult', 'oath', 'anger', 'accusation', 'complaint'] as const
/** Signs of words that weigh by themselves, whatever stands beside them. */
const PLAIN = [
  ...HOSTILE,
  'threat',
  'scolding',
  'mockery',
  'shouting',
  'question',
  'request',
  'greeting',
  'defence',
  'correction',
] as const

/** Adds the weights of all signs of words to `scores`, and says which they were. */
export const weighWords = (scores: Scores, { found, questionShare }: Signs): StanceSign[] => {
  const signs: StanceSign[] = []
  const weigh = (sign: keyof typeof WEIGHTS): void => {
    signs.push(sign)
    add(scores, sign)
  }
  for (const sign of PLAIN) if (found.has(sign)) weigh(sign)
  const isHostile = HOSTILE.some((sign) => found.has(sign))
  const isPolite = found.has('greeting') || found.has('request') || questionShare > 0
  // Praise and laughter beside a complaint are meant otherwise.
  const isIronic = isHostile && (found.has('irony') || found.has('praise'))
  if (isIronic) weigh('irony')
  else if (found.has('praise')) weigh('praise')
  if (found.has('thanks') && isPolite) {
    signs.push('thanks')
    scores.ask += POLITE_THANKS
  } else if (found.has('thanks') && !isHostile) weigh('thanks')
  // "Never had a problem" is also said of a competitor by somebody who has one here.
  if (found.has('complaint')) scores.defend *= COMPLAINING_DEFENDER
  if (found.has('questionMark')) {
    scores.ask += QUESTION_MARK + WHOLE_QUESTION * questionShare
    if (!signs.includes('question')) signs.push('question')
  }
  if (found.has('link') && !found.has('person')) {
    signs.push('news')
    scores.neutral += isHostile ? NEWS_AND_HOSTILE : WEIGHTS.news.neutral
  }
  return signs
}

/** Data, lives or the law are at stake: whoever says so of a brand mostly accuses it. */
export const weighDanger = (scores: Scores): void => add(scores, 'danger')

/** How much is wanted: a greeting asks nothing, and neither does a question that scolds. */
export const wantedIn = (scores: Scores, { found }: Signs): number =>
  scores.ask - (found.has('greeting') ? WEIGHTS.greeting.ask : 0) - (found.has('scolding') ? SCOLDING_QUESTION : 0)
