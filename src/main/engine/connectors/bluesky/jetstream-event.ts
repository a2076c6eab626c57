// One message of a Jetstream (github.com/bluesky-social/jetstream, "Consuming Jetstream"). Pure.
import { z } from 'zod'
import { atUriOf, isDid, parseAtUri } from './at-uri.ts'
import type { SaidRecord } from './normalise.ts'

export type JetstreamEvent =
  | { readonly kind: 'said'; readonly said: SaidRecord }
  | { readonly kind: 'removed'; readonly uri: string; readonly at: number }
  /** A whole account is not shown any more. */
  | { readonly kind: 'hidden'; readonly did: string; readonly at: number }
  /** Under another handle, maybe: what it is, is asked where handles are checked. */
  | { readonly kind: 'renamed'; readonly did: string }

export interface Heard {
  /** Where the stream stands after it. Microseconds UTC */
  readonly timeUs: number
  /** null = nothing for us. */
  readonly event: JetstreamEvent | null
}

const Message = z.object({
  did: z.string().refine(isDid),
  time_us: z.int().positive(),
  commit: z
    .object({ operation: z.string(), collection: z.string(), rkey: z.string(), record: z.unknown().optional() })
    .nullish()
    .catch(null),
  identity: z.object({}).nullish().catch(null),
  account: z.object({ active: z.boolean(), status: z.string().nullish() }).nullish().catch(null),
})

/** Others (a server that lags, one that slows an account down) hide nothing. */
const HIDING = new Set(['takendown', 'suspended', 'deleted', 'deactivated'])

const eventOf = ({ did, time_us, commit, identity, account }: z.infer<typeof Message>): JetstreamEvent | null => {
  const at = Math.floor(time_us / 1000)
  if (commit) {
    const { operation, collection, rkey, record } = commit
    const place = parseAtUri(atUriOf({ did, collection, rkey }))
    if (!place) return null
    if (operation === 'delete') return { kind: 'removed', uri: atUriOf(place), at }
    return { kind: 'said', said: { ...place, record, heardAt: at } }
  }
  if (identity) return { kind: 'renamed', did }
  if (account && !account.active && HIDING.has(account.status ?? '')) return { kind: 'hidden', did, at }
  return null
}

const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** null = not a message of a Jetstream. */
export const readMessage = (json: string): Heard | null => {
  const { data } = Message.safeParse(parseJson(json))
  return data ? { timeUs: data.time_us, event: eventOf(data) } : null
}
