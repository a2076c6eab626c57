// A storm on the simulated X with every fault in turn, heard by the real watch and kept in the real store.
import { setTimeout as sleep } from 'node:timers/promises'
import type { KnownPost } from '../../e2e/simulators/x/control-contract.ts'
import type { NewFault } from '../../e2e/simulators/x/faults.ts'
import { createEngine } from '../../src/main/engine/engine.ts'
import type { BlindInterval } from '../../src/shared/sources.ts'
import { timingOf } from './lane-keeper.ts'
import { memoryServices } from './memory-services.ts'
import { tempDir } from './workspace.ts'
import { meetX, WATCH } from './x-peer.ts'

const STREAM = '/2/tweets/search/stream'
const SEARCH = '/2/tweets/search/recent'
const MENTIONS = '/2/users'

const cut: NewFault = { kind: 'reset', path: STREAM, times: 1 }

/** One turn after the other. A cut leaves a hole that search must fill: with it come the faults of search. */
const TURNS: readonly (readonly NewFault[])[] = [
  [{ kind: 'splitUtf8', path: STREAM }],
  [cut],
  [{ kind: 'outOfOrder', path: STREAM }],
  [{ kind: 'operationalDisconnect', path: STREAM, times: 3, afterMs: 200 }],
  [{ kind: 'duplicate', path: STREAM }],
  [{ kind: 'tooManyConnections', path: STREAM, times: 1 }],
  [{ kind: 'unavailable', path: SEARCH, times: 1 }, cut],
  [{ kind: 'gzip', path: STREAM }, cut],
  [{ kind: 'partialErrors', path: SEARCH, times: 3 }, cut],
  [{ kind: 'stall', path: STREAM, times: 1 }],
  [{ kind: 'answerLost', path: SEARCH, times: 1 }, cut],
  [{ kind: 'rateLimited', path: SEARCH, times: 1, afterMs: 500 }, cut],
  [{ kind: 'unavailable', path: STREAM, times: 1 }, cut],
  [{ kind: 'rateLimited', path: MENTIONS, times: 1, afterMs: 500 }],
]

/** On a machine that has much else to do. */
const STRIKES_WITHIN_MS = 15_000

export const KINDS = [...new Set(TURNS.flat().map(({ kind }) => kind))]

export interface StormResult {
  readonly madeCount: number
  /** Of what must be here: shown by X to the end, and not only in its live stream. */
  readonly lost: readonly KnownPost[]
  readonly rowCount: number
  readonly idCount: number
  readonly struck: Readonly<Record<string, number>>
  readonly blind: readonly BlindInterval[]
}

/** X's search shows no reposts, and of an edited post the last version: what only the stream gave cannot be read again. */
const mustBeHere = ({ kind, isEdited, isDeleted }: KnownPost): boolean => kind !== 'repost' && !isEdited && !isDeleted

/** Ends at the latest `patienceMs` after the storm. */
export const weatherStorm = async (order: {
  readonly perSecond: number
  readonly durationMs: number
  readonly patienceMs: number
}): Promise<StormResult> => {
  const { x, account, secret, openX } = await meetX()
  const { control } = x
  await control.set({ heartbeatMs: 500, hasLimits: false })
  const services = memoryServices()
  const nobody = (): Promise<never> => Promise.reject(new Error('nobody signs in here'))
  const engine = createEngine({
    workspaceDir: tempDir(),
    services,
    // The watch's pauses after a failure, up to a minute, would leave no time for the faults.
    timing: timingOf(20),
    platforms: {
      open: openX,
      signInToX: nobody,
      signInToBluesky: nobody,
      signInToMastodon: nobody,
      lookAtFeed: nobody,
    },
  })
  try {
    const brand = { name: 'Orvalys', watch: WATCH, matchAll: false, ownHandles: [account.handle] }
    const brandId = engine.store.brands.add(brand, Date.now())
    const connectionId = engine.store.connections.add({
      brandId,
      settings: { kind: 'x', ...account, budgetMicroDollars: null, reserveMicroDollars: 0 },
      label: `@${account.handle}`,
      handle: account.handle,
      accountId: account.id,
      addedAt: Date.now(),
    })
    services.kept.set(engine.store.connections.get(connectionId)?.secretName ?? '', secret)
    await engine.watch?.restart(connectionId)
    while (!engine.store.sources.list().some(({ state }) => state === 'live')) await sleep(50)
    await sleep(1000)

    // It ends when every fault had its turn, however slow this machine is.
    const { perSecond, durationMs } = order
    const { id } = await control.storm({ perSecond, durationMs: durationMs * 10, words: [WATCH] })
    const untilAt = Date.now() + durationMs
    for (let turn = 0; Date.now() < untilAt || turn < TURNS.length; turn += 1) {
      const thrown: number[] = []
      for (const fault of TURNS[turn % TURNS.length] ?? []) thrown.push((await control.fault(fault)).id)
      const nextAt = Date.now() + Math.min(durationMs / TURNS.length, 15_000)
      const hasStruck = async (): Promise<boolean> =>
        (await control.faults()).every(({ id: fault, hitCount }) => hitCount > 0 || !thrown.includes(fault))
      while (Date.now() < nextAt) await sleep(100)
      while (!(await hasStruck()) && Date.now() < nextAt + STRIKES_WITHIN_MS) await sleep(100)
      await control.clearFaults()
      // So many holes in so little time are more searches than X allows in a quarter of an hour: that is another test's.
      await control.forget()
    }
    await control.stopStorms()
    const struck: Record<string, number> = {}
    for (const { kind, hitCount } of await control.faults()) struck[kind] = (struck[kind] ?? 0) + hitCount

    const made = await control.posts(id)
    const ids = (): Set<string> =>
      new Set(engine.store.mentions.feed(brandId, 1, 1_000_000).map((mention) => mention.id.slice(2)))
    const lostNow = (): KnownPost[] => {
      const here = ids()
      return made.filter((post) => mustBeHere(post) && !here.has(post.id))
    }
    const giveUpAt = Date.now() + order.patienceMs
    while (lostNow().length > 0 && Date.now() < giveUpAt) await sleep(500)
    return {
      madeCount: made.length,
      lost: lostNow(),
      rowCount: engine.store.mentions.counts(brandId).count,
      idCount: ids().size,
      struck,
      blind: engine.store.blindIntervals.list(brandId, 1000),
    }
  } finally {
    await engine.close()
    await x.stop()
  }
}
