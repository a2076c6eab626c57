// From a connection to its connector. Each platform's library is loaded with its first connection: a room that watches a
// feed pays for no other.
import type { SpendStage } from '../../../shared/sources.ts'
import type { Connector } from '../connectors/connector.ts'
import type { HostServices, Timing } from '../connectors/host-services.ts'
import type { StoredConnection } from '../store/connections.ts'
import type { Store } from '../store/store.ts'

/** Counts of the past, from a platform that has them: the baseline of a brand that is new here. */
export interface CountingConnector extends Connector {
  counts?(signal: AbortSignal): Promise<readonly { fromAt: number; durationMs: number; count: number }[]>
}

export interface ConnectorParts {
  readonly store: Store
  readonly services: HostServices
  readonly timing: Timing
  readonly onStage: (stage: SpendStage) => void
}

export type OpenConnector = (connection: StoredConnection, parts: ConnectorParts) => Promise<CountingConnector>
