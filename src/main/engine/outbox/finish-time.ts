// When the last of an account's queue will have left (doctrine R8). Pure. Honest, not hopeful: one post at a time, each
// takes its call, and in no stretch of `perMs` more than the platform allows, counting those that were tried already.

export interface QueueAhead {
  /** ms UTC */
  readonly nowAt: number
  readonly waitingCount: number
  /** When posts of this account were tried, in any order; those older than the window do not matter. ms UTC */
  readonly attempts: readonly number[]
  readonly limit: { readonly count: number; readonly perMs: number }
  /** How long a call takes, of late. ms */
  readonly callMs?: number
  /** The undo window of the last one: it does not leave before. ms UTC */
  readonly lastDueAt?: number
}

/** ms UTC; null = nothing waits, or the platform lets nothing leave. */
export const finishTime = ({
  nowAt,
  waitingCount,
  attempts,
  limit,
  callMs = 0,
  lastDueAt = nowAt,
}: QueueAhead): number | null => {
  if (waitingCount <= 0 || limit.count <= 0) return null
  const inWindow = attempts.filter((at) => at > nowAt - limit.perMs).sort((a, b) => a - b)
  const starts = inWindow.slice(-limit.count)
  let freeAt = nowAt
  for (let left = waitingCount; left > 0; left -= 1) {
    const oldest = starts.length - limit.count
    const startAt = Math.max(freeAt, oldest < 0 ? 0 : (starts[oldest] ?? 0) + limit.perMs, left === 1 ? lastDueAt : 0)
    starts.push(startAt)
    freeAt = startAt + callMs
  }
  return freeAt
}
