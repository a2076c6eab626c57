// A slow sequence that shows a sign of life: what it gives, and null whenever it gave nothing for so long.
import type { Timing } from '../host-services.ts'

export async function* withHeartbeats<T>(
  slow: AsyncGenerator<T>,
  timing: Timing,
  everyMs: number,
  signal: AbortSignal,
): AsyncGenerator<T | null> {
  try {
    for (;;) {
      const next = slow.next()
      next.catch(() => undefined)
      for (;;) {
        const waiting = new AbortController()
        const beat = timing.wait(everyMs, AbortSignal.any([signal, waiting.signal])).then(() => null)
        const first = await Promise.race([next, beat])
        waiting.abort()
        signal.throwIfAborted()
        if (first?.done) return
        yield first === null ? null : first.value
        if (first !== null) break
      }
    }
  } finally {
    // Not awaited: it may hang in a call that the signal has already ended.
    void slow.return(undefined).catch(() => undefined)
  }
}
