// Who answers whom, and what waits for an approver.
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { saveCareRules } from '../care-desk.ts'
import type { Commands, Queries } from '../context.ts'

export const careQueries = {
  'care.get': ({ store }, { brandId }) => {
    if (!store.brands.get(brandId)) throw new Refusal('notFound', refusalWords.noBrand)
    return store.care.rules(brandId)
  },
} satisfies Partial<Queries>

export const careCommands = {
  'care.save': ({ store, pipeline, by, changed }, { brandId, ...rules }) => {
    const act = by(brandId)
    store.transaction(() => saveCareRules(store, pipeline.replies.reserveAnew, brandId, rules, act))
    changed('care', 'queue')
    return null
  },
} satisfies Partial<Commands>
