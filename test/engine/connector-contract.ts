// What every connector keeps, whatever its platform: tried against the nearest real peer through the real watch and the
// real store. A peer that cannot do a thing (a feed has no private posts) leaves it out.
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createEngine, type Engine } from '../../src/main/engine/engine.ts'
import type { OpenConnector } from '../../src/main/engine/watching/open-connector.ts'
import type { Platforms } from '../../src/main/engine/watching/platforms.ts'
import { type BrandId, type Mention, mentionIdOf, type Platform } from '../../src/shared/model.ts'
import type { ConnectionSettings } from '../../src/shared/sources.ts'
import { memoryServices } from './memory-services.ts'
import { tempDir } from './workspace.ts'

export interface ContractPeer {
  readonly platform: Platform
  readonly settings: ConnectionSettings
  /** null = there is no account: a feed. */
  readonly account: { readonly accountId: string; readonly handle: string; readonly secret: string } | null
  /** What the brand watches; `say` must fit it. */
  readonly watch: string
  readonly open: OpenConnector
  /** By a stranger, in public. Answers the id by which it will be known here. */
  say(text: string): Promise<string>
  sayPrivately?(text: string): Promise<string>
  /** By our own account, from another device. */
  sayAsUs?(text: string): Promise<string>
  edit?(id: string, text: string): Promise<void>
  remove?(id: string): Promise<void>
  /** What is open ends, and nothing gets through until `heal`. */
  cut(): Promise<void>
  heal(): Promise<void>
  /** The next calls are too many, for a second or two. */
  limit?(): Promise<void>
  /** Its clock is ahead by so much from now on. */
  skew?(ms: number): Promise<void>
  stop(): Promise<void>
}

/** What its platform can do at all. */
export type Ability = 'sayPrivately' | 'sayAsUs' | 'edit' | 'remove' | 'limit' | 'skew'

const WAIT_MS = 20_000
const LOOK_MS = 200
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const nobody = (): Promise<never> => Promise.reject(new Error('nobody signs in here'))

const openRoom = async (peer: ContractPeer) => {
  const dir = tempDir()
  const services = memoryServices()
  const platforms: Platforms = {
    open: peer.open,
    signInToX: nobody,
    signInToBluesky: nobody,
    signInToMastodon: nobody,
    lookAtFeed: nobody,
  }
  const start = (): Engine => createEngine({ workspaceDir: dir, services, platforms })
  let engine = start()
  const ownHandles = peer.account ? [peer.account.handle] : []
  const brand = { name: 'Orvalys', watch: peer.watch, matchAll: false, ownHandles }
  const brandId: BrandId = engine.store.brands.add(brand, Date.now())
  const { settings, account } = peer
  const connectionId = engine.store.connections.add({
    brandId,
    settings,
    label: account ? `@${account.handle}` : 'feed',
    handle: account?.handle ?? null,
    accountId: account?.accountId ?? null,
    addedAt: Date.now(),
  })
  const { secretName = '' } = engine.store.connections.get(connectionId) ?? {}
  if (account) services.kept.set(secretName, account.secret)
  await engine.watch?.restart(connectionId)
  onTestFinished(async () => {
    const { firstBreak } = engine.store.verifyRecord()
    await engine.close()
    if (firstBreak) throw new Error(`the record does not hold: ${JSON.stringify(firstBreak)}`)
  })

  const heard = (): Map<string, Mention> =>
    new Map(engine.store.mentions.feed(brandId, 1, 100_000).map((mention) => [mention.id, mention]))
  const idOf = (id: string): string => mentionIdOf(peer.platform, id)
  /** Nobody waits for the next turn of what is asked now and then. */
  const poke = (): void => {
    for (const { id } of engine.store.sources.list()) engine.watch?.readNow(id)
    engine.tick()
  }
  const until = async (what: string, holds: () => boolean): Promise<void> => {
    const giveUpAt = Date.now() + WAIT_MS
    while (!holds()) {
      if (Date.now() > giveUpAt) {
        const sources = engine.store.sources.list().map(({ reads, state, trouble }) => [reads?.en, state, trouble?.en])
        throw new Error(`${what}: not within ${WAIT_MS} ms; ${JSON.stringify(sources)}`)
      }
      poke()
      await sleep(LOOK_MS)
    }
  }
  return {
    heard,
    idOf,
    until,
    untilHeard: (ids: readonly string[]): Promise<void> =>
      until(`hears ${ids.length} posts`, () => ids.every((id) => heard().has(idOf(id)))),
    sources: () => engine.store.sources.list(),
    /** Everything that is asked now and then is asked once more. */
    askAgain: async (): Promise<void> => {
      const fromAt = Date.now()
      await until('asks again', () =>
        engine.store.sources.list().some(({ lastSuccessAt }) => (lastSuccessAt ?? 0) > fromAt),
      )
      await sleep(3 * LOOK_MS)
    },
    untilLive: (): Promise<void> =>
      until('is live', () => engine.store.sources.list().some(({ state }) => state === 'live')),
    restart: async (): Promise<void> => {
      await engine.close()
      engine = start()
    },
    rows: (): number => engine.store.mentions.counts(brandId).count,
  }
}

export const describeConnector = (
  name: string,
  can: readonly Ability[],
  startPeer: () => Promise<ContractPeer>,
): void => {
  describe(`the contract of connectors: ${name}`, () => {
    let peer: ContractPeer
    beforeAll(async () => {
      peer = await startPeer()
    })
    afterAll(() => peer.stop())

    it('catches what is said and not heard, or heard twice', async () => {
      const room = await openRoom(peer)
      await room.untilLive()
      const ids = [await peer.say('one'), await peer.say('two'), await peer.say('three')]
      await room.untilHeard(ids)
      await room.askAgain()
      expect(room.rows()).toBe(room.heard().size)
      expect([...room.heard().keys()].filter((id) => ids.map(room.idOf).includes(id))).toHaveLength(3)
    })

    it('catches what is lost when the application closes while it reads', async () => {
      const room = await openRoom(peer)
      await room.untilLive()
      const ids: string[] = []
      for (let turn = 0; turn < 3; turn += 1) {
        for (let n = 0; n < 8; n += 1) ids.push(await peer.say(`turn ${turn} number ${n}`))
        await room.restart()
        ids.push(await peer.say(`while turn ${turn} was closed`))
      }
      await room.untilHeard(ids)
      expect(room.rows()).toBe(room.heard().size)
    })

    it('catches a cut that leaves a hole, or a source that stays deaf', async () => {
      const room = await openRoom(peer)
      await room.untilLive()
      await room.untilHeard([await peer.say('before the cut')])
      await peer.cut()
      const ids = [await peer.say('during the cut'), await peer.say('still cut')]
      await room.until('notices the cut', () => room.sources().some(({ trouble }) => trouble !== null))
      await peer.heal()
      ids.push(await peer.say('after the cut'))
      await room.untilHeard(ids)
      await room.until('is well again', () => room.sources().every(({ state }) => state !== 'blind'))
    })

    it.runIf(can.includes('remove'))('catches a post that was taken away there and stays here', async () => {
      const room = await openRoom(peer)
      await room.untilLive()
      const id = await peer.say('something that goes away')
      await room.untilHeard([id])
      await peer.remove?.(id)
      await room.until('takes it away', () => room.heard().get(room.idOf(id))?.text === null)
    })

    it.runIf(can.includes('edit'))('catches an edit that is not seen, or that rewrites what was said', async () => {
      const room = await openRoom(peer)
      await room.untilLive()
      const id = await peer.say('first wording')
      await room.untilHeard([id])
      await peer.edit?.(id, 'second wording')
      const says = (words: string): boolean => [...room.heard().values()].some(({ text }) => text?.includes(words))
      await room.until('hears the edit', () => says('second wording'))
      expect(says('first wording')).toBe(true)
    })

    it.runIf(can.includes('sayPrivately'))('catches a private word that becomes public on its way', async () => {
      const room = await openRoom(peer)
      await room.untilLive()
      const id = (await peer.sayPrivately?.('between us')) ?? ''
      await room.untilHeard([id])
      expect(['followers', 'direct']).toContain(room.heard().get(room.idOf(id))?.visibility)
    })

    it.runIf(can.includes('sayAsUs'))(
      'catches our own word, said from another device, that is taken for somebody else’s or not found',
      async () => {
        const room = await openRoom(peer)
        await room.untilLive()
        const id = (await peer.sayAsUs?.('a word from us')) ?? ''
        await room.untilHeard([id])
        expect(room.heard().get(room.idOf(id))?.matchReason).toBe('own')
      },
    )

    it.runIf(can.includes('limit'))('catches too many calls that end the watch', async () => {
      const room = await openRoom(peer)
      await room.untilLive()
      await peer.limit?.()
      await room.untilHeard([await peer.say('said while we were told to wait')])
    })

    it.runIf(can.includes('skew'))('catches a clock that is ahead over there and loses what follows', async () => {
      const room = await openRoom(peer)
      await room.untilLive()
      await peer.skew?.(10 * 60_000)
      const ahead = await peer.say('from ten minutes ahead')
      await room.untilHeard([ahead])
      await peer.skew?.(0)
      await room.untilHeard([await peer.say('and back again')])
    })
  })
}
