// What an answer costs, before the first word. Pure. Only X takes money, and only for what goes by its API and without a
// contract: a post that a person sends off in a browser is free.
import type { Price, RouteKind, RouteReason } from '../../../shared/outbox.ts'
import type { ConnectionSettings } from '../../../shared/sources.ts'
import { PRICES } from '../../../shared/x-prices.ts'

/** null = it costs nothing. */
export const priceOf = (settings: ConnectionSettings, kind: RouteKind, reason: RouteReason): Price | null => {
  if (settings.kind !== 'x' || kind !== 'api') return null
  // An answer to somebody who called us is cheaper; what else we are allowed to answer is a post like any other.
  const isSummoned = reason === 'mentioned' || reason === 'quoted'
  return {
    plainMicroDollars: isSummoned ? PRICES.summonedReply : PRICES.post,
    withLinkMicroDollars: PRICES.postWithUrl,
  }
}
