// A brand that nobody has heard yet knows no ordinary day, and would be deaf for its first. Where a platform has counted
// the last week, the brand begins with that: once, after what its sources gave of the past is in.
import type { BrandId } from '../../../shared/model.ts'
import type { Pipeline } from '../pipeline.ts'
import type { Store } from '../store/store.ts'
import type { CountingConnector } from './open-connector.ts'

export interface FirstBaselineParts {
  readonly store: Store
  readonly pipeline: Pick<Pipeline, 'seed'>
  readonly log: (line: string) => void
}

export const createFirstBaseline = ({ store, pipeline, log }: FirstBaselineParts) => {
  const waiting = new Map<BrandId, CountingConnector>()
  return {
    /** Call before the connector gives its first page. */
    expect: (brandId: BrandId, connector: CountingConnector): void => {
      if (connector.counts && store.detectors.read(brandId) === null) waiting.set(brandId, connector)
    },
    /** Its past is in. */
    learn: async (brandId: BrandId, signal: AbortSignal): Promise<void> => {
      const connector = waiting.get(brandId)
      waiting.delete(brandId)
      try {
        const past = (await connector?.counts?.(signal)) ?? []
        if (!signal.aborted) pipeline.seed(brandId, past)
      } catch (error) {
        log(`no baseline for brand ${brandId}: ${String(error)}`)
      }
    },
    isExpected: (brandId: BrandId): boolean => waiting.has(brandId),
  }
}
