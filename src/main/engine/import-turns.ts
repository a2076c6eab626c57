// Several files of one brand, imported at once and as fast as they go, are played one after the other, the earliest first:
// side by side they would make each other late, and alarms would ring for what neither file says.
import type { BrandId } from '../../shared/model.ts'

interface Waiting {
  readonly firstAt: number
  readonly begin: () => void
}

interface Queue {
  /** Files that are still read: one of them may be earlier than all that wait. */
  readingCount: number
  isPlaying: boolean
  readonly waiting: Waiting[]
}

export const createTurns = () => {
  const queues = new Map<BrandId, Queue>()

  const queueOf = (brandId: BrandId): Queue => {
    const known = queues.get(brandId) ?? { readingCount: 0, isPlaying: false, waiting: [] }
    queues.set(brandId, known)
    return known
  }

  const next = (queue: Queue): void => {
    if (queue.isPlaying || queue.readingCount > 0) return
    const [first] = queue.waiting.toSorted((a, b) => a.firstAt - b.firstAt)
    if (!first) return
    queue.waiting.splice(queue.waiting.indexOf(first), 1)
    queue.isPlaying = true
    first.begin()
  }

  /** Resolves when it is the turn; rejects with the signal's reason when it aborts before. */
  const turn = (queue: Queue, firstAt: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        queue.waiting.splice(queue.waiting.indexOf(waiting), 1)
        reject(signal.reason)
      }
      const waiting: Waiting = {
        firstAt,
        begin: () => {
          signal.removeEventListener('abort', leave)
          resolve()
        },
      }
      signal.addEventListener('abort', leave, { once: true })
      queue.waiting.push(waiting)
      next(queue)
    })

  return {
    /** `read` answers what is to be played, and when it begins. */
    play: async <T extends { readonly firstAt: number | null }>(
      brandId: BrandId,
      signal: AbortSignal,
      read: () => Promise<T>,
      play: (what: T) => Promise<void>,
    ): Promise<void> => {
      const queue = queueOf(brandId)
      queue.readingCount += 1
      let what: T
      try {
        what = await read()
        signal.throwIfAborted()
      } catch (error) {
        queue.readingCount -= 1
        next(queue)
        throw error
      }
      // In one step: a file that waits must not begin before this one, which may be earlier, stands in the queue.
      queue.readingCount -= 1
      await turn(queue, what.firstAt ?? 0, signal)
      try {
        await play(what)
      } finally {
        queue.isPlaying = false
        next(queue)
      }
    },
  }
}
