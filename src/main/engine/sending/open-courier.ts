// The courier of an engine that may reach the platforms. What a former run had begun is not known to have left.
import type { Topic } from '../../../shared/contract/events.ts'
import type { Clock } from '../clock.ts'
import type { Timing } from '../connectors/host-services.ts'
import type { Pipeline } from '../pipeline.ts'
import type { Store } from '../store/store.ts'
import { realTiming, type WatchDesk } from '../watching/watch-desk.ts'
import { type Courier, createCourier } from './courier.ts'

export interface OpenCourierParts {
  readonly store: Store
  readonly clock: Clock
  /** Only tests give their own. */
  readonly timing: Timing | undefined
  readonly pipeline: Pick<Pipeline, 'sends'>
  readonly watch: WatchDesk
  readonly changed: (...topics: Topic[]) => void
  readonly log: (line: string) => void
}

export const openCourier = ({ pipeline: { sends }, timing, watch, changed, ...parts }: OpenCourierParts): Courier => {
  const courier = createCourier({
    ...parts,
    timing: timing ?? realTiming(parts.clock),
    desk: sends.outbox,
    way: watch,
    changesOf: sends.changesOf,
    learn: sends.routes.learn,
    // What has left may be the first word of a crisis: its clock stops, and its story tells.
    changed: () => changed('outbox', 'queue', 'statements', 'crises', 'timeline'),
  })
  courier.recover()
  return courier
}
