import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLaneKeeper, servicesWith, timingOf } from '../../../../../test/engine/lane-keeper.ts'
import { createFeedConnector, lookAtFeed } from './feed-connector.ts'
import { type FeedFetch, MAX_BYTES } from './fetch-feed.ts'

type Answering = (request: IncomingMessage, response: ServerResponse) => void

let server: Server
let url: string
let answer: Answering
let asked: IncomingMessage[]

const rss = (items: string, title = 'Le Clairon'): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><language>fr</language>${items}</channel></rss>`
const item = (id: string, title: string, at = 'Tue, 03 Mar 2026 10:00:00 +0100'): string =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>/a/${id}</link><pubDate>${at}</pubDate></item>`

const giving =
  (body: string | Buffer, headers: Record<string, string> = {}): Answering =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers })
    response.end(body)
  }
const refusing =
  (status: number, headers: Record<string, string> = {}): Answering =>
  (_, response) => {
    response.writeHead(status, headers)
    response.end()
  }

const open = (at = url) => {
  const parts = { url: at, services: servicesWith({}), timing: timingOf() }
  return { parts, keeper: createLaneKeeper(createFeedConnector(parts)) }
}

const problemIn = async (reading: Promise<unknown>): Promise<{ trouble: string; untilAt: number | null }> =>
  reading.then(
    () => {
      throw new Error('nothing was wrong')
    },
    (error) => error,
  )

beforeEach(async () => {
  asked = []
  server = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

describe('reading', () => {
  it('catches an unchanged feed that is sent and read again', async () => {
    const { keeper } = open()
    answer = giving(rss(item('1', 'Orvalys en panne')), {
      etag: '"v1"',
      'last-modified': 'Tue, 03 Mar 2026 10:00:00 GMT',
    })
    await keeper.read('entries')
    answer = refusing(304)
    await keeper.read('entries')
    await keeper.read('entries')
    expect(asked.slice(1).map(({ headers }) => headers['if-none-match'])).toEqual(['"v1"', '"v1"'])
    expect(asked[1]?.headers['if-modified-since']).toBe('Tue, 03 Mar 2026 10:00:00 GMT')
    expect(keeper.pages.map(({ page }) => page.posts.length)).toEqual([1, 0, 0])
  })

  it('catches an article that comes twice, and a changed one that overwrites or is not noticed', async () => {
    const { keeper } = open()
    answer = giving(rss(item('1', 'Orvalys en panne') + item('2', 'Autre chose')))
    await keeper.read('entries')
    answer = giving(
      rss(item('1', 'Orvalys en panne: 3 000 clients touchés') + item('2', 'Autre chose!') + item('3', 'Suite')),
    )
    await keeper.read('entries')
    await keeper.read('entries')
    expect(keeper.pages.map(({ page }) => page.posts.length)).toEqual([2, 2, 0])
    const [edit] = [...keeper.posts.values()].filter(({ editedOfId }) => editedOfId !== null)
    expect(edit).toMatchObject({
      editedOfId: `${new URL(url).host}/1`,
      text: 'Orvalys en panne: 3 000 clients touchés',
    })
    expect(keeper.posts.size).toBe(4)
  })

  it('catches a handle that is somebody else’s, and a link that goes nowhere', async () => {
    const { keeper } = open()
    answer = giving(rss(item('1', 'Orvalys en panne')))
    await keeper.read('entries')
    expect([...keeper.posts.values()][0]).toMatchObject({
      platform: 'news',
      authorHandle: new URL(url).host,
      authorName: 'Le Clairon',
      url: new URL('/a/1', url).href,
      createdAt: Date.UTC(2026, 2, 3, 9),
      lang: 'fr',
      visibility: 'public',
    })
  })

  it('catches accents lost in a latin1 feed, declared or not, zipped or not', async () => {
    const text = rss(item('1', 'Été cassé à Évry')).replace('?>', ' encoding="ISO-8859-1"?>')
    const bytes = Buffer.from(text, 'latin1')
    const answers = [
      giving(bytes),
      giving(bytes, { 'content-type': 'text/xml; charset=utf-8' }),
      giving(gzipSync(bytes), { 'content-encoding': 'gzip' }),
      giving(Buffer.from(text.replace(/ encoding="[^"]*"/, ''), 'latin1'), {
        'content-type': 'text/xml; charset=latin1',
      }),
      giving(Buffer.from(rss(item('1', 'Été cassé à Évry'))), { 'content-type': 'text/xml; charset=iso-8859-1' }),
    ]
    for (const one of answers) {
      const { keeper } = open()
      answer = one
      await keeper.read('entries')
      expect([...keeper.posts.values()].map(({ text: said }) => said)).toEqual(['Été cassé à Évry'])
    }
  })

  it('catches a look that tells another title than the feed’s', async () => {
    answer = giving(rss(item('1', 'a') + item('2', 'b'), 'Le &amp; Clairon'))
    expect(await lookAtFeed(open().parts)).toEqual({ title: 'Le & Clairon', itemCount: 2 })
    answer = giving('<html><body>Bonjour</body></html>', { 'content-type': 'text/html' })
    expect(await problemIn(lookAtFeed(open().parts))).toMatchObject({ trouble: 'refused' })
  })
})

describe('bounds', () => {
  it('catches an answer without end, and a small one that unpacks to a large one', async () => {
    answer = giving(gzipSync(Buffer.alloc(MAX_BYTES + 1, 32)), { 'content-encoding': 'gzip' })
    expect(await problemIn(open().keeper.read('entries'))).toMatchObject({ trouble: 'refused' })
    answer = (_, response) => {
      response.writeHead(200)
      const more = (): void => {
        if (!response.destroyed) response.write(Buffer.alloc(500_000, 32), more)
      }
      more()
    }
    expect(await problemIn(open().keeper.read('entries'))).toMatchObject({ trouble: 'refused' })
  })

  it('catches a site that holds us for ever', async () => {
    answer = (_, response) => void response.writeHead(200).write('<rss>')
    const quick = createFeedConnector({ url, services: servicesWith({}), timing: timingOf(100) })
    expect(await problemIn(createLaneKeeper(quick).read('entries'))).toMatchObject({ trouble: 'network' })
  })

  it('catches redirects without end, and follows those that end', async () => {
    answer = refusing(302, { location: '/feed' })
    expect(await problemIn(open().keeper.read('entries'))).toMatchObject({ trouble: 'refused' })
    expect(asked.length).toBe(6)
    answer = (request, response) =>
      request.url === '/new'
        ? giving(rss(item('1', 'a')))(request, response)
        : refusing(301, { location: '/new' })(request, response)
    const { keeper } = open()
    await keeper.read('entries')
    expect(keeper.posts.size).toBe(1)
  })

  it('catches a shutdown that waits for the site', async () => {
    answer = () => undefined
    const stop = new AbortController()
    const reading = open().keeper.read('entries', stop.signal)
    setTimeout(() => stop.abort(), 50)
    await expect(reading).rejects.toThrow(/abort/i)
  })

  it('catches a site of the outside that leads to the inside', async () => {
    const places: string[] = []
    const leading: (to: string) => FeedFetch = (to) => async (at) => {
      places.push(String(at))
      return new Response(null, { status: 302, headers: { location: to } }) as unknown as Awaited<ReturnType<FeedFetch>>
    }
    const inside = [
      'http://127.0.0.1/',
      'http://[::1]/',
      'http://169.254.169.254/latest',
      'http://10.1.2.3/',
      'http://[::ffff:127.0.0.1]/',
      'http://intranet.example/',
      'http://2130706433/',
      'file:///etc/passwd',
    ]
    for (const to of inside) {
      const connector = createFeedConnector({
        url: 'https://news.example/feed',
        services: servicesWith({}),
        timing: timingOf(),
        fetch: leading(to),
        addressesOf: async (host) => [
          host === 'news.example'
            ? '93.184.216.34'
            : host === 'intranet.example'
              ? '192.168.1.4'
              : host.replace(/^\[|\]$/g, ''),
        ],
      })
      expect(await problemIn(createLaneKeeper(connector).read('entries')), to).toMatchObject({ trouble: 'refused' })
    }
    expect(new Set(places)).toEqual(new Set(['https://news.example/feed']))
  })
})

describe('trouble', () => {
  it('catches a fault with the wrong name', async () => {
    const named: [number, Record<string, string>, string][] = [
      [404, {}, 'refused'],
      [410, {}, 'refused'],
      [403, {}, 'refused'],
      [500, {}, 'server'],
      [503, {}, 'server'],
      [503, { 'retry-after': '60' }, 'limited'],
      [429, {}, 'limited'],
    ]
    for (const [status, headers, trouble] of named) {
      answer = refusing(status, headers)
      expect(await problemIn(open().keeper.read('entries')), String(status)).toMatchObject({ trouble })
    }
    answer = giving('Bientôt de retour')
    expect(await problemIn(open().keeper.read('entries'))).toMatchObject({ trouble: 'server' })
    expect(await problemIn(open('http://127.0.0.1:9/feed').keeper.read('entries'))).toMatchObject({
      trouble: 'network',
    })
  })
})
