// The least that keeps what a lane gives, as the watch does: a page and its cursor together or not at all.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Connector, LaneContext, Page, RateLimit } from '../../src/main/engine/connectors/connector.ts'
import type { HostServices, Timing } from '../../src/main/engine/connectors/host-services.ts'
import type { Post } from '../../src/shared/model.ts'

/** Time that passes `factor` times faster. */
export const timingOf = (factor = 1): Timing => {
  const startedAt = Date.now()
  return {
    now: () => Math.round(startedAt + (Date.now() - startedAt) * factor),
    wait: (ms, signal) => sleep(ms / factor, undefined, { signal }).catch(() => undefined),
  }
}

export const servicesWith = (secrets: Record<string, string>, proxy: string | null = null): HostServices => ({
  secrets: {
    get: async (name) => secrets[name] ?? null,
    set: async (name, secret) => {
      secrets[name] = secret
    },
    forget: async (name) => {
      delete secrets[name]
    },
  },
  openInBrowser: async () => undefined,
  proxyFor: async () => proxy,
})

export interface KeeperOptions {
  readonly watch?: string
  readonly ownHandles?: readonly string[]
  /** Besides what hangs on a kept post. */
  readonly wants?: (post: Pick<Post, 'text' | 'authorHandle'>) => boolean
  readonly isCrisis?: boolean
}

export const createLaneKeeper = (connector: Connector, options: KeeperOptions = {}) => {
  const { watch = '', ownHandles = [], wants = () => false, isCrisis = false } = options
  const posts = new Map<string, Post>()
  const removed = new Set<string>()
  const seen = new Set<string>()
  const cursors = new Map<string, string>()
  const limits: RateLimit[] = []
  const pages: { lane: string; page: Page }[] = []

  const keep = (lane: string, page: Page): void => {
    for (const post of page.posts) if (!posts.has(post.externalId)) posts.set(post.externalId, post)
    for (const { externalId } of page.removals) {
      posts.delete(externalId)
      removed.add(externalId)
    }
    if (page.cursor !== null) cursors.set(lane, page.cursor)
    pages.push({ lane, page })
  }

  const isOwn = ({ authorHandle }: Pick<Post, 'authorHandle'>): boolean => ownHandles.includes(authorHandle)
  const newestFirst = (): Post[] => [...posts.values()].sort((a, b) => b.createdAt - a.createdAt)

  const context = (lane: string, signal: AbortSignal): LaneContext => ({
    cursor: cursors.get(lane) ?? null,
    givenUntilAt: null,
    signal,
    held: {
      has: (id) => posts.has(id),
      own: (sinceAt, count) =>
        newestFirst()
          .filter((post) => isOwn(post) && post.createdAt >= sinceAt)
          .slice(0, count)
          .map(({ externalId }) => externalId),
      loudest: (_, count) =>
        newestFirst()
          .slice(0, count)
          .map(({ externalId }) => externalId),
      unseenSince: (_, count) => [...posts.keys()].filter((id) => !seen.has(id)).slice(0, count),
      startingWith: (prefix, count) => [...posts.keys()].filter((id) => id.startsWith(prefix)).slice(0, count),
      saw: (ids) => {
        for (const id of ids) seen.add(id)
      },
    },
    watch,
    ownHandles,
    wants: (post) => {
      if (isOwn(post)) return 'own'
      const around = [post.inReplyToId, post.quoteOfId, post.repostOfId, post.editedOfId]
      return wants(post) ? 'term' : around.some((id) => id !== null && posts.has(id)) ? 'thread' : null
    },
    isCrisis: () => isCrisis,
    noteLimit: (limit) => void limits.push(limit),
  })

  const laneOf = (name: string) => {
    const lane = connector.lanes.find((one) => one.name === name)
    if (!lane) throw new Error(`no lane ${name}`)
    return lane
  }

  /** One reading, or until the signal aborts; `stopAfter` pages it is shut down in the middle. Throws what the lane throws. */
  const read = async (name: string, signal = new AbortController().signal, stopAfter = Number.POSITIVE_INFINITY) => {
    let count = 0
    for await (const page of laneOf(name).read(context(name, signal))) {
      if (signal.aborted) return
      keep(name, page)
      count += 1
      if (count >= stopAfter) return
    }
  }

  /** As the watch does: again after every failure, until the signal aborts. */
  const follow = async (name: string, signal: AbortSignal, pauseMs = 20): Promise<void> => {
    while (!signal.aborted) {
      await read(name, signal).catch(() => undefined)
      await sleep(pauseMs)
    }
  }
  return { posts, removed, cursors, limits, pages, read, follow }
}

/** Resolves when it holds; throws after `ms`. */
export const until = async (holds: () => boolean, ms = 20_000): Promise<void> => {
  const endAt = Date.now() + ms
  while (!holds()) {
    if (Date.now() > endAt) throw new Error(`never held within ${ms} ms: ${holds}`)
    await sleep(10)
  }
}
