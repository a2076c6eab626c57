// How long an answer is waited for.
import type { Timing } from '../host-services.ts'

/** Aborts the work after `ms`; an answer in time leaves no timer behind. */
export const within = async <T>(
  timing: Timing,
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const limit = new AbortController()
  const done = new AbortController()
  const waiting = timing.wait(ms, done.signal).then(() => {
    if (!done.signal.aborted) limit.abort()
  })
  try {
    return await work(AbortSignal.any([signal, limit.signal]))
  } finally {
    done.abort()
    await waiting
  }
}
