// What the machine's own time brings without any post: sources that fall silent, and alarms that were put to sleep.
// Keeps true: a silence rings once, also over a start; it belongs to no crisis, since it says nothing of what is said.
import type { Alert, BrandId } from '../../shared/model.ts'
import { raiseAlert } from './alerts/raise-alert.ts'
import { findSilent, type ToldSilences } from './analysis/silent-source.ts'
import type { Clock } from './clock.ts'
import type { Store } from './store/store.ts'

export interface WallWatchOptions {
  readonly store: Store
  readonly clock: Clock
  readonly onAlert: (alert: Alert) => void
}

export const createWallWatch = ({ store, clock, onAlert }: WallWatchOptions) => {
  let tickedAt = clock.wall()

  const told = (): ToldSilences =>
    Object.fromEntries(
      store.alerts.lastOfSources().map(({ why, onsetAt }) => [why.kind === 'source' ? why.sourceId : 0, onsetAt]),
    )

  /** Those whom the source feeds; one that says nothing feeds all. */
  const brandsOf = (brandId: BrandId | null): BrandId[] =>
    brandId === null ? store.brands.list().map(({ id }) => id) : [brandId]

  const hearSilence = (nowAt: number): Alert[] => {
    const watched = store.sources.watched()
    if (watched.length === 0) return []
    const { findings } = findSilent(watched, nowAt, told())
    if (findings.length === 0) return []
    return store.transaction(() =>
      findings.flatMap((finding) => {
        const { sourceId } = finding.why
        store.sources.move(sourceId, 'blind')
        return brandsOf(watched.find(({ id }) => id === sourceId)?.brandId ?? null).map((brandId) => {
          const belonging = { brandId, eventId: `${brandId}-source-${sourceId}-${finding.at}`, crisisId: null }
          return raiseAlert(store, belonging, finding, nowAt).alert
        })
      }),
    )
  }

  /** The first of each event. */
  const woken = (nowAt: number): Alert[] => {
    const alerts = store.alerts.woken(tickedAt, nowAt)
    return alerts.filter(({ eventId }, at) => alerts.findIndex((alert) => alert.eventId === eventId) === at)
  }

  return {
    /** Call every few seconds. */
    tick: (): void => {
      const nowAt = clock.wall()
      const ring = [...woken(nowAt), ...hearSilence(nowAt)]
      tickedAt = nowAt
      for (const alert of ring) onAlert(alert)
    },
  }
}
