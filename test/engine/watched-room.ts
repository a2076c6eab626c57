// A room with a connection to a scripted platform, keys in memory, and time that the test drives.
import { onTestFinished } from 'vitest'
import { drivenClock } from '../../src/main/engine/clock.ts'
import { createEngine, type Engine } from '../../src/main/engine/engine.ts'
import type { OpenConnector } from '../../src/main/engine/watching/open-connector.ts'
import type { Platforms } from '../../src/main/engine/watching/platforms.ts'
import type { Alert, BrandId, ConnectionId, MemberId, Post } from '../../src/shared/model.ts'
import { drivenTiming } from './driven-timing.ts'
import { memoryServices } from './memory-services.ts'
import { START } from './posts.ts'
import { newScript, scriptedConnector } from './scripted-platform.ts'
import { tempDir } from './workspace.ts'

/** `open`: other connectors than the script's; `isQuiet`: no call of theirs is on its way. */
export const openWatchedRoom = async (open?: OpenConnector, isQuiet?: () => boolean) => {
  const dir = tempDir()
  const clock = drivenClock(START)
  const timing = drivenTiming(clock, isQuiet)
  const script = newScript()
  const services = memoryServices()
  const rung: Alert[] = []
  const signedIn = { accountId: '1', handle: 'acme', secret: 'a-secret-of-the-test' }
  const platforms: Platforms = {
    open: open ?? ((_connection, parts) => Promise.resolve(scriptedConnector(script, parts.timing))),
    signInToX: () => Promise.resolve(signedIn),
    // Whoever signs in there is who they say: a brand may have several accounts.
    signInToBluesky: ({ identifier }) => Promise.resolve({ ...signedIn, accountId: identifier, handle: identifier }),
    signInToMastodon: () => Promise.resolve(signedIn),
    lookAtFeed: () => Promise.resolve({ title: 'A feed' }),
  }
  let engine: Engine
  const openEngine = (): void => {
    engine = createEngine({
      workspaceDir: dir,
      clock,
      timing,
      services,
      platforms,
      emit: (event, payload) => void (event === 'alert.raised' && 'alert' in payload && rung.push(payload.alert)),
    })
  }
  openEngine()
  onTestFinished(async () => {
    const { firstBreak } = engine.store.verifyRecord()
    const closed = engine.close()
    await timing.pass(60_000)
    await closed
    if (firstBreak) throw new Error(`the record does not hold: ${JSON.stringify(firstBreak)}`)
  })
  const command = async (name: Parameters<Engine['command']>[0], input: unknown, memberId: MemberId | null = null) => {
    const result = await engine.command(name, input, { memberId, lang: 'en' })
    if (!result.ok) throw new Error(`${name}: ${result.message}`)
    return result.value as never
  }
  const { memberId }: { memberId: MemberId } = await command('members.add', {
    name: 'Alice',
    roles: [],
    reach: [],
    backupId: null,
  })
  const brand = { name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] }
  const more = { brandId: null, redFlags: '', influentialFollowers: null }
  const { brandId }: { brandId: BrandId } = await command('brands.save', { ...brand, ...more }, memberId)
  const connect = async (serverUrl = 'https://example.org'): Promise<ConnectionId> => {
    const input = { connectionId: null, brandId, serverUrl, accessToken: 'a-secret-of-the-test' }
    const { connectionId }: { connectionId: ConnectionId } = await command(
      'connections.connectMastodon',
      input,
      memberId,
    )
    await timing.pass(0)
    return connectionId
  }
  /** What the brand knew before anything was connected. */
  const knew = (posts: readonly Post[]): void => {
    engine.pipeline.takeIn({ brandId, posts, acknowledge: () => undefined })
  }
  /** Time passes as at a desk: a look every ten seconds. */
  const pass = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= 10_000) {
      await timing.pass(Math.min(left, 10_000))
      engine.tick()
      await timing.pass(0)
    }
  }
  return {
    dir,
    clock,
    timing,
    script,
    services,
    rung,
    brandId,
    memberId,
    connect,
    knew,
    pass,
    command,
    engine: () => engine,
    store: () => engine.store,
    /** The machine sleeps without a word, as a lid that is shut. */
    sleep: (ms: number): void => timing.leap(ms),
    restart: async (): Promise<void> => {
      await engine.close()
      openEngine()
      await timing.pass(0)
    },
    ids: (): string[] => engine.store.mentions.feed(brandId, 1, 100_000).map(({ id }) => id.slice(2)),
    blind: () => engine.store.blindIntervals.list(brandId, 100),
  }
}
