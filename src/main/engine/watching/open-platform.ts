// From a connection to its connector. Each platform's library is loaded with its first connection: a room that watches a
// feed pays for no other.
import { assertNever } from '../../../shared/result.ts'
import { parseWatchTerms, type WatchTerms } from '../ingest/watch-terms.ts'
import type { OpenConnector } from './open-connector.ts'
import { createSpendBook } from './spend-book.ts'

/** A list that cannot be read was refused when it was typed. */
const termsOf = (watch: string): WatchTerms => {
  const parsed = parseWatchTerms(watch)
  return parsed.ok ? parsed.terms : []
}

export const openPlatform: OpenConnector = async (connection, { store, services, timing, onStage }) => {
  const { id, settings } = connection
  const accountId = connection.accountId ?? ''
  const handle = connection.handle ?? ''
  const keys = { secretName: connection.secretName, services, timing }
  switch (settings.kind) {
    case 'x': {
      const { createXConnector } = await import('../connectors/x/x-connector.ts')
      const { clientId, ownsApp, hasBearer, plan, budgetMicroDollars, reserveMicroDollars } = settings
      return createXConnector({
        ...keys,
        account: { id: accountId, handle, clientId, ownsApp, hasBearer, plan },
        spend: createSpendBook(store, id),
        budget: { budgetMicroDollars, reserveMicroDollars },
        onStage,
        termsOf,
        brand: () => store.brands.get(connection.brandId) ?? { watch: '', ownHandles: [] },
      })
    }
    case 'bluesky': {
      const { createBlueskyConnector } = await import('../connectors/bluesky/bluesky-connector.ts')
      const { serviceUrl, jetstreamUrl } = settings
      return createBlueskyConnector({ ...keys, account: { did: accountId, handle }, serviceUrl, jetstreamUrl })
    }
    case 'mastodon': {
      const { createMastodonConnector } = await import('../connectors/mastodon/mastodon-connector.ts')
      return createMastodonConnector({ ...keys, account: { accountId, handle }, serverUrl: settings.serverUrl })
    }
    case 'feed': {
      const { createFeedConnector } = await import('../connectors/feeds/feed-connector.ts')
      return createFeedConnector({ url: settings.url, services, timing })
    }
    default:
      return assertNever(settings)
  }
}
