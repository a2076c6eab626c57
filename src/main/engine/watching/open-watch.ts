// The watch and the desk of its connections, for an engine that may reach the platforms; without services there is none.
import type { BrandId } from '../../../shared/model.ts'
import type { HostServices, Timing } from '../connectors/host-services.ts'
import { createConnectionDesk } from './connection-desk.ts'
import type { Platforms } from './platforms.ts'
import { realPlatforms } from './real-platforms.ts'
import { createWatchDesk, realTiming, type WatchDeskParts } from './watch-desk.ts'

export interface OpenWatchParts extends Omit<WatchDeskParts, 'services' | 'timing' | 'openConnector'> {
  readonly services: HostServices | null
  /** Only tests give their own. */
  readonly platforms: Platforms | undefined
  readonly timing: Timing | undefined
  /** The brand has another own handle. */
  readonly forget: (brandId: BrandId) => void
  /** Ends what waits for a person. */
  readonly signal: AbortSignal
}

export const openWatch = ({ services, signal, forget, ...parts }: OpenWatchParts) => {
  if (!services) return { watch: null, connections: null }
  const timing = parts.timing ?? realTiming(parts.clock)
  const platforms = parts.platforms ?? realPlatforms(services, timing, signal)
  const watch = createWatchDesk({ ...parts, services, timing, openConnector: platforms.open })
  const connections = createConnectionDesk({ store: parts.store, services, platforms, watch, forget })
  return { watch, connections }
}
