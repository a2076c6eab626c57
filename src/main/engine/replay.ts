// Plays posts into the pipeline at a speed: the posts that are due go in together, and time passes between them. A gap
// that no living stream has, mostly before a wrong date, is leapt over: nobody waits for it.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Post } from '../../shared/model.ts'
import { ASTRAY_MS } from './brand-time.ts'
import { MINUTE_MS } from './detection.ts'

/** Often enough that the feed seems to move by itself. */
const TICK_MS = 100
/** A paused laptop must not make up for hours at once: a tick plays at most so much real time. */
const LONGEST_TICK_MS = 1000
const BATCH_POSTS = 500

export interface Replay {
  readonly batches: AsyncIterable<Post[]>
  /** Posts to leave out at the beginning: they were played before. */
  readonly skipCount: number
  /** Times real time; null = as fast as it goes. */
  readonly speed: number | null
  readonly signal: AbortSignal
  readonly take: (posts: readonly Post[]) => void
  /** Time passes without posts. */
  readonly passTo: (at: number) => void
}

/** Lets the thread answer questions between two batches. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

async function* skipping(batches: AsyncIterable<Post[]>, skipCount: number): AsyncGenerator<Post[]> {
  let left = skipCount
  for await (const posts of batches) {
    const rest = posts.slice(left)
    left = Math.max(0, left - posts.length)
    if (rest.length > 0) yield rest
  }
}

const atFullSpeed = async (replay: Replay): Promise<void> => {
  for await (const posts of skipping(replay.batches, replay.skipCount)) {
    if (replay.signal.aborted) return
    replay.take(posts)
    await breathe()
  }
}

const paced = async (replay: Replay, speed: number): Promise<void> => {
  let now: number | null = null
  let tickedAt = performance.now()
  const tick = async (): Promise<number> => {
    await sleep(TICK_MS)
    const passedMs = Math.min(LONGEST_TICK_MS, performance.now() - tickedAt)
    tickedAt = performance.now()
    return passedMs * speed
  }
  for await (const posts of skipping(replay.batches, replay.skipCount)) {
    let next = 0
    while (next < posts.length) {
      if (replay.signal.aborted) return
      const nextAt = posts[next]?.createdAt ?? 0
      if (now !== null && nextAt > now + ASTRAY_MS) {
        // What was said before the gap has had its minute.
        replay.passTo(now + MINUTE_MS)
        now = nextAt
      }
      now ??= nextAt
      let due = next
      while (due < posts.length && due - next < BATCH_POSTS && (posts[due]?.createdAt ?? 0) <= now) due += 1
      if (due > next) replay.take(posts.slice(next, due))
      next = due
      if (next < posts.length && (posts[next]?.createdAt ?? 0) > now) {
        now += await tick()
        replay.passTo(Math.min(now, posts[next]?.createdAt ?? now))
      } else await breathe()
    }
  }
}

/** Ends when the posts do or the signal aborts. */
export const playReplay = (replay: Replay): Promise<void> =>
  replay.speed === null ? atFullSpeed(replay) : paced(replay, replay.speed)
