// The brand's own time as the store tells it, for those who only read: a replay or a drill has reached a minute, a live
// watch stands in the present (docs/decisions/0011).
import type { BrandId } from '../../shared/model.ts'
import type { Store } from './store/store.ts'

/** A live source may have been silent for so long. */
const LIVE_MS = 3_600_000

/** ms UTC. `wallAt`: the machine's time. */
export const readNow = (store: Store, brandId: BrandId, wallAt: number): number => {
  const { lastAt } = store.minuteCounts.span(brandId)
  return lastAt === null || Math.abs(wallAt - lastAt) < LIVE_MS ? wallAt : lastAt
}
