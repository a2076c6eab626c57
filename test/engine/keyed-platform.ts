// A platform of a process of its own, that outlives whoever talks to it: over HTTP, with keys that make a repeat harmless. Its
// answers take a moment before and after it has taken something.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as bodyOf } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Connector } from '../../src/main/engine/connectors/connector.ts'
import { SendProblem } from '../../src/main/engine/connectors/sender.ts'
import { postAt } from './posts.ts'

export interface KeyedPost {
  readonly key: string
  readonly text: string
  readonly replyToId: string | null
  readonly takenAt: number
}

/** So late our own timeline shows what was taken: a repeat is told by its key alone. */
const LAG_MS = 5_000

const words = { en: 'Nobody knows.', fr: 'Nul ne sait.' }

export const serveKeyed = async (longestMs: number, random: () => number) => {
  const taken = new Map<string, KeyedPost>()
  let cutCount = 0
  let waiting: (() => void)[] = []
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return response.end(JSON.stringify([...taken.values()]))
    for (const call of waiting) call()
    waiting = []
    response.on('close', () => {
      cutCount += Number(!response.writableFinished)
    })
    const post = JSON.parse(await bodyOf(request)) as Omit<KeyedPost, 'takenAt'>
    await sleep(random() * longestMs)
    if (!taken.has(post.key)) taken.set(post.key, { ...post, takenAt: Date.now() })
    await sleep(random() * longestMs)
    return response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => [...taken.values()],
    nextCall: () => new Promise<void>((resolve) => waiting.push(resolve)),
    /** Calls whose caller was gone before they were answered. */
    cutCount: () => cutCount,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

export const keyedConnector = (url: string): Connector => {
  const taken = async (): Promise<KeyedPost[]> => (await fetch(url)).json() as Promise<KeyedPost[]>
  return {
    platform: 'bluesky',
    lanes: [
      {
        name: 'own',
        label: { en: 'our own posts', fr: 'nos propres messages' },
        kind: 'poll',
        normalIntervalMs: 60_000,
        isOwn: true,
        async *read() {
          const shown = (await taken()).filter(({ takenAt }) => takenAt <= Date.now() - LAG_MS)
          const posts = shown.map(({ key, text, replyToId, takenAt }) =>
            postAt(takenAt, key, {
              platform: 'bluesky',
              externalId: key,
              authorHandle: 'acme',
              text,
              inReplyToId: replyToId,
            }),
          )
          yield { posts, removals: [], cursor: null, isCaughtUp: true, gap: null }
        },
      },
    ],
    sender: {
      platform: 'bluesky',
      newKey: () => crypto.randomUUID(),
      send: async ({ key, text, replyToId }) => {
        const body = JSON.stringify({ key, text, replyToId })
        const { ok } = await fetch(url, { method: 'POST', body }).catch(() => ({ ok: false }))
        if (!ok) throw new SendProblem({ kind: 'unknown' }, words)
        return { externalId: key, url: null }
      },
      find: async (key) => ((await taken()).some((post) => post.key === key) ? { externalId: key, url: null } : null),
      repeatableForMs: Number.POSITIVE_INFINITY,
      readLagMs: LAG_MS,
      limit: { count: 1_000_000, perMs: 60_000 },
      pageFor: () => null,
    },
    close: () => Promise.resolve(),
  }
}
