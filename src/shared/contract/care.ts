// Who answers whom, and what an approver reads before it leaves.
import { z } from 'zod'
import type { CareRules } from '../care.ts'
import { PLATFORMS } from '../model.ts'
import { LISTED_AS } from '../reserved-why.ts'
import { APPROVAL_NEEDS } from '../roles.ts'
import { ask } from './ask.ts'
import { brandId, memberId, words } from './ids.ts'

const bareHandle = words(200).transform((handle) => handle.replace(/^@/u, ''))

export const care = {
  'care.get': ask<CareRules>()('reader', z.object({ brandId })),
  /** All of them at once. Lines that are open are reserved anew by what they say. */
  'care.save': ask<null>()(
    'writer',
    z.object({
      brandId,
      approvalNeeded: z.enum(APPROVAL_NEEDS),
      people: z
        .array(z.object({ as: z.enum(LISTED_AS), platform: z.enum(PLATFORMS), handle: bareHandle, memberId }))
        .max(2000)
        .readonly(),
      large: z.object({ followers: z.number().int().min(1).max(1e9), memberId }).nullable(),
    }),
  ),
}
