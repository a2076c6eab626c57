// What a lane may know of the workspace while it reads: where it stood, what the brand wants and what it holds.
import type { Brand, BrandId, Platform } from '../../../shared/model.ts'
import type { HeldPosts, LaneContext } from '../connectors/connector.ts'
import type { Pipeline } from '../pipeline.ts'
import type { Store } from '../store/store.ts'

const heldBy = ({ heldPosts }: Store, brandId: BrandId, platform: Platform): HeldPosts => ({
  has: (id) => heldPosts.has(brandId, platform, id),
  startingWith: (idPrefix, count) => heldPosts.startingWith(brandId, platform, idPrefix, count),
  own: (sinceAt, count) => heldPosts.own(brandId, platform, sinceAt, count),
  loudest: (sinceAt, count) => heldPosts.loudest(brandId, platform, sinceAt, count),
  unseenSince: (at, count) => heldPosts.unseenSince(brandId, platform, at, count),
  saw: (ids, at) => heldPosts.saw(brandId, platform, ids, at),
})

export interface LanePlace {
  readonly store: Store
  readonly pipeline: Pick<Pipeline, 'matches'>
  readonly brandId: BrandId
  readonly platform: Platform
  readonly sourceId: number
}

const brandOf = (store: Store, id: BrandId): Brand => {
  const brand = store.brands.get(id)
  if (!brand) throw new Error(`brand ${id} is watched and not there`)
  return brand
}

/** Asked before each reading: all of it may have changed. */
export const createLaneContext = ({ store, pipeline, brandId, platform, sourceId }: LanePlace) => {
  const held = heldBy(store, brandId, platform)
  return (signal: AbortSignal): LaneContext => {
    const { watch, ownHandles } = brandOf(store, brandId)
    const stood = store.sources.stood(sourceId)
    return {
      cursor: stood.cursor,
      givenUntilAt: stood.lastSuccessAt,
      signal,
      held,
      watch,
      ownHandles,
      // A brand that takes every post of its sources does not take every post of a platform.
      wants: (post) => {
        const reason = pipeline.matches(brandId, post)
        return reason === 'all' ? null : reason
      },
      isCrisis: () => store.crises.open(brandId) !== null,
      noteLimit: (limit) => store.sources.noteLimit(sourceId, limit),
    }
  }
}
