// What was learnt from a crisis, and what is done about it.
import { z } from 'zod'
import type { DrillLesson } from '../compared-crises.ts'
import { ACTION_STATES, type Action, DEBRIEF_PROMPTS, type DebriefAnswer } from '../debrief.ts'
import type { CrisisId } from '../model.ts'
import { ask } from './ask.ts'
import { brandId, crisisId, instant, memberId, words } from './ids.ts'

export const debrief = {
  'debrief.get': ask<{ answers: DebriefAnswer[]; actions: Action[] }>()('reader', z.object({ crisisId })),
  /** `text` empty = nothing stands there any more; the former versions stay in the record. */
  'debrief.answer': ask<null>()(
    'writer',
    z.object({ crisisId, prompt: z.enum(DEBRIEF_PROMPTS), text: z.string().trim().max(10_000) }),
  ),
  /** Of all crises of the brand: what is open, the first due first; and what the last crises and drills taught. */
  'debrief.carried': ask<{
    actions: Action[]
    changes: (DebriefAnswer & { crisisId: CrisisId })[]
    drillLessons: DrillLesson[]
  }>()('reader', z.object({ brandId })),
  'actions.add': ask<{ actionId: number }>()(
    'writer',
    z.object({ crisisId, text: words(1000), ownerId: memberId, dueAt: instant }),
  ),
  /** `why`: asked when it is dropped. */
  'actions.change': ask<null>()(
    'writer',
    z.object({
      actionId: z.int().positive(),
      text: words(1000),
      ownerId: memberId,
      dueAt: instant,
      state: z.enum(ACTION_STATES),
      why: words(500).nullable(),
    }),
  ),
}
