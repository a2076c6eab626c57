// What is checked while somebody writes.
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { compareTexts } from '../analysis/same-facts.ts'
import { TOO_SIMILAR } from '../analysis/similar.ts'
import type { Queries } from '../context.ts'
import { checkDraft, langOf } from '../draft-check.ts'
import { readNow } from '../read-now.ts'

export const draftQueries = {
  'drafts.check': ({ store, sentReplies, clock }, { crisisId, text, lang, lineId, ...draft }) => {
    const crisis = store.crises.get(crisisId)
    if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
    // A statement is for everybody: it may say what answers have said.
    const nearest = draft.for === 'reply' ? sentReplies.nearest(crisis.brandId, text, lineId) : null
    const similar = nearest !== null && nearest.score >= TOO_SIMILAR ? nearest : null
    return { ...checkDraft(store, crisisId, text, { lang, at: readNow(store, crisis.brandId, clock.wall()) }), similar }
  },
  'drafts.compare': (_context, { texts }) => compareTexts(texts.map((text) => ({ text, lang: langOf(text) }))),
} satisfies Partial<Queries>
