// What every lane of a Bluesky connection works with.
import type { Post } from '../../../../shared/model.ts'
import { EMPTY_PAGE, type Page } from '../connector.ts'
import type { HostServices, Timing } from '../host-services.ts'
import type { Client } from './client.ts'
import type { People } from './people.ts'

export interface LaneParts {
  readonly account: { readonly did: string; readonly handle: string }
  readonly client: Client
  readonly people: People
  readonly timing: Timing
  readonly services: Pick<HostServices, 'proxyFor'>
}

export const SECOND_MS = 1_000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS

export const pageOf = (posts: readonly Post[], more: Partial<Page> = {}): Page => ({ ...EMPTY_PAGE, posts, ...more })

/** In so many at once. */
export const inChunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))
