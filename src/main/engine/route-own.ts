// The way of a post that answers nobody but ourselves: a statement, a correction. Every platform takes it by its API; what
// it costs may be more than is left.
import type { Price, RouteReason } from '../../shared/outbox.ts'
import { priceOf } from './outbox/prices.ts'
import type { StoredConnection } from './store/connections.ts'
import type { Store } from './store/store.ts'
import { spendOf } from './watching/spend-of.ts'

export interface OwnRoute {
  readonly kind: 'api' | 'enterprise' | 'assisted'
  readonly reason: Extract<RouteReason, 'ownPost' | 'contract' | 'overBudget'>
  /** Of each post; null = it costs nothing. */
  readonly price: Price | null
}

/** `withLink`: of each post, whether it has a link. */
export const routeOfOwn = (
  store: Store,
  connection: StoredConnection,
  withLink: readonly boolean[],
  nowAt: number,
): OwnRoute => {
  const { settings } = connection
  if (settings.kind === 'x' && settings.plan === 'enterprise')
    return { kind: 'enterprise', reason: 'contract', price: null }
  const price = priceOf(settings, 'api', 'ownPost')
  if (!price) return { kind: 'api', reason: 'ownPost', price: null }
  const spend = spendOf(store, connection, nowAt)
  const budget = spend?.budgetMicroDollars ?? null
  const cost = withLink.reduce((sum, has) => sum + (has ? price.withLinkMicroDollars : price.plainMicroDollars), 0)
  if (spend && budget !== null && spend.monthMicroDollars + cost > budget)
    return { kind: 'assisted', reason: 'overBudget', price: null }
  return { kind: 'api', reason: 'ownPost', price }
}
