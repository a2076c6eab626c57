// One request as the routes see it, and what they answer.
import type { Person } from './post.ts'
import { Refusal } from './problem.ts'
import type { Json } from './shape-post.ts'

export interface Call {
  readonly method: string
  readonly path: string
  readonly params: URLSearchParams
  /** What the pattern of the route took out of the path. */
  readonly parts: readonly string[]
  readonly body: Buffer
  /** The account whose token it is; null = the app. */
  readonly viewer: Person | null
}

export interface Answer {
  readonly status: number
  readonly json: Json
}

export const ok = (json: Json): Answer => ({ status: 200, json })

export const jsonOf = (call: Call): Json => {
  try {
    const value: unknown = JSON.parse(call.body.toString('utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  } catch {
    // falls through: not JSON and not an object are the same fault
  }
  throw new Refusal('invalid', 'The request body is not a JSON object.')
}

/** An array left empty is left out, as X does. */
export const withList = (data: readonly Json[], rest: Json): Json => (data.length > 0 ? { data, ...rest } : rest)
