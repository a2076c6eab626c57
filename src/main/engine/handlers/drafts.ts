// What is checked while somebody writes.
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { Queries } from '../context.ts'
import { checkDraft } from '../draft-check.ts'

export const draftQueries = {
  'drafts.check': ({ store, clock, sentReplies }, { crisisId, text, lang, lineId }) => {
    const crisis = store.crises.get(crisisId)
    if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
    const similar = sentReplies.nearest(crisis.brandId, text, lineId)
    return { ...checkDraft(store, crisisId, text, { lang, at: clock.wall() }), similar }
  },
} satisfies Partial<Queries>
