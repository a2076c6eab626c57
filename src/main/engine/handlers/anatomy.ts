// Behind the peak of a crisis, and the posts behind each of its figures.
import type { Crisis, CrisisId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { Queries, QueryContext } from '../context.ts'

/** One view of the store for the crisis and all that is asked of it. */
const onCrisis = <T>({ store }: QueryContext, id: CrisisId, ask: (crisis: Crisis) => T): T =>
  store.snapshot(() => {
    const crisis = store.crises.get(id)
    if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
    return ask(crisis)
  })

export const anatomyQueries = {
  'anatomy.get': (context, { crisisId }) => onCrisis(context, crisisId, context.anatomies.answer),
  'anatomy.posts': (context, { crisisId, of, beforeSeq, count }) =>
    onCrisis(context, crisisId, (crisis) => {
      const older = context.anatomies
        .postsBehind(crisis, of)
        .filter((seq) => beforeSeq === null || seq < beforeSeq)
        .sort((a, b) => b - a)
      const seqs = older.slice(0, count)
      return {
        items: context.store.mentions.get(seqs),
        nextBeforeSeq: older.length > count ? (seqs.at(-1) ?? null) : null,
      }
    }),
} satisfies Partial<Queries>
