// Accounts from which nothing leaves before a person has done something: signed out, switched off, or out of money. Keeps
// true: what was to leave from one is held and says so, and what may have left is not looked for in vain.
import type { ConnectionId } from '../../../shared/model.ts'
import type { HeldWhy } from '../../../shared/outbox.ts'
import type { Clock } from '../clock.ts'
import { CONFIRM_MS, type OutboxDesk } from '../outbox/outbox-desk.ts'
import type { By } from '../store/ledger.ts'
import type { StoredSend } from '../store/sends.ts'
import type { Store } from '../store/store.ts'

export interface ShutAccountsParts {
  readonly store: Store
  readonly clock: Clock
  readonly desk: OutboxDesk
  /** One act of the machine, in a transaction. */
  readonly act: <T>(work: (by: By) => T) => T
}

const AT_ONCE = 10_000

export const createShutAccounts = ({ store, clock, desk, act }: ShutAccountsParts) => {
  const lookedForUntil = ({ lookedForUntilAt, attemptedAt }: StoredSend): number =>
    lookedForUntilAt ?? (attemptedAt ?? 0) + CONFIRM_MS

  return {
    /** What leaves by itself; a person may still post by hand what is theirs. */
    hold: (id: ConnectionId, why: Extract<HeldWhy, 'unpaid' | 'signedOut'>): void => {
      const planned = store.sends.ofAccount(id, ['planned'], AT_ONCE).filter(({ route }) => route !== 'assisted')
      if (planned.length > 0) act((by) => desk.hold(planned, why, by))
    },
    /** Of an account that is not open: nobody can look there, and a person decides. */
    settle: (id: ConnectionId): void => {
      const planned = store.sends.ofAccount(id, ['planned'], AT_ONCE)
      const lost = store.sends
        .ofAccount(id, ['unknown', 'awaitingConfirmation'], AT_ONCE)
        .filter((send) => lookedForUntil(send) <= clock.wall())
      if (planned.length + lost.length === 0) return
      act((by) => {
        desk.hold(planned, 'signedOut', by)
        for (const send of lost) desk.move(send, { state: 'notFound' }, by)
      })
    },
  }
}
