import { expect, it } from 'vitest'
import type { RateLimit } from '../connector.ts'
import { createClient } from './client.ts'
import { problem } from './problems.ts'

const open = (answer: () => Promise<Response>) => {
  let now = 1_777_000_000_000
  const limits: RateLimit[] = []
  // Nobody waits here: a call is as quick as its answer.
  const wait = (_: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
  const client = createClient({ fetchHandler: answer }, { now: () => now, wait })
  const context = { signal: new AbortController().signal, noteLimit: (limit: RateLimit) => void limits.push(limit) }
  return {
    limits,
    ask: (method = 'app.bsky.feed.getPosts', params: object = { uris: ['at://x'] }) =>
      client.ask(method, { ...params }, context),
    pass: (ms: number): void => {
      now += ms
    },
  }
}

const says =
  (status: number, body: object, headers: Record<string, string> = {}) =>
  async () =>
    Response.json(body, { status, headers })

it.each([
  [401, { error: 'AuthMissing' }, 'signIn'],
  [429, { error: 'RateLimitExceeded' }, 'limited'],
  [500, {}, 'server'],
  [502, { error: 'UpstreamFailure' }, 'server'],
])('catches %i that is told as something else', async (status, body, trouble) => {
  await expect(open(says(status, body)).ask()).rejects.toMatchObject({ name: 'SourceProblem', trouble })
})

it('catches a sign-in that is over and told as a fault of the network, or the other way round', async () => {
  const over = open(() => Promise.reject(problem('signedOut')))
  await expect(over.ask()).rejects.toMatchObject({ trouble: 'signIn' })
  const cut = open(() => Promise.reject(new TypeError('fetch failed')))
  await expect(cut.ask()).rejects.toMatchObject({ trouble: 'network' })
})

it('catches a page that is lost for one item that the library does not know', async () => {
  const posts = [{ uri: 7 }, { uri: 'at://y' }]
  expect(await open(says(200, { posts })).ask()).toEqual({ ok: true, value: { posts } })
})

it('catches a limit that is not kept, and a question that has no answer told as trouble', async () => {
  const headers = { 'ratelimit-limit': '3000', 'ratelimit-remaining': '0', 'ratelimit-reset': '1777000100' }
  const limited = open(says(429, { error: 'RateLimitExceeded' }, headers))
  await expect(limited.ask()).rejects.toMatchObject({ untilAt: 1_777_000_100_000 })
  expect(limited.limits).toEqual([{ limit: 3000, remaining: 0, resetsAt: 1_777_000_100_000 }])
  expect(await open(says(400, { error: 'RecordNotFound' })).ask()).toEqual({ ok: false, name: 'RecordNotFound' })
})

it('catches a server without an index that is tried as if it were down for a moment', async () => {
  const room = open(says(502, { error: 'UpstreamFailure' }))
  await expect(room.ask()).rejects.toMatchObject({ trouble: 'server' })
  room.pass(6 * 60_000)
  await expect(room.ask()).rejects.toMatchObject({ trouble: 'refused' })
  await expect(room.ask('com.atproto.server.describeServer', {})).rejects.toMatchObject({ trouble: 'server' })
})
