// What a communication changed, as the page and the report read it: per measure and horizon, with its interval, or why it
// cannot be told.
import type { Statement } from './model.ts'

/** Why nothing can be told: the horizon is not over; another communication too near; nobody listened; too short a past or
 * none in a like state; too few posts; a series that does so much by itself; one of four looks stood out, as one in four
 * such does by chance. */
export type EffectWhy =
  | 'tooEarly'
  | 'overlapping'
  | 'unheard'
  | 'tooFewPlacebos'
  | 'tooThin'
  | 'tooRestless'
  | 'borderline'

export type EffectVerdict = 'fewer' | 'more' | 'none' | 'cannotTell'

/** Of counts: posts over the horizon, and actual over expected. Of a share: 0..1, and actual less expected. */
export interface EffectSize {
  readonly expected: number
  readonly actual: number
  readonly effect: number
  /** 95% interval of the effect. */
  readonly low: number
  readonly high: number
}

export interface HorizonEffect {
  readonly horizonMs: number
  readonly verdict: EffectVerdict
  /** null unless nothing can be told. */
  readonly why: EffectWhy | null
  /** null where it was refused before it was looked at. */
  readonly size: EffectSize | null
}

export const EFFECT_MEASURES = ['volume', 'negative', 'defence', 'echo'] as const
/** How often people spoke; the shares of it that were negative and that defended us; how often they passed our words on. */
export type EffectMeasure = (typeof EFFECT_MEASURES)[number]

export interface StatementEffect {
  readonly statementId: Statement['id']
  /** ms UTC */
  readonly publishedAt: number
  /** Shortest horizon first. */
  readonly measures: Readonly<Record<EffectMeasure, readonly HorizonEffect[]>>
}
