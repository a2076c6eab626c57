// What passes by: a stream while the server gives one, the same timeline asked again and again where it gives none.
// The stream is opened first and listened to while what was missed is read, so that nothing falls between the two; what
// comes both ways is the same post. The cursor is the newest status of each timeline.
import type { Words } from '../../../../shared/words.ts'
import type { Lane, LaneContext, Page } from '../connector.ts'
import type { Api } from './client.ts'
import { openEventStream, StreamRefused } from './event-stream.ts'
import { rewind } from './ids.ts'
import { createInbox } from './inbox.ts'
import { createSieve, type LaneParts, MINUTE_MS, type Sieve } from './lane-parts.ts'
import { readStatus } from './normalise.ts'
import { type Paging, readOn } from './paging.ts'
import { createPlaces, type Places } from './places.ts'
import type { Heard } from './server-sent-events.ts'
import { readEvent } from './stream-event.ts'

export interface Timeline {
  /** Unique in its lane, and kept: the cursor is stored under it. */
  readonly key: string
  /** After `/api/v1/streaming/`. */
  readonly streamPath: string
  list(api: Api, paging: Paging): Promise<unknown>
}

export interface TimelineLaneParts extends LaneParts {
  readonly name: string
  readonly label: Words<string>
  /** Where the server streams; asked before each reading. */
  readonly streamOrigin: (api: Api) => Promise<string>
  readonly timelines: (context: LaneContext) => readonly Timeline[]
}

interface Heeded {
  readonly timeline: Timeline
  readonly heard: Heard
}

/** Statuses of other servers arrive late: so far back is read again after every break. */
const LATE_MS = 10 * MINUTE_MS
const REFUSED_FOR_MS = 30 * MINUTE_MS
const BATCH_COUNT = 40
/** A quiet page at the pace of the server's heartbeat, and not one for each post of others. */
const QUIET_MS = 15_000

export const createTimelineLane = (parts: TimelineLaneParts): Lane => {
  const { name, label, client, server, followers, timing, streamOrigin, timelines } = parts
  let refusedUntilAt = 0

  async function* fill(api: Api, timeline: Timeline, places: Places, sieve: Sieve): AsyncGenerator<Page> {
    const from = places.of(timeline.key)
    const list = readOn((paging) => timeline.list(api, paging), from && rewind(from, LATE_MS))
    for await (const { items, cursor } of list) {
      const told = sieve.keep(items.flatMap((item) => readStatus(server, item) ?? []))
      const posts = await followers.mark(api, told)
      if (cursor !== null) places.reach(timeline.key, cursor)
      yield { posts, removals: [], cursor: places.cursor(), isCaughtUp: false, gap: null }
    }
  }

  async function* fillAll(api: Api, all: readonly Timeline[], places: Places, sieve: Sieve): AsyncGenerator<Page> {
    for (const timeline of all) yield* fill(api, timeline, places, sieve)
    yield { posts: [], removals: [], cursor: places.cursor(), isCaughtUp: true, gap: null }
  }

  const pageOf = async (api: Api, batch: readonly Heeded[], places: Places, sieve: Sieve): Promise<Page> => {
    const events = batch.flatMap(({ timeline, heard }) =>
      heard === 'heartbeat' ? [] : [{ key: timeline.key, tidings: readEvent(server, heard) }],
    )
    const told = sieve.keep(events.flatMap(({ tidings }) => tidings.told))
    const removals = events.flatMap(({ tidings }) =>
      tidings.deletedStatusId === null ? [] : sieve.removals(tidings.deletedStatusId, timing.now()),
    )
    const gone = new Set(removals.map(({ externalId }) => externalId))
    const isGone = (id: string | null): boolean => id !== null && gone.has(id)
    const left = told.filter(({ post }) => ![post.externalId, post.repostOfId, post.editedOfId].some(isGone))
    const posts = await followers.mark(api, left)
    for (const { key, tidings } of events) if (tidings.statusId !== null) places.reach(key, tidings.statusId)
    return { posts, removals, cursor: places.cursor(), isCaughtUp: true, gap: null }
  }

  async function* listen(api: Api, all: readonly Timeline[], context: LaneContext, sieve: Sieve): AsyncGenerator<Page> {
    const places = createPlaces(context.cursor)
    const end = new AbortController()
    const signal = AbortSignal.any([context.signal, end.signal])
    const inbox = createInbox<Heeded>()
    const pass = async (timeline: Timeline, stream: AsyncIterable<Heard>): Promise<void> => {
      for await (const heard of stream) await inbox.put({ timeline, heard })
    }
    try {
      const origin = await streamOrigin(api)
      const { token, dispatcher } = api
      for (const timeline of all) {
        const url = `${origin}/api/v1/streaming/${timeline.streamPath}`
        const stream = await openEventStream({ url, token, dispatcher, timing, signal })
        pass(timeline, stream).catch(inbox.fail)
      }
      yield* fillAll(api, all, places, sieve)
      let yieldedAt = timing.now()
      for (;;) {
        const page = await pageOf(api, await inbox.take(BATCH_COUNT), places, sieve)
        const isQuiet = page.posts.length + page.removals.length === 0
        if (isQuiet && timing.now() - yieldedAt < QUIET_MS) continue
        yieldedAt = timing.now()
        yield page
      }
    } finally {
      end.abort()
    }
  }

  async function* askAgain(
    api: Api,
    all: readonly Timeline[],
    context: LaneContext,
    sieve: Sieve,
  ): AsyncGenerator<Page> {
    const places = createPlaces(context.cursor)
    while (timing.now() < refusedUntilAt || all.length === 0) {
      yield* fillAll(api, all, places, sieve)
      await timing.wait(MINUTE_MS, context.signal)
      context.signal.throwIfAborted()
    }
  }

  return {
    name,
    label,
    kind: 'stream',
    normalIntervalMs: MINUTE_MS,
    async *read(context) {
      const api = await client.open(context)
      const sieve = createSieve(context, server, 'wanted')
      const all = timelines(context)
      try {
        if (timing.now() >= refusedUntilAt && all.length > 0) yield* listen(api, all, context, sieve)
      } catch (error) {
        if (!(error instanceof StreamRefused)) throw error
        refusedUntilAt = timing.now() + REFUSED_FOR_MS
      }
      yield* askAgain(api, all, context, sieve)
    },
  }
}
