// One event, one alarm: which event a finding belongs to. The first alert of an event is its alarm; alerts of other kinds
// join it.
// Keeps true: an event has one alert of each kind. A further wave is another event when the detector of volume says so:
// it has its own idea of where one wave ends, and a small stir must not hide an attack.
import type { BrandId } from '../../../shared/model.ts'
import type { TriggerFinding } from '../analysis/trigger.ts'
import type { Store } from '../store/store.ts'

/** The slowest trigger looks back three hours: what it tells so long after the alarm, and once more, is of the same affair. */
const OPEN_MS = 6 * 3_600_000

export interface Place {
  readonly eventId: string
  /** The first of its event: it rings, and may open a crisis. */
  readonly isAlarm: boolean
}

/** Null: this was told already. `isRising`: the volume of the brand has not been back in its band since an alert. */
export const placeOf = (store: Store, brandId: BrandId, finding: TriggerFinding, isRising: boolean): Place | null => {
  const { kind, at } = finding
  const last = store.alerts.lastEvent(brandId)
  const isOpen = last !== null && !last.isOver && (isRising || at - last.lastAt < OPEN_MS)
  if (isOpen && !last.kinds.includes(kind)) return { eventId: last.eventId, isAlarm: false }
  if (isOpen && kind !== 'volume') return null
  return { eventId: `${brandId}-${at}`, isAlarm: true }
}
