// What one connection has cost, as the store keeps it.
import type { ConnectionId } from '../../../shared/model.ts'
import type { Store } from '../store/store.ts'

export const createSpendBook = (store: Store, id: ConnectionId) => ({
  add: (what: string, unitCount: number, microDollars: number, at: number): void =>
    store.spend.add(id, what, unitCount, microDollars, at),
  /** Micro-dollars since the hour of `at`. */
  spentSince: (at: number): number => store.spend.since(id, at),
})
