// The plan that lies ready before a crisis, for one brand.
import { z } from 'zod'
import { COMMON_CHANNELS, PLAN_PARTS, PLAN_SECTIONS, type Plan } from '../plan.ts'
import type { PlanFile } from '../plan-file.ts'
import { ask } from './ask.ts'
import { brandId, connectionId, fileId, memberId, nothing, offset, words } from './ids.ts'
import type { LibraryVersion } from './library.ts'
import type { ChosenFile } from './watch.ts'

const part = z.enum(PLAN_PARTS)
const channel = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connection'), connectionId }),
  z.object({ kind: z.literal('common'), common: z.enum(COMMON_CHANNELS) }),
  z.object({ kind: z.literal('own'), channelId: offset }),
])

/** What a file changed: texts and lists, statements, people, channels. */
export interface PlanImported {
  readonly textCount: number
  readonly statementCount: number
  readonly peopleCount: number
  readonly channelCount: number
}

export const plan = {
  'plan.get': ask<Plan>()('reader', z.object({ brandId })),
  /** The newest first. */
  'plan.history': ask<LibraryVersion[]>()('reader', z.object({ brandId, part })),
  /** A definition, or a list with one item a line. */
  'plan.save': ask<null>()('writer', z.object({ brandId, part, text: words(4000) })),
  /** Back to what came with the application. */
  'plan.restore': ask<null>()('writer', z.object({ brandId, part })),
  'plan.addChannel': ask<null>()('writer', z.object({ brandId, name: words(200) })),
  'plan.setChannel': ask<null>()(
    'writer',
    z.object({
      brandId,
      channel,
      ownerId: memberId.nullable(),
      backupId: memberId.nullable(),
      isSetAside: z.boolean(),
    }),
  ),
  /** Whoever sits here has read this section through, today. */
  'plan.review': ask<null>()('writer', z.object({ brandId, section: z.enum(PLAN_SECTIONS) })),
  /** `lang`: of what the team has not written itself. */
  'plan.file': ask<PlanFile>()('reader', z.object({ brandId, lang: z.enum(['fr', 'en']) })),
  /** Asks where to save, and answers the path; null = the person changed their mind. */
  'plan.export': ask<{ path: string } | null>()('shell', z.object({ brandId })),
  'plan.chooseFile': ask<ChosenFile | null>()('shell', nothing),
  /** All of the file or nothing; what stood before stays as a former version. */
  'plan.import': ask<PlanImported>()('writer', z.object({ brandId, fileId })),
}
