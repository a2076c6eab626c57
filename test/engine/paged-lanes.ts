// Lanes of a test's own that take their time: one that gives its past page by page, the newest first, and one that never
// answers and cannot be hurried.
import { type Connector, EMPTY_PAGE, type Lane } from '../../src/main/engine/connectors/connector.ts'
import type { Timing } from '../../src/main/engine/connectors/host-services.ts'
import type { Post } from '../../src/shared/model.ts'

const SECOND_MS = 1000
const NEVER = new AbortController().signal

/** Only the last page moves the cursor, as platforms page backwards. */
export const pagedLane = (posts: readonly Post[], perPage: number, pageMs: number, timing: Timing): Lane => ({
  name: 'paged',
  label: { en: 'page by page', fr: 'page par page' },
  kind: 'poll',
  normalIntervalMs: 30 * SECOND_MS,
  async *read({ cursor, signal }) {
    const there = posts.filter(({ createdAt }) => createdAt <= timing.now())
    const left = there.slice(Number(cursor ?? 0)).toReversed()
    for (let at = 0; at < left.length; at += perPage) {
      const isLast = at + perPage >= left.length
      const page = left.slice(at, at + perPage)
      yield { ...EMPTY_PAGE, posts: page, cursor: isLast ? String(there.length) : null, isCaughtUp: isLast }
      await timing.wait(pageMs, signal)
    }
  },
})

/** Answers nothing; it ends twenty seconds after it is told to. */
export const deafLane = (timing: Timing): Lane => ({
  name: 'deaf',
  label: { en: 'deaf', fr: 'sourd' },
  kind: 'stream',
  normalIntervalMs: 30 * SECOND_MS,
  // biome-ignore lint/correctness/useYield: it has nothing to give
  async *read({ signal }) {
    while (!signal.aborted) await timing.wait(SECOND_MS, signal)
    await timing.wait(20 * SECOND_MS, NEVER)
  },
})

export const connectorOf = (...lanes: readonly Lane[]): Connector => ({
  platform: 'x',
  lanes,
  sender: null,
  close: () => Promise.resolve(),
})
