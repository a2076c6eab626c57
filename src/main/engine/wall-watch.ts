// What the machine's own time brings without any post: sources that fall silent or want a person, and alarms that were put
// to sleep. Keeps true: a silence rings once, also over a start; it belongs to no crisis, since it says nothing of what is
// said. Sources that are deaf at the same time are one event: a cut of the network rings once, not once a source.
import type { SourceTroubleTold } from '../../shared/alert-why.ts'
import type { Alert, BrandId } from '../../shared/model.ts'
import { type Source, SPEND_STAGES } from '../../shared/sources.ts'
import { raiseAlert } from './alerts/raise-alert.ts'
import { findSilent, type ToldSilences } from './analysis/silent-source.ts'
import type { TriggerFinding } from './analysis/trigger.ts'
import type { Clock } from './clock.ts'
import type { Store } from './store/store.ts'
import type { BlindKeeper } from './watching/blind-keeper.ts'

export interface WallWatchOptions {
  readonly store: Store
  readonly clock: Clock
  readonly blind: BlindKeeper
  /** `isAlarm`: the first alert of its event. */
  readonly onAlert: (alert: Alert, isAlarm: boolean) => void
}

interface Raised {
  readonly alert: Alert
  readonly isAlarm: boolean
}

/** Nothing is read, or less than the team thinks. */
const TROUBLE_SEVERITY = 0.5

export const createWallWatch = ({ store, clock, blind, onAlert }: WallWatchOptions) => {
  let tickedAt = clock.wall()

  /** What rang for money was heard to the end: no silence. */
  const told = (): ToldSilences =>
    Object.fromEntries(
      store.alerts.lastOfSources().flatMap(({ why, onsetAt }) => {
        const isSilence = why.kind === 'source' && !SPEND_STAGES.some((stage) => stage === why.trouble)
        return isSilence ? [[why.sourceId, onsetAt]] : []
      }),
    )

  /** Those whom the source feeds; one that says nothing feeds all. */
  const brandsOf = (brandId: BrandId | null): BrandId[] =>
    brandId === null ? store.brands.list().map(({ id }) => id) : [brandId]

  /** The event of the last alert about a source, while that source is still deaf. */
  const deafEventOf = (brandId: BrandId): string | null => {
    const last = store.alerts.lastOf(brandId, 'source')
    if (last?.why.kind !== 'source' || last.dismissedAt !== null) return null
    return store.sources.get(last.why.sourceId)?.state === 'blind' ? last.eventId : null
  }

  const raise = ({ id, brandId }: Pick<Source, 'id' | 'brandId'>, finding: TriggerFinding, nowAt: number): Raised[] =>
    brandsOf(brandId).map((ofBrand) => {
      const known = deafEventOf(ofBrand)
      const eventId = known ?? `${ofBrand}-source-${id}-${finding.at}`
      const { alert } = raiseAlert(store, { brandId: ofBrand, eventId, crisisId: null }, finding, nowAt)
      return { alert, isAlarm: known === null }
    })

  const hearSilence = (nowAt: number): Raised[] => {
    const watched = store.sources.watched()
    if (watched.length === 0) return []
    const { findings } = findSilent(watched, nowAt, told())
    if (findings.length === 0) return []
    return store.transaction(() =>
      findings.flatMap((finding) => {
        const source = watched.find(({ id }) => id === finding.why.sourceId)
        if (!source) return []
        const raised = raise(source, finding, nowAt)
        store.sources.move(source.id, 'blind')
        blind.open(source.id, 'silent', finding.onsetAt, nowAt)
        return raised
      }),
    )
  }

  /** The first of each event. */
  const woken = (nowAt: number): Raised[] => {
    const alerts = store.alerts.woken(tickedAt, nowAt)
    return alerts
      .filter(({ eventId }, at) => alerts.findIndex((alert) => alert.eventId === eventId) === at)
      .map((alert) => ({ alert, isAlarm: true }))
  }

  return {
    /** Call every few seconds. */
    tick: (): void => {
      const nowAt = clock.wall()
      const ring = [...woken(nowAt), ...hearSilence(nowAt)]
      tickedAt = nowAt
      for (const { alert, isAlarm } of ring) onAlert(alert, isAlarm)
    },
    /** Waiting does not help here, or money runs out: rings once, when it is found out. */
    ring: (source: Source, trouble: SourceTroubleTold): void => {
      const nowAt = clock.wall()
      const heard = store.sources.watched().find(({ id }) => id === source.id)
      const onsetAt = heard?.lastSuccessAt ?? nowAt
      const normalMs = source.normalIntervalMs ?? 0
      const why = { kind: 'source', sourceId: source.id, silentMs: nowAt - onsetAt, normalMs, trouble } as const
      const finding = { kind: 'source', at: nowAt, onsetAt, severity: TROUBLE_SEVERITY, why, evidence: [] } as const
      const raised = store.transaction(() => raise(source, finding, nowAt))
      for (const { alert, isAlarm } of raised) onAlert(alert, isAlarm)
    },
  }
}
