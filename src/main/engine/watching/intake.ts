// Where pages come in: cleaned, held while the brand hears its past, saved with their cursors.
// Keeps true: no cursor passes a page that is not saved, be it a heartbeat's (L2); whoever comes back after a cut that was
// longer than what may come late brings a past, and the others that were cut with it are waited for.
import type { Topic } from '../../../shared/contract/events.ts'
import type { BrandId, Platform } from '../../../shared/model.ts'
import type { Clock } from '../clock.ts'
import type { Page } from '../connectors/connector.ts'
import { admit } from '../ingest/admit.ts'
import { LIVE_LATE_MS, type Pipeline } from '../pipeline.ts'
import type { Store } from '../store/store.ts'
import { type CatchUp, createCatchUp } from './catch-up.ts'
import type { SourceHealth } from './source-health.ts'

export interface IntakeParts {
  readonly store: Store
  readonly clock: Clock
  readonly pipeline: Pick<Pipeline, 'takeIn'>
  readonly health: Pick<SourceHealth, 'hear'>
  readonly changed: (...topics: Topic[]) => void
  /** Those of the brand that are read now. */
  readonly sourcesOf: (brandId: BrandId) => readonly number[]
  /** Nothing of the brand is taken any more, until `forget`. */
  readonly onLost: (brandId: BrandId, error: unknown) => void
}

export interface From {
  readonly brandId: BrandId
  readonly platform: Platform
  readonly sourceId: number
}

export const createIntake = (parts: IntakeParts) => {
  const { store, clock, pipeline, health, changed, sourcesOf, onLost } = parts
  const catchUps = new Map<BrandId, CatchUp>()

  const open = (brandId: BrandId): CatchUp =>
    createCatchUp({
      now: clock.wall,
      save: (posts, deliveries) => {
        const removals = deliveries.flatMap(({ page, platform }) => page.removals.map((it) => ({ platform, ...it })))
        const counts = deliveries.flatMap(({ page, platform }) =>
          (page.counts ?? []).map((minute) => ({ platform, ...minute })),
        )
        const acknowledge = ({ accepted }: { accepted: number }): void => {
          for (const delivery of deliveries) delivery.acknowledge(deliveries.length === 1 ? accepted : null)
        }
        pipeline.takeIn({ brandId, posts, removals, counts, isLive: true, acknowledge })
        changed('mentions', 'pulse', 'queue', 'sources')
      },
      onLost: (error) => onLost(brandId, error),
    })

  const of = (brandId: BrandId): CatchUp => {
    const catchUp = catchUps.get(brandId) ?? open(brandId)
    catchUps.set(brandId, catchUp)
    return catchUp
  }

  const wasCut = (sourceId: number): boolean => {
    const { lastSuccessAt } = store.sources.stood(sourceId)
    return lastSuccessAt !== null && clock.wall() - lastSuccessAt > LIVE_LATE_MS
  }

  return {
    /** What is held of a brand, and who it waits for. */
    of,
    take: ({ brandId, platform, sourceId }: From, page: Page): void => {
      const catchUp = of(brandId)
      catchUp.tick()
      if (catchUp.isBroken()) return
      if (wasCut(sourceId) && !catchUp.isBehind(sourceId))
        for (const id of sourcesOf(brandId)) if (wasCut(id)) catchUp.begin(id)
      const posts = page.posts.flatMap((post) => admit(post) ?? [])
      const acknowledge = (acceptedCount: number | null): void =>
        health.hear(sourceId, page, acceptedCount ?? posts.length, page.posts.length - posts.length)
      // A heartbeat is no batch; but while the past is held, its cursor waits for it.
      if (posts.length + page.removals.length + (page.counts?.length ?? 0) > 0 || catchUp.isHolding())
        catchUp.take({ sourceId, page, platform, posts, acknowledge })
      else {
        store.transaction(() => acknowledge(0))
        if (page.isCaughtUp) catchUp.end(sourceId)
        changed('sources')
      }
    },
    /** All that was held of the brand is read again. */
    forget: (brandId: BrandId): void => void catchUps.delete(brandId),
    tick: (): void => {
      for (const catchUp of catchUps.values()) catchUp.tick()
    },
  }
}
