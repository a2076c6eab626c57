// How well each source hears: opened, heard, failed, off. Blindness is in the record; what waiting does not mend rings.
import type { Source, Spend } from '../../../shared/sources.ts'
import type { Clock } from '../clock.ts'
import type { Lane, Page, SourceProblem, SourceTrouble } from '../connectors/connector.ts'
import type { StoredConnection } from '../store/connections.ts'
import type { Store } from '../store/store.ts'
import type { BlindKeeper } from './blind-keeper.ts'
import { wantsAPerson } from './pauses.ts'
import { spendOf } from './spend-of.ts'

export interface SourceHealthParts {
  readonly store: Store
  readonly clock: Clock
  readonly blind: BlindKeeper
  /** A person must do something. */
  readonly ring: (source: Source, trouble: 'signIn' | 'refused' | 'unpaid') => void
}

/** A budget that runs low rings by its stage, once, not once for each thing that is not read any more. */
const isLow = (spend: Spend | null): boolean => spend !== null && spend.stage !== 'full'

export const createSourceHealth = ({ store, clock, blind, ring }: SourceHealthParts) => {
  /** It has rung for this since it was last heard: also before a start, or after a sleep that nobody rang for. */
  const isTold = (sourceId: number, trouble: SourceTrouble): boolean =>
    store.alerts.lastOfSources().some(({ why, onsetAt }) => {
      if (why.kind !== 'source' || why.sourceId !== sourceId || why.trouble !== trouble) return false
      return onsetAt >= (store.sources.stood(sourceId).lastSuccessAt ?? 0)
    })

  return {
    /** The source of a lane; it has been blind if it was not heard for long. */
    open: (connection: StoredConnection, lane: Lane): number => {
      const { id: connectionId, brandId, label, settings } = connection
      const { name, label: reads, normalIntervalMs } = lane
      const at = clock.wall()
      return store.transaction(() => {
        const sourceId = store.sources.openLane({
          connectionId,
          brandId,
          kind: settings.kind,
          label,
          lane: name,
          reads,
          normalIntervalMs,
        })
        const { lastSuccessAt } = store.sources.stood(sourceId)
        const wasOff = store.sources.get(sourceId)?.state === 'off'
        if (lastSuccessAt !== null && at - lastSuccessAt > 2 * normalIntervalMs)
          blind.open(sourceId, wasOff ? 'off' : 'asleep', lastSuccessAt, at)
        store.sources.move(sourceId, 'catchingUp')
        return sourceId
      })
    },

    /** Call inside the transaction of what the page holds (L2). */
    hear: (sourceId: number, page: Page, itemCount: number, refusedCount: number): void => {
      const at = clock.wall()
      const saidAt = page.posts.reduce((latest, { createdAt }) => Math.max(latest, createdAt), 0)
      const lagMs = page.posts.length === 0 ? null : Math.max(0, at - saidAt)
      store.sources.advance(sourceId, { at, itemCount, refusedCount, cursor: page.cursor, lagMs })
      store.sources.noteTrouble(sourceId, null)
      store.sources.move(sourceId, page.isCaughtUp ? 'live' : 'catchingUp')
      blind.hear(sourceId, page.isCaughtUp, page.gap, at)
    },

    fail: (connection: StoredConnection, sourceId: number, { trouble, words }: SourceProblem): void => {
      const at = clock.wall()
      store.transaction(() => {
        store.sources.noteTrouble(sourceId, words)
        // Blind is worse: it stays so until it hears.
        if (!wantsAPerson(trouble))
          return store.sources.get(sourceId)?.state === 'blind' ? undefined : store.sources.move(sourceId, 'degraded')
        if (trouble === 'signIn') store.connections.needSignIn(connection.id, true)
        const source = store.sources.get(sourceId)
        // Before it is noted as deaf: what is deaf already is the event that this one joins.
        if (!isTold(sourceId, trouble) && source && !(trouble === 'unpaid' && isLow(spendOf(store, connection, at))))
          ring(source, trouble)
        store.sources.move(sourceId, 'blind')
        blind.open(sourceId, trouble, source?.lastSuccessAt ?? connection.addedAt, at)
      })
    },

    /** Nobody expects anything of it. Call inside a transaction. */
    turnOff: (sourceId: number): void => {
      store.sources.move(sourceId, 'off')
      store.sources.noteNext(sourceId, null)
      blind.leave(sourceId, clock.wall())
    },
  }
}

export type SourceHealth = ReturnType<typeof createSourceHealth>
