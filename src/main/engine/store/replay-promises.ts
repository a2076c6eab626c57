// What the promises must be if the ledger is true.
import { type Act, set, type Table } from './held.ts'

export const createPromiseReplay = () => {
  const promises: Table = new Map()
  return {
    promises,
    take: ({ seq, happenedAt, kind, payload }: Act): void => {
      const { promiseId, commitment, ...told } = payload
      const state = kind.slice('promise.'.length)
      if (kind === 'promise.made')
        set(promises, promiseId, seq, {
          ...told,
          span: commitment,
          state: 'open',
          lateAt: null,
          endedAt: null,
          keptBy: null,
          reason: null,
        })
      if (kind === 'promise.given') set(promises, promiseId, seq, { ownerId: told.ownerId })
      if (kind === 'promise.late') set(promises, promiseId, seq, { state, lateAt: happenedAt })
      if (kind === 'promise.kept' || kind === 'promise.withdrawn')
        set(promises, promiseId, seq, { state, endedAt: happenedAt, keptBy: told.keptBy, reason: commitment })
    },
  }
}
