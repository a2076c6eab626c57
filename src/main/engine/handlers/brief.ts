// The one page, and what must be paused elsewhere.

import type { CrisisId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { checksOf, createCheckDesk } from '../crisis/check-desk.ts'
import { briefOf } from '../gather-brief.ts'
import type { By } from '../store/ledger.ts'

const inCrisis = ({ store, by, changed }: CommandContext, crisisId: CrisisId, act: (by: By) => void): null => {
  const crisis = store.crises.get(crisisId)
  if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
  store.transaction(() => act(by(crisis.brandId)))
  changed('timeline')
  return null
}

export const briefQueries = {
  'brief.get': ({ store, anatomies, clock, isDrill }, input) =>
    store.snapshot(() => briefOf({ store, anatomies, isDrill, wallAt: clock.wall() }, input)),
  'checks.list': ({ store }, { crisisId }) => checksOf(store, crisisId),
} satisfies Partial<Queries>

export const briefCommands = {
  'checks.add': (context, { crisisId, text }) =>
    inCrisis(context, crisisId, (by) => void createCheckDesk(context.store).add(crisisId, text, by)),
  'checks.tick': (context, { crisisId, of, isDone }) =>
    inCrisis(context, crisisId, (by) => createCheckDesk(context.store).tick(crisisId, of, isDone, by)),
} satisfies Partial<Commands>
