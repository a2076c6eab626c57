// The whole platform in memory, without HTTP: what the routes, the streams and the control calls share.
import { type Clock, createClock } from './clock.ts'
import { createMeter, type Meter } from './credits.ts'
import { createFaults, type Faults } from './faults.ts'
import { createLimits, type Limits } from './limits.ts'
import { OWN_ACCOUNTS } from './people.ts'
import type { SimPost } from './post.ts'
import { defaultSettings, type Settings } from './settings.ts'
import { createTokens, type Tokens } from './tokens.ts'
import { createWorld, type NewPost, type World } from './world.ts'

export const CLIENT_ID = 'simulated-client'
/** The app's own token, as the developer console would show it. */
export const APP_TOKEN = 'simulated-app-token'
const LONG_AGO_AT = Date.UTC(2019, 4, 1)

/** One call that was answered, or not. */
export interface LoggedCall {
  readonly at: number
  readonly method: string
  readonly path: string
  readonly query: string
  readonly status: number | 'reset' | 'silent'
  /** Whose token: an account's id, `app`, or none. */
  readonly who: string | null
}

export type Draft = Omit<NewPost, 'createdAt' | 'madeAt'>

export interface Platform {
  readonly clock: Clock
  readonly settings: Settings
  readonly world: World
  readonly tokens: Tokens
  readonly limits: Limits
  readonly meter: Meter
  readonly faults: Faults
  readonly calls: LoggedCall[]
  /** Posts it now, or at a time of the past. */
  publish(draft: Draft, createdAt?: number): SimPost
  edit(post: SimPost, text: string): SimPost
  /** Reads show it: it is there, the newest version, and the lag is over. */
  isShown(post: SimPost): boolean
}

export const createPlatform = (clock: Clock = createClock()): Platform => {
  const settings = defaultSettings()
  const world = createWorld()
  for (const account of OWN_ACCOUNTS) world.addPerson({ ...account, follows: new Set() }, LONG_AGO_AT)
  const times = () => ({ createdAt: clock.shown(), madeAt: clock.now() })
  return {
    clock,
    settings,
    world,
    tokens: createTokens(clock, settings),
    limits: createLimits(clock),
    meter: createMeter(),
    faults: createFaults(),
    calls: [],
    publish: (draft, createdAt) =>
      world.add({ ...draft, ...(createdAt === undefined ? times() : { createdAt, madeAt: createdAt }) }),
    edit: (post, text) => world.edit(post, text, times()),
    isShown: (post) => post.deletedAt === null && !post.isEdited && post.madeAt + settings.readLagMs <= clock.now(),
  }
}
