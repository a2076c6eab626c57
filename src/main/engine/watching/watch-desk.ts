// The watch itself: every connection that is on, its lanes, and what happens around a sleep. The brand's time passes with
// the clock while somebody listens, and stands still while nobody does.
import { setTimeout as sleep } from 'node:timers/promises'
import type { SourceTroubleTold } from '../../../shared/alert-why.ts'
import type { Topic } from '../../../shared/contract/events.ts'
import type { BrandId, ConnectionId, Platform } from '../../../shared/model.ts'
import type { Source, SpendStage } from '../../../shared/sources.ts'
import type { Clock } from '../clock.ts'
import type { Connector, Lane } from '../connectors/connector.ts'
import type { HostServices, Timing } from '../connectors/host-services.ts'
import type { Sender } from '../connectors/sender.ts'
import type { Pipeline } from '../pipeline.ts'
import type { StoredConnection } from '../store/connections.ts'
import type { Store } from '../store/store.ts'
import type { BlindKeeper } from './blind-keeper.ts'
import { createFirstBaseline } from './first-baseline.ts'
import { createIntake } from './intake.ts'
import { createLaneContext } from './lane-context.ts'
import { createLaneRunner, type LaneRunner } from './lane-runner.ts'
import type { OpenConnector } from './open-connector.ts'
import { createSourceHealth } from './source-health.ts'

export interface WatchDeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly timing: Timing
  readonly pipeline: Pipeline
  readonly blind: BlindKeeper
  readonly services: HostServices
  readonly openConnector: OpenConnector
  readonly changed: (...topics: Topic[]) => void
  /** A person must do something, or less is read than before. */
  readonly ring: (source: Source, trouble: SourceTroubleTold) => void
  readonly log: (line: string) => void
}

interface OpenConnection {
  readonly brandId: BrandId
  readonly connector: Connector
  readonly lanes: readonly { readonly sourceId: number; readonly runner: LaneRunner; readonly isOwn: boolean }[]
}

/** `unpaid`, `signedOut`: it is not heard before a person has done something. */
type Heard = 'heard' | 'notYet' | 'unpaid' | 'signedOut'

/** A machine that does nothing for so long between two looks has slept. */
const SLEPT_MS = 90_000
/** One that goes on for so long after it said good night does not sleep, or woke without a word. */
const SLEEPLESS_MS = 15 * 60_000
/** Posts of the last seconds are still on their way. */
const SETTLE_MS = 5_000
/** Longer than any call waits for its answer: whoever stops later than that hangs. */
const STOP_MS = 30_000
/** What could not be saved is not read again (and paid for) at once. */
const LOST_PAUSE_MS = 60_000

export const realTiming = (clock: Clock): Timing => ({
  now: clock.wall,
  wait: (ms, signal) => sleep(Math.min(ms, 2 ** 31 - 1), undefined, { signal }).catch(() => undefined),
})

export const createWatchDesk = (parts: WatchDeskParts) => {
  const { store, clock, timing, pipeline, services, openConnector, changed, ring, log } = parts
  const health = createSourceHealth(parts)
  const baseline = createFirstBaseline(parts)
  const closing = new AbortController()
  const open = new Map<ConnectionId, OpenConnection>()
  let lookedAt = clock.wall()
  let isAsleep = false
  /** Since when the machine is known to go on. */
  let isUpSince = lookedAt
  /** The machine has slept, and every source is about to be opened again: what comes first would carry time too far. */
  let isWaking = false

  /** One thing after the other: what is opened while it closes would run twice. */
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  const intake = createIntake({
    ...parts,
    health,
    sourcesOf: (brandId) =>
      [...open.values()].flatMap((one) => (one.brandId === brandId ? one.lanes.map(({ sourceId }) => sourceId) : [])),
    onLost: (brandId, error) => {
      log(`what was held for brand ${brandId} could not be saved: ${String(error)}`)
      void beginAnew(brandId)
    },
  })

  /** A disk that takes nothing is no reason to end a lane: it is tried again. */
  const noted = (note: () => void): void => {
    try {
      note()
    } catch (error) {
      log(`a source's state could not be noted: ${String(error)}`)
    }
  }

  const openLane = (connection: StoredConnection, connector: Connector, lane: Lane) => {
    const { brandId } = connection
    const { platform } = connector
    const sourceId = health.open(connection, lane)
    intake.of(brandId).begin(sourceId)
    const runner = createLaneRunner({
      lane,
      timing,
      context: createLaneContext({ store, pipeline, brandId, platform, sourceId }),
      take: (page) => hasSlept() || intake.take({ brandId, platform, sourceId }, page),
      fail: (problem) => {
        if (problem.trouble === 'ours') log(`source ${sourceId}: ${String(problem.cause ?? problem.message)}`)
        intake.of(brandId).end(sourceId)
        noted(() => health.fail(connection, sourceId, problem))
        changed('sources', 'connections')
      },
      wait: (nextAt) => noted(() => store.sources.noteNext(sourceId, nextAt)),
    })
    return { sourceId, runner, isOwn: lane.isOwn === true }
  }

  const onStage = (id: ConnectionId) => (stage: SpendStage) => {
    const sourceId = open.get(id)?.lanes[0]?.sourceId
    const source = sourceId === undefined ? null : store.sources.get(sourceId)
    if (source && stage !== 'full') ring(source, stage)
    changed('connections')
  }

  const start = async (id: ConnectionId): Promise<void> => {
    const connection = store.connections.get(id)
    if (!connection?.isOn || connection.needsSignIn || isAsleep || open.has(id)) return
    const { brandId } = connection
    const catchUp = intake.of(brandId)
    const itself = `connection ${id}`
    // The others of the brand wait for its past, too.
    catchUp.begin(itself)
    try {
      const connector = await openConnector(connection, { store, services, timing, onStage: onStage(id) })
      baseline.expect(brandId, connector)
      const lanes = connector.lanes.map((lane) => openLane(connection, connector, lane))
      open.set(id, { brandId, connector, lanes })
      turnOffOthers(id, new Set(lanes.map(({ sourceId }) => sourceId)))
      for (const { runner } of lanes) runner.start()
    } catch (error) {
      log(`connection ${id} did not open: ${String(error)}`)
    }
    catchUp.end(itself)
    changed('sources', 'connections')
  }

  /** Lanes that a connection does not have (any more) are expected to say nothing. */
  const turnOffOthers = (id: ConnectionId, kept: ReadonlySet<number>): void =>
    store.transaction(() => {
      for (const { id: sourceId, connectionId, state } of store.sources.list())
        if (connectionId === id && state !== 'off' && !kept.has(sourceId)) health.turnOff(sourceId)
    })

  /** Never rejects. From its first moment on no page is taken. */
  const stop = async (id: ConnectionId): Promise<void> => {
    const found = open.get(id)
    if (!found) return
    open.delete(id)
    const { brandId, connector, lanes } = found
    const ended = Promise.all(lanes.map(({ runner }) => runner.stop())).then(() => true)
    const patience = new AbortController()
    const isEnded = await Promise.race([ended, timing.wait(STOP_MS, patience.signal).then(() => false)])
    patience.abort()
    if (!isEnded) log(`connection ${id} does not end, and is left behind`)
    for (const { sourceId } of lanes) intake.of(brandId).leave(sourceId)
    await connector.close().catch((error: unknown) => log(`connection ${id} did not close: ${String(error)}`))
  }

  const idsOf = (brandId: BrandId): ConnectionId[] =>
    store.connections.list().flatMap((connection) => (connection.brandId === brandId ? connection.id : []))

  const stopAll = async (ids: readonly ConnectionId[] = [...open.keys()]): Promise<void> => {
    await Promise.all(ids.map(stop))
  }

  const startAll = async (ids = store.connections.list().map(({ id }) => id)): Promise<void> => {
    await Promise.all(ids.map(start))
  }

  /** For whoever does not wait for it. */
  const logged = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => log(`the watch: ${String(error)}`))

  const restartBrand = (brandId: BrandId): Promise<void> =>
    logged(
      inTurn(async () => {
        await stopAll(idsOf(brandId))
        await startAll(idsOf(brandId))
      }),
    )

  /** Every source of the brand, from its cursor. */
  const beginAnew = async (brandId: BrandId): Promise<void> => {
    await logged(inTurn(() => stopAll(idsOf(brandId)).then(() => intake.forget(brandId))))
    await timing.wait(LOST_PAUSE_MS, closing.signal)
    if (!closing.signal.aborted) await restartBrand(brandId)
  }

  const isHeard = (sourceId: number, nowAt: number): boolean => {
    const { lastSuccessAt, normalIntervalMs } = store.sources.stood(sourceId)
    return lastSuccessAt !== null && nowAt - lastSuccessAt <= 2 * (normalIntervalMs ?? 0)
  }

  const passTime = (nowAt: number): void => {
    const listening = new Set<BrandId>()
    for (const { brandId, lanes } of open.values())
      if (lanes.some(({ sourceId }) => isHeard(sourceId, nowAt))) listening.add(brandId)
    for (const brandId of listening) {
      if (intake.of(brandId).isHolding()) continue
      if (baseline.isExpected(brandId)) void baseline.learn(brandId, closing.signal).then(() => changed('pulse'))
      pipeline.advanceTo(brandId, nowAt - SETTLE_MS)
    }
  }

  const rest = (): Promise<void> => {
    isAsleep = true
    isUpSince = clock.wall()
    return logged(inTurn(() => stopAll()))
  }

  const close = (): Promise<void> => {
    closing.abort()
    return rest()
  }

  const wake = (): Promise<void> => {
    if (closing.signal.aborted) return Promise.resolve()
    isAsleep = false
    isWaking = true
    lookedAt = clock.wall()
    return logged(
      inTurn(async () => {
        await stopAll()
        isWaking = false
        await startAll()
      }),
    )
  }

  /** Seen by the clock alone: a lid that is shut tells nobody, and a source may wake before anyone looks. */
  const hasSlept = (): boolean => {
    const nowAt = clock.wall()
    const isGap = nowAt - lookedAt > SLEPT_MS
    if (isGap) isUpSince = nowAt
    const mustWake = isAsleep ? nowAt - isUpSince > SLEEPLESS_MS : isGap && !isWaking
    if (mustWake) void wake()
    lookedAt = nowAt
    return isWaking
  }

  return {
    start: (): Promise<void> => logged(inTurn(() => startAll())),
    /** Until `wake`: the machine goes to sleep. */
    rest,
    wake,
    close,
    /** After its settings or its keys have changed. */
    restart: (id: ConnectionId): Promise<void> =>
      inTurn(async () => {
        await stop(id)
        await start(id)
      }),
    /** After the brand's terms have changed. */
    restartBrand,
    /** A person switches it off, or its keys are gone. */
    turnOff: (id: ConnectionId): Promise<void> =>
      inTurn(async () => {
        await stop(id)
        store.transaction(() => {
          for (const source of store.sources.list()) if (source.connectionId === id) health.turnOff(source.id)
        })
        changed('sources', 'connections')
      }),
    readNow: (sourceId: number): void => {
      for (const { lanes } of open.values())
        for (const lane of lanes) if (lane.sourceId === sourceId) lane.runner.readNow()
    },
    /** null = it is not open, or is only read. */
    senderOf: (id: ConnectionId): Sender | null => open.get(id)?.connector.sender ?? null,
    /** Reads what our accounts on this platform said, from now, and takes it in. */
    hearOwn: async (brandId: BrandId, platform: Platform): Promise<Heard> => {
      // Of one that is shut out nobody knows what it said, open or not.
      const isShutOut = store.connections
        .list()
        .some((one) => one.brandId === brandId && one.settings.kind === platform && one.isOn && one.needsSignIn)
      if (isShutOut) return 'signedOut'
      const own = [...open.values()].filter((one) => one.brandId === brandId && one.connector.platform === platform)
      const lanes = own.flatMap((one) => one.lanes.filter(({ isOwn }) => isOwn))
      const read = await Promise.all(lanes.map(({ runner }) => runner.readAgain()))
      if (read.includes('unpaid')) return 'unpaid'
      if (read.includes('signIn')) return 'signedOut'
      // What is held back is not heard yet.
      const isHeard = lanes.length > 0 && read.every((one) => one === 'read') && !intake.of(brandId).isHolding()
      return isHeard ? 'heard' : 'notYet'
    },
    /** Whether what this account says was not heard at some time since then. */
    wasDeafSince: (id: ConnectionId, at: number): boolean =>
      (open.get(id)?.lanes ?? []).some(({ isOwn, sourceId }) => isOwn && store.blindIntervals.hasSince(sourceId, at)),
    /** Call every few seconds. False = it sleeps or wakes: nobody is expected to have said anything. */
    tick: (): boolean => {
      if (hasSlept() || isAsleep) return false
      intake.tick()
      passTime(clock.wall())
      return true
    },
  }
}

export type WatchDesk = ReturnType<typeof createWatchDesk>
