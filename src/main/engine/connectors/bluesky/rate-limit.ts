// What a server says about how often it may be asked (docs.bsky.app, "Rate Limits"). Pure.
import type { RateLimit } from '../connector.ts'

const numberIn = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null

/** null = not told. Header names in small letters. */
export const limitOf = (headers: Readonly<Record<string, string | undefined>>): RateLimit | null => {
  const limit = numberIn(headers['ratelimit-limit'])
  const remaining = numberIn(headers['ratelimit-remaining'])
  const resetSeconds = numberIn(headers['ratelimit-reset'])
  if (limit === null || remaining === null || resetSeconds === null) return null
  return { limit, remaining, resetsAt: resetSeconds * 1000 }
}
