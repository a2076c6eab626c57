// The facts table of a crisis, and what somebody decided against it.
import { z } from 'zod'
import { FACT_KINDS } from '../fact-kinds.ts'
import type { Fact, FactVersion } from '../facts.ts'
import type { FactId } from '../model.ts'
import { ask } from './ask.ts'
import { crisisId, factId, words } from './ids.ts'

export const facts = {
  /** Those that stand, the latest version of each, in the order in which they were first noted. */
  'facts.list': ask<Fact[]>()('reader', z.object({ crisisId })),
  /** Every version, the newest first; also of a fact that was withdrawn. */
  'facts.history': ask<FactVersion[]>()('reader', z.object({ factId })),
  /** `factId` null = a new one. Only what is unknown may have no source yet. */
  'facts.save': ask<{ factId: FactId }>()(
    'writer',
    z.object({
      crisisId,
      factId: factId.nullable(),
      kind: z.enum(FACT_KINDS),
      text: words(1000),
      source: words(500).nullable(),
    }),
  ),
  'facts.withdraw': ask<null>()('writer', z.object({ factId, why: words(500) })),
}
