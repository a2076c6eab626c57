// The engine of one workspace, plain Node: wires the stages, answers commands, tells what happened. It has no window, and
// no way to send anything: what leaves needs the host's services, and a drill is given none.

import type { Asker, RequestName } from '../../shared/contract/contract.ts'
import type { EventName, Events, Topic } from '../../shared/contract/events.ts'
import { type BrandId, type MemberId, SYSTEM_MEMBER } from '../../shared/model.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import { Refusal } from '../../shared/result.ts'
import type { ToneModel } from './analysis/tone.ts'
import { answer } from './answer.ts'
import { openCallouts } from './callouts/open-callouts.ts'
import { type Clock, realClock } from './clock.ts'
import type { HostServices, Timing } from './connectors/host-services.ts'
import { createFileGrants } from './file-grants.ts'
import { type DrillRun, type KeptDrill, keepDrill, measureDrill } from './flown-drills.ts'
import { commands } from './handlers/handlers.ts'
import { createHousekeeping } from './housekeeping.ts'
import { createImportDesk } from './import-desk.ts'
import { type KeepProofInput, keepProof } from './keep-proof.ts'
import { createPipeline } from './pipeline.ts'
import { createPresence } from './presence.ts'
import { createRetentionDesk } from './retention-desk.ts'
import { openCourier } from './sending/open-courier.ts'
import type { By } from './store/ledger.ts'
import { openStore } from './store/store.ts'
import { findToneModel } from './tone-model.ts'
import { createWallWatch } from './wall-watch.ts'
import { createBlindKeeper } from './watching/blind-keeper.ts'
import { openWatch } from './watching/open-watch.ts'
import type { Platforms } from './watching/platforms.ts'

export type Emit = <E extends EventName>(event: E, payload: Events[E]) => void

export interface EngineOptions {
  readonly workspaceDir: string
  readonly clock?: Clock
  /** Headless runs close a crisis when it is quiet; at a desk a person does. */
  readonly closeWhenQuiet?: boolean
  readonly emit?: Emit
  /** null = a drill or a headless run: without keys and a way to the network nothing can leave. */
  readonly services?: HostServices | null
  /** Only tests give other platforms, and another time to wait by. */
  readonly platforms?: Platforms
  readonly timing?: Timing
  readonly log?: (line: string) => void
  /** A replay has reached this time: a driven clock follows. */
  readonly onTime?: (at: number) => void
}

/** Hints are gathered for so long: a page that asks again four times a second sees everything that moves. */
const HINT_EVERY_MS = 200
/** Often enough for intervals of minutes. */
const LOOK_EVERY_MS = 10_000
const INGEST_TOPICS: readonly Topic[] = ['mentions', 'pulse', 'queue', 'sources']

/** A file that a team put there and that cannot be used is told at the start: nobody should think that tone is read. */
const toneModelOf = (workspaceDir: string): ToneModel | null => {
  try {
    return findToneModel(workspaceDir)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Refusal('damaged', refusalWords.toneModelUnusable(error.message))
  }
}

/** Throws Refusal when the workspace is held by another process, damaged or newer, or its tone model cannot be used. */
export const createEngine = (options: EngineOptions) => {
  const { clock = realClock, closeWhenQuiet = false, emit = () => undefined, onTime = () => undefined } = options
  const log = options.log ?? (() => undefined)
  const services = options.services ?? null
  const tone = toneModelOf(options.workspaceDir)
  const store = openStore(options.workspaceDir)
  store.imports.interruptAll()

  const waiting = new Set<Topic>()
  let timer: NodeJS.Timeout | null = null
  const tell = (): void => {
    timer = null
    const topics = [...waiting]
    waiting.clear()
    if (topics.length > 0) emit('changed', { topics })
  }
  const changed = (...topics: Topic[]): void => {
    for (const topic of topics) waiting.add(topic)
    // An alarm calls at once, and whoever sees to it ends the calls at once.
    if (topics.includes('alerts')) callouts?.soon()
    if (topics.includes('outbox')) courier?.soon()
    timer ??= setTimeout(tell, HINT_EVERY_MS)
  }

  const pipeline = createPipeline({
    store,
    clock,
    closeWhenQuiet,
    tone,
    onOwn: () => changed('outbox', 'statements', 'crises', 'timeline'),
    onRemoved: () => changed('mentions', 'timeline', 'removals'),
    onAlert: (alert, isAlarm) => {
      changed('alerts', 'crises', 'timeline', 'queue')
      if (isAlarm) emit('alert.raised', { alert })
    },
  })
  const blind = createBlindKeeper({ store, story: pipeline.story })
  const wallWatch = createWallWatch({
    store,
    clock,
    blind,
    onAlert: (alert, isAlarm) => {
      changed('alerts', 'sources')
      if (isAlarm) emit('alert.raised', { alert })
    },
  })
  const closing = new AbortController()
  const { watch, connections } = openWatch({
    store,
    clock,
    timing: options.timing,
    pipeline,
    blind,
    services,
    platforms: options.platforms,
    changed,
    ring: wallWatch.ring,
    forget: pipeline.forget,
    log,
    signal: closing.signal,
  })
  const callouts = services
    ? openCallouts({ store, services, now: clock.wall, changed: () => changed('callouts', 'timeline'), log })
    : null
  const courier = watch ? openCourier({ store, clock, timing: options.timing, pipeline, watch, changed, log }) : null
  const retention = createRetentionDesk(store, clock)
  const takeAway = (): boolean => {
    const hasMore = pipeline.takeAwayNoted()
    if (hasMore) changed('mentions', 'queue')
    return hasMore
  }
  const giveBackLeases = (): boolean => {
    const count = store.transaction(() => pipeline.replies.giveBackLeases(clock.wall(), pipeline.nowAt))
    if (count > 0) changed('queue')
    return false
  }
  const housekeeping = createHousekeeping([giveBackLeases, takeAway, retention.sweep], (error) =>
    log(`housekeeping: ${String(error)}`),
  )
  const lookAtPromises = (): void => {
    const told = pipeline.promises.look(pipeline.nowAt, clock.wall())
    if (told.length > 0) changed('promises', 'timeline')
    for (const one of told) {
      emit('promise.due', one)
      void callouts?.callForPromise(one).catch((error: unknown) => log(`a promise could not be told: ${String(error)}`))
    }
  }
  const tick = (): void => {
    housekeeping.soon()
    if (watch?.tick() ?? true) wallWatch.tick()
    callouts?.soon()
    courier?.soon()
    lookAtPromises()
  }
  const presence = createPresence({ now: Date.now, onChanged: (present) => emit('presence.changed', { present }) })
  const look = setInterval(tick, LOOK_EVERY_MS).unref()
  void watch?.start()
  const files = createFileGrants()
  const imports = createImportDesk({
    store,
    clock,
    pipeline,
    onTime,
    onProgress: (progress) => emit('import.progressed', progress),
    onChanged: (what) => (what === 'batch' ? changed(...INGEST_TOPICS) : changed('imports', 'sources')),
  })

  const actOf =
    (memberId: MemberId | null) =>
    (brandId?: BrandId): By => {
      if (memberId === null) throw new Refusal('noMember', refusalWords.nobodySits)
      const recordedAt = clock.wall()
      return { memberId, recordedAt, happenedAt: brandId === undefined ? recordedAt : pipeline.nowAt(brandId) }
    }

  return {
    store,
    pipeline,
    imports,
    files,
    changed,
    wallWatch,
    services,
    /** The machine goes to sleep, by its own clock: from here on nothing is heard. */
    machineSlept: (_at: number): void => void watch?.rest(),
    /** Awake again: what fell due meanwhile is not left until the next turn. */
    machineWoke: (_at: number): void => {
      // Before its sources are open again each of them would ring for the whole sleep.
      void Promise.resolve(watch?.wake()).then(() => closing.signal.aborted || tick())
    },
    tick,
    watch,
    /** Aborts when the engine closes: what plays by itself stops. */
    closing: closing.signal,
    /** `input` was parsed by the border against the contract. Failures travel as data. */
    command: (name: RequestName, input: unknown, { memberId, lang }: Asker) => {
      const by = actOf(memberId)
      const desks = { connections, watch, callouts: callouts?.desk ?? null, courier, presence, services }
      const context = { store, clock, pipeline, imports, files, ...desks, seated: memberId, by, changed }
      return answer(commands, name, context, input, lang)
    },
    /** For the shell, which takes the picture. Throws Refusal. */
    keepProof: (input: KeepProofInput, memberId: MemberId | null) =>
      keepProof({ store, pipeline, by: actOf(memberId), changed }, input),
    /** Of a drill's own workspace, after all that was asked before. */
    measureDrill: (run: DrillRun): KeptDrill | null => store.snapshot(() => measureDrill(store, run)),
    /** For the shell, which has both workspaces open. `memberId` null = the machine. */
    keepDrill: (kept: KeptDrill, memberId: MemberId | null): null => {
      store.transaction(() => keepDrill(store, kept, actOf(memberId ?? SYSTEM_MEMBER)()))
      changed('debrief')
      return null
    },
    close: async (): Promise<void> => {
      closing.abort()
      clearInterval(look)
      housekeeping.stop()
      presence.stop()
      await courier?.close()
      await watch?.close()
      await callouts?.close()
      await imports.stopAll()
      if (timer) clearTimeout(timer)
      store.close()
    },
  }
}

export type Engine = ReturnType<typeof createEngine>
