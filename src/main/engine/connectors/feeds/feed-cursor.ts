// Where a feed stands: what the site wants to hear next time, and what the entries said that it had last time.
import { z } from 'zod'
import type { Validators } from './fetch-feed.ts'

export interface FeedCursor extends Validators {
  /** By fingerprint of the id: fingerprint of the words. */
  readonly said: ReadonlyMap<string, string>
}

const shape = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  said: z.record(z.string(), z.string()),
})

/** More than a feed shows; the oldest are forgotten first. */
const REMEMBERED_COUNT = 1_000

export const NOTHING_YET: FeedCursor = { etag: null, lastModified: null, said: new Map() }

export const parseCursor = (cursor: string | null): FeedCursor => {
  try {
    const { said, ...validators } = shape.parse(JSON.parse(cursor ?? ''))
    return { ...validators, said: new Map(Object.entries(said)) }
  } catch {
    return NOTHING_YET
  }
}

export const writeCursor = ({ etag, lastModified, said }: FeedCursor): string =>
  JSON.stringify({ etag, lastModified, said: Object.fromEntries([...said].slice(-REMEMBERED_COUNT)) })
