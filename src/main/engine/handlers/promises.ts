// What we told people we would say or do.

import type { CrisisId } from '../../../shared/model.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { CommandContext, Commands, Queries } from '../context.ts'
import { nextUpdateOf } from '../promise-keeper.ts'
import type { By } from '../store/ledger.ts'

const inCrisis = <T>({ store, by, changed }: CommandContext, crisisId: CrisisId, act: (by: By) => T): T => {
  const crisis = store.crises.get(crisisId)
  if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
  const done = store.transaction(() => act(by(crisis.brandId)))
  changed('promises', 'timeline')
  return done
}

export const promiseQueries = {
  'promises.list': ({ store }, { crisisId }) =>
    store.snapshot(() => ({ items: store.promises.list(crisisId), next: nextUpdateOf(store, crisisId) })),
} satisfies Partial<Queries>

export const promiseCommands = {
  'promises.add': (context, { crisisId, kind, text, dueAt }) =>
    inCrisis(context, crisisId, (by) => {
      if (dueAt <= by.happenedAt) throw new Refusal('notAllowed', refusalWords.dueInThePast)
      const where = { statementId: null, sendId: null, lineId: null, ownerId: by.memberId }
      return { promiseId: context.pipeline.promises.make({ crisisId, kind, span: text, dueAt, ...where }, by) }
    }),
  'promises.give': (context, { promiseId, ownerId }) => {
    const { promises } = context.pipeline
    inCrisis(context, promises.promiseOf(promiseId).crisisId, (by) => promises.give(promiseId, ownerId, by))
    return null
  },
  'promises.keep': (context, { promiseId, why }) => {
    const { promises } = context.pipeline
    inCrisis(context, promises.promiseOf(promiseId).crisisId, (by) => promises.keep(promiseId, null, why, by))
    return null
  },
  'promises.withdraw': (context, { promiseId, why }) => {
    const { promises } = context.pipeline
    inCrisis(context, promises.promiseOf(promiseId).crisisId, (by) => promises.withdraw(promiseId, why, by))
    return null
  },
} satisfies Partial<Commands>
