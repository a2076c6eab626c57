// What a post does to the brand in this crisis: attacks, defends, asks, or none of these. A sum of signs, each with a
// weight that can be argued about; nothing is trained.
// Keeps true: acts only, never what an author is or believes (L9); every answer comes with its signs; without a tone it
// works, in a language whose words are not known here it goes by the tone alone and says so with a low confidence.
import type { Stance, Tone } from '../../../shared/model.ts'
import { GRAVE_HARM, harmOf } from './stance-harm.ts'
import { greatest, noScores, wantedIn, weighDanger, weighParent, weighTone, weighWords } from './stance-scores.ts'
import { findSigns, type StanceSign } from './stance-signs.ts'

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

/** What was not seen counts as well: one weak sign is never certainty. */
const UNSEEN = 1
/** A question or a request of some weight wants an answer, whatever else the post does. */
const ASKS_FROM = 0.9
/** A question that names us or answers us is ours to answer. */
const ASKED_TO_US = 0.4
/** Who repeats a post without a word mostly means it. */
const REPOST_CONFIDENCE = 0.8
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
    return { stance: parentStance, confidence: REPOST_CONFIDENCE, asks: false, harm, signs: ['parent', ...danger] }

  const scores = noScores()
  if (danger.length > 0) weighDanger(scores)
  const signs: StanceSign[] = [...danger, ...weighWords(scores, found)]
  if (parentStance !== null && weighParent(scores, parentStance, found)) signs.push('parent')
  const asks = !input.isRepost && wantedIn(scores, found) >= ASKS_FROM
  if (signs.length === 0 && !found.isRead) return { ...byToneAlone(input), asks, harm }

  if (tone !== null) {
    weighTone(scores, tone, toneConfidence)
    signs.push('tone')
  }
  if (asks && (input.namesUs || input.isReplyToUs)) scores.ask += ASKED_TO_US
  const stance = greatest(scores)
  const all = scores.attack + scores.ask + scores.defend + scores.neutral
  return { stance, confidence: scores[stance] / (all + UNSEEN), asks, harm, signs }
}
