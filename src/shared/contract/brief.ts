// The page for those who are not in the room, and what must be paused elsewhere.
import { z } from 'zod'
import { BRIEF_KINDS, type Brief, type Check, PAUSES } from '../brief.ts'
import { ask } from './ask.ts'
import { crisisId, offset, words } from './ids.ts'

const which = z.object({ crisisId, kind: z.enum(BRIEF_KINDS), lang: z.enum(['fr', 'en']) })

export const brief = {
  'brief.get': ask<Brief>()('analyst', which),
  /** Asks where to save, prints, and answers the path; null = the person changed their mind. */
  'brief.print': ask<{ path: string } | null>()('shell', which),
}

export const checks = {
  'checks.list': ask<Check[]>()('reader', z.object({ crisisId })),
  'checks.add': ask<null>()('writer', z.object({ crisisId, text: words(200) })),
  /** `isDone` false = it runs again, or was ticked by mistake. */
  'checks.tick': ask<null>()(
    'writer',
    z.object({
      crisisId,
      of: z.union([z.object({ pause: z.enum(PAUSES) }), z.object({ id: offset })]),
      isDone: z.boolean(),
    }),
  ),
}
