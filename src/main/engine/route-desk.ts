// By which way, from which account and at what price a person would be answered: the facts for it, from the store.
import type { ConnectionId, MemberId, QueueLine } from '../../shared/model.ts'
import type { Route } from '../../shared/outbox.ts'
import type { Store } from './store/store.ts'

export interface RouteWish {
  /** From this account; null = from the most pertinent one. */
  readonly connectionId: ConnectionId | null
  /** By the API although the rule is not clear. */
  readonly isTrial: boolean
  /** Who sits at the desk. */
  readonly seated: MemberId | null
}

export const createRouteDesk = (_store: Store) => ({
  routeOf: (_line: QueueLine, _wish: RouteWish): Route => ({
    kind: 'none',
    reason: 'noAccount',
    account: null,
    others: [],
    price: null,
    replyTo: null,
    mayTry: false,
  }),
})

export type RouteDesk = ReturnType<typeof createRouteDesk>
