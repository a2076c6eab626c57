// Calls per window, per endpoint, and apart for the app and for each account. A window opens with its first call. The
// numbers: X's rate limit page of August 2026; a null says that this kind of token is not taken there.
import type { Clock } from './clock.ts'

export interface Limit {
  readonly app: number | null
  readonly user: number | null
  readonly windowMs: number
}

const QUARTER_MS = 15 * 60_000
const DAY_MS = 86_400_000
const quarter = (app: number | null, user: number | null): Limit => ({ app, user, windowMs: QUARTER_MS })

export const LIMITS = {
  'users.me': quarter(null, 75),
  'users.byHandle': quarter(300, 900),
  'users.mentions': quarter(450, 300),
  'users.posts': quarter(10_000, 900),
  'posts.byIds': quarter(3_500, 5_000),
  'posts.byId': quarter(450, 900),
  'posts.search': quarter(450, 300),
  'posts.counts': quarter(300, 300),
  'posts.create': quarter(null, 100),
  'stream.connect': quarter(50, null),
  'rules.read': quarter(450, null),
  'rules.change': quarter(100, null),
  'activity.connect': quarter(450, null),
  'activity.subscriptions': quarter(500, 500),
  'compliance.jobs': quarter(150, null),
  'media.upload': quarter(null, 500),
  'media.status': quarter(null, 1_000),
  'media.metadata': quarter(null, 500),
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof LIMITS

/** On top of the account's own limit: posts of all accounts of the app. */
const POSTS_A_DAY: Limit = { app: 10_000, user: null, windowMs: DAY_MS }

export interface Standing {
  readonly limit: number
  readonly remaining: number
  /** On the simulator's own clock. */
  readonly resetsAt: number
  readonly isOver: boolean
}

export interface Limits {
  /** Counts a call. `who`: account id, or null for the app's own token. */
  take(name: LimitName, who: string | null): Standing
  reset(): void
}

export const createLimits = (clock: Clock): Limits => {
  const windows = new Map<string, { endsAt: number; used: number }>()

  const count = (key: string, limit: number, windowMs: number): Standing => {
    const known = windows.get(key)
    const open = known && known.endsAt > clock.now() ? known : { endsAt: clock.now() + windowMs, used: 0 }
    windows.set(key, open)
    const isOver = open.used >= limit
    if (!isOver) open.used++
    return { limit, remaining: limit - open.used, resetsAt: open.endsAt, isOver }
  }

  return {
    take: (name, who) => {
      const { app, user, windowMs } = LIMITS[name]
      const standing = count(`${name} ${who}`, (who === null ? app : user) ?? 0, windowMs)
      if (name !== 'posts.create' || standing.isOver) return standing
      const day = count('posts of the app', POSTS_A_DAY.app ?? 0, POSTS_A_DAY.windowMs)
      return day.isOver ? day : standing
    },
    reset: () => windows.clear(),
  }
}
