// What the server says is left of our calls (300 in five minutes by default). Calls that can wait leave a part for
// those that cannot: hearing of mentions, and answers of ours.
import type { RateLimit } from '../connector.ts'
import { problem } from './problems.ts'

/** `vital`: mentions, our own posts. `spare`: figures, conversations, who follows us. */
export type Use = 'vital' | 'spare'

/** Left for what is vital. Of 300: five minutes of all vital lanes in a crisis, and fifty answers. */
const KEPT_COUNT = 100

const numberOf = (headers: Headers, name: string): number | null => {
  const text = headers.get(name)
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** ms UTC of our clock: the server's may be wrong, so its own Date says how long it is until then. */
export const resetOf = (headers: Headers, nowAt: number): number | null => {
  const resetAt = Date.parse(headers.get('x-ratelimit-reset') ?? '')
  if (Number.isNaN(resetAt)) return null
  const serverAt = Date.parse(headers.get('date') ?? '')
  return nowAt + Math.max(0, resetAt - (Number.isNaN(serverAt) ? nowAt : serverAt))
}

export const limitOf = (headers: Headers, nowAt: number): RateLimit | null => {
  const limit = numberOf(headers, 'x-ratelimit-limit')
  const remaining = numberOf(headers, 'x-ratelimit-remaining')
  const resetsAt = resetOf(headers, nowAt)
  return limit === null || remaining === null || resetsAt === null ? null : { limit, remaining, resetsAt }
}

export const createRateKeeper = () => {
  let known: RateLimit | null = null
  const hasRoomFor = (use: Use, nowAt: number): boolean => {
    if (known === null || known.resetsAt <= nowAt) return true
    return known.remaining > (use === 'vital' ? 0 : Math.min(KEPT_COUNT, known.limit / 3))
  }
  return {
    note: (limit: RateLimit): void => {
      known = limit
    },
    hasRoomFor,
    /** Throws instead of a call that the server would refuse, or that would take what is kept. */
    check: (use: Use, nowAt: number): void => {
      if (!hasRoomFor(use, nowAt)) throw problem('limited', known?.resetsAt ?? null)
    },
  }
}
