// The product's own calls against X's document: all that the connector asks over REST goes through prism, which refuses
// what the document does not know, and what the simulator must not answer.
import { Agent } from 'node:https'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLaneKeeper, timingOf } from '../../../test/engine/lane-keeper.ts'
import { meetX, WATCH, type XPeer } from '../../../test/engine/x-peer.ts'
import { missingForPrism, type Prism, startPrism } from './start-prism.ts'

const missing = missingForPrism()
if (missing.length > 0) console.warn(`the connector is not held against X's document, missing: ${missing.join(', ')}`)
const checked = missing.length > 0 ? describe.skip : describe

/** What looks for removals comes before what sees that posts are still there: it would find nothing to ask. */
const LANES = ['mentions', 'own', 'conversations', 'removals', 'figures'] as const

/** The API through the checker; what is beside it (files of jobs) is not in the document. */
const agentThrough = (prism: number, simulator: number): Agent => {
  class Through extends Agent {
    override createConnection(options: { host?: string | null }): Socket {
      return connect(options.host === 'api.x.com' ? prism : simulator, '127.0.0.1')
    }
  }
  return new Through()
}

checked("the connector and X's document", () => {
  let peer: XPeer
  let prism: Prism

  beforeAll(async () => {
    // A call is given up after 20 s: the checker needs some of the ten that are left of them.
    peer = await meetX(timingOf(2))
    prism = await startPrism(peer.x.url)
    await peer.x.control.set({ vocabulary: 'posts', problemTypes: 'documented' })
  })
  afterAll(async () => {
    await prism?.stop()
    await peer?.x.stop()
  })

  it('catches a question of the connector that X has not documented, or an answer that it cannot read so', async () => {
    const { control } = peer.x
    const own = await control.post({ author: 'orvalys', text: 'We are looking into it.' })
    const called = await control.post({ author: 'lea_moulin_0', text: '@orvalys ma bouilloire a fondu', lang: 'fr' })
    const quoted = await control.post({ author: 'owen_pell_0', text: '@orvalys look at this', quoteOf: called.id })
    const answer = await control.post({ author: 'ruth_wren_0', text: 'mine too', replyTo: called.id })
    await control.post({ author: 'owen_pell_0', text: '', repostOf: called.id })
    await control.advance(60_000)

    const httpAgent = agentThrough(prism.port, peer.x.port)
    const connector = peer.connector({ httpAgent })
    const keeper = createLaneKeeper(connector, { watch: WATCH, ownHandles: ['orvalys'], isCrisis: true })
    for (const lane of LANES) await keeper.read(lane)
    expect((await connector.counts(new AbortController().signal)).length).toBeGreaterThan(10_000)
    const picture = { bytes: new TextEncoder().encode('GIF89a'), kind: 'gif', altText: 'A kettle, melted.' } as const
    const answered = await connector.sender?.send({
      text: 'We are sorry, and on it.',
      replyToId: called.id,
      replyToHandle: 'lea_moulin_0',
      visibility: 'public',
      lang: 'en',
      pictures: [picture],
      key: 'key-1',
      isSummoned: true,
    })
    expect(await control.posts('api')).toMatchObject([{ id: answered?.externalId, altTexts: [picture.altText] }])
    await connector.close()

    expect([...keeper.posts.keys()].sort()).toEqual([own.id, called.id, quoted.id, answer.id].sort())
    expect(keeper.posts.get(quoted.id)).toMatchObject({ quoteOfId: called.id })
    expect(keeper.pages.flatMap(({ page }) => page.posts)).toContainEqual(
      expect.objectContaining({ externalId: called.id, repostCount: 1 }),
    )
    const asked = new Set((await control.calls()).map(({ path }) => path.replace(/\d{5,}/, 'ID')))
    expect(asked).toEqual(
      new Set([
        '/2/users/ID/mentions',
        '/2/users/ID/tweets',
        '/2/tweets/search/recent',
        '/2/tweets',
        '/2/compliance/jobs',
        '/2/compliance/jobs/ID',
        '/2/tweets/counts/recent',
        '/2/media/upload',
        '/2/media/metadata',
      ]),
    )
  })
})
