// The library of statements, as it is in force for a brand.
import { z } from 'zod'
import { CRISIS_TYPES, type LibraryText, STATEMENT_LENGTHS, STATEMENT_STAGES } from '../library.ts'
import type { FactId, MemberId } from '../model.ts'
import { ask } from './ask.ts'
import { brandId, crisisId, words } from './ids.ts'

const cell = {
  brandId,
  type: z.enum(CRISIS_TYPES),
  stage: z.enum(STATEMENT_STAGES),
  lang: z.enum(['fr', 'en']),
  length: z.enum(STATEMENT_LENGTHS),
}

export interface LibraryVersion {
  readonly version: number
  /** null = back to the text that came; or removed. */
  readonly text: string | null
  readonly isRestored: boolean
  readonly memberId: MemberId
  readonly recordedAt: number
}

export const library = {
  /** Every cell, also the empty ones. */
  'library.list': ask<LibraryText[]>()('reader', z.object({ brandId })),
  'library.history': ask<LibraryVersion[]>()('reader', z.object(cell)),
  /** With what is known filled in; what is not stays in brackets. */
  'library.compose': ask<{ text: string; factIds: readonly FactId[]; nextAt: number }>()(
    'reader',
    z.object({ ...cell, crisisId: crisisId.nullable() }),
  ),
  'library.save': ask<null>()('writer', z.object({ ...cell, text: words(3000) })),
  /** Back to the text that came with the application. */
  'library.restore': ask<null>()('writer', z.object(cell)),
}
