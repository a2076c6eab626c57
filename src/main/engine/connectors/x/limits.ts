// How many calls X still allows, per endpoint and kind of token, as its answers say: none is made beyond, and the next
// waits for the reset. X sends no Retry-After.
import type { RateLimit } from '../connector.ts'
import type { Timing } from '../host-services.ts'
import type { ServerClock } from './server-clock.ts'

export type LimitHeaders = Readonly<Record<string, string | string[] | undefined>>

interface Window extends RateLimit {
  /** Calls that X has not answered yet. */
  pendingCount: number
}

/** A reset is given in whole seconds: a call in its first moment would still be refused. */
const MARGIN_MS = 1000
/** A refusal without a reset: X's advice for 429. */
const UNKNOWN_RESET_MS = 60_000

const numberOf = (value: string | string[] | undefined): number | null => {
  const number = typeof value === 'string' && value !== '' ? Number(value) : Number.NaN
  return Number.isFinite(number) ? number : null
}

export const createLimits = (timing: Timing, clock: ServerClock) => {
  const windows = new Map<string, Window>()

  const freeAt = (key: string): number | null => {
    const window = windows.get(key)
    if (!window || window.remaining - window.pendingCount > 0) return null
    const at = window.resetsAt + MARGIN_MS
    return at > timing.now() ? at : null
  }

  return {
    /** When the next call is allowed, ms UTC; null = now. */
    freeAt,
    /** Resolves when a call is allowed, and counts it; rejects with the signal's reason. Answer it with `note`. */
    take: async (key: string, signal: AbortSignal): Promise<void> => {
      for (;;) {
        signal.throwIfAborted()
        const at = freeAt(key)
        if (at === null) break
        await timing.wait(at - timing.now(), signal)
      }
      const window = windows.get(key)
      // A window that is over: how many the next one has is known with its first answer.
      if (window && window.resetsAt + MARGIN_MS <= timing.now()) windows.delete(key)
      else if (window) window.pendingCount += 1
    },
    /** Every end of a call; `headers` null = there was no answer. Answers the limit when X told it. */
    note: (key: string, headers: LimitHeaders | null, wasRefused: boolean): RateLimit | null => {
      const known = windows.get(key)
      const pendingCount = Math.max(0, (known?.pendingCount ?? 0) - 1)
      if (known) known.pendingCount = pendingCount
      if (headers === null) return null
      const reset = numberOf(headers['x-rate-limit-reset'])
      const limit = numberOf(headers['x-rate-limit-limit'])
      const remaining = numberOf(headers['x-rate-limit-remaining'])
      if (reset === null && !wasRefused) return null
      const resetsAt = reset === null ? timing.now() + UNKNOWN_RESET_MS : clock.toOurs(reset * 1000)
      const told = { remaining: wasRefused ? 0 : (remaining ?? 1), limit: limit ?? 0, resetsAt }
      windows.set(key, { ...told, pendingCount })
      return told
    },
  }
}

export type Limits = ReturnType<typeof createLimits>
