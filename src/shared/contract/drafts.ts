// What is checked while somebody writes.
import { z } from 'zod'
import type { DraftCheck, TextsCompared } from '../draft-check.ts'
import { ask } from './ask.ts'
import { crisisId, lineId } from './ids.ts'

export const drafts = {
  /** `lang` null = read from the text. `lineId`: whom it answers; what they were sent before is not held against it. */
  'drafts.check': ask<DraftCheck>()(
    'reader',
    z.object({
      crisisId,
      text: z.string().max(10_000),
      lang: z.enum(['fr', 'en']).nullable(),
      for: z.enum(['reply', 'statement']),
      lineId: lineId.nullable(),
    }),
  ),
  /** The texts of one statement, a channel each: what one states and another does not, and which are the same words. */
  'drafts.compare': ask<TextsCompared>()('reader', z.object({ texts: z.array(z.string().max(10_000)).max(21) })),
}
