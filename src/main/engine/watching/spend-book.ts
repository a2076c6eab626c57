// What one connection has cost, as the store keeps it.
import type { ConnectionId } from '../../../shared/model.ts'
import type { Store } from '../store/store.ts'

/** The calendar month, UTC: what X bills by. */
export const monthStartOf = (at: number): number => {
  const date = new Date(at)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
}

export const createSpendBook = (store: Store, id: ConnectionId) => ({
  add: (what: string, unitCount: number, microDollars: number, at: number): void =>
    store.spend.add(id, what, unitCount, microDollars, at),
  /** Micro-dollars since the hour of `at`. */
  spentSince: (at: number): number => store.spend.since(id, at),
})
