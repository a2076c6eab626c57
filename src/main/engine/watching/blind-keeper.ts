// The record of what was not heard: an interval opens when a source goes blind, ends when it hears again, and is settled
// when it has caught up and it is known what was lost. Each step is an act of the machine, and told in the open crisis.

import type { BlindCause, BlindFacts } from '../../../shared/blind-facts.ts'
import { type BrandId, SYSTEM_MEMBER } from '../../../shared/model.ts'
import type { BlindInterval } from '../../../shared/sources.ts'
import type { Gap } from '../connectors/connector.ts'
import type { Store } from '../store/store.ts'
import type { createStoryKeeper } from '../timeline/story-keeper.ts'

export interface BlindKeeperParts {
  readonly store: Store
  readonly story: Pick<ReturnType<typeof createStoryKeeper>, 'tell'>
}

/** Every verb is called inside a transaction of the caller. */
export const createBlindKeeper = ({ store, story }: BlindKeeperParts) => {
  const tell = (kind: 'source.blinded' | 'source.recovered', interval: BlindInterval, at: number): void => {
    const { source, cause, fromAt, toAt, lostMs } = interval
    const facts: BlindFacts = { source, cause, fromAt, toAt, lostMs }
    const by = { memberId: SYSTEM_MEMBER, happenedAt: at, recordedAt: at }
    const crisisOf = (brandId: BrandId | null) => (brandId === null ? null : store.crises.open(brandId))
    const crisis = crisisOf(store.sources.get(interval.sourceId)?.brandId ?? null)
    const payload = { crisisId: crisis?.id ?? null, sourceId: interval.sourceId, intervalId: interval.id, facts }
    const ledgerSeq = store.ledger.append({ ...by, kind, payload })
    if (!crisis) return
    story.tell(
      crisis.id,
      { kind: 'source', facts: { kind: 'blind', ...facts }, happenedAt: at, ledgerSeq, evidence: [] },
      by,
    )
  }

  const unsettled = (sourceId: number): BlindInterval | null => store.blindIntervals.unsettled(sourceId)

  const settle = (interval: BlindInterval, lostMs: number, at: number): void => {
    store.blindIntervals.settle(interval.id, lostMs)
    tell('source.recovered', { ...interval, toAt: interval.toAt ?? at, lostMs }, at)
  }

  return {
    /** Nothing was heard since `fromAt`. Says whether that is news. */
    open: (sourceId: number, cause: BlindCause, fromAt: number, at: number): boolean => {
      const known = unsettled(sourceId)
      if (known) {
        if (known.toAt !== null) store.blindIntervals.reopen(known.id)
        return false
      }
      store.blindIntervals.open(sourceId, cause, fromAt)
      const opened = unsettled(sourceId)
      if (opened) tell('source.blinded', opened, at)
      return true
    },
    /** It answered; `gap`: a stretch that it cannot read any more. */
    hear: (sourceId: number, isCaughtUp: boolean, gap: Gap | null, at: number): void => {
      let interval = unsettled(sourceId)
      if (!interval && gap) {
        store.blindIntervals.open(sourceId, 'limited', gap.fromAt)
        interval = unsettled(sourceId)
        if (interval) store.blindIntervals.end(interval.id, gap.toAt)
        interval = unsettled(sourceId)
      }
      if (!interval) return
      if (interval.toAt === null) store.blindIntervals.end(interval.id, at)
      const blindMs = (interval.toAt ?? at) - interval.fromAt
      const lostMs = gap ? Math.max(0, Math.min(blindMs, gap.toAt - gap.fromAt)) : 0
      if (isCaughtUp || lostMs > 0) settle(interval, lostMs, at)
    },
    /** Nobody listens any more: what was not heard by now is not read afterwards. */
    leave: (sourceId: number, at: number): void => {
      const interval = unsettled(sourceId)
      if (!interval) return
      if (interval.toAt === null) store.blindIntervals.end(interval.id, at)
      settle(interval, Math.max(0, (interval.toAt ?? at) - interval.fromAt), at)
    },
  }
}

export type BlindKeeper = ReturnType<typeof createBlindKeeper>
