// The watched words as they are said: X's filtered stream, with rules made of the watch terms. It connects first and
// keeps what comes; meanwhile what was missed is read by search, and given before the news. X's search shows posts late,
// so a missed stretch is read once more when all of it must be there; only then does the cursor pass it.
import type { Lane, LaneContext, Page } from '../../connector.ts'
import { SourceProblem } from '../../connector.ts'
import { fieldsFor } from '../fields.ts'
import { type LaneParts, pageOf } from '../lane-parts.ts'
import { SAMPLE_PERCENT } from '../prices.ts'
import { MAX_QUERY_LENGTH, MAX_RULE_LENGTH, queriesOf, type Watched } from '../query.ts'
import { setRules, tagOf } from '../rules.ts'
import type { Range } from '../search-range.ts'
import { isOurs } from '../stream-item.ts'
import type { XStream } from '../stream-reader.ts'
import { withHeartbeats } from '../with-heartbeats.ts'
import { laneWords, problemWords } from '../words.ts'

const PATH = `/2/tweets/search/stream?${new URLSearchParams(fieldsFor('app'))}`
/** X's own heartbeat. */
const HEARTBEAT_MS = 20_000
/** A second of X's fullest stream: what may still come after we said stop. */
const AHEAD_COUNT = 250
/** X gives 99 posts in 100 within 7 s of their time: what came before a cut may be older than what was under way. */
const STREAM_LAG_MS = 10_000
/** Date headers have whole seconds. */
const SETTLE_MARGIN_MS = 1_000
/** The first time: the recent past, at the price of a page for each query. */
const FIRST_MS = 3_600_000

export const createStreamLane = (parts: LaneParts): Lane => {
  const { account, api, reading, search, meter, clock, timing, readLagMs } = parts
  /** All that was said up to here was given or is in `doubtful`. X's clock, ms UTC; null = as the cursor says. */
  let heardUntilAt: number | null = null
  /** Read by search while X may not have shown all of it. */
  let doubtful: { fromAt: number; toAt: number } | null = null

  const cursor = (): string | null => {
    const at = doubtful?.fromAt ?? heardUntilAt
    return at === null ? null : String(Math.floor(at))
  }

  const doubt = (fromAt: number, toAt: number): void => {
    doubtful = { fromAt: Math.min(doubtful?.fromAt ?? fromAt, fromAt), toAt: Math.max(doubtful?.toAt ?? toAt, toAt) }
  }

  const queries = (watched: Watched) => queriesOf(watched, { maxLength: MAX_QUERY_LENGTH, samplePercent: null })

  const setOurRules = async (watched: Watched, context: LaneContext): Promise<void> => {
    const samplePercent = meter.stage() === 'sampled' ? SAMPLE_PERCENT : null
    const rules = queriesOf(watched, { maxLength: MAX_RULE_LENGTH[account.plan], samplePercent })
    if (rules.length === 0) throw new SourceProblem('refused', problemWords.noTerms)
    await setRules(api, rules, tagOf(account.id), context)
  }

  /** null = X is slow to answer, and the lane lives. */
  const slicesOf = (watched: Watched, range: Range, context: LaneContext) =>
    withHeartbeats(search.inOrder(queries(watched), range, context), timing, HEARTBEAT_MS, context.signal)

  /** One page of each query, and the rest is a gap: at the first connection, and when the money is short. */
  async function* skim(watched: Watched, fromAt: number, context: LaneContext): AsyncGenerator<Page> {
    const { posts, removals, gap } = await search.newest(queries(watched), { fromAt, toAt: null }, context)
    yield pageOf(posts, { removals, gap: heardUntilAt === null ? null : gap, isCaughtUp: false })
  }

  async function* fill(watched: Watched, fromAt: number, context: LaneContext): AsyncGenerator<Page> {
    for await (const slice of slicesOf(watched, { fromAt, toAt: null }, context)) {
      if (slice === null) {
        yield pageOf([], { isCaughtUp: false })
        continue
      }
      const { posts, removals, untilAt, gap } = slice
      const sureUntilAt = clock.now() - readLagMs
      if (untilAt > sureUntilAt) doubt(Math.max(fromAt, sureUntilAt), untilAt)
      heardUntilAt = Math.max(heardUntilAt ?? 0, untilAt)
      yield pageOf(posts, { removals, gap, cursor: cursor(), isCaughtUp: false })
    }
  }

  async function* catchUp(watched: Watched, connectedAt: number, context: LaneContext): AsyncGenerator<Page> {
    heardUntilAt ??= context.cursor === null ? context.givenUntilAt : Number(context.cursor)
    const fromAt = heardUntilAt === null ? connectedAt - FIRST_MS : Math.min(heardUntilAt, connectedAt) - STREAM_LAG_MS
    const isWhole = heardUntilAt !== null && meter.stage() === 'full'
    yield* isWhole ? fill(watched, fromAt, context) : skim(watched, fromAt, context)
    heardUntilAt = Math.max(heardUntilAt ?? 0, connectedAt)
  }

  /** The doubtful stretch once more, when X shows all of it. */
  async function* settle(watched: Watched, context: LaneContext): AsyncGenerator<Page> {
    if (!doubtful || clock.now() < doubtful.toAt + SETTLE_MARGIN_MS + readLagMs) return
    const range = { fromAt: doubtful.fromAt, toAt: doubtful.toAt + SETTLE_MARGIN_MS }
    for await (const slice of slicesOf(watched, range, context)) yield pageOf(slice?.posts ?? [])
    doubtful = null
    yield pageOf([], { cursor: cursor() })
  }

  /** What lacks its author is read by id, after the others were given. */
  async function* take(items: readonly unknown[], context: LaneContext): AsyncGenerator<Page> {
    const ours = items.filter((item) => isOurs(item, tagOf(account.id)))
    const found = ours.map((item) => reading.take(item, clock.now()))
    const posts = found.flatMap((one) => one.posts)
    const authorlessIds = found.flatMap((one) => one.authorlessIds)
    if (authorlessIds.length > 0) {
      yield pageOf(posts)
      const again = await reading.byIds(authorlessIds, context)
      yield pageOf(again.posts, { removals: again.removals })
    }
    const newestAt = posts.reduce((at, post) => Math.max(at, post.createdAt), 0)
    heardUntilAt = Math.max(heardUntilAt ?? 0, Math.min(newestAt, clock.now()))
    yield pageOf(authorlessIds.length > 0 ? [] : posts, {
      removals: found.flatMap((one) => one.removals),
      cursor: cursor(),
    })
  }

  async function* listen(stream: XStream, watched: Watched, context: LaneContext): AsyncGenerator<Page> {
    yield* catchUp(watched, stream.connectedAt, context)
    let stage = meter.stage()
    for (;;) {
      yield* take(await stream.next(), context)
      meter.demand('watch')
      if (meter.stage() !== stage) {
        stage = meter.stage()
        await setOurRules(watched, context)
      }
      yield* settle(watched, context)
    }
  }

  return {
    name: 'stream',
    label: laneWords.stream,
    kind: 'stream',
    normalIntervalMs: HEARTBEAT_MS,
    async *read(context) {
      meter.demand('watch')
      const watched = { terms: parts.termsOf(context.watch), ownHandles: context.ownHandles }
      await setOurRules(watched, context)
      const hold = meter.holdAhead('postRead', AHEAD_COUNT)
      let stream: XStream | null = null
      try {
        stream = await parts.openStream({ path: PATH, signal: context.signal, onItem: () => hold.took(1) })
        for await (const page of listen(stream, watched, context)) {
          hold.settle()
          yield page
        }
      } finally {
        stream?.close()
        hold.close()
      }
    },
  }
}
