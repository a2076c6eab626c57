// What is checked while somebody writes.
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { Queries } from '../context.ts'
import { checkDraft } from '../draft-check.ts'

export const draftQueries = {
  'drafts.check': ({ store, clock }, { crisisId, text, lang }) => {
    if (!store.crises.get(crisisId)) throw new Refusal('notFound', refusalWords.noCrisis)
    return { ...checkDraft(store, crisisId, text, { lang, at: clock.wall() }), similar: null }
  },
} satisfies Partial<Queries>
