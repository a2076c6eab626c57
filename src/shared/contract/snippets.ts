// Approved answers, by the claim that they answer.
import { z } from 'zod'
import type { SnippetId } from '../model.ts'
import type { Snippet } from '../snippets.ts'
import { ask } from './ask.ts'
import { crisisId, lineId, snippetId, words } from './ids.ts'

export const snippets = {
  /** Those for the claims of this line first, in its person's language before others; what was retired is left out. */
  'snippets.list': ask<Snippet[]>()('analyst', z.object({ crisisId, lineId: lineId.nullable() })),
  /** Words that are changed are a draft again. Blanks: {handle} {brand} {next}. */
  'snippets.save': ask<{ snippetId: SnippetId }>()(
    'writer',
    z.object({
      crisisId,
      snippetId: snippetId.nullable(),
      claimId: z.string().min(1).max(200).nullable(),
      lang: z.string().min(2).max(20),
      text: words(5000),
    }),
  ),
  /** `text`: the words that were read. */
  'snippets.approve': ask<null>()('writer', z.object({ snippetId, text: words(5000) })),
  'snippets.retire': ask<null>()('writer', z.object({ snippetId, why: words(500) })),
}
