// The watch itself: every connection that is on, its lanes, their health, and what happens around a sleep. The brand's
// time passes with the clock while somebody listens, and stands still while nobody does.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Topic } from '../../../shared/contract/events.ts'
import type { Brand, BrandId, ConnectionId } from '../../../shared/model.ts'
import type { Source, SpendStage } from '../../../shared/sources.ts'
import type { SourceState } from '../../../shared/states.ts'
import type { Clock } from '../clock.ts'
import type { Connector, HeldPosts, Lane, LaneContext, Page, SourceProblem } from '../connectors/connector.ts'
import type { HostServices, Timing } from '../connectors/host-services.ts'
import { admit } from '../ingest/admit.ts'
import type { Pipeline } from '../pipeline.ts'
import type { StoredConnection } from '../store/connections.ts'
import type { Store } from '../store/store.ts'
import type { BlindKeeper } from './blind-keeper.ts'
import { type CatchUp, createCatchUp, type Delivery } from './catch-up.ts'
import { createLaneRunner, type LaneRunner } from './lane-runner.ts'
import type { OpenConnector } from './open-connector.ts'
import { wantsAPerson } from './pauses.ts'

export interface WatchDeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly timing: Timing
  readonly pipeline: Pipeline
  readonly blind: BlindKeeper
  readonly services: HostServices
  readonly openConnector: OpenConnector
  readonly changed: (...topics: Topic[]) => void
  /** A person must do something, or less is read than before: rings. */
  readonly ring: (source: Source, trouble: 'signIn' | 'refused' | 'unpaid' | Exclude<SpendStage, 'full'>) => void
  readonly log: (line: string) => void
}

interface OpenLane {
  readonly sourceId: number
  readonly brandId: BrandId
  readonly runner: LaneRunner
}

interface OpenConnection {
  readonly connector: Connector
  readonly lanes: readonly OpenLane[]
}

/** A machine that does nothing for so long between two looks has slept. */
const SLEPT_MS = 90_000
/** Posts of the last seconds are still on their way. */
const SETTLE_MS = 5_000

export const realTiming = (clock: Clock): Timing => ({
  now: clock.wall,
  wait: (ms, signal) => sleep(Math.min(ms, 2 ** 31 - 1), undefined, { signal }).catch(() => undefined),
})

export const createWatchDesk = (parts: WatchDeskParts) => {
  const { store, clock, timing, pipeline, blind, services, openConnector, changed, ring, log } = parts
  const open = new Map<ConnectionId, OpenConnection>()
  const catchUps = new Map<BrandId, CatchUp>()
  let lookedAt = clock.wall()
  let isAsleep = false

  const brandOf = (id: BrandId): Brand => {
    const brand = store.brands.get(id)
    if (!brand) throw new Error(`brand ${id} is watched and not there`)
    return brand
  }

  const catchUpOf = (brandId: BrandId): CatchUp => {
    const known = catchUps.get(brandId)
    if (known) return known
    const made = createCatchUp({
      now: clock.wall,
      save: (posts, deliveries) => {
        const removals = deliveries.flatMap(({ page, platform }) => page.removals.map((it) => ({ platform, ...it })))
        const acknowledge = ({ accepted }: { accepted: number }): void => {
          for (const delivery of deliveries) delivery.acknowledge(accepted)
        }
        pipeline.takeIn({ brandId, posts, removals, isLive: true, acknowledge })
        changed('mentions', 'pulse', 'queue', 'sources')
      },
    })
    catchUps.set(brandId, made)
    return made
  }

  const contextOf = (connection: StoredConnection, connector: Connector, lane: Lane, sourceId: number) => {
    const { brandId } = connection
    const { platform } = connector
    const { heldPosts } = store
    const held: HeldPosts = {
      has: (id) => heldPosts.has(brandId, platform, id),
      own: (sinceAt, count) => heldPosts.own(brandId, platform, sinceAt, count),
      loudest: (sinceAt, count) => heldPosts.loudest(brandId, platform, sinceAt, count),
      unseenSince: (at, count) => heldPosts.unseenSince(brandId, platform, at, count),
      saw: (ids, at) => heldPosts.saw(brandId, platform, ids, at),
    }
    return (signal: AbortSignal): LaneContext => {
      const { watch, ownHandles } = brandOf(brandId)
      return {
        cursor: store.sources.cursorOf(connection.id, lane.name),
        givenUntilAt: store.sources.get(sourceId)?.lastSuccessAt ?? null,
        signal,
        held,
        watch,
        ownHandles,
        wants: (post) => {
          const reason = pipeline.matches(brandId, post)
          return reason === 'all' ? null : reason
        },
        isCrisis: () => store.crises.open(brandId) !== null,
        noteLimit: (limit) => store.sources.noteLimit(sourceId, limit),
      }
    }
  }

  const stateAfter = (page: Page): SourceState => (page.isCaughtUp ? 'live' : 'catchingUp')

  /** Runs inside the transaction of what the page holds. */
  const note = (sourceId: number, page: Page, itemCount: number, refusedCount: number): void => {
    const at = clock.wall()
    const latestAt = page.posts.reduce((latest, { createdAt }) => Math.max(latest, createdAt), 0)
    const lagMs = page.posts.length === 0 ? null : Math.max(0, at - latestAt)
    store.sources.advance(sourceId, { at, itemCount, refusedCount, cursor: page.cursor, lagMs })
    store.sources.noteTrouble(sourceId, null)
    store.sources.move(sourceId, stateAfter(page))
    blind.hear(sourceId, page.isCaughtUp, page.gap, at)
  }

  const take = (connector: Connector, brandId: BrandId, sourceId: number, page: Page): void => {
    const catchUp = catchUpOf(brandId)
    const posts = page.posts.flatMap((post) => admit(post) ?? [])
    const refusedCount = page.posts.length - posts.length
    if (posts.length + page.removals.length > 0) {
      const acknowledge: Delivery['acknowledge'] = (count) => note(sourceId, page, count, refusedCount)
      catchUp.take(sourceId, { page, platform: connector.platform, posts, acknowledge })
      return
    }
    // Nothing was said. While the past is held back, the cursor waits for it.
    if (catchUp.isHolding())
      catchUp.take(sourceId, {
        page,
        platform: connector.platform,
        posts,
        acknowledge: () => note(sourceId, page, 0, refusedCount),
      })
    else {
      store.transaction(() => note(sourceId, page, 0, refusedCount))
      changed('sources')
    }
  }

  const fail = (connection: StoredConnection, sourceId: number, problem: SourceProblem): void => {
    const at = clock.wall()
    catchUpOf(connection.brandId).end(sourceId)
    if (problem.trouble === 'ours') log(`source ${sourceId}: ${String(problem.cause ?? problem.message)}`)
    const isNews = store.transaction(() => {
      store.sources.noteTrouble(sourceId, problem.words)
      if (problem.trouble === 'signIn') store.connections.needSignIn(connection.id, true)
      const { trouble } = problem
      if (!wantsAPerson(trouble)) {
        store.sources.move(sourceId, 'degraded')
        return false
      }
      store.sources.move(sourceId, 'blind')
      return blind.open(sourceId, problem.trouble, store.sources.get(sourceId)?.lastSuccessAt ?? at, at)
    })
    const source = store.sources.get(sourceId)
    if (isNews && source && wantsAPerson(problem.trouble)) ring(source, problem.trouble)
    changed('sources', 'connections')
  }

  const openLane = (connection: StoredConnection, connector: Connector, lane: Lane): OpenLane => {
    const { id, brandId, label, settings } = connection
    const at = clock.wall()
    const sourceId = store.transaction(() => {
      const { name, label: reads, normalIntervalMs } = lane
      const lanes = { connectionId: id, brandId, kind: settings.kind, label, lane: name, reads, normalIntervalMs }
      const source = store.sources.openLane(lanes)
      const lastAt = store.sources.get(source.id)?.lastSuccessAt ?? null
      if (lastAt !== null && at - lastAt > 2 * normalIntervalMs) blind.open(source.id, 'asleep', lastAt, at)
      store.sources.move(source.id, 'catchingUp')
      return source.id
    })
    catchUpOf(brandId).begin(sourceId)
    const runner = createLaneRunner({
      lane,
      timing,
      context: contextOf(connection, connector, lane, sourceId),
      take: (page) => take(connector, brandId, sourceId, page),
      fail: (problem) => fail(connection, sourceId, problem),
      wait: (nextAt) => store.sources.noteNext(sourceId, nextAt),
    })
    return { sourceId, brandId, runner }
  }

  const onStage = (connection: StoredConnection) => (stage: SpendStage) => {
    const source = open.get(connection.id)?.lanes[0]
    const told = source && store.sources.get(source.sourceId)
    if (told && stage !== 'full') ring(told, stage)
    changed('connections')
  }

  const start = async (connection: StoredConnection): Promise<void> => {
    if (open.has(connection.id) || !connection.isOn || connection.needsSignIn || isAsleep) return
    const connector = await openConnector(connection, { store, services, timing, onStage: onStage(connection) })
    const lanes = connector.lanes.map((lane) => openLane(connection, connector, lane))
    open.set(connection.id, { connector, lanes })
    for (const { runner } of lanes) runner.start()
    changed('sources', 'connections')
  }

  const stop = async (id: ConnectionId): Promise<void> => {
    const found = open.get(id)
    if (!found) return
    open.delete(id)
    await Promise.all(found.lanes.map(({ runner }) => runner.stop()))
    for (const { brandId, sourceId } of found.lanes) catchUps.get(brandId)?.end(sourceId)
    await found.connector.close()
  }

  const stopAll = async (): Promise<void> => {
    for (const catchUp of catchUps.values()) catchUp.drop()
    await Promise.all([...open.keys()].map(stop))
  }

  const startAll = async (): Promise<void> => {
    for (const connection of store.connections.list())
      await start(connection).catch((error: unknown) =>
        log(`connection ${connection.id} did not open: ${String(error)}`),
      )
  }

  const isHeard = (sourceId: number, nowAt: number): boolean => {
    const source = store.sources.get(sourceId)
    if (!source || source.lastSuccessAt === null) return false
    return nowAt - source.lastSuccessAt <= 2 * (source.normalIntervalMs ?? 0)
  }

  const passTime = (nowAt: number): void => {
    const listening = new Set<BrandId>()
    for (const { lanes } of open.values())
      for (const { sourceId, brandId } of lanes) if (isHeard(sourceId, nowAt)) listening.add(brandId)
    for (const brandId of listening) if (!catchUpOf(brandId).isHolding()) pipeline.advanceTo(brandId, nowAt - SETTLE_MS)
  }

  const machineSlept = async (): Promise<void> => {
    isAsleep = true
    await stopAll()
  }

  const machineWoke = async (): Promise<void> => {
    isAsleep = false
    await stopAll()
    await startAll()
  }

  return {
    startAll,
    stopAll,
    /** After its settings, its keys or the brand's terms have changed. */
    restart: async (id: ConnectionId): Promise<void> => {
      await stop(id)
      const connection = store.connections.get(id)
      if (connection) await start(connection)
    },
    /** What it reads has changed. */
    restartBrand: async (brandId: BrandId): Promise<void> => {
      const ids = store.connections.list().filter((connection) => connection.brandId === brandId)
      for (const { id } of ids) {
        await stop(id)
        const connection = store.connections.get(id)
        if (connection) await start(connection)
      }
    },
    /** A person switches it off, or its keys are gone: nobody expects anything of it. */
    turnOff: async (id: ConnectionId): Promise<void> => {
      const lanes = open.get(id)?.lanes ?? []
      await stop(id)
      store.transaction(() => {
        for (const { sourceId } of lanes) store.sources.move(sourceId, 'off')
      })
      changed('sources', 'connections')
    },
    readNow: (sourceId: number): void => {
      for (const { lanes } of open.values())
        for (const lane of lanes) if (lane.sourceId === sourceId) lane.runner.readNow()
    },
    machineSlept,
    machineWoke,
    /** Call every few seconds. */
    tick: async (): Promise<void> => {
      const nowAt = clock.wall()
      const hasSlept = nowAt - lookedAt > SLEPT_MS
      lookedAt = nowAt
      if (hasSlept && !isAsleep) await machineWoke()
      for (const catchUp of catchUps.values()) catchUp.tick()
      passTime(nowAt)
    },
  }
}

export type WatchDesk = ReturnType<typeof createWatchDesk>
