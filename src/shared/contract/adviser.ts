// The strategy adviser of a crisis: what was answered, what follows from it, and what a person decided.
import { z } from 'zod'
import {
  type Advice,
  type AdviserAnswers,
  FAMILIES,
  type Family,
  REPUTATIONS,
  RESPONSIBILITIES,
  YES_NO,
} from '../adviser.ts'
import type { MemberId } from '../model.ts'
import { ask } from './ask.ts'
import { crisisId, words } from './ids.ts'

export interface Decided {
  readonly family: Family
  /** It was among those that were recommended then. */
  readonly isAsAdvised: boolean
  /** null = as advised, and nothing more to say. */
  readonly why: string | null
  readonly decidedAt: number
  readonly by: MemberId
}

export interface AdviserState {
  /** null = nobody has answered yet. */
  readonly answers: AdviserAnswers | null
  readonly answeredAt: number | null
  readonly answeredBy: MemberId | null
  readonly advice: Advice | null
  /** The latest; null = nobody has decided yet. */
  readonly decided: Decided | null
}

export const adviser = {
  'adviser.get': ask<AdviserState>()('reader', z.object({ crisisId })),
  'adviser.answer': ask<null>()(
    'writer',
    z.object({
      crisisId,
      canHurt: z.enum(YES_NO),
      responsibility: z.enum(RESPONSIBILITIES),
      happenedBefore: z.enum(YES_NO),
      seenBefore: z.enum(REPUTATIONS),
    }),
  ),
  /** A family that is not recommended needs a reason. */
  'adviser.decide': ask<null>()(
    'writer',
    z.object({ crisisId, family: z.enum(FAMILIES), why: words(1000).nullable() }),
  ),
}
