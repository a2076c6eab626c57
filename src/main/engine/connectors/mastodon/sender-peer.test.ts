// Posts of ours on the simulator, over HTTP: as they arrive there, and what is known of those that nobody answered.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MastodonSimulator, startMastodon } from '../../../../../e2e/simulators/mastodon/start-mastodon.ts'
import { type Cable, layCable } from '../../../../../test/engine/cuttable.ts'
import { createLaneKeeper, servicesWith, timingOf } from '../../../../../test/engine/lane-keeper.ts'
import type { Connector } from '../connector.ts'
import type { OutgoingPost, Sender } from '../sender.ts'
import { createMastodonConnector } from './mastodon-connector.ts'
import { signInToMastodon } from './sign-in.ts'

let server: MastodonSimulator
let cable: Cable
let connector: Connector
let sender: Sender

beforeEach(async () => {
  server = await startMastodon()
  cable = await layCable(server.url)
  const { accessToken } = server
  const timing = timingOf(20)
  const services = servicesWith({ mastodon: accessToken })
  const account = await signInToMastodon({ serverUrl: cable.url, accessToken, services, timing })
  connector = createMastodonConnector({ account, serverUrl: cable.url, secretName: 'mastodon', services, timing })
  if (!connector.sender) throw new Error('nothing can be sent')
  sender = connector.sender
})
afterEach(async () => {
  await connector.close()
  await cable.close()
  await server.stop()
})

const postOf = (more: Partial<OutgoingPost> = {}): OutgoingPost => ({
  text: 'We are looking into it.',
  replyToId: null,
  replyToHandle: null,
  visibility: 'public',
  lang: null,
  pictures: [],
  key: sender.newKey(),
  isSummoned: false,
  ...more,
})

/** As the server we speak to numbers them. */
const numbered = (id: string): string => `${id}@${new URL(cable.url).host}`
const ours = async () => (await server.control.list()).filter(({ by }) => by === 'orvalys')
const texts = async () => (await ours()).map(({ text }) => text)

const troubleOf = (sending: Promise<unknown>): Promise<unknown> =>
  sending.then(
    () => 'it was sent',
    (error: { trouble?: unknown }) => error.trouble ?? error,
  )

describe('an answer', () => {
  it('catches one that is seen wider than what it answers, or that its reader is not told of', async () => {
    await server.control.account({ username: 'ines', domain: 'far.example' })
    for (const [ours, theirs] of [
      ['public', 'public'],
      ['unlisted', 'unlisted'],
      ['followers', 'private'],
      ['direct', 'direct'],
    ] as const) {
      const { id } = await server.control.post({ by: 'ines', text: '@orvalys hello', visibility: theirs })
      const answer = { replyToId: numbered(id), replyToHandle: 'ines@far.example', visibility: ours, lang: 'fr' }
      const { externalId, url } = await sender.send(postOf(answer))
      expect((await server.control.list()).at(-1)).toMatchObject({
        id: externalId.split('@')[0],
        inReplyToId: id,
        visibility: theirs,
        language: 'fr',
        text: '@ines@far.example We are looking into it.',
      })
      expect(url).toContain(externalId.split('@')[0])
    }
  })

  it('catches our own account told of a thread of its own', async () => {
    const first = await sender.send(postOf())
    await sender.send(
      postOf({ text: 'And more.', replyToId: first.externalId, replyToHandle: 'orvalys@invented.example' }),
    )
    expect(await texts()).toEqual(['We are looking into it.', 'And more.'])
  })

  it('catches one that our own timeline shows under another name', async () => {
    const { id } = await server.control.post({ by: 'ines', text: '@orvalys hello' })
    const { externalId } = await sender.send(
      postOf({ replyToId: numbered(id), replyToHandle: 'ines@invented.example' }),
    )
    expect(connector.lanes.filter(({ isOwn }) => isOwn).map(({ name }) => name)).toEqual(['own'])
    const keeper = createLaneKeeper(connector, { ownHandles: ['orvalys@invented.example'] })
    await keeper.read('own')
    expect(keeper.posts.get(externalId)?.inReplyToId).toBe(numbered(id))
  })

  it('catches one to a post that is gone, or that this server numbers otherwise', async () => {
    const { id } = await server.control.post({ by: 'ines', text: '@orvalys hello' })
    await server.control.remove({ id })
    expect(await troubleOf(sender.send(postOf({ replyToId: numbered(id) })))).toEqual({
      kind: 'refused',
      code: 'postGone',
    })
    expect(await troubleOf(sender.send(postOf({ replyToId: `${id}@other.example` })))).toMatchObject({ code: 'other' })
    expect(await texts()).toEqual([])
  })
})

describe('what became of it', () => {
  it('catches a post that doubles when its answer was lost and it is sent again under its key', async () => {
    const post = postOf()
    // What is asked before is answered.
    await sender.send(postOf({ text: 'First.' }))
    cable.loseAnswers()
    expect(await troubleOf(sender.send(post))).toEqual({ kind: 'unknown' })
    expect(await troubleOf(sender.send(post))).toEqual({ kind: 'unknown' })
    cable.mend()
    const { externalId } = await sender.send(post)
    expect((await ours()).map(({ id }) => numbered(id)).at(-1)).toBe(externalId)
    expect(await texts()).toEqual(['First.', 'We are looking into it.'])
    await server.control.faults({ halfAnswerCount: 1 })
    expect(await troubleOf(sender.send(post))).toEqual({ kind: 'unknown' })
    expect(await texts()).toHaveLength(2)
  })

  it('catches a page of a proxy that counts as an answer, and nobody there as a lost one', async () => {
    await sender.send(postOf({ text: 'First.' }))
    await server.control.faults({ maintenanceCount: 1 })
    expect(await troubleOf(sender.send(postOf()))).toEqual({ kind: 'unknown' })
    await cable.close()
    // A connection that was kept open is tried first, and breaks: only a new one tells that nobody is there.
    await expect.poll(() => troubleOf(sender.send(postOf()))).toEqual({ kind: 'notTaken', why: 'network' })
    expect(await texts()).toEqual(['First.'])
  })

  it('catches a refusal for now that counts as one for good, without the time of its end', async () => {
    await sender.send(postOf({ text: 'First.' }))
    await server.control.faults({ tooManyCount: 1 })
    const problem = await sender.send(postOf()).catch((error: unknown) => error)
    expect(problem).toMatchObject({ name: 'SendProblem', trouble: { kind: 'notTaken', why: 'limited' } })
    expect((problem as { untilAt: number }).untilAt).toBeGreaterThan(Date.now())
    await server.control.faults({ isRevoked: true })
    expect(await troubleOf(sender.send(postOf()))).toEqual({ kind: 'notTaken', why: 'signedOut' })
  })

  it('catches a token that may only read that nobody is told about', async () => {
    await server.control.faults({ isReadOnly: true })
    const problem = await sender.send(postOf()).catch((error: unknown) => error)
    expect(problem).toMatchObject({ trouble: { kind: 'refused', code: 'other' } })
    expect((problem as Error).message).toContain('write:statuses')
    expect(await texts()).toEqual([])
  })
})

describe('what it holds', () => {
  /** One pixel. */
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const picture = { bytes, kind: 'png' as const, altText: 'A clean oven' }

  it('catches a picture without its description, or shown before the server has looked at it', async () => {
    await server.control.faults({ pictureLookCount: 3 })
    await sender.send(postOf({ pictures: [picture, { ...picture, altText: 'The new filter' }] }))
    expect((await ours()).at(-1)?.pictures).toMatchObject([
      { description: 'A clean oven', type: 'image/png', sizeBytes: bytes.length },
      { description: 'The new filter', type: 'image/png', sizeBytes: bytes.length },
    ])
  })

  it('catches a picture that the server refuses and a post that leaves without it', async () => {
    const odd = { ...picture, kind: 'tiff' as 'png' }
    expect(await troubleOf(sender.send(postOf({ pictures: [odd] })))).toEqual({ kind: 'refused', code: 'other' })
    expect(await texts()).toEqual([])
  })

  it('catches a limit that is not the one of this server', async () => {
    const at = { replyToId: numbered((await server.control.post({ by: 'ines', text: 'hello' })).id) }
    const handle = 'ines@a-long-name-of-a-server.example'
    // The name in front counts, without its server.
    const fits = 'x'.repeat(500 - '@ines '.length)
    await server.control.faults({ maxCharacters: 540 })
    expect(await troubleOf(sender.send(postOf({ text: 'x'.repeat(541) })))).toEqual({
      kind: 'refused',
      code: 'tooLong',
    })
    await sender.send(postOf({ ...at, text: fits, replyToHandle: handle }))
    expect(await texts()).toEqual([`@${handle} ${fits}`])
  })
})
