// Accounts and feeds that are watched, and whether they hear.
import { z } from 'zod'
import type { ConnectionId } from '../model.ts'
import type { BlindInterval, Connection, Source } from '../sources.ts'
import { ask } from './ask.ts'
import { brandId, connectionId, nothing, webUrl, words } from './ids.ts'

const microDollars = z.number().int().min(0).max(1_000_000_000_000)
const budget = {
  budgetMicroDollars: microDollars.nullable(),
  reserveMicroDollars: microDollars,
}
/** Opaque: never logged, never answered. */
const key = z.string().trim().min(1).max(4000)
/** null = a new connection; else the one that needs its keys again. */
const again = { connectionId: connectionId.nullable().default(null) }
type Connected = { readonly connectionId: ConnectionId }

export const connections = {
  'connections.list': ask<Connection[]>()('reader', nothing),
  /** Opens X's consent page in the person's browser, and answers when they have agreed there. */
  'connections.connectX': ask<Connected>()(
    'writer',
    z.object({
      ...again,
      brandId,
      clientId: words(200),
      bearerToken: key.nullable(),
      plan: z.enum(['payPerUse', 'enterprise']),
      ownsApp: z.boolean(),
      ...budget,
    }),
  ),
  'connections.connectBluesky': ask<Connected>()(
    'writer',
    z.object({
      ...again,
      brandId,
      identifier: words(300),
      appPassword: key,
      serviceUrl: webUrl,
      jetstreamUrl: z
        .string()
        .trim()
        .max(2000)
        .regex(/^wss?:\/\//),
    }),
  ),
  'connections.connectMastodon': ask<Connected>()(
    'writer',
    z.object({ ...again, brandId, serverUrl: webUrl, accessToken: key }),
  ),
  'connections.connectFeed': ask<Connected>()('writer', z.object({ brandId, url: webUrl })),
  'connections.switch': ask<null>()('writer', z.object({ connectionId, isOn: z.boolean() })),
  'connections.setBudget': ask<null>()('writer', z.object({ connectionId, ...budget })),
  /** Switches it off and forgets its keys; what it gave stays. */
  'connections.disconnect': ask<null>()('writer', z.object({ connectionId })),
}

export const sources = {
  'sources.list': ask<Source[]>()('reader', nothing),
  /** The latest first. */
  'sources.blindIntervals': ask<BlindInterval[]>()(
    'reader',
    z.object({ brandId, count: z.number().int().min(1).max(500) }),
  ),
  /** Does not wait for the next turn. */
  'sources.readNow': ask<null>()('writer', z.object({ sourceId: z.number().int().min(1) })),
}
