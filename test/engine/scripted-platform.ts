// A platform of a test's own: posts that are there from a time on, one lane that is asked and one that streams, and
// everything that a platform does wrong.
import {
  type Connector,
  type CountedMinute,
  type Lane,
  type LaneContext,
  type Page,
  type Removal,
  SourceProblem,
} from '../../src/main/engine/connectors/connector.ts'
import type { Timing } from '../../src/main/engine/connectors/host-services.ts'
import type { Post } from '../../src/shared/model.ts'

const words = { en: 'Scripted trouble.', fr: 'Panne écrite d’avance.' }

export interface Script {
  /** In the order in which the platform got them. */
  readonly posts: Post[]
  readonly removals: Removal[]
  /** Told once each, by the lane that is asked. */
  counts: CountedMinute[]
  trouble: SourceProblem['trouble'] | null
  /** Nothing older can be read. ms */
  keepsMs: number
  readCount: number
  pagePosts: number
}

export const newScript = (): Script => ({
  posts: [],
  removals: [],
  counts: [],
  trouble: null,
  keepsMs: Number.POSITIVE_INFINITY,
  readCount: 0,
  pagePosts: 100,
})

/** The cursor says how many posts and removals were given. */
const read = (cursor: string | null): [number, number] => (cursor === null ? [0, 0] : JSON.parse(cursor))

export const scriptedConnector = (script: Script, timing: Timing): Connector => {
  const mayAnswer = (): void => {
    script.readCount += 1
    if (script.trouble) throw new SourceProblem(script.trouble, words)
  }
  function* pagesFrom({ cursor }: LaneContext): Generator<Page, [number, number]> {
    let [at, removed] = read(cursor)
    const oldestAt = timing.now() - script.keepsMs
    const there = script.posts.filter((post) => post.createdAt <= timing.now())
    const first = there[at]
    const kept = there.findIndex(({ createdAt }, index) => index >= at && createdAt >= oldestAt)
    const isLost = first !== undefined && first.createdAt < oldestAt
    let gap = isLost ? { fromAt: first.createdAt, toAt: there[kept]?.createdAt ?? timing.now() } : null
    if (isLost) at = kept < 0 ? there.length : kept
    do {
      const posts = there.slice(at, at + script.pagePosts)
      const removals = script.removals.slice(removed)
      at += posts.length
      removed += removals.length
      yield { posts, removals, cursor: JSON.stringify([at, removed]), isCaughtUp: at >= there.length, gap }
      gap = null
    } while (at < there.length)
    return [at, removed]
  }
  const asked: Lane = {
    name: 'asked',
    label: { en: 'what is asked', fr: 'ce qui est demandé' },
    kind: 'poll',
    normalIntervalMs: 30_000,
    async *read(context) {
      mayAnswer()
      for (const page of pagesFrom(context)) {
        yield { ...page, counts: script.counts.splice(0) }
        mayAnswer()
      }
    },
  }
  const streamed: Lane = {
    name: 'streamed',
    label: { en: 'what streams', fr: 'le flux' },
    kind: 'stream',
    normalIntervalMs: 20_000,
    async *read(context) {
      let at: [number, number] = read(context.cursor)
      while (!context.signal.aborted) {
        mayAnswer()
        at = yield* pagesFrom({ ...context, cursor: JSON.stringify(at) })
        await timing.wait(10_000, context.signal)
      }
    },
  }
  return { platform: 'x', lanes: [asked, streamed], sender: null, close: () => Promise.resolve() }
}
