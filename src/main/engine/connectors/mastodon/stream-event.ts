// One event of a stream: the posts it tells of, or the status that is gone. Pure; what cannot be read tells of nothing.
import { camelKeys } from './camel-keys.ts'
import { readNotification, readStatus, type Server, type Told } from './normalise.ts'
import type { ServerEvent } from './server-sent-events.ts'

export interface Tidings {
  readonly told: readonly Told[]
  readonly deletedStatusId: string | null
  /** The newest status of the timeline, where the event belongs to it. */
  readonly statusId: string | null
}

const NOTHING: Tidings = { told: [], deletedStatusId: null, statusId: null }

const parse = (data: string): unknown => {
  try {
    return camelKeys(JSON.parse(data))
  } catch {
    return null
  }
}

const idOf = (raw: unknown): string | null =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : null

export const readEvent = (server: Server, { name, data }: ServerEvent): Tidings => {
  if (name === 'delete') return { ...NOTHING, deletedStatusId: data.trim() }
  if (name === 'update') {
    const raw = parse(data)
    return { ...NOTHING, told: readStatus(server, raw) ?? [], statusId: idOf(raw) }
  }
  if (name === 'status.update') return { ...NOTHING, told: readStatus(server, parse(data)) ?? [] }
  if (name === 'notification') return { ...NOTHING, told: readNotification(server, parse(data)) ?? [] }
  return NOTHING
}
