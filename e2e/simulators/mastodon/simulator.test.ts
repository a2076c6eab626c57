// What the simulator must do as the real server does, where our own reading does not prove it.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type MastodonSimulator, startMastodon } from './start-mastodon.ts'

let server: MastodonSimulator
let headers: Record<string, string>
beforeAll(async () => {
  server = await startMastodon()
  headers = { authorization: `Bearer ${server.accessToken}` }
})
afterAll(() => server.stop())

const send = async (text: string, key: string): Promise<{ id: string }> => {
  const response = await fetch(`${server.url}/api/v1/statuses`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': key, 'content-type': 'application/json' },
    body: JSON.stringify({ status: text, visibility: 'unlisted' }),
  })
  return (await response.json()) as { id: string }
}

it('catches a post that is made twice with one idempotency key', async () => {
  const [first, again, other] = [await send('We know.', 'a'), await send('We know.', 'a'), await send('We know.', 'b')]
  expect(again.id).toBe(first.id)
  expect(other.id).not.toBe(first.id)
  expect((await server.control.list()).map(({ visibility }) => visibility)).toEqual(['unlisted', 'unlisted'])
})

it('catches a WebSocket that tells less than the event stream', async () => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/v1/streaming`, { headers })
  await new Promise((resolve) => socket.once('open', resolve))
  socket.send(JSON.stringify({ type: 'subscribe', stream: 'hashtag', tag: 'orvalys' }))
  await expect.poll(async () => (await server.control.counts()).streams).toBe(1)
  const heard = new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))))
  await server.control.post({ by: 'ines', text: 'not for it' })
  const { id } = await server.control.post({ by: 'ines', text: 'for it #Orvalys' })
  expect(await heard).toMatchObject({ stream: ['hashtag', 'orvalys'], event: 'update' })
  expect(JSON.parse(((await heard) as { payload: string }).payload)).toMatchObject({ id })
  socket.terminate()
})

it('catches an answer to nobody', async () => {
  for (const path of ['/api/v1/notifications', '/api/v1/streaming/user', '/api/v1/statuses/1'])
    expect((await fetch(`${server.url}${path}`)).status, path).toBe(401)
})

it('catches links of a page that lead elsewhere', async () => {
  const { ids } = await server.control.storm({ by: 'omar', text: '#paged', count: 5, perSecond: 1_000 })
  const response = await fetch(`${server.url}/api/v1/timelines/tag/paged?limit=2`, { headers })
  const page = (await response.json()) as { id: string }[]
  expect(page.map(({ id }) => id)).toEqual([ids[4], ids[3]])
  expect(response.headers.get('link')).toBe(
    `<${server.url}/api/v1/timelines/tag/paged?max_id=${ids[3]}>; rel="next", <${server.url}/api/v1/timelines/tag/paged?min_id=${ids[4]}>; rel="prev"`,
  )
})
