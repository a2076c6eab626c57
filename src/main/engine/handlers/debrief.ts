// What was learnt from a crisis, and what is done about it.
import type { CrisisId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { createDebriefDesk } from '../crisis/debrief-desk.ts'
import type { By } from '../store/ledger.ts'

/** What the last crises changed in the plan is read before the next one. */
const MOST_CHANGES = 10

const inCrisis = <T>({ store, by, changed }: CommandContext, crisisId: CrisisId, act: (by: By) => T): T => {
  const crisis = store.crises.get(crisisId)
  if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
  const done = store.transaction(() => act(by(crisis.brandId)))
  changed('debrief')
  return done
}

export const debriefQueries = {
  'debrief.get': ({ store }, { crisisId }) =>
    store.snapshot(() => ({ answers: store.debriefs.answers(crisisId), actions: store.debriefs.actions(crisisId) })),
  'debrief.carried': ({ store }, { brandId }) =>
    store.snapshot(() => ({
      actions: store.debriefs.openActions(brandId),
      changes: store.debriefs.changes(brandId, MOST_CHANGES),
      drillLessons: store.flownDrills.lessons(MOST_CHANGES),
    })),
} satisfies Partial<Queries>

export const debriefCommands = {
  'debrief.answer': (context, { crisisId, prompt, text }) => {
    inCrisis(context, crisisId, (by) => createDebriefDesk(context.store).answer(crisisId, prompt, text, by))
    return null
  },
  'actions.add': (context, { crisisId, ...content }) => ({
    actionId: inCrisis(context, crisisId, (by) => createDebriefDesk(context.store).add(crisisId, content, by)),
  }),
  'actions.change': (context, { actionId, ...content }) => {
    const desk = createDebriefDesk(context.store)
    inCrisis(context, desk.actionOf(actionId).crisisId, (by) => desk.change(actionId, content, by))
    return null
  },
} satisfies Partial<Commands>
