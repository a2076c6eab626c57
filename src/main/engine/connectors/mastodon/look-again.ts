// Asks for posts that we hold, one by one: as they stand now, and which are gone.
import type { Api } from './client.ts'
import { localIdOn } from './ids.ts'
import { readStatus, type Server, type Told } from './normalise.ts'
import { isGone } from './problems.ts'

export interface LookedAt {
  readonly externalId: string
  /** null = the server says that it is not there. */
  readonly told: readonly Told[] | null
}

/** One call a status, whatever many of its reposts and edits are held. Throws what the call throws. */
export async function* lookAgain(api: Api, server: Server, externalIds: readonly string[]): AsyncGenerator<LookedAt> {
  const seen = new Map<string, readonly Told[] | null>()
  for (const externalId of externalIds) {
    const id = localIdOn(server.host, externalId)
    if (id === null) continue
    if (!seen.has(id)) {
      const raw = await api
        .ask('spare', ({ v1 }) => v1.statuses.$select(id).fetch.$raw())
        .catch((error: unknown) => {
          if (isGone(error)) return null
          throw error
        })
      seen.set(id, raw === null ? null : (readStatus(server, raw) ?? []))
    }
    yield { externalId, told: seen.get(id) ?? null }
  }
}
