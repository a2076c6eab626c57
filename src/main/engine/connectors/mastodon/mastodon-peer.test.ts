// Against the simulator, over HTTP: what is given, what is lost, and what each fault is called.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MastodonSimulator, startMastodon } from '../../../../../e2e/simulators/mastodon/start-mastodon.ts'
import { createLaneKeeper, servicesWith, timingOf, until } from '../../../../../test/engine/lane-keeper.ts'
import type { Connector } from '../connector.ts'
import { createMastodonConnector } from './mastodon-connector.ts'
import { signInToMastodon } from './sign-in.ts'

let server: MastodonSimulator
let connector: Connector

const SECRET_NAME = 'connection-1'

const connect = async (factor = 1, proxy: string | null = null): Promise<Connector> => {
  const timing = timingOf(factor)
  const services = servicesWith({ [SECRET_NAME]: server.accessToken }, proxy)
  const account = await signInToMastodon({ serverUrl: server.url, accessToken: server.accessToken, services, timing })
  return createMastodonConnector({ account, serverUrl: server.url, secretName: SECRET_NAME, services, timing })
}

const isTagged = ({ text }: { text: string }): boolean => /#orvalys\b/i.test(text)
const keeperOf = (one: Connector, isCrisis = false) =>
  createLaneKeeper(one, { watch: '#orvalys', ownHandles: ['orvalys@invented.example'], wants: isTagged, isCrisis })

const idsOf = (ids: readonly string[]): string[] => ids.map((id) => `${id}@127.0.0.1:${server.port}`).sort()

const problemIn = async (
  reading: Promise<unknown>,
): Promise<{ trouble: string; message: string; untilAt: number | null }> =>
  reading.then(
    () => {
      throw new Error('nothing was wrong')
    },
    (error) => error,
  )

beforeEach(async () => {
  server = await startMastodon()
  connector = await connect()
})
afterEach(async () => {
  await connector.close()
  await server.stop()
})

describe('sign in', () => {
  it('catches a local name without its server', async () => {
    const parts = { serverUrl: server.url, services: servicesWith({}), timing: timingOf() }
    const account = await signInToMastodon({ ...parts, accessToken: server.accessToken })
    expect(account).toMatchObject({ handle: 'orvalys@invented.example', secret: server.accessToken })
    expect(await problemIn(signInToMastodon({ ...parts, accessToken: 'made-up' }))).toMatchObject({ trouble: 'signIn' })
  })
})

describe('what is heard', () => {
  it('catches a visibility that widens on its way', async () => {
    for (const visibility of ['public', 'unlisted', 'private', 'direct'] as const)
      await server.control.post({ by: `ines_${visibility}`, text: '@orvalys hello', visibility })
    const keeper = keeperOf(connector)
    await keeper.read('notifications')
    const heard = [...keeper.posts.values()].map(({ authorHandle, visibility }) => `${authorHandle} ${visibility}`)
    expect(heard.sort()).toEqual([
      'ines_direct@invented.example direct',
      'ines_private@invented.example followers',
      'ines_public@invented.example public',
      'ines_unlisted@invented.example unlisted',
    ])
  })

  it('catches pages that are skipped when more than one page came between two readings', async () => {
    const keeper = keeperOf(connector)
    await server.control.post({ by: 'ines', text: '@orvalys first' })
    await keeper.read('notifications')
    const { ids } = await server.control.storm({ by: 'ines', text: '@orvalys', count: 130, perSecond: 5_000 })
    await keeper.read('notifications')
    expect(keeper.posts.size).toBe(131)
    expect([...keeper.posts.keys()].sort()).toEqual(expect.arrayContaining(idsOf(ids)))
  })

  it('catches a shutdown in the middle of a page that loses the pages after it', async () => {
    const keeper = keeperOf(connector)
    await server.control.post({ by: 'ines', text: '@orvalys first' })
    await keeper.read('notifications')
    await server.control.storm({ by: 'ines', text: '@orvalys', count: 170, perSecond: 5_000 })
    for (let stops = 0; stops < 3; stops += 1) await keeper.read('notifications', undefined, 1)
    await keeper.read('notifications')
    expect(keeper.posts.size).toBe(171)
  })

  it('catches a first reading whose cursor passes over the older of two pages', async () => {
    await server.control.storm({ by: 'ines', text: '@orvalys', count: 100, perSecond: 5_000 })
    const keeper = keeperOf(connector)
    await keeper.read('notifications', undefined, 1)
    expect(keeper.cursors.size).toBe(0)
    await keeper.read('notifications')
    expect(keeper.posts.size).toBe(100)
  })

  it('catches followers and answers that are not known as such', async () => {
    await server.control.account({ username: 'ines', followsUs: true })
    const { id: own } = await server.control.post({ by: 'orvalys', text: 'We are looking into it.' })
    await server.control.post({ by: 'ines', text: 'About time.', inReplyToId: own })
    await server.control.post({ by: 'omar', text: 'And the others?', inReplyToId: own })
    const keeper = keeperOf(connector)
    await keeper.read('own')
    await keeper.read('conversations')
    const [ownId] = idsOf([own])
    expect(
      [...keeper.posts.values()].map(({ text, inReplyToId, authorFollowsUs }) => [text, inReplyToId, authorFollowsUs]),
    ).toEqual([
      ['We are looking into it.', null, null],
      ['About time.', ownId, true],
      ['And the others?', ownId, false],
    ])
  })

  it('catches one repost that counts twice because it was heard in two ways', async () => {
    await server.control.account({ username: 'ines', isFollowedByUs: true })
    const { id } = await server.control.post({ by: 'orvalys', text: 'A word from us.' })
    await server.control.reblog({ by: 'ines', id })
    const keeper = keeperOf(connector)
    const stop = new AbortController()
    await keeper.read('own')
    await keeper.read('notifications')
    const home = keeper.follow('home', stop.signal)
    await until(() => keeper.pages.some(({ lane, page }) => lane === 'home' && page.isCaughtUp))
    stop.abort()
    await home
    const reposts = [...keeper.posts.values()].filter(({ repostOfId }) => repostOfId !== null)
    expect(reposts.map(({ authorHandle }) => authorHandle)).toEqual(['ines@invented.example'])
  })
})

describe('streams', () => {
  it('catches posts lost or doubled at reconnects, in a storm that is cut again and again', async () => {
    await server.control.faults({ pieceBytes: 700, heartbeatMs: 200 })
    const keeper = keeperOf(connector)
    const stop = new AbortController()
    const following = keeper.follow('hashtags', stop.signal)
    const storm = server.control.storm({ by: 'ines', text: 'Été cassé 🔥 #Orvalys', count: 600, perSecond: 200 })
    for (let cuts = 0; cuts < 8; cuts += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 400))
      await server.control.cutStreams()
    }
    const { ids } = await storm
    await until(() => keeper.posts.size >= ids.length)
    stop.abort()
    await server.control.cutStreams()
    await following
    expect([...keeper.posts.keys()].sort()).toEqual(idsOf(ids))
    expect(new Set([...keeper.posts.values()].map(({ text }) => text)).size).toBe(ids.length)
    expect([...keeper.posts.values()].every(({ text }) => text.startsWith('Été cassé 🔥 #Orvalys'))).toBe(true)
  }, 30_000)

  it('catches a post of another server that arrived late, while the stream was cut', async () => {
    const keeper = keeperOf(connector)
    const first = await server.control.post({ by: 'ines', text: '#orvalys one' })
    await keeper.read('hashtags', undefined, 2)
    const late = await server.control.post({ by: 'omar', text: '#orvalys two', lateByMs: 120_000 })
    await keeper.read('hashtags', undefined, 2)
    expect([...keeper.posts.keys()].sort()).toEqual(idsOf([first.id, late.id]))
  })

  it('catches a shutdown at any point of a storm that loses or doubles what is told around it', async () => {
    const keeper = keeperOf(connector)
    // Each start reads ten minutes again: so many would use up what a server allows, and wait for its next window.
    await server.control.faults({ callLimit: 100_000 })
    // It begins somewhere: what was said before a first reading is the past, of which a server shows some pages only.
    const first = await server.control.post({ by: 'ines', text: '#orvalys before the storm' })
    await keeper.read('hashtags', undefined, 2)
    const storm = server.control.storm({ by: 'ines', text: '#orvalys', count: 400, perSecond: 200 })
    let isOver = false
    const over = storm.then(() => {
      isOver = true
    })
    while (!isOver) {
      const stop = new AbortController()
      const pages = 1 + Math.floor(Math.random() * 6)
      const killed = setTimeout(() => stop.abort(), 20 + Math.random() * 200)
      await keeper.read('hashtags', stop.signal, pages).catch(() => undefined)
      clearTimeout(killed)
    }
    await over
    const { ids } = await storm
    const stop = new AbortController()
    const following = keeper.follow('hashtags', stop.signal)
    await until(() => keeper.posts.size > ids.length)
    stop.abort()
    await following
    expect([...keeper.posts.keys()].sort()).toEqual(idsOf([first.id, ...ids]))
  }, 30_000)

  it('catches an edit that overwrites, and a deletion that is not noticed', async () => {
    const keeper = keeperOf(connector)
    const stop = new AbortController()
    const following = keeper.follow('hashtags', stop.signal)
    await until(() => keeper.pages.some(({ page }) => page.isCaughtUp))
    const { id } = await server.control.post({ by: 'ines', text: '#orvalys is down' })
    await until(() => keeper.posts.size === 1)
    await server.control.edit({ id, text: '#orvalys is up' })
    await until(() => keeper.posts.size === 2)
    const [said, edited] = [...keeper.posts.values()]
    expect([said?.text, edited?.text, edited?.editedOfId]).toEqual([
      '#orvalys is down',
      '#orvalys is up',
      said?.externalId,
    ])
    await server.control.remove({ id })
    await until(() => keeper.posts.size === 0)
    expect([...keeper.removed].sort()).toEqual([said?.externalId, edited?.externalId])
    stop.abort()
    await following
  })

  it('catches a stalled stream that looks calm', async () => {
    const quick = await connect(100)
    await server.control.faults({ isStalled: true })
    expect(await problemIn(keeperOf(quick).read('home'))).toMatchObject({ trouble: 'network' })
    await quick.close()
  })

  it('catches a server without streams on which nothing is heard', async () => {
    const quick = await connect(1_000)
    await server.control.faults({ refusesStreams: true })
    const keeper = keeperOf(quick)
    const stop = new AbortController()
    const following = keeper.follow('hashtags', stop.signal)
    await until(() => keeper.pages.length > 0)
    const { id } = await server.control.post({ by: 'ines', text: '#orvalys again' })
    await until(() => keeper.posts.size === 1)
    expect([...keeper.posts.keys()]).toEqual(idsOf([id]))
    stop.abort()
    await following
    await quick.close()
  })
})

describe('removals', () => {
  it('catches a deletion that was made while nobody listened, with its reposts', async () => {
    const keeper = keeperOf(connector)
    const { id } = await server.control.post({ by: 'orvalys', text: 'A word from us.' })
    const stays = await server.control.post({ by: 'ines', text: '@orvalys hm' })
    await server.control.reblog({ by: 'omar', id })
    await keeper.read('own')
    await keeper.read('notifications')
    expect(keeper.posts.size).toBe(3)
    await server.control.remove({ id })
    await keeper.read('removals')
    expect([...keeper.posts.keys()]).toEqual(idsOf([stays.id]))
    expect(keeper.removed.size).toBe(2)
  })

  it('catches a server in trouble that looks like everything deleted', async () => {
    const keeper = keeperOf(connector)
    await server.control.post({ by: 'ines', text: '@orvalys hm' })
    await keeper.read('notifications')
    await server.control.faults({ maintenanceCount: 5 })
    expect(await problemIn(keeper.read('removals'))).toMatchObject({ trouble: 'server' })
    expect(keeper.posts.size).toBe(1)
  })
})

describe('trouble', () => {
  it('catches a fault with the wrong name, and a token in what is said of it', async () => {
    const keeper = keeperOf(connector)
    const named: [Parameters<typeof server.control.faults>[0], string][] = [
      [{ isGzipped: true, tooManyCount: 1 }, 'limited'],
      [{ maintenanceCount: 1 }, 'server'],
      [{ isRevoked: true }, 'signIn'],
    ]
    for (const [fault, trouble] of named) {
      await server.control.faults(fault)
      const problem = await problemIn(keeper.read('notifications'))
      expect(problem.trouble).toBe(trouble)
      expect(JSON.stringify([problem, problem.message, String(problem)])).not.toContain(server.accessToken)
      if (trouble === 'limited') expect(problem.untilAt ?? 0).toBeGreaterThan(Date.now())
    }
    await server.control.faults({ isRevoked: false, halfAnswerCount: 1 })
    await server.control.post({ by: 'ines', text: '@orvalys hello' })
    expect((await problemIn(keeper.read('notifications'))).trouble).toMatch(/network|server/)
    await keeper.read('notifications')
    expect(keeper.posts.size).toBe(1)
  })

  it('catches a reset time that a wrong server clock moves', async () => {
    await server.control.faults({ clockSkewMs: 7 * 3_600_000 })
    const keeper = keeperOf(connector)
    await keeper.read('notifications')
    const resetsAt = keeper.limits.at(-1)?.resetsAt ?? 0
    expect(resetsAt - Date.now()).toBeGreaterThan(0)
    expect(resetsAt - Date.now()).toBeLessThanOrEqual(302_000)
  })

  it('catches spare calls that take the last ones from the mentions', async () => {
    const { id } = await server.control.post({ by: 'orvalys', text: 'A word from us.' })
    const keeper = keeperOf(connector, true)
    await keeper.read('own')
    await server.control.faults({ takenCallCount: 220 })
    await keeper.read('notifications')
    expect(await problemIn(keeper.read('conversations'))).toMatchObject({ trouble: 'limited' })
    await server.control.post({ by: 'ines', text: '@orvalys hm', inReplyToId: id })
    await keeper.read('notifications')
    expect(keeper.posts.size).toBe(2)
  })
})
