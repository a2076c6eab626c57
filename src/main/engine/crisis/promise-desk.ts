// The life of a promise: made, given to an owner, kept, late, withdrawn with a reason. A late one stays late in the record,
// whatever comes of it afterwards.
import type { CrisisId, MemberId } from '../../../shared/model.ts'
import type { PromiseId, PublicPromise } from '../../../shared/promises.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { mayMove } from '../../../shared/states.ts'
import type { By } from '../store/ledger.ts'
import type { NewPromise } from '../store/promises.ts'
import type { Store } from '../store/store.ts'

export interface Pledge extends Omit<NewPromise, 'textId' | 'madeAt'> {
  /** The words that bind us. */
  readonly span: string
}

/** Every verb is called inside the transaction of its act. */
export const createPromiseDesk = (store: Store) => {
  const promiseOf = (id: PromiseId): PublicPromise => {
    const promise = store.promises.get(id)
    if (!promise) throw new Refusal('notFound', refusalWords.noPromise)
    return promise
  }

  const end = (
    id: PromiseId,
    state: 'kept' | 'withdrawn',
    how: { readonly keptBy: number | null; readonly why: string | null },
    by: By,
  ): void => {
    const promise = promiseOf(id)
    if (!mayMove('promise', promise.state, state)) throw new Refusal('notAllowed', refusalWords.promiseEnded)
    const said = how.why === null ? null : store.texts.saveWords(how.why)
    const payload = { promiseId: id, keptBy: how.keptBy, commitment: said?.commitment ?? null }
    store.ledger.append({ ...by, kind: `promise.${state}`, payload })
    store.promises.end(id, { state, endedAt: by.happenedAt, keptBy: how.keptBy, reasonTextId: said?.id ?? null })
  }

  return {
    promiseOf,
    make: ({ span, ...pledge }: Pledge, by: By): PromiseId => {
      const words = store.texts.saveWords(span)
      const made = { ...pledge, madeAt: by.happenedAt }
      const id = store.promises.add({ ...made, textId: words.id })
      const payload = { promiseId: id, ...made, commitment: words.commitment }
      store.ledger.append({ ...by, kind: 'promise.made', payload })
      return id
    },
    /** `keptBy`: the statement that did. */
    keep: (id: PromiseId, keptBy: number | null, why: string | null, by: By): void =>
      end(id, 'kept', { keptBy, why }, by),
    withdraw: (id: PromiseId, why: string, by: By): void => end(id, 'withdrawn', { keptBy: null, why }, by),
    /** Its time has passed: `by` is the machine. */
    late: (id: PromiseId, by: By): void => {
      if (promiseOf(id).state !== 'open') return
      store.ledger.append({ ...by, kind: 'promise.late', payload: { promiseId: id } })
      store.promises.late(id, by.happenedAt)
    },
    give: (id: PromiseId, ownerId: MemberId, by: By): void => {
      if (promiseOf(id).endedAt !== null) throw new Refusal('notAllowed', refusalWords.promiseEnded)
      store.ledger.append({ ...by, kind: 'promise.given', payload: { promiseId: id, ownerId } })
      store.promises.give(id, ownerId)
    },
    /** Those of a crisis that wait to be kept. */
    waiting: (crisisId: CrisisId): PublicPromise[] =>
      store.promises.list(crisisId).filter(({ endedAt }) => endedAt === null),
  }
}
