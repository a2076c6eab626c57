// Flies a seeded storm into a drill's own workspace: as a replay at a desk, or headless with a scripted team.
import type { DrillFlight } from '../../shared/contract/desk.ts'
import { type BrandId, type MemberId, SYSTEM_MEMBER } from '../../shared/model.ts'
import type { Flight } from './drills/flight.ts'
import { flyScenario } from './drills/fly-scenario.ts'
import type { Engine } from './engine.ts'
import { addMember } from './member-desk.ts'
import { playReplay } from './replay.ts'

export interface DrillCast {
  readonly brandId: BrandId
  readonly members: ReadonlyMap<string, MemberId>
}

/** The brand and the people of the exercise, once per workspace. */
export const castDrill = ({ store, pipeline }: Engine, flight: Flight): DrillCast => {
  const known = store.brands.byName(flight.brandName)
  const brandId =
    known?.id ??
    store.brands.add(
      { name: flight.brandName, watch: flight.watch, matchAll: false, ownHandles: flight.ownHandles },
      flight.startAt,
    )
  if (!known)
    store.transaction(() => {
      for (const member of flight.members)
        addMember(store, { ...member, backupId: null }, SYSTEM_MEMBER, flight.startAt)
    })
  pipeline.forget(brandId)
  return { brandId, members: new Map(store.members.list().map(({ name, id }) => [name, id])) }
}

const DRILL_BATCH = 200

export async function* inBatches<T>(items: readonly T[]): AsyncGenerator<T[]> {
  for (let start = 0; start < items.length; start += DRILL_BATCH) yield items.slice(start, start + DRILL_BATCH)
}

/** The day before the storm is there at once, as the history of any watched brand would be. Answers what lets time run:
 * nobody should find the storm half over because they were still saying who they are. */
export const flyDrill = (engine: Engine, drill: DrillFlight): (() => void) => {
  const flight = flyScenario({ scenario: drill.scenario, seed: drill.seed, lang: drill.lang })
  const { brandId } = castDrill(engine, flight)
  const takeIn = (posts: readonly Flight['posts'][number][]): void => {
    engine.pipeline.takeIn({ brandId, posts, acknowledge: () => undefined })
    engine.changed('mentions', 'pulse', 'queue')
  }
  const calmUntil = flight.firstHostilePostAt - 5 * 60_000
  const calm = flight.posts.filter((post) => post.createdAt < calmUntil)
  takeIn(calm)
  let isFlying = false
  const fly = (): Promise<void> =>
    playReplay({
      batches: inBatches(flight.posts.slice(calm.length)),
      skipCount: 0,
      speed: drill.speed,
      signal: engine.closing,
      take: takeIn,
      passTo: (at) => engine.pipeline.advanceTo(brandId, at),
    })
  return () => {
    if (!isFlying) void fly()
    isFlying = true
  }
}
